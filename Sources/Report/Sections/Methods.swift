import Analyses
import Replication
import Statistics
import StudyFile

/// Which tests, intervals and adjustments the report uses, with their sources; nothing that it does not use.
struct Methods {
  let results: StudyResults
  var verdicts: [Verdict] = []

  /// Printed percentages are mostly of the whole sample.
  private var findingsOfAll: String {
    let isOfAll = results.study.findings.flatMap(\.reports).contains {
      if case .event = $0.target { $0.answered == .all } else { false }
    }
    return isOfAll
      ? "; those set beside published findings are of all, missing answers included, unless the study file says that the published ones were of those who answered"
      : ""
  }

  var section: Section {
    let used =
      Method.all.filter { results.analyses.contains(where: $0.isUsed) }
      + Method.replication(verdicts)
    var blocks: [Block] = [
      .paragraph(
        "Which test is used follows from how the variables are measured, never from a test on the same data. A difference or an association is called statistically significant where \(Symbol.p.run), adjusted where several tests make a family, is below the level that goes with the confidence interval (.05 for 95%). Where it is not, the data leave open whether there is none: only a test of equivalence can rule out a difference that matters. Proportions are of those who answered\(findingsOfAll)."
      )
    ]
    if !used.isEmpty { blocks.append(.list(used.map { Prose($0.text) })) }
    let references = Set(used.flatMap(\.references)).sorted()
    var sections: [Section] = []
    if !references.isEmpty {
      sections.append(
        Section(id: "references", title: "References", blocks: [.list(references.map { Prose($0) })]))
    }
    return Section(id: "methods", title: "Methods", blocks: blocks, sections: sections)
  }
}
