import Statistics
import StudyFile
import Tally

/// `compare` with a numeric or ordinal outcome: means and ranks by group, their tests and effect sizes.
struct GroupComparison: Procedure {
  /// All pairs of more means than this are a table that nobody reads, and each pair takes its time.
  private static let mostGroupsInPairs = 25

  private let variable: Variable
  private let groups: Variable
  private let analysis: Analysis
  private let request: Int
  private let bootstrap: Bootstrap?

  init(of variable: Variable, groups: Variable, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    self.variable = variable
    self.groups = groups
    self.analysis = maker.analysis
    bootstrap = maker.bootstrap(variable.name, groups.name)
    request = tallies.add(maker.patterns([.variable(groups.name), .variable(variable.name)]))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    var counts = GroupedCounts(tallies.patterns(request))
    counts.keepOccupied(reference: analysis.reference)
    if counts.withoutGroup > 0 {
      output.notes.append(LeftOut.note(counts.withoutGroup, without: groups))
    }
    let numbers = counts.values.numbers(of: variable)
    let members = counts.groups.indices.map { (counts.groups[$0].label, counts.sample($0, numbers: numbers)) }
    let weighted = counts.groups.indices.compactMap { counts.weightedSample($0, numbers: numbers) }
    for (place, (label, sample)) in members.enumerated() {
      let own = weighted.indices.contains(place) ? weighted[place] : nil
      output.rows += descriptives(sample, own, level: analysis.confidence)
        .filter { [.mean, .sd, .median, .q1, .q3].contains($0.measure) }
        .map { row($0, group: label) }
      output.distributions.append(
        Distribution(
          variable: variable.name, by: groups.name, group: label, values: sample.values, counts: sample.counts
        ))
      if sample.count == 0 { output.notes.append("Nobody in \(label) answered \(variable.title).") }
    }
    let occupied = members.filter { $0.1.count > 0 }
    if occupied.count < 2 {
      output.notes.append(
        occupied.isEmpty
          ? "Nobody has both \(variable.title) and \(groups.title)."
          : "There is only one group, \(occupied[0].0), so nothing to compare.")
    } else {
      output.rows += tests(occupied, weighted.filter { $0.whole.n > 0 }, &output)
      output.append(resampled: resampled(occupied, &output))
    }
    output.rows += counts.groups.flatMap { $0.missingRows(analysis.id, of: variable, by: groups.name) }
    return output
  }

  /// The test in the sentence, unless the analysis names another.
  private func usual(_ groups: Int, isWeighted: Bool) -> Measure {
    if isWeighted {
      return variable.measure == .ordinal
        ? .designBasedRankTest : groups == 2 ? .designBasedT : .designBasedF
    }
    if variable.measure == .ordinal { return groups == 2 ? .mannWhitney : .kruskalWallis }
    return groups == 2 ? .welchT : .welchF
  }

  private func choice(_ groups: Int, isWeighted: Bool) -> String {
    switch usual(groups, isWeighted: isWeighted) {
    case .designBasedRankTest:
      "For an ordinal outcome the text gives a rank test that takes the weights into account. \(Self.ordinal)"
    case .designBasedT: "The text gives the design-based t test, which takes the weights into account."
    case .designBasedF: "The text gives the design-based F test, which takes the weights into account."
    case .mannWhitney: "For an ordinal outcome the text gives the Mann–Whitney test. \(Self.ordinal)"
    case .kruskalWallis: "For an ordinal outcome the text gives the Kruskal–Wallis test. \(Self.ordinal)"
    case .welchT: "The text gives Welch’s t test, because it does not suppose equal variances."
    default: "The text gives Welch’s F test, because it does not suppose equal variances."
    }
  }

  private static let ordinal = "Where means of it are shown, its codes serve as numbers."

  private func tests(
    _ members: [(String, Sample)], _ weighted: [WeightedSample], _ output: inout Output
  ) -> [ResultRow] {
    let level = analysis.confidence
    let samples = members.map(\.1)
    var statistics: [any Statistic]
    if members.count == 2 {
      let (a, b) = (samples[0], samples[1])
      let ranks = MannWhitney(a, b)
      let d = CohensD(a, b, level: level)
      let delta = CliffsDelta(a, b, level: level)
      statistics = [
        WelchTTest(a, b, level: level), StudentTTest(a, b, level: level), YuenT(a, b, level: level), ranks,
        RankBiserial(ranks, a, b, level: level), HodgesLehmann(a, b, level: level),
        d, HedgesG(d), GlassDelta(a, b, level: level), delta, ProbabilityOfSuperiority(delta, d),
        PointBiserial(a, b, level: level), Biserial(a, b),
      ]
    } else {
      let (anova, kruskal) = (AnovaF(samples), KruskalWallis(samples))
      let omega = OmegaSquared(anova, level: level)
      statistics = [
        WelchF(samples), anova, BrownForsytheF(samples), kruskal, EtaSquared(anova, level: level), omega,
        EpsilonSquared(anova, omega), RankEpsilonSquared(kruskal),
      ]
      if members.count <= Self.mostGroupsInPairs {
        statistics += [
          TukeyHSD(samples, level: level), GamesHowell(samples, level: level), Scheffe(samples, level: level),
          Dunn(samples),
        ]
      } else {
        output.notes.append(
          "Pairs of groups are left out: there are \(members.count) groups, and at most "
            + "\(Self.mostGroupsInPairs) are compared pair by pair.")
      }
    }
    statistics += [
      MedianTest(samples), Levene(samples, centre: .mean), Levene(samples, centre: .median),
    ]
    let isWeighted = weighted.count == members.count
    if isWeighted {
      statistics.insert(DesignBasedTest(weighted, level: level), at: 0)
      statistics.insert(DesignBasedTest.ofRanks(weighted), at: 1)
    }
    let estimates = statistics.flatMap(\.estimates)
    let named = analysis.namedTest(among: estimates, &output)
    if named == nil {
      output.notes.append(choice(members.count, isWeighted: isWeighted))
    } else if variable.measure == .ordinal {
      output.notes.append("\(variable.title) is ordinal. \(Self.ordinal)")
    }
    let primary = named ?? usual(members.count, isWeighted: isWeighted)
    return estimates.map { estimate in
      var group = ""
      if case .contrast(let a, let b) = estimate.place { group = "\(members[a].0) vs \(members[b].0)" }
      var row = row(estimate, group: group, primary: estimate.measure == primary)
      if estimate.measure.holdsForAllPairs {
        row.pAdjusted = row.pValue
        row.pValue = nil
      }
      return row
    }
  }

  private func resampled(_ members: [(String, Sample)], _ output: inout Output) -> [ResultRow] {
    guard let bootstrap else { return [] }
    if members.count > GroupBootstrap.mostGroups {
      output.notes.append(
        "Nothing is bootstrapped: there are \(members.count) groups, and at most \(GroupBootstrap.mostGroups) "
          + "are resampled.")
    }
    return GroupBootstrap(members.map(\.1), bootstrap).estimates.map { estimate in
      switch estimate.place {
      case .at(let group): row(estimate, group: members[group].0)
      case .contrast(let a, let b): row(estimate, group: "\(members[a].0) vs \(members[b].0)")
      default: row(estimate, group: "")
      }
    }
  }

  private func row(_ estimate: Estimate, group: String, primary: Bool = false) -> ResultRow {
    ResultRow(
      analysis: analysis.id, estimate, variable: variable.name, by: groups.name, group: group,
      isPrimary: primary)
  }
}
