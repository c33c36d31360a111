import Statistics
import StudyFile
import Tally

/// `factor`: one common factor of the items of a scale, how well it fits, and how many factors a parallel analysis suggests,
/// among those who answered every item unless the analysis says `incomplete: pairwise`.
struct ScaleFactor: Procedure {
  private let analysis: Analysis
  private let variable: Variable?
  private let scale: Scale?
  private let items: ItemTallies?
  /// What a reader calls the items that are reversed.
  private let reversed: [String]
  /// `nil` where each pair of items has its own respondents.
  private let incomplete: Incomplete?
  private let seed: UInt64
  private let threads: Int?

  init(of name: String, _ maker: ProcedureMaker, _ tallies: inout TallyPlan) {
    analysis = maker.analysis
    seed = maker.seed
    threads = maker.threads
    variable = maker.study.variable(name)
    guard case .scale(let scale) = variable?.source else {
      (scale, items, reversed, incomplete) = (nil, nil, [], nil)
      return
    }
    let isPairwise = analysis.incomplete == .pairwise
    self.scale = scale
    items = ItemTallies(
      scale.items.map(\.variable), pairwise: isPairwise, where: maker.condition, &tallies)
    reversed = scale.items.filter(\.isReversed).map {
      maker.study.variable($0.variable)?.title ?? $0.variable
    }
    let variables = scale.items.compactMap { maker.study.variable($0.variable) }
    incomplete = isPairwise ? nil : Incomplete(variables, maker, &tallies)
  }

  /// Below these many respondents, and below these many for each item, loadings are left to chance.
  private static let fewest = (all: 100, each: 5)

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    guard let variable, let scale, let items else {
      output.notes = ["\(variable?.title ?? "This") is not a scale: name one of `scales`."]
      return output
    }
    let products = items.crossProducts(tallies).reversing(scale)
    let extractions = analysis.extraction.extractions
    // The interval of RMSEA goes with tests at α on one side, as that of an equivalence does.
    let level = 1 - 2 * analysis.significanceLevel
    let statistics: [any Statistic] =
      extractions.map { FactorAnalysis(products, by: $0, level: level) } + [
        SamplingAdequacy(products), BartlettSphericity(products),
        ParallelAnalysis(products, seed: seed, purpose: analysis.id, threads: threads),
      ]
    output.rows = statistics.flatMap(\.estimates).map { estimate in
      var (item, rank) = ("", "")
      if case .at(let place) = estimate.place {
        switch estimate.measure {
        case .eigenvalue, .simulatedEigenvalue: rank = "\(place + 1)"
        default: item = scale.items[place].variable
        }
      }
      return ResultRow(
        analysis: analysis.id, estimate, variable: variable.name, level: rank, by: item,
        isPrimary: estimate.measure == .varianceExplained && estimate.method == extractions[0].rawValue)
    }
    output.notes = ItemTallies.notes(leftOut: incomplete?.count(tallies), reversed: reversed)
    let (n, k) = (products.n, scale.items.count)
    if n > k, n < max(Self.fewest.all, Self.fewest.each * k) {
      output.notes.append(
        "Few respondents for a factor analysis of \(k) items: \(n). Usual advice is at least \(Self.fewest.all), and \(Self.fewest.each) for each item."
      )
    }
    return output
  }
}

extension Analysis.Extraction {
  /// The one that the sentence is of stands first.
  fileprivate var extractions: [FactorAnalysis.Extraction] {
    switch self {
    case .likelihood: [.likelihood]
    case .principalAxis: [.principalAxis]
    case .all: [.likelihood, .principalAxis]
    }
  }
}
