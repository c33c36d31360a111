import CPlatform
import Testing

@testable import Ingest

@Suite struct ShortNumbersTests {
  /// All in one column.
  private func values(of texts: [String], _ short: ShortNumbers, quotesAreWhole: Bool = false) -> [Double] {
    var values = [Double](repeating: 0, count: texts.count)
    let table = TenthsTable(columns: [0], records: texts.count)
    defer { table.free() }
    withRecords(of: texts, quotesAreWhole: quotesAreWhole) { records in
      var records = records
      records.readShortNumbers(into: table)
      guard let column = records.shortNumbers(of: 0) else { return }
      values.withUnsafeMutableBufferPointer {
        if let base = $0.baseAddress { short.look(up: column, count: texts.count, into: base) }
      }
      #expect(column.hasOthers == values.contains(ShortNumbers.otherwise))
    }
    return values
  }

  private static let characters = Array("0179.-+ e,x\"\u{1}~")
  private static let shortTexts: [String] = {
    var texts = [""]
    for _ in 0..<4 { texts = texts.flatMap { text in [text] + characters.map { text + String($0) } } }
    return Set(texts).sorted() + ["12345", "12.34", "1.234", "99.95", "1234567"]
  }()

  /// Every text of up to five characters of these means what it means to the decoder of any number, or is left to it.
  @Test func everyShortText() {
    let found = zip(Self.shortTexts, values(of: Self.shortTexts, ShortNumbers { $0 == 9.9 ? nil : $0 }))
      .filter { $1 != ShortNumbers.otherwise }
    for (text, value) in found { #expect(value == Double(text), "\(text)") }
    #expect(found.count == 4 + 16 + 16 + 64 - 2)
  }

  /// Marks around a field are its own only where they were not taken off.
  @Test func quotedTexts() {
    let quoted = Self.shortTexts.filter { !$0.contains("\"") }.map { "\"\($0)\"" }
    #expect(values(of: quoted, ShortNumbers { $0 }).allSatisfy { $0 == ShortNumbers.otherwise })
    let found = zip(quoted, values(of: quoted, ShortNumbers { $0 }, quotesAreWhole: true))
      .filter { $1 != ShortNumbers.otherwise }
    for (text, value) in found { #expect(value == Double(text.dropFirst().dropLast()), "\(text)") }
    // Not those of four characters.
    #expect(found.count == 4 + 16 + 16)
  }

  /// However many are read at a time, and from however many columns; whatever instructions do it.
  @Test func anyNumberOfRecordsAndColumns() {
    var random = SplitMix(state: 99)
    let short = ShortNumbers { $0 }
    for count in 0..<40 {
      let numbers = (0..<count).map { Double($0 * 37 % 1000) / 10 }
      let texts = numbers.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
      #expect(values(of: texts, short) == numbers)
    }
    for _ in 0..<200 {
      let width = Int.random(in: 1...20, using: &random)
      let texts = (0..<width * 30).map { _ in Self.shortTexts.randomElement(using: &random)! }
      let column = Int.random(in: 0..<width, using: &random)
      let columns = Int.random(in: 1...min(8, width - column), using: &random)
      for hasQuotes in [false, true] {
        let best = tenths(texts, width, column, columns, hasQuotes, tearsheet_best_instructions())
        #expect(best == tenths(texts, width, column, columns, hasQuotes, TEARSHEET_PLAIN))
      }
    }
  }

  /// Of all records, and then for each column whether some text was none.
  private func tenths(
    _ texts: [String], _ width: Int, _ column: Int, _ columns: Int, _ hasQuotes: Bool,
    _ instructions: tearsheet_instructions
  ) -> [UInt16] {
    var bytes: [UInt8] = []
    var starts: [UInt32] = [0]
    for text in texts {
      bytes += Array(text.utf8) + [0x2C]
      starts.append(UInt32(bytes.count))
    }
    let records = texts.count / width
    let firsts = (0..<records).map { UInt32($0 * width) }
    var tenths = [UInt16](repeating: 0, count: records * 8)
    var unknown = [Bool](repeating: true, count: 8)
    tearsheet_read_tenths(
      bytes + [UInt8](repeating: 0x35, count: FieldText.slack),
      starts + [UInt32](repeating: 7, count: RecordView.slack), firsts, records, UInt32(column), columns,
      hasQuotes,
      &tenths, 8, &unknown, instructions)
    let found = (0..<records).flatMap { tenths[$0 * 8..<$0 * 8 + columns] }
    return found + unknown[..<columns].map { $0 ? 1 : 0 }
  }
}
