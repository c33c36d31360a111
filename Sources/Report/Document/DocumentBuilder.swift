import Analyses
import Statistics
import StudyFile

/// Makes the document of a study's results, in the order that a reader asks for things.
///
/// Figures are drawn from the document, and the document tells what became of them: all but that is made once.
struct DocumentBuilder {
  /// What became of the figures.
  enum Drawn {
    case notTried
    case drawn(version: String, failed: [String])
    /// None were asked for, or nothing could draw them; with what to say about it.
    case without(reason: String)
  }

  private let draft: Document
  private let provenance: Provenance
  private let say: Words

  init(_ given: ReportContent) {
    var content = given
    content.results = given.results.inWords(Words.of(given.results.study.language).numbers)
    provenance = content.provenance
    let labels = Labels(content.results.study, content.results.analyses.map(\.analysis))
    say = labels.say
    let (told, (others, methods)) = Blocks.both(
      { [content] in Self.sections(content.results, labels: labels) },
      { [content] in
        let methods = Methods(results: content.results, verdicts: content.verdicts)
        return (Self.furtherSections(content, labels: labels, methods), methods)
      })
    let sections = zip(told, content.results.analyses).map { section, result in
      var section = section
      section.section.blocks += methods.remarks(on: result)
      return section
    }
    let sample = Self.sampleAnalysis(content.results)
    let who = sections.filter { $0.section.id == sample.map(Section.anchor(analysis:)) }.map(\.section)
    let rest =
      sections.filter { section in !who.contains { $0.id == section.section.id } }.map(\.section)
      + ModelsSideBySide.sections(content.results, titles: sections.map(\.section.title), labels: labels)
    var parts = who
    if !rest.isEmpty {
      parts.append(Section(id: "results", title: say("results.title").plain, blocks: [], sections: rest))
    }
    parts += others
    let sheet = TearSheetBuilder(content: content, labels: labels, sections: sections).sheet
    var document = Document(title: sheet.title, sheet: sheet, sections: parts)
    document.liftFigure(from: sections.filter(\.leads).map(\.section.id))
    document.makeNamesUnique()
    document.say = say
    draft = document
  }

  /// Those to draw, under the names that they have in the document.
  var figures: [Figure] { draft.figures }

  func document(_ drawn: Drawn = .notTried) -> Document {
    var document = draft
    document.sections.append(Reproducibility(provenance: provenance, drawn: drawn, say: say).section)
    document.say = say
    document.makeNamesUnique()
    if case .drawn(_, let failed) = drawn { document.removeFigures(Set(failed)) }
    if case .without = drawn { document.removeFigures(Set(document.figures.map(\.name))) }
    document.number()
    return document
  }

  /// Those that follow the results.
  private static func furtherSections(_ content: ReportContent, labels: Labels, _ methods: Methods)
    -> [Section]
  {
    let codebook =
      content.codebook.isEmpty
      ? nil
      : Section(
        id: "codebook", title: labels.say("codebook.title").plain,
        blocks: [.table(CodebookTable(entries: content.codebook, say: labels.say).table)])
    var findings = FindingsSection(verdicts: content.verdicts, labels: labels).section
    findings?.blocks += methods.remarksOnFindings
    return [
      JointDisplay(results: content.results, labels: labels).section,
      findings,
      content.results.study.hasNoRespondents ? nil : DataQuality(content: content, labels: labels).section,
      codebook,
      methods.section,
      ChecklistSection(content: content).section,
    ].compactMap(\.self)
  }

  /// One for each analysis. None needs another, so that they are made side by side.
  private static func sections(_ results: StudyResults, labels: Labels) -> [AnalysisSection] {
    let sample = sampleAnalysis(results)
    let titles = AnalysisTitle.distinct(results.analyses.map(\.analysis), labels: labels)
    let told = Blocks.map(Array(zip(results.analyses, titles)), size: { $0.0.rows.count }) { result, title in
      let isSample = result.analysis.id == sample && result.analysis.title == nil
      return AnalysisSection(
        result, labels: labels, title: isSample ? labels.say("sample.title").plain : title)
    }
    return DistinctCaptions.put(to: told, labels: labels)
  }

  /// The first description of everyone is the section on who answered.
  private static func sampleAnalysis(_ results: StudyResults) -> String? {
    results.analyses.first { result in
      if case .describe = result.analysis.verb { result.analysis.by == nil } else { false }
    }?.analysis.id
  }
}
