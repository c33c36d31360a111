import Statistics
import StudyFile
import Tally

/// `describe`: frequencies of a categorical variable, moments and quartiles of a numeric one, options of a
/// check-all-that-apply one, over all or by the levels of a second variable.
struct Description: Procedure {
  private let variable: Variable
  private let by: Variable?
  private let analysis: Analysis
  /// One for the variable, or one for each option.
  private let requests: [Int]
  private let bootstrap: Bootstrap?
  /// Shown in one figure with others of the same levels.
  private let isInBattery: Bool
  /// Of a check-all-that-apply question.
  private let together: CombinationCounts?
  /// Where groups are set beside one another.
  private let contrasts: GroupContrasts?

  init(
    of variable: Variable, isInBattery: Bool = false, _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan
  ) {
    self.variable = variable
    self.isInBattery = isInBattery
    self.analysis = maker.analysis
    bootstrap = maker.bootstrap(variable.name)
    let by = maker.analysis.by.flatMap(maker.study.variable)
    self.by = by
    // A variable by itself has nothing to compare; given shares or means are what it is held against.
    contrasts =
      maker.analysis.against.isEmpty && by?.name != variable.name
      ? by.map {
        GroupContrasts(
          variable: variable, by: $0, analysis: maker.analysis, seed: maker.seed, threads: maker.threads)
      } : nil
    let axes: [Axis] =
      variable.measure == .multiple
      ? variable.levels.indices.map { .option(variable.name, $0) } : [.variable(variable.name)]
    let groups = by.map { [Axis.variable($0.name)] } ?? []
    together = CombinationCounts(of: variable, maker, &tallies)
    requests = axes.map { tallies.add(maker.patterns(groups + [$0])) }
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    if let by, !by.measure.isCategorical {
      output.notes = ["\(by.title) cannot split a description: it is \(by.measure.rawValue). Use `cut`."]
      return output
    }
    var counts = requests.map { GroupedCounts(tallies.patterns($0)) }
    for index in counts.indices where by != nil { counts[index].keepOccupied(reference: nil) }
    if let by, let without = counts.first?.withoutGroup, without > 0 {
      output.notes = [LeftOut.note(without, without: by)]
    }
    let shares = bootstrap(ofShares: counts)
    if bootstrap != nil, shares == nil { output.notes.append(Bootstrap.tooManyShares) }
    let contrasted = contrasts.map { $0.rows(counts) } ?? []
    if by != nil, analysis.against.isEmpty, let groups = counts.first?.groups.count, groups > 1 {
      if let note = contrasts?.tooMany(groups) { output.notes.append(note) }
      for index in counts.indices { counts[index].groups.append(counts[index].whole) }
    }
    guard let first = counts.first else { return output }
    if simultaneous != nil, first.groups.contains(where: \.isWeighted) {
      output.notes.append(
        "Intervals of weighted percentages hold one by one: simultaneous ones are not defined for them.")
    }
    for group in first.groups.indices {
      switch variable.measure {
      case .nominal, .ordinal: output.rows += frequencies(first, group, shares)
      case .numeric:
        let numbers = first.values.numbers(of: variable)
        let sample = first.sample(group, numbers: numbers)
        output.rows += moments(
          sample, first.weightedSample(group, numbers: numbers), first.groups[group])
        output.append(resampled: resampled(sample, first.groups[group]))
        if by == nil || !first.groups[group].label.isEmpty {
          output.distributions.append(
            Distribution(
              variable: variable.name, by: by?.name ?? "", group: first.groups[group].label,
              values: sample.values,
              counts: sample.counts))
        }
      case .multiple: output.rows += options(counts, group, shares)
      case .text, .date, .id:
        output.rows.append(
          row(
            Estimate(.count, value: Double(first.groups[group].answered), n: first.groups[group].answered),
            first.groups[group]))
      }
      output.rows += first.groups[group].missingRows(analysis.id, of: variable, by: by?.name ?? "")
    }
    output.rows += contrasted
    if let together { output.append(together.output(from: tallies)) }
    return output
  }

  private func row(
    _ estimate: Estimate, _ group: GroupedCounts.Group, level: String = "", primary: Bool = false
  )
    -> ResultRow
  {
    ResultRow(
      analysis: analysis.id, estimate, variable: variable.name, level: level, by: by?.name ?? "",
      group: group.label, isPrimary: primary)
  }

