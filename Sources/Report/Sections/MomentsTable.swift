import Analyses
import Statistics

/// Means, spread and quartiles of numeric variables, in groups where the analysis splits them.
struct MomentsTable: InLanguage {
  let input: PartInput
  let variables: [(name: String, rows: Rows)]

  var say: Words { input.say }

  private var measures: [(Measure, Prose)] {
    [
      (.mean, symbol(.mean)), (.sd, symbol(.sd)), (.median, symbol(.median)), (.q1, symbol(.quartiles)),
      (.min, say("head.min")), (.max, say("head.max")), (.skewness, say("head.skewness")),
      (.kurtosis, say("head.kurtosis")),
    ]
  }

  private var hasMissing: Bool { variables.contains { $0.rows.hasMissing } }

  /// A row, before it is known how many digits its columns have.
  private struct Line {
    var stub: Prose
    var rows: Rows
    /// Digits of the mean and the standard deviation, the same for all groups of a variable.
    var places: Int
  }

  var table: Table {
    let shown = measures.filter { input.rows.has($0.0) }
    let hasGroups = input.rows.all.contains { !$0.group.isEmpty }
    var table = Table(
      name: input.name + "-moments", title: say("moments.title"), stub: say("head.variable"),
      columns: [Table.Column("\(symbol(.n))")] + shown.map { Table.Column($0.1) }
        + (hasMissing ? [Table.Column(say("head.missing"))] : []))
    let parts = variables.map { name, rows in
      let title = Prose(input.labels.title(name))
      let groups = rows.split(by: \.group)
      let places =
        groups.map {
          NumberFormat.places(spread: $0.rows.first(.sd)?.estimate, for: [$0.rows.first(.mean)?.estimate])
        }.max() ?? 2
      return (
        title,
        groups.map { group, rows in
          Line(
            stub: group.isEmpty ? (hasGroups ? say("head.all") : title) : Prose(group.folded), rows: rows,
            places: places)
        }
      )
    }
    let cells = cells(parts.flatMap(\.1), shown.map(\.0))
    var next = 0
    for (title, lines) in parts {
      if hasGroups { table.rows.append(.heading(title)) }
      for line in lines {
        table.rows.append(.cells(stub: line.stub, cells[next]))
        next += 1
      }
    }
    table.notes = [
      hasMissing ? Prose() : say("note.nothing-missing"), defined([.n, .mean, .sd, .median, .quartiles]),
    ]
    if table.rows.count > 600 { table.isOnlyAFile = true }
    return table
  }

  /// Column by column, because the numbers of one have the same digits.
  private func cells(_ lines: [Line], _ measures: [Measure]) -> [[Table.Cell]] {
    var columns = [lines.map { Table.Cell.number(numbers.count($0.rows.first(.mean)?.n ?? 0)) }]
    for measure in measures {
      let values = lines.map {
        [$0.rows.first(measure)?.estimate] + (measure == .q1 ? [$0.rows.first(.q3)?.estimate] : [])
      }
      let places: [Int] =
        switch measure {
        case .mean, .sd: lines.map(\.places)
        case .skewness, .kurtosis: lines.map { _ in 2 }
        default: NumberFormat.plainPlaces(zip(values, lines).map { ($0, $1.places) })
        }
      columns.append(
        zip(values, places).map { values, places in
          .number(
            measure == .q1
              ? numbers.range(values.first ?? nil, values.last ?? nil, places)
              : numbers.fixed(values.first ?? nil, places))
        })
    }
    if hasMissing {
      columns.append(lines.map { .number(numbers.count($0.rows.first(.missing, level: "")?.estimate)) })
    }
    return lines.indices.map { line in columns.map { $0[line] } }
  }
}
