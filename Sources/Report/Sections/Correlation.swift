import Analyses
import Statistics
import StudyFile

/// `correlate`: the matrix, each pair with its interval, and a heat map.
struct Correlation {
  let input: PartInput
  /// The row of each pair that stands in the text: for numbers it may be another statistic than for ranks.
  private let pairs: [ResultRow]
  private let variables: [String]
  /// The statistics of those rows.
  private let measures: [Measure]

  init(_ input: PartInput) {
    self.input = input
    let all: [Measure] = [.pearsonR, .spearmanRho, .kendallTauB]
    let primary = input.rows.primary.filter { all.contains($0.measure) }
    pairs = primary.isEmpty ? all.first(where: input.rows.has).map(input.rows.of) ?? [] : primary
    let used = Set(pairs.map(\.measure))
    measures = all.filter(used.contains)
    let named: [String] = if case .correlate(let names) = input.analysis.verb { names } else { [] }
    variables = (named + pairs.map(\.variable) + pairs.map(\.by)).distinct { $0 }
  }

  private var isMixed: Bool { measures.count > 1 }

  private var statistics: String {
    isMixed
      ? "Pearson’s r between two numeric variables, and Spearman’s ρ where one is ordinal"
      : measures.first?.title ?? "correlations"
  }

  var part: Part {
    // Where pairs differ in their statistic, the further table tells both of each.
    var part = Part(printed: Set(isMixed ? [] : measures).union([.mean, .sd, .missing]))
    part.blocks = pairs.count <= 6 ? sentences.map { .paragraph($0.prose) } : [.paragraph(summary.prose)]
    part.finding = pairs.count == 1 ? sentences.first ?? summary : summary
    part.blocks.append(.table(matrix))
    if pairs.count > 1 { part.blocks.append(.table(pairTable)) }
    if let heatMap { part.blocks.append(.figure(heatMap)) }
    return part
  }

  // MARK: Sentences

  private var sentences: [Sentence] { pairs.map(sentence) }

  private func sentence(_ row: ResultRow) -> Sentence {
    let (first, second) = (input.labels.quoted(row.variable), input.labels.quoted(row.by))
    let statistics = Phrases.correlation(row)
    guard let estimate = row.estimate else {
      return Sentence(statement: "\(first) and \(second): no correlation can be computed")
    }
    switch row.isSignificant(in: input.analysis) {
    case true?:
      return Sentence(
        statement: "Higher \(first) went with \(estimate > 0 ? "higher" : "lower") \(second)",
        statistics: statistics)
    case false?:
      return Sentence(
        statement: "\(first) and \(second) were not significantly correlated", statistics: statistics)
    case nil: return Sentence(statement: "\(first) and \(second) were correlated", statistics: statistics)
    }
  }

  private var summary: Sentence {
    let tested = pairs.filter { $0.isSignificant(in: input.analysis) != nil }
    let significant = tested.filter { $0.isSignificant(in: input.analysis) == true }
    guard !tested.isEmpty else { return Sentence(statement: Prose()) }
    let some = Phrases.some(significant.count, of: tested.count, "correlations", in: input.analysis)
    guard let strongest = significant.max(by: { abs($0.estimate ?? 0) < abs($1.estimate ?? 0) }) else {
      return Sentence(statement: some + " was significant")
    }
    let names = "\(input.labels.quoted(strongest.variable)) and \(input.labels.quoted(strongest.by))"
    return Sentence(
      statement: some
        + (significant.count == 1
          ? " was significant: that between \(names)" : " were significant, the strongest between \(names)"),
      statistics: Phrases.correlation(strongest))
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
    var columns = hasMoments ? [Table.Column("\(Symbol.mean.run)"), Table.Column("\(Symbol.sd.run)")] : []
    columns += variables.indices.dropLast().map { Table.Column("\(String($0 + 1))") }
    var table = Table(
      name: input.name + "-matrix", title: "Means, Standard Deviations and Correlations", stub: "Variable",
      columns: columns)
    table.rows = variables.indices.map { row in
      let places = NumberFormat.places(spread: moments[row].1, for: [moments[row].0])
      let own = [moments[row].0, moments[row].1].map { Table.Cell.number(NumberFormat.fixed($0, places)) }
      let cells = variables.indices.dropLast().map { column -> Table.Cell in
        guard column < row else { return .empty }
        guard let pair = found[[variables[row], variables[column]]] else {
          return .number(NumberFormat.absent)
        }
        return .number(NumberFormat.bounded(pair.estimate) + stars.text(pair.pAdjusted ?? pair.pValue))
      }
      return .cells(
        stub: "\(String(row + 1)). \(input.labels.title(variables[row]))", (hasMoments ? own : []) + cells)
    }
    let given = stars.note(
      pairs.map { $0.pAdjusted ?? $0.pValue }, adjusted: pairs.contains { $0.pAdjusted != nil })
    table.notes = [
      "Correlations are \(statistics).",
      given, Symbol.note((hasMoments ? [.mean, .sd] : []) + (given.isEmpty ? [] : [.p])),
    ]
    if variables.count > 25 { table.isOnlyAFile = true }
    return table
  }

  private var pairTable: Table {
    let hasAdjusted = pairs.contains { $0.pAdjusted != nil }
    let level = NumberFormat.level(pairs.compactMap(\.confidenceLevel).first ?? input.analysis.confidence)
    let symbol = isMixed ? nil : measures.first?.symbol
    var columns = [
      Table.Column(symbol.map { "\($0.run)" } ?? "Correlation"), Table.Column("\(level) CI"),
      Table.Column("\(Symbol.p.run)"),
    ]
    if hasAdjusted { columns.append(Table.Column("\(Symbol.pAdjusted.run)")) }
    columns.append(Table.Column("\(Symbol.n.run)"))
    var table = Table(
      name: input.name + "-pairs", title: "Each Correlation With Its Interval", stub: "Pair", columns: columns
    )
    table.rows = pairs.map { row in
      var cells: [Table.Cell] = [
        .number(NumberFormat.bounded(row.estimate)), IntervalCell.cell(row),
        .number(NumberFormat.p(row.pValue)),
      ]
      if hasAdjusted { cells.append(.number(NumberFormat.p(row.pAdjusted))) }
      cells.append(.number(NumberFormat.count(row.n)))
      let pair = "\(input.labels.title(row.variable)) and \(input.labels.title(row.by))"
      return .cells(stub: Prose(isMixed ? "\(pair), \(row.measure.title)" : pair), cells)
    }
    table.notes = [
      Symbol.note([symbol, .confidenceInterval, .p, .n, hasAdjusted ? .pAdjusted : nil].compactMap(\.self))
    ]
    if pairs.count > 80 { table.isOnlyAFile = true }
    return table
  }

  // MARK: The figure

  /// What the numbers of a heat map's rows and columns stand for.
  private static func key(_ plot: HeatMap) -> String {
    guard !plot.isNamed else {
      return "Columns are numbered as the rows are; column 1 is \(plot.labels.first ?? "")."
    }
    let names = plot.labels.enumerated().map { "\($0 + 1) = \($1)" }
    return names.joined(separator: "; ") + "."
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
      "\(input.labels.title($0.variable)) and \(input.labels.title($0.by)) \(NumberFormat.bounded($0.estimate))"
    }
    return Figure(
      name: name, title: "Correlation Matrix",
      note:
        "\(Self.key(plot)) Blue cells are positive, orange ones negative, darker where stronger.",
      alternative: "\(statistics): \(each.joined(separator: "; ")).", plot: .heatMap(plot))
  }
}
