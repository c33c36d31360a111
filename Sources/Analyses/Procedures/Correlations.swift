import Statistics
import StudyFile
import Tally

/// `correlate`: every pair of the variables, by moments and by ranks, with the means that a matrix is printed with.
package struct Correlations: Procedure {
  private struct Pair {
    var first: Variable
    var second: Variable
    /// Distinct pairs of values, where ranks are asked for.
    var patterns: Int?
    var products: Int?
    /// Their answers with those to the controls.
    var controlled: Int?
  }

  private let variables: [Variable]
  private let refused: [Variable]
  private let pairs: [Pair]
  private let controls: [Variable]
  private let singles: [Int]
  /// Those whom every pair leaves out, where some are.
  private let incomplete: Incomplete?
  private let analysis: Analysis
  private let methods: Set<Analysis.CorrelationMethod>
  private let bootstrap: Bootstrap?

  package init(among all: [Variable], _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    analysis = maker.analysis
    bootstrap = maker.bootstrap()
    let variables = all.filter { $0.measure == .numeric || $0.measure == .ordinal }
    refused = all.filter { $0.measure != .numeric && $0.measure != .ordinal }
    let chosen = maker.analysis.method ?? .all
    let methods: Set<Analysis.CorrelationMethod> =
      chosen == .all ? [.pearson, .spearman, .kendall] : [chosen]
    let controls = maker.analysis.controls.compactMap(maker.study.variable)
    var condition = maker.condition
    // With controls each correlation is of the same respondents before and after.
    let needed = (maker.analysis.incomplete == .listwise ? variables : []) + controls
    incomplete = needed.isEmpty ? nil : Incomplete(needed, maker, &tallies)
    if !needed.isEmpty {
      let complete = needed.map { Condition.not(.isMissing(variable: $0.name)) }
      condition = .all((condition.map { [$0] } ?? []) + complete)
    }
    var pairs: [Pair] = []
    for (index, first) in variables.enumerated() {
      for second in variables.dropFirst(index + 1) {
        let axes: [Axis] = [.variable(first.name), .variable(second.name)]
        pairs.append(
          Pair(
            first: first, second: second,
            patterns: methods == [.pearson] && maker.analysis.bootstrap == nil
              && maker.analysis.figure != .scatter && maker.weight == nil
              ? nil : tallies.add(TallyRequest(.patterns(axes), where: condition, weightedBy: maker.weight)),
            products: maker.weight == nil && methods.contains(.pearson)
              ? tallies.add(TallyRequest(.crossProducts([first.name, second.name]), where: condition)) : nil,
            controlled: controls.isEmpty
              ? nil
              : tallies.add(
                TallyRequest(
                  .patterns(axes + controls.map { .variable($0.name) }), where: condition,
                  weightedBy: maker.weight))))
      }
    }
    self.variables = variables
    self.controls = controls
    self.methods = methods
    self.pairs = pairs
    singles = variables.map {
      tallies.add(
        TallyRequest(.patterns([.variable($0.name)]), where: condition, weightedBy: maker.weight))
    }
  }

  package func output(from tallies: Tallies) -> Output {
    var output = Output()
    output.notes = refused.map {
      "\($0.title) is \($0.measure.rawValue) and cannot be correlated; it is left out."
    }
    for pair in pairs {
      output.rows += statistics(pair, tallies).flatMap(\.estimates).map { estimate in
        ResultRow(
          analysis: analysis.id, estimate, variable: pair.first.name, by: pair.second.name,
          isPrimary: controls.isEmpty && !analysis.comparesCorrelations && estimate.measure == primary(pair))
      }
      output.rows += controlled(pair, tallies)
      output.append(
        resampled: resampled(pair, tallies).map {
          ResultRow(analysis: analysis.id, $0, variable: pair.first.name, by: pair.second.name)
        })
      if let joint = joint(pair, tallies) { output.jointDistributions.append(joint) }
    }
    var respondents: [Int] = []
    for (variable, request) in zip(variables, singles) {
      let counts = GroupedCounts(tallies.patterns(request))
      guard let group = counts.groups.first else { continue }
      respondents.append(group.answered + group.missingTotal)
      let numbers = counts.values.numbers(of: variable)
      let sample = counts.sample(0, numbers: numbers)
      let weighted = counts.weightedSample(0, numbers: numbers)
      output.rows += descriptives(sample, weighted, level: analysis.confidence)
        .filter { [.mean, .sd].contains($0.measure) }
        .map { ResultRow(analysis: analysis.id, $0, variable: variable.name) }
      output.rows += group.missingRows(analysis.id, of: variable)
      output.distributions.append(
        Distribution(variable: variable.name, values: sample.values, counts: sample.counts))
    }
    output.notes += leftOut(output.rows, of: respondents.max() ?? 0, tallies)
    return output
  }

  /// Who is in none of the correlations, and who in some only.
  private func leftOut(_ rows: [ResultRow], of respondents: Int, _ tallies: Tallies) -> [String] {
    var notes: [String] = []
    if let count = incomplete?.count(tallies), count > 0 {
      notes.append(analysis.incomplete == .listwise ? LeftOut.incomplete(count) : LeftOut.uncontrolled(count))
    }
    let counted = rows.filter { !$0.by.isEmpty && !$0.isResampled }.map(\.n)
    guard let fewest = counted.min(), let most = counted.max(), fewest < respondents else { return notes }
    notes.append(
      pairs.count > 1 ? LeftOut.pairwise(fewest, most) : LeftOut.incomplete(respondents - fewest))
    return notes
  }

  /// One pair alone is drawn wherever its answers are counted together, several where they are to be.
  private func joint(_ pair: Pair, _ tallies: Tallies) -> JointDistribution? {
    guard analysis.figure == .scatter || analysis.figure == nil && pairs.count == 1 && controls.isEmpty,
      let request = pair.patterns
    else { return nil }
    let counts = PairCounts(tallies.patterns(request), pair.first, pair.second, areLevels: true)
    var joint = JointDistribution(x: side(pair.first), y: side(pair.second), pairs: counts)
    if let products = pair.products, pair.first.measure == .numeric, pair.second.measure == .numeric,
      let line = FittedLine(CrossProducts(tallies.crossProducts(products)), level: analysis.confidence),
      let low = counts.x.min(), let high = counts.x.max(), high > low
    {
      let steps = JointDistribution.points - 1
      joint.line = (0...steps).map { line.point(low + (high - low) * Double($0) / Double(steps)) }
    }
    return joint
  }

  private func side(_ variable: Variable) -> JointDistribution.Side {
    JointDistribution.Side(
      variable: variable.name, levels: variable.measure == .ordinal ? variable.levels.map(\.label) : [])
  }

  private func resampled(_ pair: Pair, _ tallies: Tallies) -> [Estimate] {
    guard let bootstrap, let request = pair.patterns else { return [] }
    var measures: Set<Measure> = []
    if methods.contains(.pearson) { measures.insert(.pearsonR) }
    if methods.contains(.spearman) { measures.insert(.spearmanRho) }
    return CorrelationBootstrap(
      PairCounts(tallies.patterns(request), pair.first, pair.second), measures: measures,
      bootstrap.of(pair.first.name).of(pair.second.name)
    ).estimates
  }

  /// Ranks for ordinal answers, moments for numbers, unless the analysis names a method.
  private func primary(_ pair: Pair) -> Measure {
    switch analysis.method {
    case .pearson: .pearsonR
    case .spearman: .spearmanRho
    case .kendall: .kendallTauB
    case .polychoric: .polychoricR
    case .all, nil:
      pair.first.measure == .ordinal || pair.second.measure == .ordinal ? .spearmanRho : .pearsonR
    }
  }

  /// What remains of a correlation where others are controlled for: partial ones, and semi-partial ones with the controls
  /// taken out of the variable in `by`.
  private func controlled(_ pair: Pair, _ tallies: Tallies) -> [ResultRow] {
    guard let request = pair.controlled else { return [] }
    let patterns = tallies.patterns(request)
    let level = analysis.confidence
    var rows: [ResultRow] = []
    func add(_ statistic: any Statistic, _ variable: Variable, _ by: Variable, isPrimary: Bool = false) {
      rows += statistic.estimates.map {
        ResultRow(analysis: analysis.id, $0, variable: variable.name, by: by.name, isPrimary: isPrimary)
      }
    }
    let answers = ControlledAnswers(patterns, pair.first, pair.second, controls: controls)
    if methods.contains(.pearson) {
      let products = answers.products
      add(
        PartialCorrelation(products, level: level), pair.first, pair.second,
        isPrimary: primary(pair) == .pearsonR)
      add(SemipartialCorrelation(products, level: level), pair.first, pair.second)
      add(SemipartialCorrelation(products.swapped, level: level), pair.second, pair.first)
    }
    if methods.contains(.spearman) {
      add(
        PartialCorrelation(answers.rankProducts, kind: .spearman, level: level), pair.first, pair.second,
        isPrimary: primary(pair) == .spearmanRho)
    }
    return rows
  }

  private func statistics(_ pair: Pair, _ tallies: Tallies) -> [any Statistic] {
    var statistics: [any Statistic] = []
    let level = analysis.confidence
    if let request = pair.products {
      statistics.append(PearsonCorrelation(CrossProducts(tallies.crossProducts(request)), level: level))
    }
    if let request = pair.patterns, methods.contains(.pearson), pair.products == nil {
      let correlation = WeightedCorrelation(
        tallies.patterns(request), pair.first, pair.second, level: level)
      if let correlation { statistics.append(correlation) }
    }
    if let request = pair.patterns, methods.contains(.polychoric) {
      statistics.append(PolychoricCorrelation(ContingencyTable(tallies.patterns(request)), level: level))
    } else if let request = pair.patterns {
      let counts = PairCounts(tallies.patterns(request), pair.first, pair.second)
      if methods.contains(.spearman) { statistics.append(SpearmanCorrelation(counts, level: level)) }
      if methods.contains(.kendall) { statistics.append(KendallTauB(counts, level: level)) }
    }
    return statistics
  }
}

