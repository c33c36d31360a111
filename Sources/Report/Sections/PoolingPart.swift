import Analyses
import Statistics
import StudyFile

/// `pool`: what the studies found, what they give together, how far they differ, and what that hangs on.
struct PoolingPart: InLanguage {
  let input: PartInput
  let pool: Pool
  /// Those that are pooled have a result.
  let studies: [PublishedStudy]
  let primary: ResultRow?

  var say: Words { input.say }

  init(_ input: PartInput, pool: Pool) {
    self.input = input
    self.pool = pool
    studies = input.result.studies
    primary = input.rows.of(pool.pooledMeasure).first(where: \.isPrimary)
  }

  var part: Part {
    var part = Part(
      printed: [
        pool.studyMeasure, pool.pooledMeasure, .studyWeight, .studies, .predictionInterval,
        .studentizedResidual,
        .dffits, .cooksDistance, .covarianceRatio, .riskDifference,
      ])
    if pool.measure == .proportion { part.printed.formUnion([.riskRatio, .pearsonChiSquare]) }
    part.finding = sentence
    part.leads = true
    part.blocks = ([sentence.prose, prediction, differences] as [Prose]).filter { !$0.isEmpty }.map {
      .paragraph($0)
    }
    let tables = PoolingTables(part: self)
    part.blocks.append(.table(tables.studies))
    if let forest = PoolingFigures(part: self).forest { part.blocks.append(.figure(forest)) }
    part.blocks += [
      tables.models, tables.subgroups, tables.withoutEach, tables.cumulative, tables.ownAgainstEach,
    ]
    .compactMap { $0.map(Block.table) }
    if let funnel = PoolingFigures(part: self).funnel { part.blocks.append(.figure(funnel)) }
    if let sources = tables.sources { part.blocks += sources }
    return part
  }

  // MARK: Names

  func name(_ study: PublishedStudy) -> String { study.isOwn ? say("pool.own").plain : study.label.folded }

  func name(_ label: String) -> String {
    studies.first { $0.label == label }.map(name) ?? label.folded
  }

  /// What the studies are of.
  var measureTitle: String {
    switch pool.measure {
    case .proportion: say.title(.proportion)
    case .hedgesG: say.title(.hedgesG)
    default: say.title(pool.studyMeasure)
    }
  }

  /// "Cried in therapy: Yes", where the study file says what is counted.
  var outcome: String {
    guard let own = pool.own else { return "" }
    return input.labels.event(own)
  }

  // MARK: Rows

  var pooled: [ResultRow] { input.rows.of(pool.pooledMeasure) }

  func ofAll(_ row: ResultRow) -> Bool { row.by.isEmpty }

  func study(_ measure: Measure, _ label: String) -> ResultRow? {
    input.rows.first(measure, by: PooledBy.study, group: label)
  }

  func text(_ row: ResultRow?) -> String { row.map { phrases.estimate($0, $0.estimate) } ?? "" }

  /// "56.5% [51.9, 61.0]"
  func withInterval(_ row: ResultRow?) -> String {
    guard let row, row.estimate != nil else { return "" }
    return [text(row), intervalText(row) ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Sentences

  var sentence: Sentence {
    guard let primary else { return Sentence(statement: say("pool.none")) }
    guard primary.estimate != nil else {
      return Sentence(statement: say("pool.absent", reason: say.retold(primary.note.folded)))
    }
    let count = Int(input.rows.first(.studies)?.estimate ?? 0)
    let measure = say.title(primary.measure)
    let value: Prose.Run = .number(text(primary), analysis: primary.analysis)
    let statement =
      primary.n > 0
      ? say("pool.sentence", measure: measure, studies: say.word(count), k: count, n: primary.n, value: value)
      : say("pool.sentence.no-n", measure: measure, studies: say.word(count), k: count, value: value)
    let test = primary.pValue == nil ? Prose() : phrases.test(primary)
    return Sentence(
      statement: statement, statistics: [phrases.interval(primary), test].joined(separator: ", "))
  }

  private var prediction: Prose {
    guard let primary, let row = input.rows.first(.predictionInterval, method: primary.method),
      row.confidenceLow != nil, row.confidenceHigh != nil
    else { return Prose() }
    func bound(_ value: Double?) -> String { phrases.estimate(pooledLike(row), value) }
    return say(
      "pool.prediction", low: bound(row.confidenceLow), high: bound(row.confidenceHigh),
      level: numbers.level(row.confidenceLevel)) + "."
  }

  /// Printed as the pooled number is.
  func pooledLike(_ row: ResultRow) -> ResultRow {
    var like = row
    like.measure = pool.pooledMeasure
    return like
  }

  private var differences: Prose {
    let statistics = heterogeneity
    return statistics.isEmpty ? Prose() : say("pool.differences", statistics: statistics) + "."
  }

  /// "τ² = 0.45, I² = 98.6%, 95% CI [94.8, 100.0], Q(2) = 137.08, p < .001"
  var heterogeneity: Prose {
    let tau =
      input.rows.first(.tauSquared, by: "", method: primary?.method) ?? input.rows.first(.tauSquared, by: "")
    let share = input.rows.first(.iSquared)
    let q = input.rows.first(.qHeterogeneity)
    func value(_ row: ResultRow?) -> Prose {
      guard let row, let symbol = row.measure.symbol, row.estimate != nil else { return Prose() }
      return "\(self.symbol(symbol)) = \(text(row))"
    }
    return [
      value(tau), value(share), share.map { phrases.interval($0) } ?? Prose(), q.map(phrases.test) ?? Prose(),
    ].joined(separator: ", ")
  }
}
