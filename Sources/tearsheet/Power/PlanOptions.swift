import Analyses
import ArgumentParser
import Planning
import Report

/// How a plan is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, csv, json

  func show(_ plan: Plan) {
    switch self {
    case .text: Terminal.show(String(PlanText.text(plan).dropLast()))
    case .markdown: print(PlanText.markdown(plan), terminator: "")
    case .csv, .json: show(plan.rows)
    }
  }

  /// For programs.
  func show(_ rows: [PlanRow]) {
    print(
      self == .json
        ? PlanFields.json(rows)
        : CommaSeparated.text([PlanFields.columns] + PlanFields.records(rows)), terminator: "")
  }
}

/// What every plan takes.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The power, or several with commas. (default: 80%,90%)", transform: PlanOptions.powers)
  var power: [Double] = [0.8, 0.9]

  @Option(name: .long, help: "How to print it: text, markdown, csv or json.")
  var format: PlanFormat = .text

  private static func powers(_ text: String) throws -> [Double] {
    let powers = try PlanInput.shares(text)
    guard powers.allSatisfy({ $0 > 0 && $0 < 1 }) else {
      throw ValidationError("a power lies between 0% and 100%: write 80% or 0.8.")
    }
    return powers
  }
}

/// What every plan of a test takes that has no data.
struct TestOptions: ParsableArguments {
  @Option(
    name: .long, help: "The level of significance of the two-sided test.",
    transform: PlanInput.partialShare)
  var alpha: Double = 0.05

  @Option(
    name: .long,
    help:
      "How many respondents there are, in all, or by group as in 80,120. Without an effect: which effect so many find. With one: its power.",
    transform: PlanInput.sizes)
  var n: [Int]?

  @Option(
    name: .long, help: "How many of those who are invited answer, to say how many to invite.",
    transform: PlanInput.invitation)
  var responseRate: Double?

  @OptionGroup var output: PlanOptions

  /// Refuses what leaves nothing to look for.
  ///
  /// - Parameter option: what the effect is given by.
  func check(hasEffect: Bool, _ option: String, groups: Int = 0) throws {
    guard let n else {
      if hasEffect { return }
      throw ValidationError(
        "Give an effect (\(option)) for the size that it needs, --n for the effect that so many find, or both for the power."
      )
    }
    guard n.count == 1 || n.count == groups else {
      throw ValidationError(
        groups == 0
          ? "--n has one number here: there are no groups."
          : "--n has one number for all, or \(groups), one for each group; found \(n.count).")
    }
  }

  /// The plan of a test: what is not given is looked for.
  ///
  /// - Parameters:
  ///   - effect: `nil` where none was given.
  ///   - groups: how large the groups are beside each other; empty where there are none.
  func show(
    _ title: String, _ test: PlannedTest, effect: Double?, groups: [Double] = [], source: String
  ) {
    let rows =
      switch (effect, sample(groups)) {
      case (let effect?, let sample?): Plan.power(test, effect, sample, alpha: alpha)
      case (let effect?, nil): Plan.sizes(test, effect, powers: output.power, alpha: alpha)
      case (nil, let sample?): Plan.effects(test, sample, powers: output.power, alpha: alpha)
      case (nil, nil): [PlanRow]()
      }
    output.format.show(
      Plan(title: title, rows: invited(rows), source: "α = \(alphaText). \(source)"))
  }

  private func invited(_ rows: [PlanRow]) -> [PlanRow] {
    guard let responseRate else { return rows }
    return rows.map {
      var row = $0
      row.invite(at: responseRate)
      return row
    }
  }

  private var alphaText: String {
    let text = "\(alpha)"
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }

  private func sample(_ weights: [Double]) -> PlannedSize? {
    guard let n, let first = n.first else { return nil }
    if weights.isEmpty { return PlannedSize(n: first) }
    return PlannedSize(groups: n.count == 1 ? Self.shared(first, weights) : n)
  }

  /// As many as there are, in groups of these proportions.
  private static func shared(_ n: Int, _ weights: [Double]) -> [Int] {
    let all = weights.reduce(0, +)
    var (groups, given, weight): ([Int], Int, Double) = ([], 0, 0)
    for own in weights {
      weight += own
      let upTo = Int((Double(n) * weight / all).rounded())
      groups.append(upTo - given)
      given = upTo
    }
    return groups
  }
}

extension PlanInput {
  fileprivate static func invitation(_ text: String) throws -> Double {
    let rate = try share(text)
    guard rate > 0 else { throw ValidationError("nobody answers at 0%.") }
    return rate
  }
}
