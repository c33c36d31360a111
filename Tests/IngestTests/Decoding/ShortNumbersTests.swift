import Testing

@testable import Ingest

@Suite struct ShortNumbersTests {
  /// What each text is read as, cut out of one line with all of them.
  private func values(of texts: [String], _ short: ShortNumbers) -> [Double] {
    var text: [UInt8] = []
    var starts: [UInt32] = [0]
    for field in texts {
      text += Array(field.utf8) + [0x2C]
      starts.append(UInt32(text.count))
    }
    text += [UInt8](repeating: 0x35, count: FieldText.slack)
    var firsts = (0...texts.count).map { UInt32($0) }
    var lines = [Int32](repeating: 1, count: texts.count)
    return [Double](unsafeUninitializedCapacity: texts.count) { values, count in
      text.withUnsafeMutableBufferPointer { text in
        starts.withUnsafeMutableBufferPointer { starts in
          firsts.withUnsafeMutableBufferPointer { firsts in
            lines.withUnsafeMutableBufferPointer { lines in
              let view = RecordView(
                text: text.baseAddress!, starts: starts.baseAddress!, firsts: firsts.baseAddress!,
                lines: lines.baseAddress!, count: texts.count, unquoting: nil)
              short.read(view, 0, into: values.baseAddress!)
            }
          }
        }
      }
      count = texts.count
    }
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
