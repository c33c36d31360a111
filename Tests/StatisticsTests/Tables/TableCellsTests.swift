import Statistics
import Testing

@Suite struct TableCellsTests {
  // chisq.test(x)$expected and $stdres, row by row
  @Test func values() {
    let expected = [5.36016949152542, 1.07203389830508, 4.56779661016949, 92.09745762711864]
    let residuals = [1.0130660454929008, -0.0750004037781493, -0.9824660296422416, -1.6622647389405631]
    for index in expected.indices {
      expectClose(ExpectedCounts(Examples.smokeByExercise).values[index], expected[index], relative: 1e-12)
      expectClose(
        AdjustedResiduals(Examples.smokeByExercise).values[index], residuals[index], relative: 1e-12)
    }
    #expect(AdjustedResiduals(Examples.smokeByExercise).estimates[4].place == .cell(row: 1, column: 1))
  }

  /// Weighted by their spread, the residuals of a row add to nothing; in a 2×2 table each squared is χ².
  @Test(arguments: Examples.all) func invariants(table: ContingencyTable) throws {
    let residuals = AdjustedResiduals(table).values
    for row in 0..<table.rows {
      var sum = 0.0
      for column in 0..<table.columns {
        let residual = try #require(residuals[row * table.columns + column])
        let others = 1 - Double(table.columnTotals[column]) / Double(table.total)
        sum += residual * (table.expected(row, column) * others).squareRoot()
      }
      #expect(abs(sum) < 1e-9)
    }
    if table.rows == 2, table.columns == 2, let chiSquare = PearsonChiSquare(table).statistic {
      for residual in residuals { expectClose(residual.map { $0 * $0 }, chiSquare, relative: 1e-12) }
    }
    expectClose(ExpectedCounts(table).values.reduce(0, +), Double(table.total), relative: 1e-12)
  }

  @Test func absentNumbersSayWhy() {
    let rows = AdjustedResiduals(table([[3, 0, 1], [0, 0, 0], [1, 0, 3]])).estimates
    #expect(rows[1].value == nil && rows[1].note == "the column is empty")
    #expect(rows[3].value == nil && rows[3].note == "the row is empty")
    #expect(
      AdjustedResiduals(table([[3, 1], [0, 0]])).estimates[0].note
        == "all answers are in one row or one column")
    #expect(ExpectedCounts(table([[0, 0]])).estimates.map(\.note) == ["no answers", "no answers"])
  }
}
