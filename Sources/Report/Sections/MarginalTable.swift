import Analyses
import Statistics

/// By how many percentage points the risk differs, on average, where one predictor does.
struct MarginalTable: InLanguage {
  let input: PartInput
  /// The outcome, in quotation marks.
  let outcome: String

  var say: Words { input.say }

  /// `nil` where the study does not ask for marginal effects.
  var table: Table? {
    let rows = input.rows.of(.marginalEffect)
    guard !rows.isEmpty else { return nil }
    let level = rows.compactMap(\.confidenceLevel).first ?? input.analysis.confidence
    var table = Table(
      name: input.name + "-marginal-effects", title: say("model.marginal.title", outcome: outcome),
      stub: say("head.term"),
      columns: [
        Table.Column(say("model.marginal.points")), Table.Column(phrases.intervalHead(level)),
        Table.Column(symbol(.z)), Table.Column("\(symbol(.p))"),
      ])
    for row in rows {
      let name = input.labels.title(row.by)
      let stub: Prose =
        row.group.isEmpty
        ? say("model.marginal.unit", predictor: name) : "\(name)\(numbers.colon)\(row.group.folded)"
      func number(_ value: Double?, _ text: (Double?) -> String) -> Table.Cell {
        value == nil ? .empty : .number(text(value))
      }
      table.rows.append(
        .cells(
          stub: stub,
          [
            number(row.estimate) { phrases.estimate(row, $0) }, interval(row),
            number(row.statistic) { numbers.fixed($0, 2) }, number(row.pValue, numbers.p),
          ]))
    }
    table.notes = [
      say("model.marginal.note"), phrases.n(rows[0].n) + ".", defined([.confidenceInterval, .z, .p]),
    ]
    return table
  }
}
