import Analyses
import Statistics
import StudyFile

/// Statistics as they stand in a sentence, in APA's form.
enum Phrases {
  /// "p = .012", with the adjusted p beside it where there is one.
  static func p(_ row: ResultRow) -> Prose {
    guard let p = row.pValue else {
      return row.pAdjusted.map { "adjusted \(Symbol.p.run) \(NumberFormat.pRelation($0))" } ?? Prose()
    }
    let own: Prose = "\(Symbol.p.run) \(NumberFormat.pRelation(p))"
    guard let adjusted = row.pAdjusted else { return own }
    return own + ", adjusted \(Symbol.p.run) \(NumberFormat.pRelation(adjusted))"
  }

  /// "χ²(1, N = 368) = 65.04, p < .001"
  static func test(_ row: ResultRow) -> Prose {
    let p = p(row)
    let name: Prose? =
      switch row.measure {
      case .fisherExact, .binomialExact: Prose(row.measure.phrase)
      default: nil
      }
    if let name { return p.isEmpty ? Prose() : p + " (\(name))" }
    guard let statistic = row.statistic, let symbol = row.statisticSymbol else { return p }
    // A number of pairs, ties as halves.
    let number =
      row.measure == .mannWhitney ? NumberFormat.plain(statistic, 1) : NumberFormat.fixed(statistic, 2)
    let test = [("\(symbol.run)\(parameters(row, symbol)) = \(number)" as Prose), p].joined(separator: ", ")
    switch row.measure {
    // The one of the two that decides.
    case .equivalence: return test + " (\(row.measure.phrase))"
    // Asked for by the study, in place of the usual test with the same symbol.
    case .yatesChiSquare: return test + " (with Yates’s correction)"
    case .likelihoodRatioChiSquare: return test + " (likelihood ratio)"
    case .studentT: return test + " (Student’s)"
    default: return test
    }
  }

  /// What stands in the brackets: degrees of freedom, and N where the test is of counts.
  private static func parameters(_ row: ResultRow, _ symbol: Symbol) -> Prose {
    guard let df = row.df else { return Prose() }
    let first = NumberFormat.df(df)
    switch symbol {
    case .chiSquare, .gSquared, .h: return "(\(first), \(Symbol.total.run) = \(NumberFormat.count(row.n)))"
    case .f: return row.df2.map { "(\(first), \(NumberFormat.df($0)))" } ?? "(\(first))"
    default: return "(\(first))"
    }
  }

  /// "95% CI [30.0, 46.9]", printed as the row's estimate is.
  static func interval(_ row: ResultRow, places: Int? = nil) -> Prose {
    let kind = row.numberKind
    let format: (Double?) -> String
    switch kind {
    case .percent, .points: format = { NumberFormat.percentage($0) }
    case .general, .ratio:
      let places = places ?? row.places
      format = { NumberFormat.fixed($0, places) }
    default: format = kind.text
    }
    guard row.confidenceLow != nil || row.confidenceHigh != nil else { return Prose() }
    let bounds = NumberFormat.interval(row.confidenceLow, row.confidenceHigh, format)
    return "\(NumberFormat.level(row.confidenceLevel ?? 0.95)) CI \(bounds)"
  }

  /// "φ = .42, 95% CI [.33, .51]"
  static func effect(_ row: ResultRow?) -> Prose {
    guard let row, let estimate = row.estimate, let symbol = row.measure.symbol else { return Prose() }
    let kind = row.numberKind
    let number = kind == .general ? NumberFormat.fixed(estimate, row.places) : kind.text(estimate)
    let value: Prose = "\(symbol.run) = \(number)"
    return [value, interval(row)].joined(separator: ", ")
  }

  /// "r(539) = .31, 95% CI [.23, .38], p < .001"
  static func correlation(_ row: ResultRow) -> Prose {
    guard let estimate = row.estimate, let symbol = row.measure.symbol else { return Prose() }
    let value = NumberFormat.bounded(estimate)
    let head: Prose =
      row.df.map { "\(symbol.run)(\(NumberFormat.df($0))) = \(value)" }
      ?? "\(symbol.run) = \(value), \(Symbol.n.run) = \(NumberFormat.count(row.n))"
    return [head, interval(row), p(row)].joined(separator: ", ")
  }

  /// "88.9%, 160 of 180", the percentage leading to its analysis.
  static func share(_ proportion: ResultRow, count: ResultRow?) -> Prose {
    let percent: Prose =
      "\(.number(NumberFormat.percent(proportion.estimate), analysis: proportion.analysis))"
    guard let count = count?.estimate else {
      return percent + ", \(Symbol.n.run) = \(NumberFormat.count(proportion.n))"
    }
    return percent + ", \(NumberFormat.count(count)) of \(NumberFormat.count(proportion.n))"
  }

  /// "M = 36.02, SD = 10.21, n = 180"
  static func moments(_ mean: ResultRow, sd: ResultRow?) -> Prose {
    let places = NumberFormat.places(spread: sd?.estimate, for: [mean.estimate])
    let number = Prose.Run.number(NumberFormat.fixed(mean.estimate, places), analysis: mean.analysis)
    let spread: Prose =
      sd?.estimate.map { "\(Symbol.sd.run) = \(NumberFormat.fixed($0, places))" } ?? Prose()
    return [
      ("\(Symbol.mean.run) = \(number)" as Prose), spread, "\(Symbol.n.run) = \(NumberFormat.count(mean.n))",
    ]
    .joined(separator: ", ")
  }

  /// "Four of 12 correlations", as a sentence begins with it: a word, as APA has it, up to ten.
  static func some(_ count: Int, of total: Int, _ noun: String, in analysis: Analysis) -> Prose {
    func word(_ count: Int) -> String { count == 10 ? "ten" : NumberFormat.word(count) }
    let all = Prose.Run.number(word(total), analysis: analysis.id)
    switch count {
    case 0: return "None of \(all) \(noun)"
    case ...10: return "\(word(count).sentenceCase) of \(all) \(noun)"
    // No sentence begins with figures.
    default: return "Of \(all) \(noun), \(NumberFormat.count(count))"
    }
  }

  /// Prose that stands in brackets, or nothing.
  static func bracketed(_ prose: Prose) -> Prose { prose.isEmpty ? Prose() : " (" + prose + ")" }
}