  private func frequencies(_ counts: GroupedCounts, _ index: Int, _ bootstrap: Bootstrap?) -> [ResultRow] {
    let group = counts.groups[index]
    let n = group.answered
    var rows: [ResultRow] = []
    let together =
      group.isWeighted
      ? nil
      : simultaneous.map {
        MultinomialProportions(counts: group.counts, $0, level: analysis.confidence).estimates
      }
    for (place, label) in counts.labels.enumerated() {
      let count = group.counts[place]
      rows.append(row(Estimate(.count, value: Double(count), n: n), group, level: label))
      let share = together?[place] ?? analysis.share(group.respondents([place]), of: group.respondents)
      rows.append(row(share, group, level: label))
      if let bootstrap {
        let proportion = Proportion(successes: count, trials: n)
        let resampled = proportion.estimate(bootstrap.of(group.label).of(label))
        rows.append(row(resampled, group, level: label))
      }
    }
    if isInBattery {
      let each = group.counts.indices.map { group.respondents([$0]) }
      rows += SidesOfMiddle.estimates(each, labels: counts.labels, analysis).map {
        row($0.estimate, group, level: $0.level)
      }
    }
    let given = analysis.against.filter { $0.label != nil }
    if !given.isEmpty {
      let total = given.reduce(0) { $0 + $1.value }
      // Printed percentages add up to 99 or 101; the study file's check allows no more than that.
      let probabilities = counts.labels.map { label in
        (given.first { $0.label == label }?.value ?? 0) / total
      }
      let test = GoodnessOfFit(counts: group.counts, probabilities: probabilities)
      rows += test.estimates.map { estimate in
        var estimate = estimate
        if abs(total - 1) > 1e-9, estimate.note.isEmpty {
          estimate.note = "the given shares were scaled to add up to 100%"
        }
        return row(estimate, group, primary: true)
      }
    }
    return rows
  }

  /// Intervals of all shares at once, where the study asks for them.
  private var simultaneous: MultinomialInterval? { analysis.interval.flatMap(MultinomialInterval.init) }

  private func resampled(_ sample: Sample, _ group: GroupedCounts.Group) -> [ResultRow] {
    guard let bootstrap else { return [] }
    return GroupBootstrap([sample], bootstrap.of(group.label)).estimates.map { row($0, group) }
  }

  private func moments(
    _ sample: Sample, _ weighted: WeightedSample?, _ group: GroupedCounts.Group
  ) -> [ResultRow] {
    let level = analysis.confidence
    var rows = descriptives(sample, weighted, level: level).map {
      row($0, group, primary: $0.measure == .mean && analysis.against.isEmpty)
    }
    if let given = analysis.against.first {
      let test: any Statistic =
        weighted.map { WeightedOneSampleT($0, against: given.value, level: level) }
        ?? OneSampleT(sample, against: given.value, level: level)
      rows += test.estimates.map { row($0, group, primary: $0.measure == .oneSampleT) }
    }
    return rows
  }

  /// `nil` where percentages are not resampled, or are too many.
  private func bootstrap(ofShares counts: [GroupedCounts]) -> Bootstrap? {
    let shares: Int
    switch variable.measure {
    case .multiple: shares = counts.count * (counts.first?.groups.count ?? 0)
    case .nominal, .ordinal: shares = counts.reduce(0) { $0 + $1.groups.count * $1.labels.count }
    default: shares = 0
    }
    return shares <= TableBootstrap.mostCells ? bootstrap : nil
  }

  /// Percent of respondents and percent of answers.
  private func options(_ counts: [GroupedCounts], _ index: Int, _ bootstrap: Bootstrap?) -> [ResultRow] {
    let responses = counts.map { $0.groups[index].respondents([1]) }.together
    let base = variable.base == .answered ? "of those who ticked at least one" : "of those who were asked"
    return zip(variable.levels, counts).flatMap { level, counts in
      let group = counts.groups[index]
      let ticked = group.counts[1]
      var share = analysis.share(group.respondents([1]), of: group.respondents)
      share.note = [share.note, base].filter { !$0.isEmpty }.joined(separator: "; ")
      let ofResponses = Self.ofResponses(group.respondents([1]), of: responses)
      let resampled = bootstrap.map {
        var row = Proportion(successes: ticked, trials: group.answered)
          .estimate($0.of(group.label).of(level.label))
        row.note = [row.note, base].filter { !$0.isEmpty }.joined(separator: "; ")
        return row
      }
      let count = Estimate(.count, value: Double(ticked), n: group.answered)
      return [count, share, resampled, ofResponses].compactMap(\.self).map {
        row($0, group, level: level.label)
      }
    }
  }
}

extension Description {
  /// A share of answers has no interval: who ticked several gave several of them.
  private static func ofResponses(_ ticked: Respondents, of responses: Respondents) -> Estimate {
    var estimate = Estimate(.proportionOfResponses, n: responses.count, note: "nobody ticked anything")
    guard responses.count > 0 else { return estimate }
    estimate.note = ""
    if let part = ticked.weighted, let all = responses.weighted {
      estimate.value = all.weight > 0 ? part.weight / all.weight : nil
      estimate.nWeighted = all.weight
    } else {
      estimate.value = Double(ticked.count) / Double(responses.count)
    }
    return estimate
  }
}

/// What describes a number: by the sampling weights, and what has no weighted form without them.
func descriptives(_ sample: Sample, _ weighted: WeightedSample?, level: Double) -> [Estimate] {
  let plain = Descriptives(sample, level: level).estimates
  guard let weighted else { return plain }
  let estimates = WeightedDescriptives(weighted, level: level).estimates
  let known = Set(estimates.map(\.measure))
  return estimates + plain.filter { !known.contains($0.measure) }
}
