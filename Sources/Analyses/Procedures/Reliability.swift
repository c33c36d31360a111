import Statistics
import StudyFile
import Tally

/// `reliability`: Cronbach's alpha of a scale and what each item does to it, with other coefficients of reliability, among those
/// who answered every item unless the analysis says `incomplete: pairwise`.
struct Reliability: Procedure {
  private let variable: Variable?
  /// What a reader calls the items that are reversed.
  private let reversed: [String]
  private let scale: Scale?
  private let items: ItemTallies?
  private let analysis: Analysis
  /// Patterns of answers to all items, where they are resampled.
  private let patterns: Int?
  private let bootstrap: Bootstrap?
  private let itemVariables: [Variable]
  private let answers: ItemAnswers?
  private let extremes: ScaleExtremes?
  /// `nil` where each pair of items has its own respondents.
  private let incomplete: Incomplete?

  init(of name: String, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    analysis = maker.analysis
    bootstrap = maker.bootstrap(name)
    variable = maker.study.variable(name)
    if case .scale(let scale) = variable?.source {
      self.scale = scale
      reversed = scale.items.filter(\.isReversed).map {
        maker.study.variable($0.variable)?.title ?? $0.variable
      }
      itemVariables = scale.items.compactMap { maker.study.variable($0.variable) }
      patterns =
        bootstrap == nil || analysis.incomplete == .pairwise || itemVariables.count < scale.items.count
        ? nil
        : tallies.add(
          TallyRequest(.patterns(scale.items.map { .variable($0.variable) }), where: maker.condition))
      items = ItemTallies(
        scale.items.map(\.variable), pairwise: analysis.incomplete == .pairwise, where: maker.condition,
        &tallies)
      answers = ItemAnswers(scale, named: name, itemVariables, maker, &tallies)
      extremes = ScaleExtremes(scale, named: name, itemVariables, maker, &tallies)
      incomplete = analysis.incomplete == .pairwise ? nil : Incomplete(itemVariables, maker, &tallies)
    } else {
      scale = nil
      reversed = []
      items = nil
      patterns = nil
      itemVariables = []
      answers = nil
      extremes = nil
      incomplete = nil
    }
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    guard let variable, let scale, let items else {
      output.notes = ["\(variable?.title ?? "This") is not a scale: name one of `scales`."]
      return output
    }
    let products = items.crossProducts(tallies).reversing(scale)
    let estimates =
      coefficients(products, scale).flatMap(\.estimates)
      + scale.items.indices.flatMap { products.itemEstimates($0) }
    output.rows = estimates.map { estimate in
      var item = ""
      if case .at(let place) = estimate.place { item = scale.items[place].variable }
      return ResultRow(
        analysis: analysis.id, estimate, variable: variable.name, by: item,
        isPrimary: estimate.measure == .cronbachAlpha)
    }
    output.rows += extremes?.rows(tallies) ?? []
    output.rows += answers?.rows(tallies) ?? []
    if let bootstrap, let patterns {
      let estimates = resampled(tallies.patterns(patterns), scale, bootstrap)
      output.append(
        resampled: estimates.map { ResultRow(analysis: analysis.id, $0, variable: variable.name) })
    }
    output.notes = ItemTallies.notes(leftOut: incomplete?.count(tallies), reversed: reversed)
    for row in output.rows where row.measure == .itemRestR && (row.estimate ?? 0) < 0 {
      guard let item = scale.items.first(where: { $0.variable == row.by }) else { continue }
      let question =
        item.isReversed
        ? "should it be left as it is (\(item.variable))?" : "should it be reversed (-\(item.variable))?"
      output.notes.append("\(item.variable) goes against the other items: \(question)")
    }
    if bootstrap != nil, patterns == nil {
      output.notes.append(
        "α is not bootstrapped of pairs: only those who answered every item can be resampled.")
    }
    return output
  }

  private func coefficients(_ items: CrossProducts, _ scale: Scale) -> [any Statistic] {
    let alpha = CronbachAlpha(items, level: analysis.confidence)
    return [
      alpha, StandardizedAlpha(items), OmegaTotal(items), OmegaHierarchical(items), GuttmanLambda2(items),
      GuttmanLambda6(items), SplitHalf(items),
      MeasurementError(alpha, items, score: scale.score == .mean ? .mean : .sum),
      SamplingAdequacy(items), BartlettSphericity(items),
    ]
  }

  private func resampled(_ counts: PatternCounts, _ scale: Scale, _ bootstrap: Bootstrap) -> [Estimate] {
    let complete = counts.patterns.filter { $0.codes.allSatisfy { $0 >= 0 } }
    // Reversing turns the sign and adds a constant, and constants have no part in α.
    let numbers = zip(zip(counts.values, itemVariables), scale.items).map { item, role in
      item.0.numbers(of: item.1).map { role.isReversed ? -$0 : $0 }
    }
    return AlphaBootstrap(
      items: numbers.count,
      answers: complete.flatMap { pattern in zip(numbers, pattern.codes).map { $0[Int($1)] } },
      counts: complete.map(\.count), bootstrap
    ).estimates
  }
}

extension CrossProducts {
  /// Items as they are scored: reversing changes the sign of every product with another item.
  func reversing(_ scale: Scale) -> CrossProducts {
    let k = scale.items.count
    let sign = scale.items.map { $0.isReversed ? -1.0 : 1.0 }
    let sum = scale.range.map { $0.lowerBound + $0.upperBound } ?? 0
    return CrossProducts(
      n: n, means: zip(scale.items, means).map { $0.isReversed ? sum - $1 : $1 },
      products: (0..<k * k).map { products[$0] * sign[$0 / k] * sign[$0 % k] })
  }

  /// Mean and standard deviation of one item.
  fileprivate func itemEstimates(_ item: Int) -> [Estimate] {
    let variance = n > 1 ? products[item * means.count + item] / Double(n - 1) : nil
    return [
      Estimate(
        .mean, at: .at(item), value: n > 0 ? means[item] : nil, n: n, note: n > 0 ? "" : "nobody answered"),
      Estimate(
        .sd, at: .at(item), value: variance?.squareRoot(), n: n,
        note: variance == nil ? "needs at least two respondents" : ""),
    ]
  }
}
