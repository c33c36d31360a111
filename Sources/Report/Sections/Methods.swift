import Analyses
import Statistics
import StudyFile

/// Which tests, intervals and adjustments the report uses, with their sources; nothing that it does not use.
struct Methods {
  let results: StudyResults

  var section: Section {
    let used = Method.all.filter { results.analyses.contains(where: $0.isUsed) }
    var blocks: [Block] = [
      .paragraph(
        "Which test is used follows from how the variables are measured, never from a test on the same data. A difference or an association is called reliable where \(Symbol.p.run), adjusted where a family of tests was planned together, is below the level that goes with the confidence interval (.05 for 95%). Proportions are of those who answered."
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
