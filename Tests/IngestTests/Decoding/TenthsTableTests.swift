import Testing

@testable import Ingest

@Suite struct TenthsTableTests {
  /// Numeric columns side by side and far from each other, in more records than are read at a time.
  @Test func columnsNearAndFar() throws {
    let numeric = [0, 1, 9, 10, 11, 12, 13, 14, 15, 16, 17, 30, 39]
    func value(_ column: Int, _ row: Int) -> Double { Double((row * 7 + column * 31) % 1000) / 10 }
    var lines = [(0..<40).map { "c\($0)" }.joined(separator: ",")]
    for row in 0..<300 {
      lines.append(
        (0..<40).map { numeric.contains($0) ? "\(value($0, row))" : ["", "some text", "\"a, b\""][row % 3] }
          .joined(separator: ","))
    }
    let study = study(numeric.map { variable("c\($0)", .numeric) })
    let found = try withExport(lines.joined(separator: "\n")) { try Survey($0, study) }
    for (slot, column) in numeric.enumerated() {
      #expect(found.numbers(slot) == (0..<300).map { value(column, $0) })
    }
  }

  @Test func ofOtherColumnsItKnowsNothing() {
    let table = TenthsTable(columns: [2, 20], records: 1)
    defer { table.free() }
    #expect([-1, 0, 1, 3, 19, 21, 1000].allSatisfy { table.column($0) == nil })
    #expect(table.column(2) != nil && table.column(20) != nil)
    let none = TenthsTable(columns: [], records: 0)
    defer { none.free() }
    #expect(none.column(0) == nil)
  }
}
