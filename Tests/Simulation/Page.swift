import Foundation
import Statistics

/// What came out, as a page of tables.
struct Page {
  let results: [(scenario: Scenario, performance: Performance)]
  let replicates: Int
  let seed: UInt64

  var markdown: String {
    var subjects: [String] = []
    for result in results where !subjects.contains(result.scenario.subject) {
      subjects.append(result.scenario.subject)
    }
    return head + subjects.map(section).joined(separator: "\n")
  }

  /// Half of a 95% interval of what is at 95 or 5.
  private var chance: String {
    String(format: "%.1f", 100 * 1.96 * (0.95 * 0.05 / Double(replicates)).squareRoot())
  }

  private var head: String {
    """
    # Do 95% intervals hold in 95 of 100 samples, and do tests reject what is true in 5?

    Written by `make simulate` (\(Self.grouped(replicates)) samples a column, seed \(seed); a 95 or a 5 is off by \(chance) by chance alone
    in one column of 20). Columns of one and of two proportions are exact: every sample that there can be, by its probability. Where a
    measure has a row for each level or each pair of groups, all its intervals are to hold at once, and one rejection counts
    as one: so what holds for all pairs is at 95 and 5, and what is meant for one pair is not. In bold, what is outside Bradley's
    (1978, *British Journal of Mathematical and Statistical Psychology*, 31, 144–152) liberal limits, 92.5 to 97.5 and 2.5 to
    7.5. In brackets, the samples of 100 that had no interval or no *p*, where there were any: they are not counted.


    """
  }

  private func section(_ subject: String) -> String {
    let columns = results.filter { $0.scenario.subject == subject }
    return "## \(subject)\n\n"
      + table("Intervals: held, of 100", columns) { tally in
        Self.cell(tally.covered, of: tally.intervals, made: tally.made, limits: 92.5...97.5)
      }
      + table("Tests: rejected a true null hypothesis, of 100", columns) { tally in
        Self.cell(tally.rejected, of: tally.tests, made: tally.made, limits: 2.5...7.5)
      }
  }

  private func table(
    _ title: String, _ columns: [(scenario: Scenario, performance: Performance)],
    _ cell: (Performance.Tally) -> String?
  ) -> String {
    var names: [Performance.Name] = []
    for column in columns {
      for name in column.performance.names where !names.contains(name) { names.append(name) }
    }
    let rows = names.compactMap { name -> String? in
      let cells = columns.map { column in column.performance.tallies[name].flatMap(cell) }
      guard cells.contains(where: { $0 != nil }) else { return nil }
      let stub = "`\(name.measure.rawValue)`" + (name.method.isEmpty ? "" : " \(name.method)")
      return "| \(stub) | " + cells.map { $0 ?? "" }.joined(separator: " | ") + " |"
    }
    guard !rows.isEmpty else { return "" }
    let used = "| \(title) | " + columns.map(\.scenario.name).joined(separator: " | ") + " |\n"
    return used + "| --- |" + columns.map { _ in " ---: |" }.joined() + "\n" + rows.joined(separator: "\n")
      + "\n\n"
  }

  private static func cell(
    _ part: Double, of whole: Double, made: Double, limits: ClosedRange<Double>
  ) -> String? {
    guard whole > 0 else { return nil }
    let share = 100 * part / whole
    let text = String(format: "%.1f", share)
    let absent = 100 * (1 - whole / made)
    return (limits.contains(share) ? text : "**\(text)**")
      + (absent >= 0.05 ? String(format: " (%.1f)", absent) : "")
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000)," + String(format: "%03d", number % 1000)
  }
}
