import Analyses
import Statistics
import StudyFile

/// What an analysis says: a section of the report, and the sentences that the tear sheet may take.
struct AnalysisSection {
  var section: Section
  let analysis: Analysis
  /// For the tear sheet: one sentence that stands for the analysis; empty where it only describes.
  var finding: Sentence
  /// The tests that the sentence speaks of came out significant.
  var isSignificant: Bool
  /// Whether its figure is one for the first screen.
  var leads: Bool

  init(_ result: AnalysisResult, labels: Labels, title: String? = nil) {
    let whole = Self.part(
      result, rows: Rows(result.rows), labels: labels, name: result.analysis.id.anchor)
    analysis = result.analysis
    finding = whole.finding
    isSignificant = result.rows.contains {
      $0.isPrimary && $0.isSignificant(in: result.analysis) == true
    }
    leads = whole.leads
    var blocks = Self.introduction(result.analysis, labels: labels)
    blocks += whole.blocks
    let figures = blocks.compactMap { block -> Figure? in
      if case .figure(let figure) = block { figure } else { nil }
    }
    if !result.rows.isEmpty,
      let note = FigureChoice(analysis: result.analysis, say: labels.say).note(on: figures)
    {
      blocks.append(.note(note))
    }
    if result.rows.isEmpty, result.notes.isEmpty { blocks.append(.note(labels.say("analysis.no-results"))) }
    blocks += result.notes.map { .note(Prose(labels.say.retold($0.folded).asOpening.asSentence)) }
    section = Section(
      id: Section.anchor(analysis: result.analysis.id),
      title: title ?? AnalysisTitle.text(result.analysis, labels: labels), blocks: blocks)
  }

  /// Whom it is about, where that is not everyone.
  private static func introduction(_ analysis: Analysis, labels: Labels) -> [Block] {
    guard let condition = analysis.condition?.value else { return [] }
    // Rows are chosen by it, and no respondents: the occasions stand in the sentence.
    if let occasions = analysis.verb.occasions, condition.variables == [occasions.by] { return [] }
    return [.paragraph(labels.say("analysis.among", condition: labels.text(condition)))]
  }

  private static func part(_ result: AnalysisResult, rows: Rows, labels: Labels, name: String) -> Part {
    // Tables and sentences have the usual intervals; those by resampling stand in the table of all estimates.
    let usual = Rows(rows.all.filter { !$0.isResampled })
    let input = PartInput(result: result, rows: usual, labels: labels, name: name)
    guard !rows.isEmpty else { return Part() }
    var part: Part
    switch result.analysis.verb {
    case .describe: part = Description(input).part
    case .proportion: part = ProportionPart(input).part
    case .compare where result.analysis.within != nil:
      part = result.analysis.within.map { StratifiedPart(input, within: $0).part } ?? Part()
    case .compare, .equivalence: part = Comparison(input).part
    case .correlate: part = Correlation(input).part
    case .reliability: part = Reliability(input).part
    case .model: part = Regression(input).part
    case .agreement: part = AgreementPart(input).part
    case .pool(let pool): part = PoolingPart(input, pool: pool).part
    case .interviews:
      part = result.interviews.map { InterviewsPart(input: input, findings: $0).part } ?? Part()
    case .comparePaired(let variables, let occasions):
      part = PairedPart(input, variables: variables, occasions: occasions).part
    case .factor: part = FactorPart(input).part
    }
    let detectable = DetectableEffects(input)
    part.add(detectable.sentence)
    // Of many tests the page has the ones that are told; results.csv has all.
    let told = detectable.told
    let rest = Rows(
      rows.all.filter {
        $0.measure == .minimumDetectableEffect
          ? told.contains($0) : $0.isResampled || !part.printed.contains($0.measure)
      })
    // What the sentence tells alone needs no table of its own.
    if rest.all.contains(where: { $0.measure != .minimumDetectableEffect }) {
      part.blocks.append(.table(FurtherTable.table(rest, input)))
    }
    if result.analysis.figure == FigureKind.none {
      part.blocks.removeAll { if case .figure = $0 { true } else { false } }
    }
    part.blocks = WeightMarks(input, rows).marked(part.blocks)
    if let given = GivenTitle(result.analysis) {
      part.blocks = given.put(to: part.blocks, labels.say.numbers)
    }
    part.blocks += RowNotes.blocks(noted(rows.all, result.analysis), besides: result.notes, labels: labels)
    return part
  }

  /// Notes on single studies, and the labels of categories, stand in their tables.
  private static func noted(_ rows: [ResultRow], _ analysis: Analysis) -> [ResultRow] {
    switch analysis.verb {
    case .pool: rows.filter { ![PooledBy.study, PooledBy.upTo].contains($0.by) }
    case .interviews: []
    default: rows
    }
  }
}

/// What a part of a section is made from.
struct PartInput: InLanguage {
  var result: AnalysisResult
  var rows: Rows
  var labels: Labels
  /// The stem of the names of its tables and figures.
  var name: String

  var analysis: Analysis { result.analysis }
  var say: Words { labels.say }
}

/// What a builder gives.
struct Part {
  var blocks: [Block] = []
  var finding = Sentence(statement: Prose())
  var leads = false
  /// Measures that its tables print; the rest go into a table of their own, so that nothing is left out.
  var printed: Set<Measure> = []

  /// After its sentences, before tables and figures.
  mutating func add(_ sentence: Prose) {
    guard !sentence.isEmpty else { return }
    let place = blocks.firstIndex { if case .paragraph = $0 { false } else { true } } ?? blocks.endIndex
    blocks.insert(.paragraph(sentence), at: place)
  }
}
