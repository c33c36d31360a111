import Testing

@testable import Ingest

@Suite struct SmallNumbersTests {
  /// Every text of up to four characters of these means what it means to the decoder of any number.
  @Test func everyShortText() {
    let small = SmallNumbers { $0 == 9.9 ? nil : $0 }
    let characters = Array("0179.-+ e,x\"")
    var texts = [""]
    for _ in 0..<4 { texts = texts.flatMap { text in [text] + characters.map { text + String($0) } } }
    var found = 0
    for text in Set(texts) {
      text.withUntrimmedField { field in
        guard let value = small.withTable({ $0.value(of: field) }) else { return }
        #expect(value == Double(text), "\(text)")
        found += 1
      }
    }
    #expect(found == 4 + 16 + 16 + 64 - 2)
    "9.9".withUntrimmedField { field in #expect(small.withTable { $0.value(of: field) } == nil) }
  }
}

extension String {
  func withUntrimmedField(_ body: (FieldText) -> Void) {
    let bytes = Array(utf8)
    (bytes + [UInt8](repeating: 0x35, count: FieldText.slack)).withUnsafeBufferPointer {
      body(FieldText(start: $0.baseAddress!, count: bytes.count))
    }
  }
}
