import Analyses
import Statistics

/// What each block of predictors adds to those before it, in sentences and a table.
struct ModelBlocks: InLanguage {
  let input: PartInput
  /// The outcome, in quotation marks.
  let outcome: String
  private let rows: [ResultRow]

  var say: Words { input.say }

  /// `nil` where the model has no blocks.
  init?(_ input: PartInput, outcome: String) {
    rows = input.rows.of(.rSquaredChange) + input.rows.of(.likelihoodRatioChange)
    guard !rows.isEmpty else { return nil }
    self.input = input
    self.outcome = outcome
  }

  private var isLinear: Bool { input.rows.has(.rSquaredChange) }

  private func name(_ row: ResultRow) -> String {
    row.by.split(separator: " + ").map(input.labels.product).joined(separator: " + ")
  }

  /// One for each block but the first, which the table has.
  var sentences: [Sentence] {
    rows.dropFirst().compactMap { row in
      guard let isSignificant = row.isSignificant(in: input.analysis) else { return nil }
      let change: Prose = row.estimate.map { "Δ\(symbol(.rSquared)) = \(numbers.bounded($0))" } ?? Prose()
      return Sentence(
        statement: say(
          isSignificant ? "model.block.adds" : "model.block.adds-nothing", block: say.quoted(name(row)),
          outcome: outcome),
        statistics: [change, phrases.test(row)].joined(separator: ", "))
    }
  }

  var table: Table {
    let statistic: Symbol = isLinear ? .f : .chiSquare
    let heads: [Prose] =
      (isLinear ? ["\(symbol(.rSquared))", "Δ\(symbol(.rSquared))"] : [])
      + [symbol(statistic), symbol(.df), symbol(.p)].map { "\($0)" }
    var table = Table(
      name: input.name + "-blocks", title: say("model.blocks.title", outcome: outcome),
      stub: say("model.block"), columns: heads.map { Table.Column($0) })
    var explained = 0.0
    for (place, row) in rows.enumerated() {
      func number(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
        value == nil ? .empty : .number(text(value))
      }
      explained += row.estimate ?? 0
      let df = [row.df, row.df2].compactMap(\.self).map { numbers.df($0) }.joined(
        separator: numbers.separator)
      var cells: [Table.Cell] = []
      if isLinear {
        cells = [
          row.estimate == nil ? .empty : .number(numbers.bounded(explained)),
          number(row.estimate) { numbers.bounded($0) },
        ]
      }
      cells += [
        number(row.statistic) { numbers.fixed($0, 2) }, df.isEmpty ? .empty : .number(df),
        number(row.pValue, numbers.p),
      ]
      table.rows.append(.cells(stub: "\(String(place + 1)). \(name(row).folded)", cells))
    }
    table.notes = [
      say("model.blocks.note"), phrases.n(rows.first?.n ?? 0) + ".",
      defined((isLinear ? [.rSquared] : []) + [statistic, .df, .p]),
    ]
    return table
  }
}
