import Analyses
import Statistics

/// What a comparison of answers of the same respondents found.
struct PairedSentence: InLanguage {
  let input: PartInput
  /// What the variables are called.
  let names: [String: String]
  let variables: [String]

  var say: Words { input.say }

  /// What is compared by the test in the text.
  private enum Kind: String { case means, ranks, shares, answers }

  private func kind(_ test: Measure) -> Kind {
    switch test {
    case .pairedT, .repeatedMeasuresF: .means
    case .mcnemar, .cochranQ: .shares
    case .stuartMaxwell, .bowkerSymmetry, .marginalHomogeneity: .answers
    default: .ranks
    }
  }

  var sentence: Sentence {
    guard let test = input.rows.primary.first else { return Sentence(statement: Prose()) }
    let kind = kind(test.measure)
    let all = say.list(variables.map(quoted))
    let listed = variables.count > 4 ? say("paired.many", count: say.word(variables.count)).plain : all
    guard let isSignificant = test.isSignificant(in: input.analysis) else {
      return Sentence(
        statement: say("paired.\(kind.rawValue).untested", variables: listed, level: level(test)))
    }
    let statistics = statistics(test, kind, "in-sentence")
    let evidence = self.statistics(test, kind, "alone")
    if kind == .answers || !isSignificant {
      let each =
        kind == .answers || variables.count > 4
        ? Prose()
        : phrases.bracketed(
          variables.map { "\(names[$0] ?? $0)\(numbers.colon)" + value($0, kind, test) }.joined(
            separator: numbers.semicolon))
      return Sentence(
        statement: say(
          "paired.\(kind.rawValue).\(isSignificant ? "differed" : "same")", variables: listed,
          level: level(test)) + each, statistics: statistics, evidence: evidence)
    }
    if variables.count == 2 {
      let difference = direction(test, kind)
      let (first, second) = (test.variable, test.by)
      return Sentence(
        statement: say(
          "paired.\(kind.rawValue).\(difference < 0 ? "lower" : "higher")", first: quoted(first),
          value: value(first, kind, test), second: quoted(second), otherValue: value(second, kind, test),
          level: level(test)), statistics: statistics, evidence: evidence)
    }
    let sizes = variables.compactMap { variable in size(variable, kind, test).map { (variable, $0) } }
    guard let high = sizes.max(by: { $0.1 < $1.1 })?.0, let low = sizes.min(by: { $0.1 < $1.1 })?.0 else {
      return Sentence(statement: Prose())
    }
    return Sentence(
      statement: say(
        "paired.\(kind.rawValue).differed", variables: listed, high: quoted(high),
        highValue: value(high, kind, test), low: quoted(low), lowValue: value(low, kind, test),
        level: level(test)), statistics: statistics, evidence: evidence)
  }

  private func quoted(_ variable: String) -> String { say.quoted(names[variable] ?? variable) }

  private func level(_ test: ResultRow) -> String { say.quoted(test.level.folded) }

  private func row(_ measure: Measure, of variable: String, level: String = "") -> ResultRow? {
    input.rows.all.first {
      $0.measure == measure && $0.variable == variable && $0.by.isEmpty && $0.level == level
    }
  }

  /// Above 0 where the first is the higher.
  private func direction(_ test: ResultRow, _ kind: Kind) -> Double {
    switch kind {
    case .means: input.rows.first(.meanDifference)?.estimate ?? 0
    case .ranks where test.measure == .signTest: (test.estimate ?? 0.5) - 0.5
    case .ranks: input.rows.first(.rankBiserial)?.estimate ?? 0
    default: input.rows.first(.riskDifference)?.estimate ?? 0
    }
  }

  private func size(_ variable: String, _ kind: Kind, _ test: ResultRow) -> Double? {
    switch kind {
    case .means: row(.mean, of: variable)?.estimate
    case .ranks: row(.meanRank, of: variable)?.estimate
    default: row(.proportion, of: variable, level: test.level)?.estimate
    }
  }

  /// The digits of its mean after the point.
  private func places(_ variable: String) -> Int {
    NumberFormat.places(
      spread: row(.sd, of: variable)?.estimate, for: [row(.mean, of: variable)?.estimate])
  }

  private func value(_ variable: String, _ kind: Kind, _ test: ResultRow) -> Prose {
    let places = places(variable)
    func number(_ text: String) -> Prose { "\(.number(text, analysis: input.analysis.id))" }
    switch kind {
    case .means:
      let mean: Prose =
        "\(symbol(.mean)) = " + number(numbers.fixed(row(.mean, of: variable)?.estimate, places))
      let spread: Prose = "\(symbol(.sd)) = \(numbers.fixed(row(.sd, of: variable)?.estimate, places))"
      return [mean, spread].joined(separator: ", ")
    case .ranks:
      if variables.count > 2, let rank = row(.meanRank, of: variable)?.estimate {
        return say(
          "paired.mean-rank", rank: Prose.Run.number(numbers.fixed(rank, 2), analysis: input.analysis.id))
      }
      let median: Prose =
        "\(symbol(.median)) = " + number(numbers.plain(row(.median, of: variable)?.estimate, places))
      // Medians are often the same where answers are not.
      return [median, higher(variable)].joined(separator: ", ")
    default:
      let share = row(.proportion, of: variable, level: test.level)
      return share.map { phrases.share($0, count: row(.count, of: variable, level: test.level)) } ?? Prose()
    }
  }

  /// How many answered this one higher than the other, where that can be told from the change table.
  private func higher(_ variable: String) -> Prose {
    let cells = input.rows.of(.count).filter { !$0.by.isEmpty }
    let levels = cells.distinct(\.level)
    let places = Dictionary(zip(levels, levels.indices)) { first, _ in first }
    guard let n = cells.first?.n else { return Prose() }
    let count = cells.reduce(0.0) { sum, cell in
      guard let from = places[cell.level], let to = places[cell.group] else { return sum }
      let isHigher = variable == cell.variable ? from > to : to > from
      return isHigher ? sum + (cell.estimate ?? 0) : sum
    }
    return say("paired.higher-for", share: phrases.of(numbers.count(count), numbers.count(n)))
  }

  private func statistics(_ test: ResultRow, _ kind: Kind, _ form: String) -> Prose {
    var parts: [Prose] = []
    if variables.count == 2 {
      switch kind {
      case .means:
        if let difference = input.rows.first(.meanDifference), let size = difference.estimate {
          // Those of the means beside it.
          let places = variables.map(places).min() ?? difference.places
          parts.append(say("means.difference.\(form)", size: numbers.fixed(size, places)))
          parts.append(phrases.interval(difference, places: places))
        }
      case .shares:
        if let difference = input.rows.first(.riskDifference, method: "newcombe-paired"),
          let size = difference.estimate
        {
          parts.append(say("points.\(form)", size: numbers.percentage(size)))
          parts.append(phrases.interval(difference))
        }
      default: break
      }
    }
    parts.append(phrases.test(test))
    let effect: Measure? =
      switch test.measure {
      case .pairedT: .cohensDZ
      case .wilcoxonSignedRank: .rankBiserial
      case .repeatedMeasuresF: .generalizedEtaSquared
      case .friedman: .kendallW
      default: nil
      }
    if let effect { parts.append(phrases.effect(input.rows.first(effect))) }
    if test.measure != .stuartMaxwell, !phrases.test(test).plain.contains("\(symbol(.total).plain) =") {
      parts.append(phrases.n(test.n))
    }
    return parts.joined(separator: ", ")
  }
}
