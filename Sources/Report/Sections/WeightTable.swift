import Analyses
import Statistics

/// The sampling weights of a study: who has none, and what unequal weights cost.
struct WeightTable: InLanguage {
  let rows: [ResultRow]
  let labels: Labels

  var say: Words { labels.say }

  /// `nil` for a study without weights.
  init?(_ content: ReportContent, labels: Labels) {
    guard let weight = content.results.study.weight else { return nil }
    rows = content.results.whole.filter { $0.variable == weight }
    self.labels = labels
    if rows.isEmpty { return nil }
  }

  var blocks: [Block] {
    [.paragraph(say("weights.sentence", weight: labels.weight ?? "")), .table(table)]
  }

  private var table: Table {
    var table = Table(
      name: "weights", title: say("weights.title"), stub: say("head.measure"),
      columns: [Table.Column(say("weights.value"))])
    func first(_ measure: Measure, level: String = "") -> ResultRow? {
      rows.first { $0.measure == measure && $0.level == level }
    }
    func row(_ key: String, _ text: String) -> Table.Row { .cells(stub: say(key), [.number(text)]) }
    let without = first(.missing)
    let none = rows.first { $0.measure == .missing && !$0.level.isEmpty }
    let effect = first(.designEffect)
    let size = first(.effectiveSampleSize)
    let (all, lacking, notPositive) = (without?.n ?? 0, without?.estimate ?? 0, none?.estimate ?? 0)
    table.rows = [
      row("weights.with", numbers.count(Double(all) - lacking)),
      row("weights.missing", numbers.count(lacking - notPositive)),
      row("weights.zero", numbers.count(notPositive)),
      row("weights.sum", numbers.general(size?.nWeighted)),
      row("weights.effect", numbers.fixed(effect?.estimate, 2)),
      row("weights.size", numbers.plain(size?.estimate, 1)),
    ]
    table.notes = [
      say("weights.note") + " Kish, L. (1965). Survey sampling. Wiley."
    ]
    return table
  }
}
