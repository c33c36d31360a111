import Analyses
import Statistics

/// Table 1: how many gave each answer. Levels are rows, groups stand side by side.
struct FrequencyTable: InLanguage {
  enum Kind { case single, multiple }

  let input: PartInput
  /// Whether a respondent gives one answer or ticks several.
  let kind: Kind
  let variables: [(name: String, rows: Rows)]
  let groups: [String]

  var say: Words { input.say }

  private var hasResponses: Bool { kind == .multiple }

  private var title: Prose {
    let by = input.labels.title(input.analysis.by ?? "")
    if variables.count == 1, let only = variables.first {
      let title = input.labels.title(only.name)
      return groups.isEmpty ? Prose(title) : say("title.by", what: title, by: by)
    }
    return switch (kind, groups.isEmpty) {
    case (.single, true): say("frequencies.title")
    case (.multiple, true): say("frequencies.title.multiple")
    case (.single, false): say("frequencies.title.by", by: by)
    case (.multiple, false): say("frequencies.title.multiple.by", by: by)
    }
  }

  var table: Table {
    let columnGroups = groups.isEmpty ? [""] : groups
    let own = ownColumns
    var table = Table(
      name: input.name + (kind == .single ? "-frequencies" : "-answers"), title: title,
      stub: say(variables.count == 1 ? "head.answer" : "head.characteristic"),
      columns: columnGroups.flatMap { _ in own })
    if !groups.isEmpty {
      table.spanners = groups.enumerated().map { index, group in
        Table.Spanner(Prose(group.folded), columns: index * own.count..<(index + 1) * own.count)
      }
    }
    for (name, rows) in variables {
      if variables.count > 1 { table.rows.append(.heading(Prose(input.labels.title(name)))) }
      table.rows += (rows.of(.proportion)).distinct(\.level).map { level in
        .cells(stub: Prose(level.folded), columnGroups.flatMap { cells(rows, level, $0) })
      }
      table.rows += missing(rows, columnGroups)
    }
    table.notes = notes
    if table.rows.count > 600 || table.columns.count > 40 { table.isOnlyAFile = true }
    return table
  }

  private var ownColumns: [Table.Column] {
    let level = input.rows.of(.proportion).first?.confidenceLevel ?? input.analysis.confidence
    var columns = [Table.Column("\(symbol(.n))"), Table.Column("%")]
    if groups.count <= 3 { columns.append(Table.Column(phrases.intervalHead(level))) }
    if hasResponses { columns.append(Table.Column(say("head.percent-of-answers"))) }
    return columns
  }

  private func cells(_ rows: Rows, _ level: String, _ group: String) -> [Table.Cell] {
    let share = rows.first(.proportion, level: level, group: group)
    var cells: [Table.Cell] = [
      .number(numbers.count(rows.first(.count, level: level, group: group)?.estimate)),
      .number(numbers.percentage(share?.estimate)),
    ]
    if groups.count <= 3 { cells.append(interval(share)) }
    if hasResponses {
      let ofResponses = rows.first(.proportionOfResponses, level: level, group: group)
      cells.append(ofResponses == nil ? .empty : .number(numbers.percentage(ofResponses?.estimate)))
    }
    return cells
  }

  /// The total, and each reason below it. Where nothing is missing for any variable, a note says so.
  private func missing(_ rows: Rows, _ columnGroups: [String]) -> [Table.Row] {
    rows.of(.missing).map(\.level).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { level in
        let found = columnGroups.map { rows.first(.missing, level: level, group: $0)?.estimate }
        guard level.isEmpty ? hasMissing : found.contains(where: { ($0 ?? 0) != 0 }) else { return nil }
        let blanks = [Table.Cell](repeating: .empty, count: ownColumns.count - 1)
        // A reason that nobody in a group gave has no row there.
        let cells = found.flatMap { [.number(numbers.count($0 ?? 0))] + blanks }
        return level.isEmpty
          ? .cells(stub: say("head.missing"), cells)
          : .part(
            of: say("head.missing").plain,
            stub: Prose(say.missingReason(level)?.sentenceCase ?? level.folded), cells)
      }
  }

  private var hasMissing: Bool { variables.contains { $0.rows.hasMissing } }

  private var notes: [Prose] {
    var notes: [Prose] = [say("note.answered")]
    if hasResponses {
      notes.append(say("frequencies.note.multiple"))
    }
    if !hasMissing { notes.append(say("note.nothing-missing")) }
    // Wider than those of one percentage alone.
    let methods = Set(variables.flatMap { $0.rows.of(.proportion) }.map(\.method))
    notes += ["goodman", "sison-glaz"].filter(methods.contains).map { say("method.\($0)") }
    let symbols: [Symbol] = groups.count <= 3 ? [.n, .confidenceInterval] : [.n]
    return notes + [defined(symbols)]
  }
}
