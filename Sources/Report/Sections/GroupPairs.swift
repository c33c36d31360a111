import Analyses
import Statistics

/// Three groups or more, pair by pair: by means whose variances may differ or not, and by ranks.
struct GroupPairs: InLanguage {
  let input: PartInput
  let outcomes: [(name: String, rows: Rows)]

  var say: Words { input.say }

  static let measures: Set<Measure> = [.gamesHowell, .tukeyHSD, .scheffe, .dunn]

  /// Those of the outcomes that have pairs.
  init?(_ input: PartInput, _ outcomes: [(key: String, rows: Rows)]) {
    let compared = outcomes.filter { $0.rows.has(.gamesHowell) }
    guard !compared.isEmpty else { return nil }
    self.input = input
    self.outcomes = compared.map { ($0.key, $0.rows) }
  }

  var table: Table {
    let level = outcomes.compactMap { $0.rows.first(.gamesHowell)?.confidenceLevel }.first
    let interval = Table.Column(phrases.intervalHead(level ?? input.analysis.confidence))
    let p = Table.Column("\(symbol(.p))")
    let hasAdjusted = outcomes.contains { $0.rows.of(.dunn).contains { $0.pAdjusted != nil } }
    var table = Table(
      name: input.name + "-pairs", title: say("paired.pairs.title"), stub: say("head.pair"),
      columns: [
        Table.Column(say("paired.difference")), interval, p, interval, p, p, Table.Column(symbol(.z)),
        hasAdjusted ? Table.Column("\(symbol(.pAdjusted))") : p,
      ])
    let spanned: [(Measure, Range<Int>)] = [
      (.gamesHowell, 1..<3), (.tukeyHSD, 3..<5), (.scheffe, 5..<6), (.dunn, 6..<8),
    ]
    table.spanners = spanned.map { Table.Spanner(say("pairs.\($0.rawValue)"), columns: $1) }
    for (name, rows) in outcomes {
      if outcomes.count > 1 { table.rows.append(.heading(Prose(input.labels.title(name)))) }
      for row in rows.of(.gamesHowell) {
        table.rows.append(.cells(stub: Prose(row.group.folded), cells(row, rows)))
      }
    }
    table.notes = [
      say("paired.pairs.difference"), say("pairs.note"),
      defined([.confidenceInterval, .p, .z] + (hasAdjusted ? [.pAdjusted] : [])),
    ]
    return table
  }

  private func cells(_ games: ResultRow, _ rows: Rows) -> [Table.Cell] {
    func other(_ measure: Measure) -> ResultRow? { rows.first(measure, group: games.group) }
    func p(_ row: ResultRow?) -> Table.Cell {
      (row?.pAdjusted ?? row?.pValue).map { .number(numbers.p($0)) } ?? .empty
    }
    let (tukey, dunn) = (other(.tukeyHSD), other(.dunn))
    return [
      .number(phrases.estimate(games, games.estimate)), interval(games), p(games), interval(tukey), p(tukey),
      p(other(.scheffe)), dunn?.statistic.map { .number(numbers.fixed($0, 2)) } ?? .empty, p(dunn),
    ]
  }
}
