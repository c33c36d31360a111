import Analyses
import Statistics
import StudyFile

/// The tables of studies that are pooled.
struct PoolingTables: InLanguage {
  let part: PoolingPart

  var say: Words { part.say }

  private var input: PartInput { part.input }
  private var pool: Pool { part.pool }
  private var level: Double { input.analysis.confidence }

  // MARK: Studies

  /// Those that are left out stand among the others, without a number.
  var studies: Table {
    let hasYears = part.studies.contains { !$0.year.isEmpty }
    let hasCounts = part.studies.contains { $0.counts != nil }
    let hasPrinted = part.studies.contains { !$0.printed.isEmpty }
    var columns: [Table.Column] = []
    if hasYears { columns.append(Table.Column(say("head.year"))) }
    if hasPrinted { columns.append(Table.Column(say("head.printed"))) }
    if hasCounts { columns.append(Table.Column(say("head.events"))) }
    columns += [
      Table.Column("\(symbol(.n))"), Table.Column(numberHead), Table.Column(phrases.intervalHead(level)),
      Table.Column(say("head.weight")),
    ]
    var table = Table(
      name: input.name + "-studies", title: say("pool.studies.title"), stub: say("head.study"),
      columns: columns)
    table.rows = part.studies.map { study in
      let row = part.study(pool.studyMeasure, study.label)
      var cells: [Table.Cell] = []
      if hasYears { cells.append(study.year.isEmpty ? .empty : .number(study.year.folded)) }
      if hasPrinted {
        cells.append(study.printed.isEmpty ? .empty : .number(say.localized(study.printed.folded)))
      }
      if hasCounts { cells.append(study.counts.map { .number(numbers.count($0.events)) } ?? .empty) }
      let isPooled = study.result != nil
      cells.append(isPooled && study.n > 0 ? .number(numbers.count(study.n)) : .empty)
      cells.append(isPooled ? .number(part.text(row)) : .empty)
      cells.append(isPooled ? interval(row) : .empty)
      let weight = part.study(.studyWeight, study.label)
      cells.append(weight.map { .number(numbers.percent($0.estimate)) } ?? .empty)
      return .cells(stub: Prose(part.name(study)), cells)
    }
    table.notes = notes
    return table
  }

  private var numberHead: Prose {
    pool.measure == .proportion ? say("head.share") : Prose(part.measureTitle)
  }

  private var notes: [Prose] {
    let told = part.studies.filter { !$0.note.isEmpty }
    func each(_ studies: [PublishedStudy]) -> Prose {
      studies.map { Prose("\(part.name($0))\(numbers.colon)\(say.retold($0.note.folded))") }.joined(
        separator: numbers.semicolon)
    }
    let left = told.filter { $0.result == nil }
    let changed = told.filter { $0.result != nil }
    return [
      left.isEmpty ? Prose() : say("pool.studies.left-out", studies: each(left)) + ".",
      changed.isEmpty ? Prose() : each(changed) + ".",
      say(
        pool.measure == .proportion && pool.method == .glmm
          ? "pool.studies.weights.glmm" : "pool.studies.weights"),
      defined([.n, .confidenceInterval]),
    ].filter { !$0.isEmpty }
  }

  /// Where the numbers stand.
  var sources: [Block]? {
    let known = part.studies.filter { !$0.source.isEmpty }
    guard !known.isEmpty else { return nil }
    return [
      .paragraph(say("pool.sources")),
      .list(known.map { Prose("\(part.name($0))\(numbers.colon)\($0.source.folded)") }),
    ]
  }

  // MARK: Pooled

  var models: Table? {
    let rows = part.pooled.filter(part.ofAll)
    guard rows.count > 1 else { return nil }
    return table("models", say("pool.models.title"), stub: say("head.model"), rows) { say.method($0) }
  }

  var subgroups: Table? {
    guard let heading = pool.heading(.subgroups) else { return nil }
    let rows = part.pooled.filter { $0.by == heading }
    guard !rows.isEmpty else { return nil }
    return table(
      "subgroups", say("pool.subgroups.title", by: heading.folded), stub: Prose(heading.folded), rows
    ) {
      $0.group.folded
    }
  }

