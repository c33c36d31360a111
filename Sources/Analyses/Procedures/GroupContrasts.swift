import Statistics
import StudyFile

/// What stands beside the groups of a Table 1: a test of whether they differ, and the standardized difference of the two
/// that differ most.
struct GroupContrasts {
  /// All pairs of more groups than this are too many to look through.
  private static let mostGroups = 25

  let variable: Variable
  let by: Variable
  let analysis: Analysis
  let seed: UInt64
  let threads: Int?

  /// One count of groups for the variable, or one for each option.
  func rows(_ counts: [GroupedCounts]) -> [ResultRow] {
    guard let first = counts.first else { return [] }
    switch variable.measure {
    case .numeric: return numbers(first)
    case .ordinal: return ranks(first) + balance(first.groups.map(\.counts), first)
    case .nominal:
      return independence(first.groups.map(\.counts), first) + balance(first.groups.map(\.counts), first)
    case .multiple:
      return zip(variable.levels, counts).flatMap { option, counts in
        let table = counts.groups.map(\.counts)
        return independence(table, counts, option.label) + balance(table, counts, option.label)
      }
    case .text, .date, .id: return []
    }
  }

  func tooMany(_ groups: Int) -> String? {
    groups <= Self.mostGroups || [.text, .date, .id].contains(variable.measure)
      ? nil
      : "Standardized differences are left out: there are \(groups) groups, and at most \(Self.mostGroups) are compared pair by pair."
  }

  private func numbers(_ counts: GroupedCounts) -> [ResultRow] {
    let samples = samples(counts)
    let all = samples.map(\.sample)
    guard all.count > 1 else { return [] }
    let weighted = samples.compactMap(\.weighted)
    let test: any Statistic
    if weighted.count == all.count {
      test = DesignBasedTest(weighted, level: analysis.confidence)
    } else {
      test = all.count == 2 ? WelchTTest(all[0], all[1], level: analysis.confidence) : WelchF(all)
    }
    let labels = samples.map(\.label)
    let tested = test.estimates.filter { $0.measure != .meanDifference }
    let moments = weighted.count == all.count ? weighted.map(\.moments) : all.map(\.moments)
    let balance =
      all.count <= Self.mostGroups
      ? GroupBalance(moments).estimates.map { $0.weighted(by: weighted.map(\.whole).total) } : []
    return tested.map { row($0, labels, isTest: true) } + balance.map { row($0, labels) }
  }

  private func ranks(_ counts: GroupedCounts) -> [ResultRow] {
    let samples = samples(counts)
    let all = samples.map(\.sample)
    guard all.count > 1 else { return [] }
    let weighted = samples.compactMap(\.weighted)
    let test: any Statistic
    if weighted.count == all.count {
      test = DesignBasedTest.ofRanks(weighted)
    } else {
      test = all.count == 2 ? MannWhitney(all[0], all[1]) : KruskalWallis(all)
    }
    return test.estimates.map { row($0, samples.map(\.label), isTest: true) }
  }

  private func samples(
    _ counts: GroupedCounts
  ) -> [(label: String, sample: Sample, weighted: WeightedSample?)] {
    let numbers = counts.values.numbers(of: variable)
    return counts.groups.indices.map { place in
      (
        counts.groups[place].label, counts.sample(place, numbers: numbers),
        counts.weightedSample(place, numbers: numbers)
      )
    }.filter { $0.1.count > 0 }
  }

  /// Pearson's test, or Fisher's where expected counts are too small for it.
  private func independence(_ groups: [[Int]], _ counts: GroupedCounts, _ level: String = "") -> [ResultRow] {
    let levels = groups.first?.count ?? 0
    let cells = (0..<levels).flatMap { level in groups.map { $0[level] } }
    guard let table = ContingencyTable(rows: levels, columns: groups.count, counts: cells),
      groups.filter({ $0.contains { $0 > 0 } }).count > 1
    else { return [] }
    let weighted = (0..<levels).flatMap { level in
      counts.groups.filter(\.isWeighted).map { $0.weighted[level] }
    }
    let test: any Statistic
    if !weighted.isEmpty,
      let cells = WeightedTable(rows: levels, columns: groups.count, cells: weighted)
    {
      test = RaoScottF(cells)
    } else {
      test =
        table.isChiSquareDoubtful
        ? FisherExact(table, level: analysis.confidence, seed: seed, threads: threads)
        : PearsonChiSquare(table)
    }
    return test.estimates.map { estimate in
      var estimate = estimate
      // An odds ratio is of one level, which a table of all of them does not single out.
      (estimate.value, estimate.interval) = (nil, nil)
      return row(estimate, counts.groups.map(\.label), level: level, isTest: true)
    }
  }

  private func balance(_ groups: [[Int]], _ counts: GroupedCounts, _ level: String = "") -> [ResultRow] {
    guard groups.count <= Self.mostGroups, groups.filter({ $0.contains { $0 > 0 } }).count > 1 else {
      return []
    }
    let weighted = counts.groups.filter(\.isWeighted).map(\.weighted)
    let balance =
      weighted.count == groups.count ? GroupBalance(weighted: weighted) : GroupBalance(counts: groups)
    return balance.estimates.map {
      row($0.weighted(by: weighted.joined().total), counts.groups.map(\.label), level: level)
    }
  }

  private func row(
    _ estimate: Estimate, _ labels: [String], level: String = "", isTest: Bool = false
  ) -> ResultRow {
    var group = ""
    if case .contrast(let a, let b) = estimate.place, labels.count > max(a, b) {
      group = "\(labels[a]) vs \(labels[b])"
    }
    return ResultRow(
      analysis: analysis.id, estimate, variable: variable.name, level: level, by: by.name, group: group,
      isPrimary: isTest)
  }
}

extension GroupedCounts {
  /// Everyone who is in a group, as a group without a name.
  var whole: Group {
    var missing: [Int32: Int] = [:]
    for group in groups { for (code, count) in group.missing { missing[code, default: 0] += count } }
    let counts = (0..<values.count).map { value in groups.reduce(0) { $0 + $1.counts[value] } }
    var whole = Group(
      label: "", counts: counts, missing: missing.sorted { $0.key > $1.key }.map { ($0.key, $0.value) })
    if groups.contains(where: \.isWeighted) {
      whole.weighted = (0..<values.count).map { value in groups.map { $0.weighted[value] }.total }
      whole.missingWeighted = groups.map(\.missingWeighted).total
    }
    return whole
  }
}

extension Estimate {
  /// The same, resting on respondents with these sampling weights; unchanged where there are none.
  func weighted(by respondents: WeightedCount) -> Estimate {
    var estimate = self
    if respondents.isDefined { estimate.nWeighted = respondents.weight }
    return estimate
  }
}
