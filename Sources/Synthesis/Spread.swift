import Analyses
import Statistics
import StudyFile
import Tally

/// How far the printed numbers determine what was not printed: the study's analyses on many data sets, all of which have the
/// same printed numbers.
package struct Spread: Sendable {
  /// One result, in every data set that gives it.
  package struct Result: Sendable {
    /// Its names; the numbers are those of the first data set.
    package var row: ResultRow
    /// Ascending.
    package var values: [Double]

    package var low: Double { values.first ?? .nan }
    package var high: Double { values.last ?? .nan }
    /// R's type 7.
    package func quantile(_ share: Double) -> Double { Sample(values).quantile(share) ?? .nan }

    /// How many values are in each of several bins of the same width.
    package func counts(_ bins: Int) -> [Int] {
      var counts = [Int](repeating: 0, count: bins)
      let width = (high - low) / Double(bins)
      for value in values {
        let bin = width > 0 ? Int(min(Double(bins - 1), ((value - low) / width).rounded(.down))) : 0
        counts[bin] += 1
      }
      return counts
    }
  }

  package let results: [Result]
  /// Data sets in which everything holds that holds in any.
  package let used: Int
  package let count: Int
  package let respondents: Int

  package static let mostSets = 100_000

  /// Data of the seeds from `seed` on. Throws `Diagnostics`.
  package init(_ study: Study, rows: Int? = nil, seed: UInt64, count: Int, threads: Int? = nil) throws {
    // What is wrong with the study is wrong with all.
    let first = try Synthesis(study, rows: rows, seed: seed)
    let seeds = (1..<max(1, count)).map { seed &+ UInt64($0) }
    let others = Blocks.map(seeds, threads: threads) { seed in
      (try? Synthesis(study, rows: rows, seed: seed)).map { Self.rows($0, study) }
    }
    let sets = [Self.rows(first, study)] + others.compactMap(\.self)
    let most = sets.map(\.held).max() ?? 0
    let complete = sets.filter { $0.held == most }
    used = complete.count
    self.count = count
    respondents = first.used
    var places: [Key: Int] = [:]
    var results: [Result] = []
    for row in complete.flatMap(\.rows) {
      guard let value = row.estimate ?? row.statistic, value.isFinite else { continue }
      if let place = places[Key(row)] {
        results[place].values.append(value)
      } else {
        places[Key(row)] = results.count
        results.append(Result(row: row, values: [value]))
      }
    }
    for place in results.indices { results[place].values.sort() }
    self.results = results
  }

  private struct Key: Hashable {
    let names: [String]
    init(_ row: ResultRow) {
      names = [
        row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group, row.stratum,
        row.method,
      ]
    }
  }

  private static func rows(_ made: Synthesis, _ study: Study) -> (held: Int, rows: [ResultRow]) {
    var tallies = TallyPlan()
    let plan = AnalysisPlan(study: study, seed: 1, threads: 1, tallies: &tallies)
    let counted = try? made.questionnaire.tallies(tallies, of: made.respondents)
    return (made.claims.count(where: \.holds), counted.map { plan.results(from: $0).rows } ?? [])
  }

  private static let bins = 20

  package static let columns =
    ["analysis", "measure", "variable", "level", "by", "group", "stratum", "method", "primary", "sets"]
    + ["min", "q05", "q25", "median", "q75", "q95", "max"] + (1...bins).map { "bin\($0)" }

  /// For each result its fields in the order of `columns`, its histogram in bins of the same width from `min` to `max`.
  package var records: [[String]] {
    results.map { result in
      let row = result.row
      let names = [
        row.analysis, row.measure.rawValue, row.variable, row.level, row.by, row.group, row.stratum,
        row.method, row.isPrimary ? "true" : "false", String(result.values.count),
      ]
      let numbers = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map { "\(result.quantile($0))" }
      return names + numbers + result.counts(Self.bins).map(String.init)
    }
  }
}
