import Testing

@testable import Replication

/// How a claim reads in findings.csv.
@Suite struct ClaimTests {
  @Test(arguments: [
    ("proportion: cried = Yes, value: 72%", "proportion: cried = Yes", "72%"),
    (
      "proportion: cried = Yes, among: school = CBT, value: 50.1%",
      "proportion: cried = Yes, among school = CBT", "50.1%"
    ),
    ("mean: age, value: 36", "mean: age", "36"),
    (
      "difference: cried = Yes ~ school, direction: none", "difference: cried = Yes ~ school", "no difference"
    ),
    ("difference: age ~ school, direction: CBT < PDT", "difference: age ~ school", "PDT > CBT"),
    (
      "difference: cried = Yes ~ school, direction: none, margin: 10 points",
      "difference: cried = Yes ~ school", "no difference (margin 10 points)"
    ),
    ("association: x ~ y, direction: none", "association: x ~ y", "no association"),
    (
      "association: x ~ y, direction: none, margin: r .15", "association: x ~ y",
      "no association (margin r 0.15)"
    ),
    ("association: x ~ y, direction: positive", "association: x ~ y", "positive"),
    ("association: x ~ y, direction: negative", "association: x ~ y", "negative"),
    ("test: 't(28) = 2.20, p = .03'", "test: t(28) = 2.20, p = .03", "t(28) = 2.20, p = .03"),
  ])
  func inWords(_ report: String, _ text: String, _ published: String) throws {
    let verdict = try judge(report, csv: tears)
    #expect(verdict.report == text)
    #expect(verdict.published == published)
  }
}
