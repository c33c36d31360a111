import Testing

@testable import Report

@Suite struct TableColumnsTests {
  private func table(_ rows: [[Table.Cell]], spanners: [Table.Spanner] = []) -> Table {
    Table(
      name: "t", title: "T", stub: "S", columns: rows[0].indices.map { Table.Column("\(String($0))") },
      spanners: spanners, rows: rows.map { .cells(stub: "r", $0) })
  }

  @Test func aColumnWithNothingInItIsNotPrinted() {
    let shown = table([[.number("1"), .empty, .number("–")], [.number("2"), .empty, .empty]])
      .withoutEmptyColumns()
    #expect(shown.columns.map(\.head.plain) == ["0", "2"])
    #expect(shown.rows.allSatisfy { $0.cells?.count == 2 })
  }

  @Test func groupsOfColumnsStayAlike() {
    let spanners = [Table.Spanner("a", columns: 0..<2), Table.Spanner("b", columns: 2..<4)]
    let half = table([[.number("1"), .empty, .number("2"), .number("3")]], spanners: spanners)
    #expect(half.withoutEmptyColumns() == half)
    let none = table([[.number("1"), .empty, .number("2"), .empty]], spanners: spanners).withoutEmptyColumns()
    #expect(none.columns.count == 2 && none.spanners.map(\.columns) == [0..<1, 1..<2])
  }

  @Test func aTableOfNothingKeepsItsHeads() {
    let empty = table([[.empty, .empty]])
    #expect(empty.withoutEmptyColumns() == empty)
  }
}
