import Statistics
import StudyFile

/// Which plan a test of the results has: the rows beside it tell of its groups.
package struct PlannedRow {
  let row: ResultRow
  let result: AnalysisResult

  package init(_ row: ResultRow, _ result: AnalysisResult) { (self.row, self.result) = (row, result) }

  /// `nil` where there is none.
  package var test: (PlannedTest, PlannedSize)? {
    let all = PlannedSize(n: row.n)
    switch row.measure {
    case .pearsonChiSquare, .yatesChiSquare, .likelihoodRatioChiSquare, .fisherExact, .boschlooExact:
      return table
    case .goodnessOfFit, .likelihoodRatio: return row.df.map { (.table(df: $0), all) }
    case .binomialExact: return given.map { (.proportion(given: $0), all) }
    case .oneSampleT: return (.mean(isPaired: false), all)
    case .pairedT: return (.mean(isPaired: true), all)
    case .mcnemar: return changed.map { (.changes(share: $0), all) }
    case .wilcoxonSignedRank: return (.ranksOfPairs, all)
    case .studentT, .welchT: return pair.map { (.means(ratio: 1), PlannedSize(groups: [$0.0, $0.1])) }
    case .mannWhitney: return pair.map { (.ranksOfTwo, PlannedSize(groups: [$0.0, $0.1])) }
    case .anovaF, .welchF, .brownForsytheF: return row.df.map { (.model(df: $0), all) }
    case .kruskalWallis: return row.df.map { (.ranksOfSeveral(df: $0), all) }
    case .pearsonR: return (.correlation, all)
    case .spearmanRho: return (.rankCorrelation, all)
    default: return nil
    }
  }

  /// How many are in each of the two groups that are compared.
  var pair: (Int, Int)? {
    for measure in [Measure.mean, .median, .proportion] {
      let groups = beside(measure).filter { !$0.group.isEmpty && $0.n > 0 }.reduce(
        into: [(name: String, n: Int)]()
      ) { found, row in
        if !found.contains(where: { $0.name == row.group }) { found.append((row.group, row.n)) }
      }
      for first in groups {
        for second in groups where row.group == "\(first.name) vs \(second.name)" {
          return (first.n, second.n)
        }
      }
      if row.group.isEmpty, groups.count == 2 { return (groups[0].n, groups[1].n) }
    }
    return nil
  }

  /// The difference of an event between two groups where there are no more, else Cohen's w.
  private var table: (PlannedTest, PlannedSize)? {
    let df = row.df ?? beside(.pearsonChiSquare).first { $0.level == row.level }?.df
    if df == 1, let (together, pair) = event { return (.groups(together: together), pair) }
    return df.map { (.table(df: $0), PlannedSize(n: row.n)) }
  }

  /// How common the event is of which the shares are compared, and in which groups.
  private var event: (Double, PlannedSize)? {
    let shares = beside(.proportion).filter { !$0.group.isEmpty && $0.n > 0 }
    guard let level = row.level.isEmpty ? named ?? shares.last?.level : row.level else { return nil }
    let groups = shares.filter { $0.level == level }
    guard groups.count == 2, Set(groups.map(\.group)).count == 2 else { return nil }
    let sample = PlannedSize(groups: groups.map(\.n))
    let events = groups.reduce(0) { $0 + ($1.estimate ?? 0) * Double($1.n) }
    let together = events / Double(sample.n)
    return together > 0 && together < 1 ? (together, sample) : nil
  }

  /// Which share of the respondents gave another answer the second time.
  private var changed: Double? {
    let others = beside(.count).filter { !$0.group.isEmpty && $0.group != $0.level }
    let share = others.reduce(0) { $0 + ($1.estimate ?? 0) } / Double(row.n)
    return share > 0 ? share : nil
  }

  /// The level after `=`.
  private var named: String? {
    guard case .compare(let outcomes, _) = result.analysis.verb else { return nil }
    return outcomes.first { $0.variable == row.variable }?.level
  }

  /// `against 0.5`
  private var given: Double? {
    let words = row.method.split(separator: " ")
    guard words.count == 2, words[0] == "against", let value = NumberText.value(words[1]), value > 0,
      value < 1
    else { return nil }
    return value
  }

  /// Of the same comparison.
  private func beside(_ measure: Measure) -> [ResultRow] {
    result.rows.filter {
      $0.measure == measure && $0.variable == row.variable && $0.by == row.by && $0.stratum == row.stratum
        && !$0.isResampled
    }
  }
}

extension AnalysisResult {
  /// What a plan may be made of: the tests that its sentences stand on.
  package var plannedTests: [ResultRow] {
    rows.filter { $0.isPrimary ? $0.isTest : Self.alwaysTests.contains($0.measure) }
  }

  /// Tests of an analysis whose sentence uses an estimate.
  private static let alwaysTests: Set<Measure> = [.binomialExact, .goodnessOfFit, .oneSampleT]
}

extension ResultRow {
  /// Whether it is one: an estimate alone asks for nothing to be found.
  fileprivate var isTest: Bool { pValue != nil || statistic != nil || measure == .equivalence }
}