  var cumulative: Table? {
    let rows = part.pooled.filter { $0.by == PooledBy.upTo }
    guard !rows.isEmpty else { return nil }
    var table = table("cumulative", say("pool.cumulative.title"), stub: say("head.up-to"), rows) {
      part.name($0.group)
    }
    table.notes.insert(say("pool.cumulative.note"), at: 0)
    return table
  }

  private func table(
    _ name: String, _ title: Prose, stub: Prose, _ rows: [ResultRow], _ label: (ResultRow) -> String
  ) -> Table {
    let isTested = rows.contains { $0.pValue != nil }
    let hasSizes = rows.contains { $0.n > 0 }
    var columns = [Table.Column(numberHead), Table.Column(phrases.intervalHead(level))]
    if isTested { columns.append(Table.Column("\(symbol(.p))")) }
    if hasSizes { columns.append(Table.Column("\(symbol(.n))")) }
    var table = Table(name: "\(input.name)-\(name)", title: title, stub: stub, columns: columns)
    table.rows = rows.map { row in
      var cells: [Table.Cell] = [.number(part.text(row)), interval(row)]
      if isTested { cells.append(.number(numbers.p(row.pValue))) }
      if hasSizes { cells.append(row.n > 0 ? .number(numbers.count(row.n)) : .empty) }
      return .cells(stub: Prose(label(row)), cells)
    }
    table.notes = [defined([.confidenceInterval] + (isTested ? [.p] : []) + (hasSizes ? [.n] : []))]
    return table
  }

  // MARK: What it hangs on

  var withoutEach: Table? {
    let rows = part.pooled.filter { $0.by == PooledBy.without }
    guard !rows.isEmpty else { return nil }
    var table = Table(
      name: input.name + "-without", title: say("pool.without.title"), stub: say("head.without-study"),
      columns: [
        Table.Column(numberHead), Table.Column(phrases.intervalHead(level)),
        Table.Column(say("head.residual")),
        Table.Column("DFFITS"), Table.Column(say("head.cook")), Table.Column(say("head.covariance-ratio")),
      ])
    table.rows = rows.map { row in
      func number(_ measure: Measure) -> Table.Cell {
        guard let found = part.study(measure, row.group) else { return .empty }
        return .number(numbers.fixed(found.estimate, 2))
      }
      let standsOut = part.study(.dffits, row.group)?.note.isEmpty == false
      return .cells(
        stub: Prose(part.name(row.group) + (standsOut ? " *" : "")),
        [
          .number(part.text(row)), interval(row), number(.studentizedResidual), number(.dffits),
          number(.cooksDistance), number(.covarianceRatio),
        ])
    }
    table.notes = [say("pool.without.note"), defined([.confidenceInterval])]
    return table
  }

  // MARK: This survey against each

  var ownAgainstEach: Table? {
    let rows = input.rows.of(.riskDifference).filter { $0.method == "newcombe" }
    guard !rows.isEmpty else { return nil }
    var table = Table(
      name: input.name + "-own", title: say("pool.own-against.title"), stub: say("head.study"),
      columns: [
        Table.Column(say("head.difference")), Table.Column(phrases.intervalHead(level)),
        Table.Column(say("head.ratio")), Table.Column(phrases.intervalHead(level)),
        Table.Column("\(symbol(.chiSquare))"), Table.Column("\(symbol(.p))"),
      ])
    table.rows = rows.map { row in
      let ratio = input.rows.first(.riskRatio, group: row.group)
      let test = input.rows.first(.pearsonChiSquare, group: row.group)
      let label = row.group.components(separatedBy: " vs ").dropFirst().joined(separator: " vs ")
      return .cells(
        stub: Prose(part.name(label)),
        [
          .number(part.text(row)), interval(row), .number(part.text(ratio)), interval(ratio),
          .number(numbers.fixed(test?.statistic, 2)), .number(numbers.p(test?.pValue)),
        ])
    }
    table.notes = [
      say("pool.own-against.note"), defined([.confidenceInterval, .chiSquare, .p]),
    ]
    return table
  }
}
