import Analyses
import Replication
import Statistics
import StudyFile

/// Which tests, intervals and adjustments the report uses, with their sources; nothing that it does not use. They are
/// numbered, so that an analysis can name its own.
struct Methods: InLanguage {
  let say: Words
  private let study: Study
  private let used: [Method]
  /// Of each analysis, by its name.
  private let signs: [String: MethodSigns]
  private let ofFindings: [Method]
  /// What the confirmatory analyses are called; `nil` where no analysis is said to be one.
  private let planned: (titles: [String], isAll: Bool)?

  init(results: StudyResults, verdicts: [Verdict] = []) {
    say = Words.of(results.study.language)
    study = results.study
    let signs = results.analyses.map { MethodSigns(of: $0) }
    let ofFindings = Method.replication(verdicts)
    used =
      Method.all.filter { method in signs.contains { $0.show(method.sign) } } + ofFindings
    self.signs = Dictionary(zip(results.analyses.map(\.analysis.id), signs)) { first, _ in first }
    self.ofFindings = ofFindings
    planned = Self.planned(results)
  }

  private static func planned(_ results: StudyResults) -> (titles: [String], isAll: Bool)? {
    let analyses = results.analyses.map(\.analysis)
    guard analyses.contains(where: \.isPlanned) else { return nil }
    let labels = Labels(results.study, analyses)
    let titles = zip(analyses, AnalysisTitle.distinct(analyses, labels: labels))
      .filter { $0.0.isPlanned }.map { labels.say.quoted($0.1) }
    return (titles, titles.count == analyses.count)
  }

  /// Printed percentages are mostly of the whole sample.
  private var hasFindingsOfAll: Bool {
    study.findings.flatMap(\.reports).contains {
      if case .event = $0.target { $0.answered == .all } else { false }
    }
  }

  /// Those of an analysis, by their numbers; nothing where it uses none.
  func remarks(on result: AnalysisResult) -> [Block] {
    let signs = signs[result.analysis.id]
    return remarks { signs?.show($0.sign) == true }
  }

  /// Those by which published numbers are judged.
  var remarksOnFindings: [Block] {
    let keys = Set(ofFindings.map(\.key))
    return remarks { keys.contains($0.key) }
  }

  private func remarks(_ isMeant: (Method) -> Bool) -> [Block] {
    let numbers = used.indices.filter { isMeant(used[$0]) }.map { index in
      Prose([.reference(String(index + 1), to: Self.anchor(used[index]))])
    }
    return numbers.isEmpty
      ? [] : [.remarks([say("analysis.methods", numbers: numbers.joined(separator: ", "))])]
  }

  private static func anchor(_ method: Method) -> String { "method-" + method.key }

  var section: Section {
    var blocks: [Block] = [
      .paragraph(say(hasFindingsOfAll ? "methods.introduction.findings" : "methods.introduction"))
    ]
    if let planned {
      blocks.append(
        .paragraph(
          planned.isAll
            ? say("methods.planned.all") : say("methods.planned", analyses: say.list(planned.titles))))
    }
    if !used.isEmpty {
      blocks.append(.numbered(used.map { Numbered(id: Self.anchor($0), prose: say("method.\($0.key)")) }))
    }
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
