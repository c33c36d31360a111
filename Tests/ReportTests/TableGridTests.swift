import Testing

@testable import Report

@Suite struct TableGridTests {
  private let grid: TableGrid = {
    var table = Table(
      name: "t", title: "T", stub: "Orientation",
      columns: [Table.Column("n"), Table.Column("%"), Table.Column("p")],
      spanners: [Table.Spanner("Yes", columns: 0..<2)])
    table.rows = [
      .heading("All"), .cells(stub: "PDT", [.number("160"), .number("88.9"), .number(".01")]),
      .part(of: "PDT", stub: "women", [.number("9"), .number("9"), .empty]),
    ]
    return TableGrid(table)
  }()

  @Test func headsThatSpanColumns() {
    let heads = grid.rows.filter(\.isHead)
    #expect(heads.map { $0.cells.map(\.span) } == [[1, 2, 1], [1, 1, 1, 1]])
    #expect(heads[0].cells.map(\.rule) == [.above, .both, .above])
    #expect(heads[1].cells.allSatisfy { $0.rule == .below })
    #expect(heads[0].cells.map(\.column) == [0, 1, 3])
    #expect(heads[0].cells[1].alignment == .center)
  }

  /// A section's heading goes across, its rows are indented, numbers get the blanks of the digits that they lack, and the last
  /// row has the line below.
  @Test func rows() {
    let rows = grid.rows.filter { !$0.isHead }
    #expect(rows[0].cells.map(\.span) == [4] && rows[0].cells[0].isStrong)
    #expect(rows.map { $0.cells[0].indent } == [0, 1, 2])
    #expect(rows[2].cells[2].prose.plain == "9\u{2008}\u{2007}")
    #expect(rows[1].cells.allSatisfy { $0.rule == .none } && rows[2].cells.allSatisfy { $0.rule == .below })
    #expect(rows[1].cells.map(\.alignment) == [.left, .right, .right, .right])
  }

  /// Every row has a cell, or a part of one, for each column.
  @Test func everyRowIsWhole() {
    for row in grid.rows { #expect(row.cells.map(\.span).reduce(0, +) == grid.widths.count) }
  }
}
