import Statistics
import StudyFile
import Tally

/// `reliability`: Cronbach's alpha of a scale and what each item does to it, among those who answered every item unless
/// the analysis says `incomplete: pairwise`.
struct Reliability: Procedure {
  private let variable: Variable?
  /// What a reader calls the items that are reversed.
  private let reversed: [String]
  private let scale: Scale?
  private let items: ItemTallies?
  private let analysis: Analysis

  init(of name: String, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    analysis = maker.analysis
    variable = maker.study.variable(name)
    if case .scale(let scale) = variable?.source {
      self.scale = scale
      reversed = scale.items.filter(\.isReversed).map {
        maker.study.variable($0.variable)?.title ?? $0.variable
      }
      items = ItemTallies(
        scale.items.map(\.variable), pairwise: analysis.incomplete == .pairwise, where: maker.condition,
        &tallies)
    } else {
      scale = nil
      reversed = []
      items = nil
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
      CronbachAlpha(products, level: analysis.confidence).estimates
      + scale.items.indices.flatMap { products.itemEstimates($0) }
    output.rows = estimates.map { estimate in
      var item = ""
      if case .at(let place) = estimate.place { item = scale.items[place].variable }
      return ResultRow(
        analysis: analysis.id, estimate, variable: variable.name, by: item,
        isPrimary: estimate.measure == .cronbachAlpha)
    }
    output.notes = [
      analysis.incomplete == .pairwise
        ? "Each pair of items rests on those who answered both (pairwise); n is the smallest of these numbers."
        : "Only those who answered every item are counted (listwise)."
    ]
    if !reversed.isEmpty { output.notes.append("Reversed: \(reversed.joined(separator: ", ")).") }
    return output
  }
}

extension CrossProducts {
  /// Items as they are scored: reversing changes the sign of every product with another item.
  fileprivate func reversing(_ scale: Scale) -> CrossProducts {
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
