/// What differs between two runs, one row for each number that changed.
package enum ChangesCSV {
  package static let columns = [
    "change", "analysis", "measure", "variable", "level", "by", "group", "stratum", "method", "column", "old",
    "new", "difference", "conclusion",
  ]

  /// Rows of text; the head is `columns`.
  package static func rows(_ changes: RunChanges) -> [[String]] {
    var rows: [[String]] = []
    for change in changes.changed {
      let conclusion = change.changesConclusion ? "changed" : ""
      let numbers = zip(change.old.numbers, change.new.numbers)
      for (old, new) in numbers where change.columns.contains(old.column) {
        let difference = old.value.flatMap { old in new.value.map { $0 - old } }
        rows.append(
          ["changed"] + change.new.identity
            + [old.column, text(old.value), text(new.value), text(difference), conclusion])
      }
      if change.columns == ["note"] {
        rows.append(
          ["changed"] + change.new.identity
            + ["note", change.old.note ?? "", change.new.note ?? "", "", conclusion])
      }
    }
    rows += changes.added.map { ["new"] + $0.identity + ["", "", "", "", ""] }
    rows += changes.removed.map { ["gone"] + $0.identity + ["", "", "", "", ""] }
    rows += changes.findings.map { finding("changed", $0.new, $0.old.judgement, $0.new.judgement) }
    rows += changes.addedFindings.map { finding("new", $0, "", $0.judgement) }
    rows += changes.removedFindings.map { finding("gone", $0, $0.judgement, "") }
    return rows
  }

  private static func finding(
    _ change: String, _ finding: RecordedFinding, _ old: String, _ new: String
  ) -> [String] {
    [
      change, finding.finding, "finding", finding.report, "", "", "", "", "", "verdict", old, new, "",
      "changed",
    ]
  }

  /// The shortest text that reads as the same double.
  private static func text(_ value: Double?) -> String {
    value.map { $0 == $0.rounded() && $0.magnitude < 1e15 ? String(Int($0)) : "\($0)" } ?? ""
  }
}
