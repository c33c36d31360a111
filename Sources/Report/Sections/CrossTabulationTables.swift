import Analyses
import Statistics

/// The tables of a cross-tabulation.
extension CrossTabulation {
  /// Many groups of few levels stand below one another, so that the table is no wider than it need be.
  private var isTurned: Bool { groups.count > 3 && groups.count > levels.count }

  /// Up to three columns of shares have room for them.
  private var hasIntervals: Bool { (isTurned ? levels : groups).count <= 3 }

  var table: Table {
    let level = rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence
    var own = [Table.Column("\(symbol(.n))"), Table.Column("%")]
    if hasIntervals { own.append(Table.Column(phrases.intervalHead(level))) }
    var table = layout(
      "crosstab", say("title.by", what: input.labels.outcome(variable, named), by: input.labels.title(by)),
      own
    ) {
      level, group in
      let share = rows.first(.proportion, level: level, group: group)
      let counts: [Table.Cell] = [
        .number(numbers.count(rows.first(.count, level: level, group: group)?.estimate)),
        .number(numbers.percentage(share?.estimate)),
      ]
      return hasIntervals ? counts + [interval(share)] : counts
    }
    addTotals(to: &table, width: own.count)
    addMedians(to: &table, width: own.count)
    table.notes = notes
    return table
  }

  /// All groups together: columns, or a row where the groups are rows.
  private func addTotals(to table: inout Table, width: Int) {
    let totals = levels.map { level in
      (
        rows.first(.count, level: level, group: ""), rows.first(.proportionOfTotal, level: level, group: "")
      )
    }
    guard let n = totals.first?.0?.n, groups.count > 1 else { return }
    let cells = totals.map { count, share -> [Table.Cell] in
      [.number(numbers.count(count?.estimate)), .number(numbers.percentage(share?.estimate))]
    }
    let head: Prose = "\(say("head.total")) (\(symbol(.total))\u{A0}=\u{A0}\(numbers.count(n)))"
    guard !isTurned else {
      let blanks = [Table.Cell](repeating: .empty, count: width - 2)
      table.rows.append(.cells(stub: head, cells.flatMap { $0 + blanks }))
      return
    }
    table.spanners.append(Table.Spanner(head, columns: table.columns.count..<(table.columns.count + 2)))
    table.columns += [Table.Column("\(symbol(.n))"), Table.Column("%")]
    table.rows = zip(table.rows, cells).map { row, total in
      guard case .cells(let stub, let cells) = row else { return row }
      return .cells(stub: stub, cells + total)
    }
  }

  /// Of an ordinal outcome: a row, or a column where the groups are rows.
  private func addMedians(to table: inout Table, width: Int) {
    guard rows.has(.median) else { return }
    let medians = groups.map { group -> Table.Cell in
      .number(numbers.count(rows.first(.median, group: group)?.estimate))
    }
    guard isTurned else {
      let blanks = [Table.Cell](repeating: .empty, count: width - 1)
      table.rows.append(.cells(stub: say("crosstab.median"), medians.flatMap { [$0] + blanks }))
      return
    }
    table.columns.append(Table.Column(say("crosstab.median")))
    table.rows = zip(table.rows, medians).map { row, median in
      guard case .cells(let stub, let cells) = row else { return row }
      return .cells(stub: stub, cells + [median])
    }
  }

  /// The other percentages, and where a table departs from what the margins alone would give.
  var residualTable: Table? {
    let shown: [(measure: Measure, head: Prose)] = [
      (.proportionWithinLevel, say("crosstab.percent-row")),
      (.proportionOfTotal, say("crosstab.percent-all")), (.expectedCount, say("crosstab.expected")),
      (.adjustedResidual, "\(symbol(.adjustedResidual))"),
    ].filter { rows.has($0.0) }
    guard rows.has(.expectedCount) || rows.has(.adjustedResidual) else { return nil }
    let titled = say(shown.count > 2 ? "crosstab.further.title" : "crosstab.residuals.title")
    let heads = shown.map { measure, head -> Prose in
      measure == .proportionWithinLevel && isTurned ? say("crosstab.percent-column") : head
    }
    var table =
      (isTurned ? levels : groups).count <= 3
      ? layout("residuals", titled, heads.map { Table.Column($0) }) { level, group in
        shown.map { cell($0.measure, rows.first($0.measure, level: level, group: group)) }
      } : stacked("residuals", titled, zip(heads, shown.map(\.measure)).map { ($0, $1) })
    let marks: Prose =
      rows.of(.adjustedResidual).contains { !mark($0.estimate).isEmpty }
      ? say(
        "crosstab.marks", one: numbers.fixed(1.96, 2), two: numbers.fixed(2.58, 2),
        three: numbers.fixed(3.29, 2),
        first: numbers.bounded(0.05), second: numbers.bounded(0.01), third: numbers.bounded(0.001, 3))
      : Prose()
    table.notes = [marks, defined([.n, .adjustedResidual])]
    return table
  }

