import Testing

@testable import Tally

@Suite struct LevelOrderTests {
  @Test func numbersByTheirValue() {
    #expect(LevelOrder.sorted(["10", "9", "9.0", "-1"]) == ["-1", "9", "9.0", "10"])
    #expect(LevelOrder.sorted(["2", "1e3", "007", "1.5"]) == ["1.5", "2", "007", "1e3"])
  }

  @Test func charactersByTheirScalars() {
    #expect(LevelOrder.sorted(["é", "z", "Z", "🙂", "\u{FFFD}"]) == ["Z", "z", "é", "\u{FFFD}", "🙂"])
  }

  @Test func numbersInsideNamesByTheirValue() {
    #expect(LevelOrder.sorted(["row 10", "row 1", "row 2"]) == ["row 1", "row 2", "row 10"])
    #expect(LevelOrder.sorted(["10", "9", "a"]) == ["9", "10", "a"])
    #expect(LevelOrder.sorted(["50+", "18–24", "5–17", "25–49"]) == ["5–17", "18–24", "25–49", "50+"])
    #expect(
      LevelOrder.sorted(["2b 10", "2b 9", "2a 11", "2", "2b"]) == ["2", "2a 11", "2b", "2b 9", "2b 10"])
    let long = String(repeating: "9", count: 400)
    #expect(LevelOrder.sorted(["x1" + long, "x" + long]) == ["x" + long, "x1" + long])
  }

  /// However they come, and though only their zeros differ.
  @Test func isOneOrder() {
    let labels = [
      "", "-1", "0", "00", "01", "1", "1 0", "1.5 kg", "2 kg", "a", "a0", "a00", "a00b", "a0b", "a01", "a1",
      "a1b", "a01c", "b",
    ]
    let sorted = LevelOrder.sorted(labels)
    #expect(LevelOrder.sorted(labels.reversed()) == sorted)
    for (place, label) in sorted.enumerated() {
      for (other, second) in sorted.enumerated() {
        if !(label.allSatisfy(\.isNumber) && second.allSatisfy(\.isNumber)) {
          #expect(LevelOrder.precedes(label, second) == (place < other), "\(label), \(second)")
        }
      }
    }
    #expect(LevelOrder.sorted(["a01", "a1"]) == LevelOrder.sorted(["a1", "a01"]))
  }
}
