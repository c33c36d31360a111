import Foundation
import Testing

@testable import Tally

@Suite struct ExactSumTests {
  private func sum(_ numbers: [Double]) -> ExactSum { numbers.reduce(into: ExactSum()) { $0.add($1) } }

  @Test func `one number is itself`() {
    for number in [1, 0.1, 1.0 / 3, 3, 1e-20, 1e30, 0.7071067811865476, 0x1.fffffffffffffp100] {
      #expect(sum([number]).value == number)
    }
    #expect(ExactSum().value == 0 && ExactSum().isZero)
  }

  /// Tenths as doubles are more than tenths: ten of them are one and 2⁻⁵⁴ ⋅ …, which rounds to one.
  @Test func `a sum is rounded once`() {
    #expect(sum(Array(repeating: 0.1, count: 10)).value == 1)
    #expect(sum([1e16, 1, 1, 1, 1]).value == 1e16 + 4)
    #expect(sum([1, 0x1p-53]).value == 1)
    #expect(sum([1, 0x1p-53, 0x1p-100]).value == 1.0.nextUp)
    #expect(sum([0x1p-53, 1.0.nextUp]).value == 1.0.nextUp.nextUp)
  }

  @Test func `neither order nor grouping matters`() {
    var random = Seeded(state: 9)
    for _ in 0..<300 {
      let numbers = (0..<40).map { _ in
        Double.random(in: 0...1, using: &random) * pow(10, Double.random(in: -25...25, using: &random))
      }
      let forward = sum(numbers)
      #expect(sum(numbers.shuffled(using: &random)) == forward)
      var merged = sum(Array(numbers[..<17]))
      merged += sum(Array(numbers[17...]))
      #expect(merged == forward)
      #expect(abs(forward.value - numbers.sorted().reduce(0, +)) <= 1e-14 * forward.value)
    }
  }

  @Test func `so many times is so many of them`() {
    var random = Seeded(state: 10)
    for _ in 0..<200 {
      let number = Double.random(in: 0...1e6, using: &random)
      let count = Int.random(in: 1...50, using: &random)
      var times = ExactSum()
      times.add(number, times: count)
      #expect(times == sum(Array(repeating: number, count: count)))
    }
    var many = ExactSum()
    many.add(0.5, times: 1 << 50)
    #expect(many.value == 0x1p49)
  }

  @Test func `what is no weight adds nothing, and too much stays at the largest`() {
    #expect(sum([0, -1, -0.0, .nan, .infinity, 0x1p-300, 5e-324]).isZero)
    var large = sum([1e38, 1e38, 1e38, 1e38])
    #expect(large.value >= 0x1p127)
    large += large
    #expect(sum([1e300]) == sum([1e300, 1]) && large.value <= 0x1p128)
  }

  @Test func `it reads back`() throws {
    for number in [0, 1, 0.1, 1e-20, 1e30] {
      let sum = sum([number])
      let text = sum.text
      #expect(ExactSum(text: text) == sum, "\(text)")
    }
    for wrong in ["", "g", "-1", "1 ", String(repeating: "0", count: 65), "é"] {
      #expect(ExactSum(text: wrong) == nil, "\(wrong)")
    }
    let sums = try JSONDecoder().decode(WeightSums.self, from: Data("[\"1\",\"ff\"]".utf8))
    #expect(String(decoding: try JSONEncoder().encode(sums), as: UTF8.self) == "[\"1\",\"ff\"]")
  }
}
