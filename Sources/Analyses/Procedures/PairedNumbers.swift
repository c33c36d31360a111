import Statistics
import StudyFile
import Tally

/// Numbers, or answers in order, of the same respondents.
struct PairedNumbers {
  private let answers: RepeatedAnswers<Double>
  private let labels: PairedLabels
  private let isOrdinal: Bool
  private let categories: PairedCategories?

  private var analysis: Analysis { labels.analysis }

  init(
    _ counts: PatternCounts, _ complete: [PatternCounts.Pattern], _ labels: PairedLabels, isOrdinal: Bool
  ) {
    let numbers = zip(counts.values, labels.variables).map { $0.numbers(of: $1) }
    answers = RepeatedAnswers(
      occasions: labels.variables.count,
      tuples: complete.map { pattern in zip(pattern.codes, numbers).map { $1[Int($0)] } },
      counts: complete.map(\.count))
    self.labels = labels
    self.isOrdinal = isOrdinal
    categories = isOrdinal ? PairedCategories(counts, complete, labels) : nil
  }

  func output(pairs: [(first: Int, second: Int)]) -> Output {
    var output = Output()
    output.rows = categories.map { $0.shares + $0.changes } ?? []
    for place in labels.variables.indices {
      let sample = answers.sample(place)
      output.rows += Descriptives(sample, level: analysis.confidence).estimates
        .filter { [.mean, .sd, .median, .q1, .q3].contains($0.measure) }
        .map { labels.row($0, of: place) }
      output.distributions.append(
        Distribution(
          variable: labels.variables[place].name, values: sample.values, counts: sample.counts))
    }
    if answers.occasions == 2, let pair = pairs.first {
      let estimates = twoAnswers(pair)
      var rows = estimates.map { labels.row($0, pair) }
      output.choose(
        among: &rows, of: estimates, analysis, usual: isOrdinal ? .wilcoxonSignedRank : .pairedT,
        method: { _ in nil }, why: why)
      output.rows += rows
    } else {
      let estimates = severalAnswers
      var rows = estimates.map { estimate in
        if case .at(let place) = estimate.place { return labels.row(estimate, of: place) }
        return labels.row(estimate)
      }
      output.choose(
        among: &rows, of: estimates, analysis, usual: isOrdinal ? .friedman : .repeatedMeasuresF,
        method: { $0 == .repeatedMeasuresF ? "greenhouse-geisser" : nil }, why: why)
      output.rows += rows
      output.rows += pairs.flatMap { pair in ofPair(pair).map { labels.row($0, pair) } }
    }
    return output
  }

  private func why(_ usual: Measure) -> String {
    let name = Analysis.names[usual] ?? ""
    if isOrdinal {
      return
        "For answers in order the text gives \(name). Where differences or means are shown, codes serve as "
        + "numbers."
    }
    return usual == .repeatedMeasuresF
      ? "The text gives \(name), because it does not suppose sphericity." : "The text gives \(name)."
  }

  private func twoAnswers(_ pair: (first: Int, second: Int)) -> [Estimate] {
    let pairs = answers.pairs(pair.first, pair.second)
    let level = analysis.confidence
    let means: [any Statistic] = [PairedT(pairs, level: level), PairedEffectSizes(pairs, level: level)]
    let ranks: [any Statistic] = [
      WilcoxonSignedRank(pairs, level: level), PairedHodgesLehmann(pairs, level: level),
      SignTest(pairs, level: level),
    ]
    let correlation: [any Statistic] = [PearsonCorrelation(pairs, level: level)]
    return ((isOrdinal ? ranks + means : means + ranks) + correlation).flatMap(\.estimates)
  }

  private var severalAnswers: [Estimate] {
    let means: [any Statistic] = [RepeatedMeasuresAnova(answers, level: analysis.confidence)]
    let ranks: [any Statistic] = [Friedman(answers)]
    return (isOrdinal ? ranks + means : means + ranks).flatMap(\.estimates)
  }

  /// Of many pairs no more than a table of them has room for.
  private func ofPair(_ pair: (first: Int, second: Int)) -> [Estimate] {
    let pairs = answers.pairs(pair.first, pair.second)
    let level = analysis.confidence
    let ranks = WilcoxonSignedRank(pairs, level: level).estimates
    if isOrdinal { return ranks }
    let effects = PairedEffectSizes(pairs, level: level).estimates.filter { $0.measure == .cohensDZ }
    return PairedT(pairs, level: level).estimates + effects + ranks
  }
}
