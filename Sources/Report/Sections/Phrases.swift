import Analyses
import Statistics
import StudyFile

/// Statistics as they stand in a sentence, in APA's form.
struct Phrases: InLanguage {
  let say: Words

  /// "p = .012", with the adjusted p beside it where there is one.
  func p(_ row: ResultRow) -> Prose {
    guard let p = row.pValue else { return row.pAdjusted.map(adjusted) ?? Prose() }
    let own = say("p", p: numbers.pRelation(p))
    return [own, row.pAdjusted.map(adjusted) ?? Prose()].joined(separator: ", ")
  }

  private func adjusted(_ p: Double) -> Prose { say("p.adjusted", p: numbers.pRelation(p)) }

  /// "smallest p = .012"
  func smallestP(_ p: Double?, isAdjusted: Bool = false) -> Prose {
    say(isAdjusted ? "p.adjusted.smallest" : "p.smallest", p: numbers.pRelation(p))
  }

  /// "χ²(1, N = 368) = 65.04, p < .001"
  func test(_ row: ResultRow) -> Prose {
    let p = p(row)
    switch row.measure {
    case .fisherExact: return p.isEmpty ? p : say("test.fisher", p: p)
    case .boschlooExact: return p.isEmpty ? p : say("test.boschloo", p: p)
    case .binomialExact: return p.isEmpty ? p : say("test.binomial", p: p)
    case .signTest: return p.isEmpty ? p : say("test.sign", p: p)
    case .mcnemar where row.df == nil: return p.isEmpty ? p : say("test.mcnemar-exact", p: p)
    default: break
    }
    guard let statistic = row.statistic, let symbol = row.statisticSymbol else { return p }
    // A number of pairs, ties as halves.
    let number =
      [.mannWhitney, .wilcoxonSignedRank].contains(row.measure)
      ? numbers.plain(statistic, 1) : numbers.fixed(statistic, 2)
    let test = [
      ("\(self.symbol(symbol))\(parameters(row, symbol)) = \(number)" as Prose), p,
    ].joined(separator: ", ")
    switch row.measure {
    // The one of the two that decides.
    case .equivalence: return say("test.equivalence", test: test)
    // Asked for by the study, in place of the usual test with the same symbol.
    case .yatesChiSquare: return say("test.yates", test: test)
    case .likelihoodRatioChiSquare: return say("test.likelihood-ratio", test: test)
    case .studentT: return say("test.student", test: test)
    case .yuenT: return say("test.yuen", test: test)
    case .brownForsytheF: return say("test.brown-forsythe", test: test)
    case .medianTest: return say("test.median", test: test)
    default: return test
    }
  }

  /// What stands in the brackets: degrees of freedom, and N where the test is of counts.
  private func parameters(_ row: ResultRow, _ symbol: Symbol) -> Prose {
    guard let df = row.df else { return Prose() }
    let first = numbers.df(df)
    switch symbol {
    case .chiSquare, .gSquared, .h:
      return "(\(first)\(numbers.separator)\(self.symbol(.total)) = \(numbers.count(row.n)))"
    case .f: return row.df2.map { "(\(first)\(numbers.separator)\(numbers.df($0)))" } ?? "(\(first))"
    default: return "(\(first))"
    }
  }

  /// "n = 180"
  func n(_ count: Int) -> Prose { "\(symbol(.n)) = \(numbers.count(count))" }

  /// "95% CI [30.0, 46.9]", printed as the row's estimate is.
  func interval(_ row: ResultRow, places: Int? = nil) -> Prose {
    let kind = row.numberKind
    let format: (Double?) -> String
    switch kind {
    case .percent, .points: format = { numbers.percentage($0) }
    case .general, .ratio:
      let places = places ?? row.places
      format = { numbers.fixed($0, places) }
    default: format = { kind.text($0, numbers) }
    }
    guard row.confidenceLow != nil || row.confidenceHigh != nil else { return Prose() }
    let bounds = numbers.interval(row.confidenceLow, row.confidenceHigh, format)
    return say("interval", level: numbers.level(row.confidenceLevel ?? 0.95), bounds: bounds)
  }

  /// "95% CI", above a column of intervals.
  func intervalHead(_ level: Double?) -> Prose { say("interval.head", level: numbers.level(level)) }

  /// "φ = .42, 95% CI [.33, .51]"
  func effect(_ row: ResultRow?) -> Prose {
    guard let row, let estimate = row.estimate, let symbol = row.measure.symbol else { return Prose() }
    let value: Prose = "\(self.symbol(symbol)) = \(self.estimate(row, estimate))"
    return [value, interval(row)].joined(separator: ", ")
  }

  /// An estimate as its interval is printed.
  func estimate(_ row: ResultRow, _ value: Double?) -> String {
    let kind = row.numberKind
    return kind == .general ? numbers.fixed(value, row.places) : kind.text(value, numbers)
  }

  /// "r(539) = .31, 95% CI [.23, .38], p < .001"
  func correlation(_ row: ResultRow) -> Prose {
    guard let estimate = row.estimate, let symbol = row.measure.symbol else { return Prose() }
    let value = numbers.bounded(estimate)
    let head: Prose =
      row.df.map { "\(self.symbol(symbol))(\(numbers.df($0))) = \(value)" }
      ?? "\(self.symbol(symbol)) = \(value), \(n(row.n))"
    return [head, interval(row), p(row)].joined(separator: ", ")
  }

  /// "88.9%, 160 of 180", the percentage leading to its analysis.
  func share(_ proportion: ResultRow, count: ResultRow?) -> Prose {
    let percent: Prose =
      "\(.number(numbers.percent(proportion.estimate), analysis: proportion.analysis))"
    // A weighted share is not the one of the counts.
    guard let count = count?.estimate, !proportion.isWeighted else { return percent + ", " + n(proportion.n) }
    return percent + ", " + of(numbers.count(count), numbers.count(proportion.n))
  }

  /// "160 of 180"
  func of(_ count: String, _ total: String) -> Prose { say("of", count: count, total: total) }

  /// "M = 36.02, SD = 10.21, n = 180"
  func moments(_ mean: ResultRow, sd: ResultRow?) -> Prose {
    let places = NumberFormat.places(spread: sd?.estimate, for: [mean.estimate])
    let number = Prose.Run.number(numbers.fixed(mean.estimate, places), analysis: mean.analysis)
    let spread: Prose = sd?.estimate.map { "\(symbol(.sd)) = \(numbers.fixed($0, places))" } ?? Prose()
    return [("\(symbol(.mean)) = \(number)" as Prose), spread, n(mean.n)].joined(separator: ", ")
  }

  /// How many of a number of tests came out significant: "none", "some" with the number as a word, as APA has it at the
  /// beginning of a sentence, or "many", with which no sentence can begin.
  func some(_ count: Int) -> String {
    switch count {
    case 0: "none"
    case 1: "one"
    case ...10: "some"
    default: "many"
    }
  }

  /// The number of all tests, which leads to their analysis.
  func total(_ count: Int, in analysis: Analysis) -> Prose.Run {
    .number(say.wordToTen(count), analysis: analysis.id)
  }

  /// Prose that stands in brackets, or nothing.
  func bracketed(_ prose: Prose) -> Prose { prose.isEmpty ? Prose() : " (" + prose + ")" }
}
