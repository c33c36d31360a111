import Statistics
import StudyFile
import Tally

/// `compare` with a categorical outcome: its levels by group, with the tests of independence and the effect sizes.
struct CrossTabulation: Procedure {
  private let variable: Variable
  private let groups: Variable
  /// The event's label; `nil`: every level is a row.
  private let event: String?
  /// The place of a check-all-that-apply question's option, which is the event.
  private let option: Int?
  private let analysis: Analysis
  private let seed: UInt64
  private let threads: Int?
  private let isPrimary: Bool
  private let request: Int
  private let bootstrap: Bootstrap?

  init(
    of variable: Variable, event: String? = nil, option: Int? = nil, groups: Variable,
    _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan, isPrimary: Bool = true
  ) {
    self.variable = variable
    self.event = option.map { variable.levels[$0].label } ?? event
    self.option = option
    self.groups = groups
    self.analysis = maker.analysis
    self.seed = maker.seed
    self.threads = maker.threads
    self.isPrimary = isPrimary
    bootstrap = maker.bootstrap(
      variable.name, groups.name, option.map { variable.levels[$0].label } ?? "", "table")
    let outcome: Axis = option.map { .option(variable.name, $0) } ?? .variable(variable.name)
    request = tallies.add(maker.patterns([.variable(groups.name), outcome]))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    var counts = GroupedCounts(tallies.patterns(request))
    counts.keepOccupied(reference: analysis.reference)
    if counts.withoutGroup > 0 {
      output.notes.append(LeftOut.note(counts.withoutGroup, without: groups))
    }
    let outcome = OutcomeLevel.rows(
      of: variable, event: event, option: option, labels: counts.labels, &output)
    let answered = counts.groups.filter { $0.answered > 0 }
    for group in counts.groups where group.answered == 0 {
      output.notes.append("Nobody in \(group.label) answered \(variable.title).")
    }
    output.rows += cells(outcome, answered)
    guard answered.count > 1 else {
      output.notes.append(
        answered.isEmpty
          ? "Nobody has both \(variable.title) and \(groups.title)."
          : "There is only one group, \(answered[0].label), so nothing to compare.")
      output.rows += missingRows(counts)
      return output
    }
    let frequencies = outcome.flatMap { level in answered.map { level.count(in: $0) } }
    if let table = ContingencyTable(rows: outcome.count, columns: answered.count, counts: frequencies) {
      output.rows += diagnostics(table, outcome, answered)
      output.rows += tests(table, outcome, answered, &output)
    }
    if outcome.count == 2, event != nil || counts.labels.count == 2 {
      output.rows += effects(outcome[0], answered)
    }
    if let table = ContingencyTable(rows: outcome.count, columns: answered.count, counts: frequencies) {
      output.append(resampled: resampled(table, outcome, answered, &output))
    }
    output.rows += missingRows(counts)
    return output
  }

