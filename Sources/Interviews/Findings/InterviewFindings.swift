import Statistics
import StudyFile

/// All that is found in coded interviews.
package struct InterviewFindings: Sendable {
  package let settings: Interviews
  /// In the order of their file.
  package let cases: [InterviewCase]
  package let decision: TeamDecision
  package let analysis: CrossAnalysis
  /// One for each attribute that the study compares.
  package let subsamples: [SubsampleComparison]
  /// Of the categories that are reported, parts of them among these.
  package let stability: [LabelStability]
  package let accumulation: CategoryAccumulation
  /// Before consensus; `nil` where no coder stands beside the team.
  package let agreement: CoderAgreement?
  package let audit: AuditLog?
  /// Cases that no category holds.
  package let withoutCodes: Int
  /// Words that the author has released, in the order of the file.
  package let quotations: [Quotation]
  /// Where released words are withheld, for the author.
  package let withheld: [Diagnostic]

  /// Throws where the rules say nothing of so few cases, or where the team's decision cannot be told.
  ///
  /// - Parameter seed: of the resamples of cases.
  package init(_ data: InterviewData, _ settings: Interviews, seed: UInt64) throws(Diagnostics) {
    self.settings = settings
    cases = data.coded.cases
    decision = try TeamDecision(data.coded, consensus: settings.consensus)
    guard let cutoffs = Cutoffs(settings.rules, cases: cases.count) else {
      throw Diagnostics([
        Diagnostic(
          at: settings.file.location,
          "\(cases.count) \(cases.count == 1 ? "case" : "cases"): CQR's labels fall together for fewer than \(Cutoffs.fewestCases) cases, as two of three would be general and variant at once; tell of so few in words"
        )
      ])
    }
    try Self.checkAttributes(settings, cases)
    let analysis = CrossAnalysis(cases, decision.assignments, cutoffs)
    self.analysis = analysis
    let cases = cases
    subsamples = settings.compare.map {
      SubsampleComparison(
        $0.value, cases, analysis, rules: settings.rules, least: settings.anonymity)
    }
    stability = analysis.reportedWithParts.map {
      LabelStability($0, cases: cases.count, rules: settings.rules)
    }
    accumulation = CategoryAccumulation(analysis.categories, cases: cases.count)
    agreement =
      decision.coders.isEmpty
      ? nil
      : CoderAgreement(
        data.coded, consensus: decision.team, Bootstrap(.percentile, seed: seed, purpose: Interviews.id))
    audit = data.audit
    let words = Quotations(data, decision, analysis, settings)
    (quotations, withheld) = (words.printed, words.withheld)
    let held = Set(analysis.categories.flatMap(\.cases))
    withoutCodes = cases.count - held.count
  }

  /// Those that a name may mean: of a category, of a part of one, or `domain / category`.
  package func categories(named name: String) -> [CodedCategory] {
    let folded = LabelText.folded(name)
    let all = analysis.reportedWithParts
    let exact = all.filter {
      [$0.path, [$0.domain, $0.path].joined(separator: CodedCategory.separator)].contains(folded)
    }
    return exact.isEmpty ? all.filter { $0.name == folded } : exact
  }

  /// What is wrong with the categories that survey results are set beside.
  package func problems(of rows: [JointDisplayRow]) -> [Diagnostic] {
    rows.compactMap { row in
      let found = categories(named: row.category.value)
      if found.count == 1 { return nil }
      guard found.isEmpty else {
        return Diagnostic(
          at: row.category.location,
          "\(found.count) categories are called '\(row.category.value)'; write 'domain\(CodedCategory.separator)category'"
        )
      }
      let isOfOne = analysis.categories.contains { $0.name == LabelText.folded(row.category.value) }
      let hint = NearestWord.hint(for: row.category.value, among: analysis.reportedWithParts.map(\.path))
      return Diagnostic(
        at: row.category.location,
        isOfOne
          ? "the category '\(row.category.value)' holds one case, and is not reported"
          : "no category is called '\(row.category.value)'\(hint)")
    }
  }

  private static func checkAttributes(
    _ settings: Interviews, _ cases: [InterviewCase]
  ) throws(Diagnostics) {
    let known = cases.first?.attributes.map(\.name) ?? []
    let problems = settings.compare.filter { !known.contains($0.value) }.map {
      Diagnostic(
        at: $0.location,
        "the cases have no attribute '\($0.value)'\(NearestWord.hint(for: $0.value, among: known))")
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }
}
