import Testing

@testable import Report

@Suite struct HeatMapLayoutTests {
  private func map(_ count: Int) -> HeatMapLayout {
    HeatMapLayout(
      HeatMap(
        labels: (1...count).map { "Variable number \($0)" },
        cells: (1..<count).flatMap { row in (0..<row).map { .init(row: row, column: $0, value: -0.02) } }))
  }

  @Test func fewVariablesAreNamed() {
    let script = map(4).script("m")
    #expect(script.contains("number 4") && script.contains("with labels"))
  }

  @Test func manyAreNumbered() {
    let script = map(12).script("m")
    #expect(!script.contains("Variable") && script.contains("\"12\"") && script.contains("with labels"))
    // Cells of 20 variables are too narrow for their numbers, which stand in the table.
    #expect(!map(20).script("m").contains("with labels"))
  }
}
