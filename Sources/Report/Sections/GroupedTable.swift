import Analyses
import Statistics

/// Table 1 with groups: characteristics down, groups across with everyone beside them, then the test and the
/// standardized difference.
struct GroupedTable: InLanguage {
  static let tests: [Measure] = [
    .raoScottF, .designBasedT, .designBasedF, .designBasedRankTest, .pearsonChiSquare, .fisherExact, .welchT,
    .welchF, .mannWhitney, .kruskalWallis,
  ]
  /// More groups have no room side by side.
  private static let mostGroups = 8

  let input: PartInput
  let variables: [(name: String, rows: Rows)]
  private let groups: [String]
  private let hasAdjusted: Bool

  var say: Words { input.say }

  /// `nil` where groups do not stand beside everyone, as where an answer is held against a given value.
  init?(input: PartInput, variables: [(name: String, rows: Rows)], groups: [String]) {
    let isWhole = variables.allSatisfy { $0.rows.of(.missing).contains { $0.group.isEmpty } }
    guard isWhole, groups.count > 1, groups.count <= Self.mostGroups else { return nil }
    self.input = input
    self.variables = variables
    self.groups = groups + [""]
    hasAdjusted = variables.contains { $0.rows.all.contains { $0.pAdjusted != nil } }
  }

  var table: Table {
    let by = input.labels.title(input.analysis.by ?? "")
    var table = Table(
      name: input.name + "-groups",
      title: variables.count == 1
        ? say("title.by", what: input.labels.title(variables[0].name), by: by)
        : say("grouped.title", by: by),
      stub: say("head.characteristic"),
      columns: groups.map { Table.Column(head($0)) }
        + [Table.Column("\(symbol(.p))")] + (hasAdjusted ? [Table.Column("\(symbol(.pAdjusted))")] : [])
        + [Table.Column("\(symbol(.standardizedDifference))")])
    table.spanners = [Table.Spanner(Prose(by), columns: 0..<(groups.count - 1))]
    table.rows = variables.flatMap(rows)
    table.notes = notes
    if table.rows.count > 600 { table.isOnlyAFile = true }
    return table
  }

  /// A group with its size, answers or none.
  private func head(_ group: String) -> Prose {
    let n = variables.first?.rows.first(.missing, level: "", group: group)?.n ?? 0
    let name: Prose = group.isEmpty ? say("head.total") : Prose(group.folded)
    return "\(name) (\(symbol(group.isEmpty ? .total : .n))\u{A0}=\u{A0}\(numbers.count(n)))"
  }

  private func rows(_ variable: (name: String, rows: Rows)) -> [Table.Row] {
    let (title, rows) = (input.labels.title(variable.name), variable.rows)
    var shown: [Table.Row]
    if rows.has(.mean) {
      shown = moments(title, rows)
    } else if rows.has(.proportion) {
      shown = shares(title, rows)
    } else {
      let answered = groups.map {
        Table.Cell.number(numbers.count(rows.first(.count, group: $0)?.estimate))
      }
      return [.cells(stub: say("grouped.answered", what: title), answered + blanks)]
    }
    guard rows.hasMissing else { return shown }
    let missing = groups.map { rows.first(.missing, level: "", group: $0)?.estimate }
    return shown + [
      .part(
        of: title, stub: say("grouped.missing"), missing.map { .number(numbers.count($0)) } + blanks)
    ]
  }

  private func shares(_ title: String, _ rows: Rows) -> [Table.Row] {
    // A respondent may tick several options: each is a question of its own.
    let isOfOptions = rows.has(.proportionOfResponses)
    let levels = rows.of(.proportion).distinct(\.level)
    let empty = [Table.Cell](repeating: .empty, count: groups.count)
    let head = Table.Row.cells(
      stub: "\(title), \(symbol(.n)) (%)", empty + (isOfOptions ? blanks : contrast(rows, level: "")))
    return [head]
      + levels.map { level in
        let cells = groups.map { group -> Table.Cell in
          let count = rows.first(.count, level: level, group: group)?.estimate
          let share = rows.first(.proportion, level: level, group: group)?.estimate
          return .number("\(numbers.count(count)) (\(numbers.percentage(share)))")
        }
        return .part(
          of: title, stub: Prose(level.folded), cells + (isOfOptions ? contrast(rows, level: level) : blanks))
      }
  }

  private func moments(_ title: String, _ rows: Rows) -> [Table.Row] {
    func value(_ measure: Measure, _ group: String) -> Double? { rows.first(measure, group: group)?.estimate }
    let places =
      groups.map { NumberFormat.places(spread: value(.sd, $0), for: [value(.mean, $0)]) }.max() ?? 2
    let quartiles = groups.flatMap { group in [.median, .q1, .q3].map { value($0, group) } }
    let most = NumberFormat.plainPlaces([(quartiles, places)])[0]
    let means = groups.map { group -> Table.Cell in
      .number(
        "\(numbers.fixed(value(.mean, group), places)) (\(numbers.fixed(value(.sd, group), places)))"
      )
    }
    let medians = groups.map { group -> Table.Cell in
      let interval = numbers.interval(value(.q1, group), value(.q3, group)) {
        numbers.fixed($0, most)
      }
      return .number("\(numbers.fixed(value(.median, group), most)) \(interval)")
    }
    return [
      .cells(stub: "\(title), \(symbol(.mean)) (\(symbol(.sd)))", means + contrast(rows, level: "")),
      .part(of: title, stub: "\(symbol(.median)) [\(symbol(.quartiles))]", medians + blanks),
    ]
  }

  private var blanks: [Table.Cell] { [Table.Cell](repeating: .empty, count: hasAdjusted ? 3 : 2) }

  /// p and the standardized difference.
  private func contrast(_ rows: Rows, level: String) -> [Table.Cell] {
    let test = Self.tests.lazy.compactMap { rows.first($0, level: level) }.first
    let difference = rows.first(.standardizedDifference, level: level)
    var cells: [Table.Cell] = [test.map { .number(numbers.p($0.pValue)) } ?? .empty]
    if hasAdjusted { cells.append(test.map { .number(numbers.p($0.pAdjusted)) } ?? .empty) }
    return cells + [difference.map { .number(numbers.fixed($0.estimate, 2)) } ?? .empty]
  }

  private var notes: [Prose] {
    let used = Self.tests.filter { measure in variables.contains { $0.rows.has(measure) } }
    let isNumeric = variables.contains { $0.rows.has(.mean) }
    let isClosed = variables.contains { $0.rows.has(.proportion) }
    let tests = used.isEmpty ? Prose() : say("grouped.tests", tests: say.list(used.map(say.title)))
    return [
      isClosed ? say("crosstab.note") : Prose(), tests,
      variables.contains { $0.rows.hasMissing } ? Prose() : say("note.nothing-missing"),
      defined(
        [.n, .p, .standardizedDifference] + (hasAdjusted ? [.pAdjusted] : [])
          + (isNumeric ? [.mean, .sd, .median, .quartiles] : [])),
    ]
  }
}