extension PairCounts {
  /// The respondents who have both answers.
  ///
  /// - Parameter areLevels: whether answers in order count from 1, and not by their codes.
  init(
    _ patterns: PatternCounts, _ first: Variable, _ second: Variable, areLevels: Bool = false
  ) {
    func numbers(_ axis: Int, _ variable: Variable) -> [Double] {
      let values = patterns.values[axis]
      guard areLevels, variable.measure == .ordinal, !variable.levels.isEmpty else {
        return values.numbers(of: variable)
      }
      return (0..<values.count).map { Double($0 + 1) }
    }
    let (x, y) = (numbers(0, first), numbers(1, second))
    let complete = patterns.patterns.filter { $0.codes[0] >= 0 && $0.codes[1] >= 0 }
    self.init(
      x: complete.map { x[Int($0.codes[0])] }, y: complete.map { y[Int($0.codes[1])] },
      counts: complete.map(\.count))
  }
}

extension WeightedCorrelation {
  /// Of the respondents who have both answers; `nil` where they have no sampling weights.
  init?(_ patterns: PatternCounts, _ first: Variable, _ second: Variable, level: Double = 0.95) {
    let (x, y) = (patterns.values[0].numbers(of: first), patterns.values[1].numbers(of: second))
    let complete = patterns.patterns.filter { $0.codes[0] >= 0 && $0.codes[1] >= 0 }
    let respondents = complete.compactMap(\.weighted)
    guard patterns.isWeighted else { return nil }
    self.init(
      x: complete.map { x[Int($0.codes[0])] }, y: complete.map { y[Int($0.codes[1])] },
      respondents: respondents, level: level)
  }
}

extension CrossProducts {
  init(_ tally: CrossProductTally) {
    let places = tally.means.indices
    self.init(
      n: tally.n, means: tally.means, products: places.flatMap { row in places.map { tally[row, $0] } })
  }
}

extension ContingencyTable {
  /// Of the answers to two questions, in the order of their levels.
  init(_ patterns: PatternCounts) {
    let (rows, columns) = (patterns.values[0].count, patterns.values[1].count)
    var counts = [Int](repeating: 0, count: rows * columns)
    for pattern in patterns.patterns where pattern.codes[0] >= 0 && pattern.codes[1] >= 0 {
      counts[Int(pattern.codes[0]) * columns + Int(pattern.codes[1])] += pattern.count
    }
    self = ContingencyTable(rows: rows, columns: columns, counts: counts) ?? .empty
  }
}
