import Testing

@testable import Ingest

@Suite struct ShortNumbersTests {
  private func values(of texts: [String], _ short: ShortNumbers) -> [Double] {
    var values = [Double](repeating: 0, count: texts.count)
    withRecords(of: texts) { records in
      values.withUnsafeMutableBufferPointer {
        if let base = $0.baseAddress { short.read(records, 0, into: base) }
      }
    }
    return values
  }

  /// Every text of up to five characters of these means what it means to the decoder of any number, or is left to it.
  @Test func everyShortText() {
    let characters = Array("0179.-+ e,x\"\u{1}~")
    var texts = [""]
    for _ in 0..<4 { texts = texts.flatMap { text in [text] + characters.map { text + String($0) } } }
    texts = Set(texts).sorted() + ["12345", "12.34", "1.234", "99.95", "1234567"]
    let found = zip(texts, values(of: texts, ShortNumbers { $0 == 9.9 ? nil : $0 }))
      .filter { $1 != ShortNumbers.otherwise }
    for (text, value) in found { #expect(value == Double(text), "\(text)") }
    #expect(found.count == 4 + 16 + 16 + 64 - 2)
  }

  /// However many are read at a time.
  @Test func anyNumberOfRecords() {
    let short = ShortNumbers { $0 }
    for count in 0..<40 {
      let numbers = (0..<count).map { Double($0 * 37 % 1000) / 10 }
      let texts = numbers.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
      #expect(values(of: texts, short) == numbers)
    }
  }
}
