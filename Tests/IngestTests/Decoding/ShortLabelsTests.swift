import Testing

@testable import Ingest

@Suite struct ShortLabelsTests {
  private func codes(of fields: [String], _ table: TextTable, quotesAreWhole: Bool = false) -> [Int32] {
    var codes = [Int32](repeating: 0, count: fields.count)
    withRecords(of: fields, quotesAreWhole: quotesAreWhole) { records in
      codes.withUnsafeMutableBufferPointer {
        guard let base = $0.baseAddress else { return }
        let others = ShortLabels(table).read(records, 0, into: base)
        #expect(others == $0.count { $0 == ShortLabels.otherwise })
      }
    }
    return codes
  }

  /// Labels alike in their beginning or their end, of every length around 8, 16 and 24 bytes, are told apart as by the
  /// table that they come from.
  @Test(arguments: [1, 3, 10, 60, 200]) func likeTheTable(count: Int) {
    var random = SplitMix(state: 20130301)
    for _ in 0..<40 {
      func label() -> String {
        String((0..<Int.random(in: 0...27, using: &random)).map { _ in "ab".randomElement(using: &random)! })
      }
      var table = TextTable()
      var fields: [String] = []
      for code in 0..<Int32(count) {
        let text = label()
        table.insert(text, code)
        fields += [text, label(), text + "a", "\"" + text + "\"", " " + text]
      }
      for quotesAreWhole in [false, true] {
        let found = codes(of: fields, table, quotesAreWhole: quotesAreWhole)
        for (field, code) in zip(fields, found) {
          let isQuoted = quotesAreWhole && field.hasPrefix("\"")
          let text = isQuoted ? String(field.dropFirst().dropLast()) : field
          let known = text.hasPrefix(" ") ? nil : text.withField { table.value(of: $0) }
          // Of many labels none may be known, and of long ones none, but never a wrong one.
          if code != ShortLabels.otherwise || (count <= 10 && field.utf8.count <= 24) {
            #expect(code == known ?? ShortLabels.otherwise, "\(field)")
          }
        }
      }
    }
  }

  /// Nothing is known of an empty table, not even the empty text.
  @Test func nothing() {
    #expect(codes(of: ["", "a"], TextTable()) == [ShortLabels.otherwise, ShortLabels.otherwise])
  }
}
