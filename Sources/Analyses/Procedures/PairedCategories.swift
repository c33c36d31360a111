import Statistics
import StudyFile
import Tally

/// Answers without an order, or with two levels, of the same respondents. Those with the same label are the same.
struct PairedCategories {
  private let categories: [String]
  private let answers: RepeatedAnswers<Int>
  private let labels: PairedLabels

  private var analysis: Analysis { labels.analysis }

  init(_ counts: PatternCounts, _ complete: [PatternCounts.Pattern], _ labels: PairedLabels) {
    var categories: [String] = []
    let places = counts.values.map { values in
      GroupedCounts.labels(values).map { label in
        if let place = categories.firstIndex(of: label) { return place }
        categories.append(label)
        return categories.count - 1
      }
    }
    self.categories = categories
    self.labels = labels
    answers = RepeatedAnswers(
      occasions: labels.variables.count,
      tuples: complete.map { pattern in zip(pattern.codes, places).map { $1[Int($0)] } },
      counts: complete.map(\.count))
  }

  func output(pairs: [(first: Int, second: Int)]) -> Output {
    var output = Output()
    output.rows = shares + changes
    if let event {
      output.notes.append("The share that is compared is that of “\(categories[event])”, the last level.")
    }
    if answers.occasions == 2, let pair = pairs.first {
      let isDoubtful = matched(pair).map { McNemar($0).isDoubtful } ?? false
      let estimates = twoAnswers(pair)
      var rows = estimates.map { labels.row($0, pair, level: level) }
      output.choose(
        among: &rows, of: estimates, analysis, usual: event == nil ? .stuartMaxwell : .mcnemar,
        method: { $0 == .mcnemar ? (isDoubtful ? McNemar.Method.exact : .chiSquare).rawValue : nil },
        why: { usual in
          isDoubtful && usual == .mcnemar
            ? "The text gives McNemar’s exact test: fewer than 10 changed."
            : "The text gives \(Analysis.names[usual] ?? "")."
        })
      output.rows += rows
    } else {
      let test: any Statistic =
        event.map { event in
          CochranQ(
            RepeatedAnswers(
              occasions: answers.occasions, tuples: answers.tuples.map { $0.map { $0 == event } },
              counts: answers.counts))
        } ?? MarginalHomogeneity(answers, categories: categories.count)
      var rows = test.estimates.map { labels.row($0, level: level) }
      output.choose(
        among: &rows, of: test.estimates, analysis, usual: test.estimates[0].measure, method: { _ in nil },
        why: { "The text gives \(Analysis.names[$0] ?? "")." })
      output.rows += rows
      output.rows += pairs.flatMap { pair in ofPair(pair).map { labels.row($0, pair, level: level) } }
    }
    return output
  }

  /// Of two categories the last, as in every comparison.
  private var event: Int? { categories.count == 2 ? 1 : nil }
  private var level: String { event.map { categories[$0] } ?? "" }

  private func table(_ pair: (first: Int, second: Int)) -> ContingencyTable? {
    answers.changes(pair.first, pair.second, categories: categories.count)
  }

  private func matched(_ pair: (first: Int, second: Int)) -> MatchedPairs? {
    event.flatMap { event in table(pair).map { MatchedPairs($0, event: event) } }
  }

  private func twoAnswers(_ pair: (first: Int, second: Int)) -> [Estimate] {
    let level = analysis.confidence
    if let matched = matched(pair) {
      return McNemar(matched).estimates + PairedRiskDifference(matched, level: level).estimates
        + MatchedOddsRatio(matched, level: level).estimates
    }
    return table(pair).map { StuartMaxwell($0).estimates + BowkerSymmetry($0).estimates } ?? []
  }

  /// Of many pairs no more than a table of them has room for.
  private func ofPair(_ pair: (first: Int, second: Int)) -> [Estimate] {
    if let matched = matched(pair) {
      let tests = McNemar(matched).estimates.filter {
        [McNemar.Method.chiSquare.rawValue, McNemar.Method.exact.rawValue].contains($0.method)
      }
      return tests + PairedRiskDifference(matched, level: analysis.confidence).estimates.prefix(1)
    }
    return table(pair).map { StuartMaxwell($0).estimates } ?? []
  }

  /// How many gave each answer, each time; of answers in order those on either side of the middle one, too.
  var shares: [ResultRow] {
    let isOrdered = labels.variables.allSatisfy { $0.measure == .ordinal }
    return labels.variables.indices.flatMap { place in
      let counts = categories.indices.map { category in
        zip(answers.tuples, answers.counts).reduce(0) { $1.0[place] == category ? $0 + $1.1 : $0 }
      }
      let rows = zip(categories, counts).flatMap { category, count in
        [
          Estimate(.count, value: Double(count), n: answers.n),
          analysis.share(Respondents(count: count), of: Respondents(count: answers.n)),
        ].map { labels.row($0, of: place, level: category) }
      }
      let sides =
        isOrdered
        ? SidesOfMiddle.estimates(counts.map { Respondents(count: $0) }, labels: categories, analysis) : []
      return rows + sides.map { labels.row($0.estimate, of: place, level: $0.level) }
    }
  }

  /// Of two answers, how many went from each to each.
  var changes: [ResultRow] {
    guard answers.occasions == 2, let table = table((0, 1)) else { return [] }
    return categories.indices.flatMap { from in
      categories.indices.map { to in
        ResultRow(
          analysis: analysis.id, Estimate(.count, value: Double(table[from, to]), n: answers.n),
          variable: labels.variables[0].name, level: categories[from], by: labels.variables[1].name,
          group: categories[to])
      }
    }
  }
}
