import Testing

@testable import Report

@Suite struct CodebookCSVTests {
  private var records: [[String]] {
    CodebookCSV.text(FixtureCodebook.entries).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func aRowForEachVariableAnswerAndReason() {
    #expect(records.allSatisfy { $0.count == CodebookCSV.columns.count })
    #expect(
      records.filter { $0[1] == "variable" }.map { $0[0] }
        == FixtureCodebook.entries.map(\.name))
    #expect(records.filter { $0[1] == "value" }.map { $0[5] } == ["3", "4", "5", "2"])
    #expect(records.filter { $0[1] == "missing" }.map { $0[6] } == ["1", "1"])
  }

  /// A spreadsheet must not run what stands in a label; a negative code is a number.
  @Test func noTextBecomesAFormula() {
    #expect(records.contains { $0[3] == "'=low" })
    #expect(records.contains { $0[17] == "'=Q1" })
    #expect(records.contains { $0[2] == "-99" })
  }
}
