import Analyses
import Statistics
import StudyFile

/// `correlate`: the matrix, each pair with its interval, and a heat map.
struct Correlation: InLanguage {
  let input: PartInput
  /// The row of each pair that stands in the text: for numbers it may be another statistic than for ranks.
  private let pairs: [ResultRow]
  private let variables: [String]
  /// The statistics of those rows.
  private let measures: [Measure]

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    let all: [Measure] = [.partialR, .polychoricR, .pearsonR, .spearmanRho, .kendallTauB]
    // Those of strata and their differences have a table of their own.
    let whole = Rows(input.rows.all.filter(\.stratum.isEmpty))
    let primary = whole.primary.filter { all.contains($0.measure) }
    pairs = primary.isEmpty ? all.first(where: whole.has).map(whole.of) ?? [] : primary
    let used = Set(pairs.map(\.measure))
    measures = all.filter(used.contains)
    let named: [String] = if case .correlate(let names) = input.analysis.verb { names } else { [] }
    variables = (named + pairs.map(\.variable) + pairs.map(\.by)).distinct { $0 }
  }

  private var isMixed: Bool { measures.count > 1 }

  /// Whether others of the statistic in the text stand beside it.
  private var hasOthers: Bool {
    measures == [.partialR] && input.rows.of(.partialR).count > pairs.count
  }

  private var statistics: String {
    if measures == [.partialR] {
      return say("correlations.partial", method: say.list(pairs.map(say.method).distinct { $0 })).plain
    }
    if measures == [.polychoricR] { return say("correlations.polychoric").plain }
    return isMixed
      ? say("correlations.mixed").plain : measures.first.map(say.title) ?? say("correlations").plain
  }

  var part: Part {
    // Where pairs differ in their statistic, the further table tells both of each.
    var part = Part(printed: Set(isMixed || hasOthers ? [] : measures).union([.mean, .sd, .missing]))
    part.blocks = pairs.count <= 6 ? sentences.map { .paragraph($0.prose) } : [.paragraph(summary.prose)]
    part.finding = pairs.count == 1 ? sentences.first ?? summary : summary
    let differences = CorrelationDifferences(input)
    if input.analysis.comparesCorrelations {
      let told = differences.sentences
      part.finding = told.count == 1 ? told[0] : differences.summary
      part.blocks = (told.count <= 6 ? told : [differences.summary]).map { .paragraph($0.prose) }
    }
    if let table = differences.table {
      part.blocks.append(.table(table))
      part.printed.insert(.correlationDifference)
    }
    part.blocks.append(.table(matrix))
    if pairs.count > 1 { part.blocks.append(.table(pairTable)) }
    if input.analysis.figure != .scatter, let heatMap { part.blocks.append(.figure(heatMap)) }
    part.blocks += input.result.jointDistributions.compactMap {
      ScatterFigure(input: input, joint: $0).figure.map(Block.figure)
    }
    return part
  }

  // MARK: Sentences

  private var sentences: [Sentence] { pairs.map(sentence) }

  /// With what is controlled for.
  private func controlled(_ statement: Prose) -> Prose {
    input.analysis.controls.isEmpty || statement.isEmpty
      ? statement
      : say(
        "correlation.controlled", what: statement,
        controls: say.list(input.analysis.controls.map(input.labels.quoted)))
  }

  private func sentence(_ row: ResultRow) -> Sentence {
    let (first, second) = (input.labels.quoted(row.variable), input.labels.quoted(row.by))
    let statistics = phrases.correlation(row)
    guard let estimate = row.estimate else {
      return Sentence(statement: say("correlation.absent", first: first, second: second))
    }
    switch row.isSignificant(in: input.analysis) {
    case true?:
      return Sentence(
        statement: controlled(
          say(
            estimate > 0 ? "correlation.positive" : "correlation.negative", first: first, second: second)),
        statistics: statistics)
    case false?:
      return Sentence(
        statement: controlled(say("correlation.none", first: first, second: second)),
        statistics: statistics)
    case nil:
      return Sentence(
        statement: controlled(say("correlation.untested", first: first, second: second)),
        statistics: statistics)
    }
  }

  private var summary: Sentence {
    let tested = pairs.filter { $0.isSignificant(in: input.analysis) != nil }
    let significant = tested.filter { $0.isSignificant(in: input.analysis) == true }
    guard !tested.isEmpty else { return Sentence(statement: Prose()) }
    let strongest = significant.max { abs($0.estimate ?? 0) < abs($1.estimate ?? 0) }
    return Sentence(
      statement: controlled(
        say(
          "correlations.\(phrases.some(significant.count))", count: say.wordToTen(significant.count),
          total: phrases.total(tested.count, in: input.analysis),
          first: input.labels.quoted(strongest?.variable ?? ""),
          second: input.labels.quoted(strongest?.by ?? ""))),
      statistics: strongest.map(phrases.correlation) ?? Prose())
  }

  // MARK: Tables

  /// Both orders of a pair lead to its row.
  private var byPair: [[String]: ResultRow] {
    var found: [[String]: ResultRow] = [:]
    for row in pairs {
      found[[row.variable, row.by]] = row
      found[[row.by, row.variable]] = row
    }
    return found
  }

  private var matrix: Table {
    let found = byPair
    let stars = Stars(below: input.analysis.significanceLevel)
    let moments = variables.map { name in
      (input.rows.first(.mean, variable: name)?.estimate, input.rows.first(.sd, variable: name)?.estimate)
    }
    let hasMoments = moments.contains { $0.0 != nil }
    var columns = hasMoments ? [Table.Column("\(symbol(.mean))"), Table.Column("\(symbol(.sd))")] : []
    columns += variables.indices.dropLast().map { Table.Column("\(String($0 + 1))") }
    var table = Table(
      name: input.name + "-matrix", title: say("correlations.matrix.title"), stub: say("head.variable"),
      columns: columns)
    table.rows = variables.indices.map { row in
      let places = NumberFormat.places(spread: moments[row].1, for: [moments[row].0])
      let own = [moments[row].0, moments[row].1].map { Table.Cell.number(numbers.fixed($0, places)) }
      let cells = variables.indices.dropLast().map { column -> Table.Cell in
        guard column < row else { return .empty }
        guard let pair = found[[variables[row], variables[column]]] else {
          return .number(NumberFormat.absent)
        }
        return .number(numbers.bounded(pair.estimate) + stars.text(pair.pAdjusted ?? pair.pValue))
      }
      return .cells(
        stub: "\(String(row + 1)). \(input.labels.title(variables[row]))", (hasMoments ? own : []) + cells)
    }
    let given = stars.note(
      pairs.map { $0.pAdjusted ?? $0.pValue }, adjusted: pairs.contains { $0.pAdjusted != nil }, in: say)
    table.notes = [
      say("correlations.note", statistics: statistics),
      given, defined((hasMoments ? [.mean, .sd] : []) + (given.isEmpty ? [] : [.p])),
    ]
    if variables.count > 25 { table.isOnlyAFile = true }
    return table
  }

  private var pairTable: Table {
    let hasAdjusted = pairs.contains { $0.pAdjusted != nil }
    let level = pairs.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    let statistic = isMixed ? nil : measures.first?.symbol
    var columns = [
      Table.Column(statistic.map(symbol) ?? say("head.correlation")),
      Table.Column(phrases.intervalHead(level)),
      Table.Column("\(symbol(.p))"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(symbol(.pAdjusted))")) }
    columns.append(Table.Column("\(symbol(.n))"))
    var table = Table(
      name: input.name + "-pairs", title: say("correlations.pairs.title"), stub: say("head.pair"),
      columns: columns
    )
    table.rows = pairs.map { row in
      var cells: [Table.Cell] = [
        .number(numbers.bounded(row.estimate)), interval(row),
        .number(numbers.p(row.pValue)),
      ]
      if hasAdjusted { cells.append(.number(numbers.p(row.pAdjusted))) }
      cells.append(.number(numbers.count(row.n)))
      let pair = say.list([row.variable, row.by].map(input.labels.title))
      return .cells(stub: Prose(isMixed ? "\(pair), \(say.title(row.measure))" : pair), cells)
    }
    table.notes = [
      defined([statistic, .confidenceInterval, .p, .n, hasAdjusted ? .pAdjusted : nil].compactMap(\.self))
    ]
    if pairs.count > 80 { table.isOnlyAFile = true }
    return table
  }

  // MARK: The figure

  /// What the numbers of a heat map's rows and columns stand for.
  private func key(_ plot: HeatMap) -> String {
    guard !plot.isNamed else {
      return say("figure.matrix.columns", first: plot.labels.first ?? "").plain
    }
    let names = plot.labels.enumerated().map { "\($0 + 1) = \($1)" }
    return names.joined(separator: numbers.semicolon) + "."
  }

  private var heatMap: Figure? {
    guard (3...20).contains(variables.count) else { return nil }
    let found = byPair
    let cells = variables.indices.flatMap { row in
      (0..<row).map { column in
        HeatMap.Cell(row: row, column: column, value: found[[variables[row], variables[column]]]?.estimate)
      }
    }
    let plot = HeatMap(labels: variables.map(input.labels.title), cells: cells)
    let name = input.name + "-matrix"
    let each = pairs.map {
      "\(say.list([$0.variable, $0.by].map(input.labels.title))) \(numbers.bounded($0.estimate))"
    }
    return Figure(
      name: name, title: say("figure.matrix.title"), note: say("figure.matrix.note", key: key(plot)),
      alternative: "\(statistics)\(numbers.colon)\(each.joined(separator: numbers.semicolon)).",
      plot: .heatMap(plot))
  }
}
