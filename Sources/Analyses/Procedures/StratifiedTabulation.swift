import Statistics
import StudyFile
import Tally

/// `compare` with a categorical outcome `within` the levels of a third variable: the table of each stratum, and what all of
/// them together say.
struct StratifiedTabulation: Procedure {
  private let variable: Variable
  private let groups: Variable
  private let strata: Variable
  /// The event's label; `nil`: every level is a row.
  private let event: String?
  /// The place of a check-all-that-apply question's option, which is the event.
  private let option: Int?
  private let analysis: Analysis
  private let request: Int

  init(
    of variable: Variable, event: String? = nil, option: Int? = nil, groups: Variable,
    within strata: Variable,
    _ maker: ProcedureMaker, _ tallies: inout TallyPlan
  ) {
    self.variable = variable
    self.event = option.map { variable.levels[$0].label } ?? event
    self.option = option
    self.groups = groups
    self.strata = strata
    analysis = maker.analysis
    let outcome: Axis = option.map { .option(variable.name, $0) } ?? .variable(variable.name)
    request = tallies.add(maker.patterns([.variable(strata.name), .variable(groups.name), outcome]))
  }

  /// Those of one stratum, with the groups of all of them.
  private struct Stratum {
    var label: String
    var groups: [GroupedCounts.Group]
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    let patterns = tallies.patterns(request)
    let without = patterns.patterns.filter { $0.codes[0] < 0 }.reduce(0) { $0 + $1.count }
    var whole = GroupedCounts(patterns.beneath { $0 >= 0 })
    whole.keepOccupied(reference: analysis.reference)
    if without > 0 { output.notes.append(LeftOut.note(without, without: strata)) }
    if whole.withoutGroup > 0 { output.notes.append(LeftOut.note(whole.withoutGroup, without: groups)) }
    let outcome = OutcomeLevel.rows(
      of: variable, event: event, option: option, labels: whole.labels, &output)
    let answered = whole.groups.filter { $0.answered > 0 }
    for group in whole.groups where group.answered == 0 {
      output.notes.append("Nobody in \(group.label) answered \(variable.title).")
    }
    output.rows += shares(outcome, answered)
    let each = occupied(patterns, answered.map(\.label))
    for stratum in each { output.rows += shares(outcome, stratum.groups, stratum.label) }
    if answered.count > 1 {
      for stratum in each { output.rows += association(outcome, stratum) }
      output.rows += pearson(outcome, answered) + effects(outcome, answered)
      acrossStrata(outcome, answered, each, &output)
    } else {
      output.notes.append(
        answered.isEmpty
          ? "Nobody has both \(variable.title) and \(groups.title)."
          : "There is only one group, \(answered[0].label), so nothing to compare.")
    }
    output.rows += missingRows(whole)
    return output
  }

  /// Strata in which somebody answered.
  private func occupied(_ patterns: PatternCounts, _ labels: [String]) -> [Stratum] {
    GroupedCounts.labels(patterns.values[0]).enumerated().compactMap { place, label in
      let counts = GroupedCounts(patterns.beneath { $0 == Int32(place) })
      let groups = labels.compactMap { label in counts.groups.first { $0.label == label } }
      return groups.contains { $0.answered > 0 } ? Stratum(label: label, groups: groups) : nil
    }
  }

  private func row(
    _ estimate: Estimate, level: String = "", group: String = "", stratum: String = ""
  ) -> ResultRow {
    // The option is the level: it tells the rows of one check-all-that-apply question apart.
    let level = level.isEmpty && option != nil ? event ?? "" : level
    return ResultRow(
      analysis: analysis.id, estimate, variable: variable.name, level: level, by: groups.name, group: group,
      stratum: stratum)
  }

