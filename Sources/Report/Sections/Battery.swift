import Analyses
import Statistics

/// Questions with the same ordered answers, such as the items of a scale: their answers side by side, as a table and as
/// diverging bars.
struct Battery: InLanguage {
  struct Item {
    var title: String
    /// Of this item alone.
    var rows: Rows
  }

  let input: PartInput
  /// The stem of its table's and its figure's names.
  let name: String
  let title: Prose
  let items: [Item]
  let levels: [String]
  var notes: [Prose] = []

  var say: Words { input.say }

  /// Those of a description, in the order of the study. The rows of an item that stands in one have the measure of its
  /// sides, which no other question has.
  static func all(_ input: PartInput, _ variables: [(name: String, rows: Rows)]) -> [(Battery, Set<String>)] {
    let asked = variables.filter { $0.rows.has(.proportionBeforeMiddle) }
    var order: [[String]] = []
    var found: [[String]: [(name: String, rows: Rows)]] = [:]
    for variable in asked {
      let levels = variable.rows.of(.proportion).distinct(\.level)
      if found[levels] == nil { order.append(levels) }
      found[levels, default: []].append(variable)
    }
    let whole = order.filter { (found[$0] ?? []).count > 1 }
    return whole.enumerated().map { place, levels in
      let own = found[levels] ?? []
      let battery = Battery(
        input: input, name: input.name + "-battery" + (whole.count > 1 ? "-\(place + 1)" : ""),
        title: input.say("battery.title", count: own.count),
        items: own.map { Item(title: input.labels.title($0.name), rows: $0.rows) }, levels: levels)
      return (battery, Set(own.map(\.name)))
    }
  }

  var blocks: [Block] { [.table(table)] + [figure].compactMap { $0.map(Block.figure) } }

  // MARK: The table

  private var hasMissing: Bool { items.contains { $0.rows.hasMissing } }

  private var table: Table {
    var table = Table(
      name: name + "-answers", title: title, stub: say("head.item"),
      columns: [Table.Column("\(symbol(.n))")] + levels.map { Table.Column(Prose($0.folded)) }
        + (hasMissing ? [Table.Column(say("head.missing"))] : []))
    table.spanners = [Table.Spanner("%", columns: 1..<(levels.count + 1))]
    table.rows = items.map { item in
      var cells: [Table.Cell] = [.number(numbers.count(item.rows.first(.proportion)?.n ?? 0))]
      cells += levels.map {
        .number(numbers.percentage(item.rows.first(.proportion, level: $0)?.estimate))
      }
      if hasMissing {
        cells.append(.number(numbers.count(item.rows.first(.missing, level: "")?.estimate)))
      }
      return .cells(stub: Prose(item.title), cells)
    }
    let asksMissing = items.contains { $0.rows.has(.missing) }
    table.notes =
      [say("battery.note")]
      + (asksMissing && !hasMissing ? [say("note.nothing-missing")] : []) + notes + [defined([.n])]
    if table.rows.count > 200 || levels.count > 20 { table.isOnlyAFile = true }
    return table
  }

  // MARK: The figure

  private var figure: Figure? {
    guard items.count <= DivergingBars.mostRows, levels.count <= DivergingBars.mostLevels else { return nil }
    return DivergingFigure(
      name: name + "-bars", title: title, rows: items.map { ($0.title, $0.rows, "") }, levels: levels,
      notes: notes, isDiverging: input.analysis.figure != .stacked, say: say
    ).figure
  }
}