  private func resampled(
    _ table: ContingencyTable, _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group],
    _ output: inout Output
  ) -> [ResultRow] {
    guard let bootstrap else { return [] }
    let hasShares = table.counts.count <= TableBootstrap.mostCells
    if !hasShares { output.notes.append(Bootstrap.tooManyShares) }
    return TableBootstrap(table, shares: hasShares, bootstrap).estimates.map { estimate in
      if case .cell(let place, let column) = estimate.place {
        return row(estimate, level: outcome[place].label, group: groups[column].label)
      }
      guard groups.count == 2, outcome.count == 2, estimate.measure != .cramersV else { return row(estimate) }
      return row(estimate, level: outcome[0].label, group: "\(groups[0].label) vs \(groups[1].label)")
    }
  }

  private func row(_ estimate: Estimate, level: String = "", group: String = "", primary: Bool = false)
    -> ResultRow
  {
    // The option is the level: it tells the rows of one check-all-that-apply question apart.
    let level = level.isEmpty && option != nil ? event ?? "" : level
    return ResultRow(
      analysis: analysis.id, estimate, variable: variable.name, level: level, by: groups.name, group: group,
      isPrimary: primary)
  }

  /// Each count with its share of the group, of the level and of everyone.
  private func cells(_ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group]) -> [ResultRow] {
    let all = groups.map(\.respondents).together
    return groups.flatMap { group in
      outcome.flatMap { level in
        let those = level.respondents(in: group)
        let inLevel = groups.map { level.respondents(in: $0) }.together
        let estimates = [
          Estimate(.count, value: Double(those.count), n: group.answered),
          analysis.share(those, of: group.respondents),
          analysis.share(those, of: inLevel, .proportionWithinLevel),
          analysis.share(those, of: all, .proportionOfTotal),
        ]
        return estimates.map { row($0, level: level.label, group: group.label) }
      } + sides(outcome, group).map { row($0.estimate, level: $0.level, group: group.label) }
    } + margin(outcome, groups, all)
  }

  /// Each level in all groups together.
  private func margin(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group], _ all: Respondents
  ) -> [ResultRow] {
    guard groups.count > 1 else { return [] }
    return outcome.flatMap { level in
      let those = groups.map { level.respondents(in: $0) }.together
      return [
        Estimate(.count, value: Double(those.count), n: all.count),
        analysis.share(those, of: all, .proportionOfTotal),
      ].map { row($0, level: level.label) }
    }
  }

  /// Of answers in order, those on either side of the middle one.
  private func sides(_ outcome: [OutcomeLevel], _ group: GroupedCounts.Group) -> [(
    level: String, estimate: Estimate
  )] {
    guard variable.measure == .ordinal, event == nil else { return [] }
    return SidesOfMiddle.estimates(
      outcome.map { $0.respondents(in: group) }, labels: outcome.map(\.label), analysis)
  }

  private func diagnostics(
    _ table: ContingencyTable, _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group]
  ) -> [ResultRow] {
    (ExpectedCounts(table).estimates + AdjustedResiduals(table).estimates).map { estimate in
      guard case .cell(let place, let column) = estimate.place else { return row(estimate) }
      return row(estimate, level: outcome[place].label, group: groups[column].label)
    }
  }

  private func tests(
    _ table: ContingencyTable, _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group],
    _ output: inout Output
  ) -> [ResultRow] {
    let doubtful = table.isChiSquareDoubtful
    let weighted = weightedTable(outcome, groups)
    var statistics: [any Statistic] = weighted.map { [RaoScottF($0)] } ?? []
    statistics.append(PearsonChiSquare(table))
    if outcome.count == 2, groups.count == 2 { statistics.append(YatesChiSquare(table)) }
    statistics.append(LikelihoodRatioChiSquare(table))
    statistics.append(FisherExact(table, level: analysis.confidence, seed: seed, threads: threads))
    let most =
      analysis.test == Measure.boschlooExact.rawValue ? BoschlooExact.largest : BoschlooExact.usual
    if BoschlooExact.isWithinReach(table, most: most) { statistics.append(BoschlooExact(table)) }
    if let weighted {
      statistics.append(WeightedAssociation(weighted))
    } else {
      if outcome.count == 2, groups.count == 2 { statistics.append(Phi(table, level: analysis.confidence)) }
      statistics.append(CramersV(table, level: analysis.confidence))
    }
    statistics.append(CramersVCorrected(table, level: analysis.confidence))
    if isInOrder {
      statistics.append(LinearByLinear(table))
      statistics.append(GoodmanKruskalGamma(table, level: analysis.confidence))
      statistics.append(SomersD(table, level: analysis.confidence))
      statistics.append(StuartTauC(table, level: analysis.confidence))
    } else if variable.measure == .nominal, outcome.count > 2 {
      statistics.append(GoodmanKruskalLambda(table, level: analysis.confidence))
      statistics.append(UncertaintyCoefficient(table, level: analysis.confidence))
    }
    if hasTrend(outcome.count, groups.count) { statistics.append(CochranArmitage(table)) }
    let estimates = statistics.flatMap(\.estimates)
    let named = isPrimary ? analysis.namedTest(among: estimates, &output) : nil
    let primary = named ?? (weighted != nil ? .raoScottF : doubtful ? .fisherExact : .pearsonChiSquare)
    if isPrimary, named == nil {
      output.notes.append(
        weighted != nil
          ? "The text gives Rao and Scott’s F test, which takes the weights into account."
          : doubtful
            ? "The text gives Fisher’s exact test: \(estimates[0].note)."
            : "The text gives Pearson’s chi-square test, because no expected count is too small for it.")
    }
    return estimates.map { estimate in
      // Of a larger table these have no direction.
      let contrast =
        groups.count == 2 && outcome.count == 2
        && (estimate.measure == .fisherExact || estimate.measure == .phi)
      return row(
        estimate, level: contrast ? outcome[0].label : "",
        group: contrast ? "\(groups[0].label) vs \(groups[1].label)" : "",
        primary: isPrimary && estimate.measure == primary)
    }
  }

  /// Whether answers and groups both stand in the order that they have: a reference would be out of it.
  private var isInOrder: Bool {
    [variable, groups].allSatisfy(\.isInOrder) && event == nil
      && analysis.reference == nil
  }

  /// Whether one side has two levels, and the other more, in order.
  private func hasTrend(_ outcomes: Int, _ groups: Int) -> Bool {
    if outcomes == 2 { return groups > 2 && self.groups.isInOrder && analysis.reference == nil }
    return groups == 2 && variable.isInOrder && event == nil
  }

  private func weightedTable(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group]
  ) -> WeightedTable? {
    let cells = outcome.flatMap { level in groups.compactMap { level.respondents(in: $0).weighted } }
    return groups.contains(where: \.isWeighted)
      ? WeightedTable(rows: outcome.count, columns: groups.count, cells: cells) : nil
  }

  /// Each group against each that stands after it.
  private func effects(_ event: OutcomeLevel, _ groups: [GroupedCounts.Group]) -> [ResultRow] {
    guard groups.count == 2 else { return [] }
    let (a, b) = (groups[0], groups[1])
    if let first = event.respondents(in: a).weighted, let second = event.respondents(in: b).weighted {
      let contrast = WeightedContrast(
        WeightedProportion(first, of: a.weighted.total), WeightedProportion(second, of: b.weighted.total),
        level: analysis.confidence)
      return contrast.estimates.map { row($0, level: event.label, group: "\(a.label) vs \(b.label)") }
    }
    let pair = ProportionPair(
      successesA: event.count(in: a), trialsA: a.answered, successesB: event.count(in: b), trialsB: b.answered
    )
    let statistics: [any Statistic] = [
      RiskDifference(pair, level: analysis.confidence), RiskRatio(pair, level: analysis.confidence),
      OddsRatio(pair, level: analysis.confidence),
    ]
    return statistics.flatMap(\.estimates).map {
      row($0, level: event.label, group: "\(a.label) vs \(b.label)")
    }
  }

  private func missingRows(_ counts: GroupedCounts) -> [ResultRow] {
    guard isPrimary else { return [] }
    return counts.groups.flatMap { group in
      group.missingRows(analysis.id, of: variable, by: groups.name).map { row in
        var row = row
        if let option, row.level.isEmpty { row.level = variable.levels[option].label }
        return row
      }
    }
  }
}