  /// Many columns of one number each, the numbers of a cell below one another.
  private func stacked(_ kind: String, _ title: Prose, _ shown: [(head: Prose, measure: Measure)]) -> Table {
    let across = isTurned ? levels.map { Prose($0.folded) } : groups.map(head)
    let down = isTurned ? groups.map(head) : levels.map { Prose($0.folded) }
    var table = Table(
      name: "\(name)-\(kind)", title: title, stub: Prose(input.labels.title(isTurned ? by : variable)),
      columns: across.map { Table.Column($0) })
    table.rows = zip(down, isTurned ? groups : levels).flatMap { head, row in
      [.heading(head)]
        + shown.map { title, measure in
          let cells = (isTurned ? levels : groups).map { column -> Table.Cell in
            let (level, group) = isTurned ? (column, row) : (row, column)
            return cell(measure, rows.first(measure, level: level, group: group))
          }
          return .cells(stub: title, cells)
        }
    }
    table.isOnlyAFile = table.isTooLarge
    return table
  }

  /// How much one of the two tells of the other.
  var predictionTable: Table? {
    let measures = [Measure.goodmanKruskalLambda, .uncertaintyCoefficient].filter(rows.has)
    guard let first = measures.first, let found = rows.first(first) else { return nil }
    let (what, by) = (input.labels.title(variable), input.labels.title(by))
    let ways = [
      ("row", say("predicted.from", what: what, by: by)),
      ("column", say("predicted.from", what: by, by: what)), ("symmetric", say("predicted.symmetric")),
    ]
    let level = found.confidenceLevel ?? input.analysis.confidence
    var table = Table(
      name: "\(name)-prediction", title: say("predicted.title"), stub: say("head.measure"),
      columns: ways.flatMap { _ in
        [Table.Column(say("head.estimate")), Table.Column(phrases.intervalHead(level))]
      })
    table.spanners = ways.enumerated().map { place, way in
      Table.Spanner(way.1, columns: 2 * place..<2 * place + 2)
    }
    table.rows = measures.map { measure in
      .cells(
        stub: Prose(say.title(measure)),
        ways.flatMap { way, _ -> [Table.Cell] in
          let row = rows.first(measure, method: way)
          return [.number(numbers.bounded(row?.estimate)), interval(row)]
        })
    }
    table.notes = [say("predicted.note"), defined([.confidenceInterval])]
    return table
  }

  private func cell(_ measure: Measure, _ row: ResultRow?) -> Table.Cell {
    guard let row else { return .empty }
    switch measure {
    case .adjustedResidual: return .number(numbers.fixed(row.estimate, 2) + mark(row.estimate))
    case .expectedCount: return .number(numbers.fixed(row.estimate, 2))
    default: return .number(numbers.percentage(row.estimate))
    }
  }

  private func mark(_ residual: Double?) -> String {
    let size = abs(residual ?? 0)
    return size > 3.29 ? "***" : size > 2.58 ? "**" : size > 1.96 ? "*" : ""
  }

  private func layout(
    _ kind: String, _ title: Prose, _ own: [Table.Column], cells: (String, String) -> [Table.Cell]
  ) -> Table {
    let across = isTurned ? levels.map { Prose($0.folded) } : groups.map(head)
    var table = Table(
      name: "\(name)-\(kind)", title: title, stub: Prose(input.labels.title(isTurned ? by : variable)),
      columns: across.flatMap { _ in own })
    table.spanners = across.enumerated().map { index, head in
      Table.Spanner(head, columns: index * own.count..<(index + 1) * own.count)
    }
    table.rows =
      isTurned
      ? groups.map { group in .cells(stub: head(group), levels.flatMap { cells($0, group) }) }
      : levels.map { level in .cells(stub: Prose(level.folded), groups.flatMap { cells(level, $0) }) }
    table.isOnlyAFile = table.isTooLarge
    return table
  }

  /// A group with its size.
  func head(_ group: String) -> Prose {
    let n = rows.first(.proportion, group: group)?.n ?? 0
    return "\(group.folded) (\(symbol(.n))\u{A0}=\u{A0}\(numbers.count(n)))"
  }

  private var notes: [Prose] {
    var notes: [Prose] = [say("crosstab.note")]
    // Each option repeats those who gave no answer to the question.
    let missing =
      (isOfOptions ? levels.first : nil).map { option in
        rows.of(.missing).filter { $0.level == option }.compactMap(\.estimate).reduce(0, +)
      } ?? rows.missing
    if missing > 0 { notes.append(say("missing.count", n: numbers.count(missing))) }
    notes.append(defined(hasIntervals ? [.n, .confidenceInterval] : [.n]))
    return notes
  }
}
