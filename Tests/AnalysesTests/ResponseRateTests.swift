import Statistics
import Testing

@testable import Analyses

@Suite struct ResponseRateTests {
  private func results(_ data: String, _ csv: String = "v,n\n1,2\n2,1\n3,1\n") throws -> StudyResults {
    try run("data: {\(data)}\nvariables:\n  v: {measure: numeric}\n", csv: csv)
  }

  @Test func usedOfInvited() throws {
    let row = try results("invited: 8").row("study", .responseRate)
    #expect(row.estimate == 0.375)
    #expect(row.n == 8)
    #expect(row.method == "aapor rr2")
    #expect(row.confidenceLow == nil && row.note.isEmpty && !row.isPrimary)
    // Those who were excluded did not answer this survey, and a row may stand for several.
    #expect(try results("invited: 8, exclude: v = 3").row("study", .responseRate).estimate == 0.25)
    #expect(try results("invited: 8, count: n").row("study", .responseRate).estimate == 0.5)
  }

  /// Whoever leaves out partial answers has response rate 1.
  @Test(arguments: [
    ("v < 2", "aapor rr2"), ("v = 1 or missing(v)", "aapor rr1"), ("not missing(v)", "aapor rr2"),
    ("p < 100", "aapor rr1"),
  ])
  func partialAnswers(exclude: String, method: String) throws {
    let study = """
      data: {invited: 8, exclude: \(exclude)}
      variables:
        v: {measure: numeric}
        p: {column: Progress, measure: numeric}

      """
    #expect(
      try run(study, csv: "v,Progress\n1,100\n2,50\n").row("study", .responseRate).method == method)
  }

  @Test func moreThanInvited() throws {
    let row = try results("invited: 2").row("study", .responseRate)
    #expect(row.estimate == nil)
    #expect(row.note == "3 answered, which is more than were invited")
  }

  @Test func nobodyCountedTheInvited() throws {
    #expect(try results("missing: [x]").rows.isEmpty)
  }
}
