import Analyses
import Replication
import Statistics
import StudyFile

/// Which tests, intervals and adjustments the report uses, with their sources; nothing that it does not use.
struct Methods: InLanguage {
  let results: StudyResults
  var verdicts: [Verdict] = []

  var say: Words { Words.of(results.study.language) }

  /// Printed percentages are mostly of the whole sample.
  private var hasFindingsOfAll: Bool {
    results.study.findings.flatMap(\.reports).contains {
      if case .event = $0.target { $0.answered == .all } else { false }
    }
  }

  var section: Section {
    let measures = results.analyses.map { Method.measures(of: $0) }
    let used =
      Method.all.filter { method in
        zip(results.analyses, measures).contains { method.isUsed(in: $0, measures: $1) }
      } + Method.replication(verdicts)
    var blocks: [Block] = [
      .paragraph(say(hasFindingsOfAll ? "methods.introduction.findings" : "methods.introduction"))
    ]
    if !used.isEmpty { blocks.append(.list(used.map { say("method.\($0.key)") })) }
    let references = Set(used.flatMap(\.references)).sorted()
    var sections: [Section] = []
    if !references.isEmpty {
      sections.append(
        Section(
          id: "references", title: say("references.title").plain,
          blocks: [.list(references.map { Prose($0) })]))
    }
    return Section(id: "methods", title: say("methods.title").plain, blocks: blocks, sections: sections)
  }
}
