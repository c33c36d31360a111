import StudyFile

/// Every published number and claim of a study, judged by arithmetic alone: what `check` reports.
package struct FindingCheck: Sendable {
  /// In the order of the study file; tests that stand in a quotation come after its finding's reports.
  package private(set) var entries: [CheckEntry] = []

  package init(_ study: Study) {
    let check = ArithmeticCheck(study)
    for (finding, results) in zip(study.findings, check.results) {
      for (report, result) in zip(finding.reports, results) {
        entries.append(
          CheckEntry(
            finding, report.measure + ": " + Claim.words(report), Claim.published(report), result,
            at: report.location))
      }
      guard let quote = QuoteCheck(finding) else { continue }
      for test in quote.ownTests {
        var result = TestWords(test: test, rounding: finding.rounding).result
        let objections = TextOfReport.objections(test, of: finding.sample)
        if !objections.isEmpty { result.add(Remark(objections: objections)) }
        entries.append(CheckEntry(finding, "test in the quote", test.shown, result, at: test.location))
      }
    }
  }

  package var verdicts: [Verdict] { entries.map(\.verdict) }
  package var pinned: [String] { entries.map(\.pinned) }
}

/// One number or claim, with where it stands and what is told of it.
package struct CheckEntry: Sendable {
  package let verdict: Verdict
  /// The counts that are left of a possible number, or nothing.
  package let pinned: String
  package let isDecisionError: Bool
  package let location: SourceLocation

  init(
    _ finding: Finding, _ report: String, _ published: String, _ result: ArithmeticCheck.Result,
    at location: SourceLocation
  ) {
    var verdict = Verdict(finding: finding.id, report: report, published: published)
    verdict.quote = finding.quote ?? ""
    verdict.source = finding.source ?? ""
    self.init(verdict, result, at: location)
  }

  init(_ verdict: Verdict, _ result: ArithmeticCheck.Result, at location: SourceLocation) {
    var verdict = verdict
    verdict.consistency = result.consistency
    verdict.nearest = result.nearest
    verdict.note = result.note
    verdict.unchecked = result.unchecked
    self.verdict = verdict
    pinned = result.pinned
    isDecisionError = result.isDecisionError
    self.location = location
  }
}
