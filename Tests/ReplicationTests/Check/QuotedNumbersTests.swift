import Testing

@testable import Replication

@Suite struct QuotedNumbersTests {
  private func numbers(_ text: String) -> [String] {
    QuotedNumber.all(in: text).map { number in
      switch number.form {
      case .exact: number.value.text
      case .word: "word \(number.value.text)"
      case .fraction: "about \(number.value.text)"
      }
    }
  }

  @Test func figures() {
    #expect(
      numbers("In 2013, 1,234 of 12,34 had .05 (50.1%), v1.2.3, 7 per cent.")
        == ["2013", "1234", "12", "34", "0.05", "50.1%", "1.2", "0.3", "7%"])
  }

  @Test func decimalCommas() {
    #expect(
      numbers("72,5 % der 1.234 und 50,1%, 8,25 Prozent; d = 0,45, 12,5 oder 3")
        == ["72.5%", "1.234", "50.1%", "8.25%", "0.45", "12", "5", "3"])
    #expect(numbers("1,234% of 10,100") == ["1234%", "10100"])
  }

  @Test func words() {
    #expect(numbers("Seventy six percent were women") == ["76%"])
    #expect(numbers("seventy-six per cent; one hundred and five therapists") == ["76%", "word 105"])
    #expect(numbers("two thousand three hundred and twelve") == ["word 2312"])
    #expect(
      numbers("About two thirds, a quarter or three-fifths") == ["about 67%", "about 25%", "about 60%"])
    #expect(numbers("There was no difference; half of all") == ["about 0%", "about 50%", "about 100%"])
    #expect(numbers("someone was often tense") == [])
  }

  @Test func places() {
    #expect(QuotedNumber.all(in: "Of 541, two thirds (66.7%)").map(\.offset) == [3, 8, 20])
  }

  /// Whatever stands in a text, it is read to its end.
  @Test func noise() {
    let pieces = [
      "one", " ", "-", "hundred", "thousand", "nine", "percent", "%", "7", ".", ",", "and", "half", "é",
      "ninety",
    ]
    var random = SplitMix(state: 9)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...24, using: &random)
      _ = numbers((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
    }
  }
}
