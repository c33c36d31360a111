/// What differs between two runs, as lines for a terminal.
package struct ChangesText {
  let changes: RunChanges
  /// What both are called.
  let names: (old: String, new: String)
  /// Whether results are listed that no sentence uses.
  let listsAll: Bool

  package init(_ changes: RunChanges, names: (old: String, new: String), listsAll: Bool) {
    (self.changes, self.names, self.listsAll) = (changes, names, listsAll)
  }

  package var text: String {
    guard !changes.isEmpty else {
      return "\(names.old) and \(names.new): the same \(count(changes.unchanged, "result")).\n"
    }
    let parts = [
      [head], conclusions, results(shown), further, rows("New", changes.added, changes.addedFindings),
      rows("Gone", changes.removed, changes.removedFindings),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var head: String {
    let counts = [
      (changes.changed.count, "changed"), (changes.unchanged, "unchanged"), (changes.added.count, "new"),
      (changes.removed.count, "gone"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(names.old) → \(names.new): results: \(told.joined(separator: ", "))"
  }

  private var conclusions: [String] {
    let tests = changes.changed.filter(\.changesConclusion).map { change in
      let verb = change.new.isSignificant == true ? "is now significant" : "is no longer significant"
      return
        "  \(name(change.new, in: change.new.analysis)) \(verb): \(numbers(change, ["p_adjusted", "p_value"], most: 1))"
    }
    let findings = changes.findings.map {
      "  \($0.new.finding), \($0.new.report): \(judgement($0.old)) → \(judgement($0.new))"
    }
    let lines = tests + findings
    return lines.isEmpty ? ["No conclusion has changed."] : ["Conclusions that changed"] + lines
  }

  private func judgement(_ finding: RecordedFinding) -> String {
    finding.judgement.isEmpty ? "not judged" : finding.judgement
  }

  private var shown: [RunChanges.Result] {
    listsAll ? changes.changed : changes.changed.filter { $0.new.primary || $0.crossesLevel }
  }

  private func results(_ shown: [RunChanges.Result]) -> [String] {
    var lines: [String] = []
    var last: String?
    for change in shown {
      if change.new.analysis != last { lines.append(change.new.analysis) }
      last = change.new.analysis
      lines.append("  \(name(change.new)): \(told(change))")
    }
    return lines
  }

  private var further: [String] {
    let left = changes.changed.count - shown.count
    return left == 0 ? [] : ["\(count(left, "more result")) changed that no sentence uses; --all shows them."]
  }

  /// What a reader asks for first: the estimate or the test, its p, and how many it rests on.
  private func told(_ change: RunChanges.Result) -> String {
    let first = numbers(change, ["estimate", "statistic"], most: 1)
    let rest = numbers(change, ["p_adjusted", "p_value"], most: 1)
    let n = numbers(change, ["n"], most: 1)
    let parts = [first, rest, n].filter { !$0.isEmpty }
    if !parts.isEmpty { return parts.joined(separator: "; ") }
    return change.columns == ["note"] ? "another note" : numbers(change, change.columns, most: 2)
  }

  private func numbers(_ change: RunChanges.Result, _ columns: [String], most: Int) -> String {
    let old = Dictionary(uniqueKeysWithValues: change.old.numbers.map { ($0.column, $0.value) })
    let new = Dictionary(uniqueKeysWithValues: change.new.numbers.map { ($0.column, $0.value) })
    return columns.filter(change.columns.contains).prefix(most).map { column in
      let number = ChangedNumber(old: old[column] ?? nil, new: new[column] ?? nil)
      let difference = column == "estimate" ? number.difference.map { " (\($0))" } ?? "" : ""
      let label =
        column == "estimate" ? "" : column.replacing("_value", with: "").replacing("_", with: " ") + " "
      return label + number.text + difference
    }.joined(separator: ", ")
  }

  private func rows(_ title: String, _ rows: [RecordedResult], _ findings: [RecordedFinding]) -> [String] {
    guard !rows.isEmpty || !findings.isEmpty else { return [] }
    let shown = listsAll ? rows : rows.filter(\.primary)
    let hidden = rows.count - shown.count
    return [title]
      + shown.map { "  \(name($0, in: $0.analysis)): \(ChangedNumber.text($0.estimate ?? $0.statistic))" }
      + findings.map { "  \($0.finding), \($0.report): \(judgement($0))" }
      + (hidden == 0 ? [] : ["  \(count(hidden, "result")) that no sentence uses; --all shows them"])
  }

  /// "by-orientation: risk_difference, cried = Yes, orientation: PDT vs CBT".
  private func name(_ row: RecordedResult, in analysis: String? = nil) -> String {
    let outcome = [row.variable, row.level].filter { !$0.isEmpty }.joined(separator: " = ")
    let group = [row.by, row.group].filter { !$0.isEmpty }.joined(separator: ": ")
    let method = row.method.isEmpty ? row.measure : "\(row.measure) [\(row.method)]"
    let parts = [method, outcome, group, row.stratum ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return (analysis.map { $0 + ": " } ?? "") + parts
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
