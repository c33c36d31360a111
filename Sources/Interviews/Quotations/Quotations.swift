import StudyFile

/// What somebody said, that may be printed.
package struct Quotation: Sendable, Equatable {
  /// As `CodedCategory.path` has it.
  package var category: String
  package var domain: String
  package var text: String
}

/// The words that the author has released, but for those that may tell who spoke.
///
/// Words are printed without their case: only what they say themselves, and attributes that single their case out, can lead
/// to somebody.
struct Quotations {
  let printed: [Quotation]
  /// Where words are withheld and why; never what they are.
  let withheld: [Diagnostic]

  init(_ data: InterviewData, _ decision: TeamDecision, _ analysis: CrossAnalysis, _ settings: Interviews) {
    let cases = data.coded.cases
    let least = settings.anonymity
    func key(_ one: InterviewCase) -> [String] { one.attributes.map(\.value) }
    let sharing = Dictionary(cases.map { (key($0), 1) }, uniquingKeysWith: +)
    let alone = Set(
      cases.filter { !$0.attributes.isEmpty && (sharing[key($0)] ?? 0) < least }.map(\.name))
    let values = cases.flatMap { one in one.attributes.filter { !$0.value.isEmpty } }
    let rare = Dictionary(grouping: values) { $0.name + "\u{0}" + $0.value }.values.filter {
      $0.count < least
    }
    .compactMap { $0.first?.value.lowercased() }
    let look = IdentifyingWords(
      caseNames: cases.map { $0.name.lowercased() }, rareValues: rare.sorted(),
      plainWords: Set(
        data.coded.assignments.compactMap(\.coreIdea).flatMap { IdentifyingWords.words($0) }.map(\.text)
          .filter { $0.first?.isLowercase == true }))
    let reported = Set(analysis.reportedWithParts.map { [$0.domain, $0.path] })
    var printed: [Quotation] = []
    var withheld: [Diagnostic] = []
    for row in decision.assignments where row.isQuotable {
      guard let text = row.coreIdea else { continue }
      let path = [row.category, row.subcategory].compactMap(\.self).joined(separator: CodedCategory.separator)
      // A part of one case is told under its category, and a category of one case not at all.
      let place = [path, row.category].first { reported.contains([row.domain, $0]) }
      guard let place else { continue }
      let isChecked = data.checkedLines.contains(row.line)
      var reasons = isChecked ? [] : look.reasons(text).map(\.rawValue)
      if !isChecked, alone.contains(row.caseName) {
        reasons.append("its case is one of fewer than \(least) with the same attributes")
      }
      if reasons.isEmpty {
        printed.append(Quotation(category: place, domain: row.domain, text: text))
      } else {
        withheld.append(
          Diagnostic(
            .warning, at: data.coded.location(row.line),
            "these words are withheld: \(reasons.joined(separator: "; ")). Look at them, and write 'checked' in 'quotable' if nobody can be recognised"
          ))
      }
    }
    self.printed = printed
    self.withheld = withheld
  }
}