  private func shares(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group], _ stratum: String = ""
  ) -> [ResultRow] {
    groups.flatMap { group in
      outcome.flatMap { level in
        let those = level.respondents(in: group)
        return [
          Estimate(.count, value: Double(those.count), n: group.answered),
          analysis.share(those, of: group.respondents),
        ].map { row($0, level: level.label, group: group.label, stratum: stratum) }
      }
    }
  }

  private func table(_ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group]) -> ContingencyTable? {
    ContingencyTable(
      rows: outcome.count, columns: groups.count,
      counts: outcome.flatMap { level in groups.map { level.count(in: $0) } })
  }

  /// How the two go together in one stratum.
  private func association(_ outcome: [OutcomeLevel], _ stratum: Stratum) -> [ResultRow] {
    pearson(outcome, stratum.groups, stratum.label) + effects(outcome, stratum.groups, stratum.label)
  }

  private func pearson(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group], _ stratum: String = ""
  ) -> [ResultRow] {
    let tests = table(outcome, groups).map { PearsonChiSquare($0).estimates } ?? []
    return tests.map { row($0, stratum: stratum) }
  }

  /// Of an event in two groups, by strata or as if there were none.
  private func effects(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group], _ stratum: String = ""
  ) -> [ResultRow] {
    guard groups.count == 2, outcome.count == 2 else { return [] }
    let pair = ProportionPair(
      successesA: outcome[0].count(in: groups[0]), trialsA: groups[0].answered,
      successesB: outcome[0].count(in: groups[1]), trialsB: groups[1].answered)
    return OddsRatio(pair, level: analysis.confidence).estimates.map {
      row($0, level: outcome[0].label, group: "\(groups[0].label) vs \(groups[1].label)", stratum: stratum)
    }
  }

  private func acrossStrata(
    _ outcome: [OutcomeLevel], _ groups: [GroupedCounts.Group], _ strata: [Stratum], _ output: inout Output
  ) {
    guard let all = StratifiedTable(strata.compactMap { table(outcome, $0.groups) }) else { return }
    let isOrdered = variable.isInOrder && outcome.count > 2 && event == nil
    var forms = [CochranMantelHaenszel.Form.general]
    if all.isTwoByTwo { forms.append(.corrected) }
    if isOrdered { forms.append(.meanScores) }
    // Two answers have an order, too.
    if (isOrdered || outcome.count == 2) && self.groups.isInOrder && analysis.reference == nil
      && groups.count > 2
    {
      forms.append(.correlation)
    }
    let tests = forms.flatMap { CochranMantelHaenszel(all, $0).estimates }
    var rows = tests.map { row($0) }
    let usual = isOrdered ? CochranMantelHaenszel.Form.meanScores : .general
    output.choose(
      among: &rows, of: tests, analysis, usual: .cochranMantelHaenszel, method: { _ in usual.rawValue },
      why: { _ in
        isOrdered
          ? "The text compares mean scores of the answers, which are in order, by the Cochran–Mantel–Haenszel test."
          : nil
      })
    if all.isTwoByTwo {
      let contrast = "\(groups[0].label) vs \(groups[1].label)"
      rows += CommonOddsRatio(all, level: analysis.confidence).estimates.map {
        row($0, level: outcome[0].label, group: contrast)
      }
      let homogeneity = BreslowDay(all).estimates
      rows += homogeneity.map { row($0, level: outcome[0].label, group: contrast) }
      if let p = homogeneity[0].pValue, p < analysis.significanceLevel {
        output.notes.append(
          "The odds ratio is not the same in all strata (Breslow and Day’s test), so that a common one is an average of what differs."
        )
      }
    }
    output.rows += rows
  }

  private func missingRows(_ counts: GroupedCounts) -> [ResultRow] {
    counts.groups.flatMap { group in
      group.missingRows(analysis.id, of: variable, by: groups.name).map { row in
        var row = row
        if let option, row.level.isEmpty { row.level = variable.levels[option].label }
        return row
      }
    }
  }
}

extension PatternCounts {
  /// What lies beneath those codes of the first axis, without it.
  func beneath(_ isWanted: (Int32) -> Bool) -> PatternCounts {
    PatternCounts(
      axes: Array(axes.dropFirst()), values: Array(values.dropFirst()),
      patterns: patterns.filter { isWanted($0.codes[0]) }.map {
        Pattern(codes: Array($0.codes.dropFirst()), count: $0.count, weights: $0.weights)
      }, isWeighted: isWeighted)
  }
}
