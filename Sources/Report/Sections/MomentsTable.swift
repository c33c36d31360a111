import Analyses
import Statistics

/// Means, spread and quartiles of numeric variables, in groups where the analysis splits them.
struct MomentsTable {
  let input: PartInput
  let variables: [(name: String, rows: Rows)]

  private static let measures: [(Measure, Prose)] = [
    (.mean, "\(Symbol.mean.run)"), (.sd, "\(Symbol.sd.run)"), (.median, "\(Symbol.median.run)"),
    (.q1, "IQR"), (.min, "Min"), (.max, "Max"), (.skewness, "Skew"), (.kurtosis, "Kurtosis"),
  ]

  var table: Table {
    let shown = Self.measures.filter { input.rows.has($0.0) }
    let hasGroups = input.rows.all.contains { !$0.group.isEmpty }
    var table = Table(
      name: input.name + "-moments", title: "Means, Spread and Quartiles", stub: "Variable",
      columns: [Table.Column("\(Symbol.n.run)")] + shown.map { Table.Column($0.1) } + [
        Table.Column("Missing")
      ])
    for (name, rows) in variables {
      let title = Prose(input.labels.title(name))
      if hasGroups { table.rows.append(.heading(title)) }
      for (group, part) in rows.split(by: \.group) {
        let stub = group.isEmpty ? (hasGroups ? "All" : title) : Prose(group.folded)
        table.rows.append(.cells(stub: stub, cells(part, shown.map(\.0))))
      }
    }
    table.notes = [Symbol.note([.n, .mean, .sd, .median, .quartiles])]
    if table.rows.count > 600 { table.isOnlyAFile = true }
    return table
  }

  private func cells(_ rows: Rows, _ measures: [Measure]) -> [Table.Cell] {
    let places = NumberFormat.places(spread: rows.first(.sd)?.estimate, for: [rows.first(.mean)?.estimate])
    let cells = measures.map { measure -> Table.Cell in
      let value = rows.first(measure)?.estimate
      switch measure {
      case .q1:
        let bounds = [value, rows.first(.q3)?.estimate].map { NumberFormat.plain($0, places) }
        return .number(bounds.joined(separator: "–"))
      case .min, .max, .median: return .number(NumberFormat.plain(value, places))
      case .skewness, .kurtosis: return .number(NumberFormat.fixed(value, 2))
      default: return .number(NumberFormat.fixed(value, places))
      }
    }
    let missing = rows.first(.missing, level: "")?.estimate
    return [.number(NumberFormat.count(rows.first(.mean)?.n ?? 0))] + cells + [
      .number(NumberFormat.count(missing))
    ]
  }
}
