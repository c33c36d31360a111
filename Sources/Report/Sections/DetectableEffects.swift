import Analyses
import Statistics
import StudyFile

/// What the tests that found nothing could have found: a sentence for each unit, however many tests there are. The effect that
/// it names is the one that each of them finds.
struct DetectableEffects: InLanguage {
  let input: PartInput
  private let kinds: [(unit: String, rows: [ResultRow])]

  var say: Words { input.say }

  init(_ input: PartInput) {
    self.input = input
    let rows = input.rows.of(.minimumDetectableEffect).filter { $0.estimate != nil }
    // Ranks and numbers have one unit in words.
    func unit(_ row: ResultRow) -> String {
      let unit = DetectableEffect(row)?.unit ?? ""
      return unit == "rho" ? "r" : unit
    }
    kinds = rows.distinct(unit).map { kind in (kind, rows.filter { unit($0) == kind }) }
  }

  /// The rows that the sentences name: one for each unit.
  var told: [ResultRow] { kinds.compactMap { Self.largest($0.rows) } }

  var sentence: Prose { kinds.map(sentence).joined(separator: " ") }

  private func sentence(_ unit: String, _ rows: [ResultRow]) -> Prose {
    guard let row = Self.largest(rows), let size = row.estimate?.magnitude else { return Prose() }
    let tests = Set(rows.map { [$0.variable, $0.level, $0.by, $0.group, $0.stratum, test($0)] }).count
    let effect = say(
      "detectable.\(unit)", size: Prose.Run.number(phrases.estimate(row, size), analysis: row.analysis))
    let power = numbers.level(DetectableEffect.power)
    let form = tests > 1 ? ".several" : ""
    guard let smallest = input.analysis.smallest, smallest.fits(unit) else {
      return say("detectable.found\(form)", effect: effect, power: power, tests: tests)
    }
    return say(
      size <= smallest.size ? "detectable.enough\(form)" : "detectable.short\(form)",
      smallest: told(smallest), effect: effect, power: power, tests: tests)
  }

  private func test(_ row: ResultRow) -> String { DetectableEffect(row)?.test.rawValue ?? "" }

  private static func largest(_ rows: [ResultRow]) -> ResultRow? {
    rows.max { ($0.estimate?.magnitude ?? 0) < ($1.estimate?.magnitude ?? 0) }
  }

  /// As the study gives it.
  private func told(_ smallest: SmallestEffect) -> Prose {
    switch smallest.kind {
    case .points: say("margin.points", size: numbers.plain(smallest.size * 100, 1))
    case .d: say("margin.deviations", size: numbers.general(smallest.size))
    case .r: "\(symbol(.r)) = \(numbers.bounded(smallest.size))"
    case .w, .f: "\(Prose.Run.symbol(smallest.kind.rawValue)) = \(numbers.fixed(smallest.size, 2))"
    }
  }
}

extension DetectableEffect {
  /// The symbol that a standardized effect has; that of w and f is theirs in every language.
  func symbol(_ language: some InLanguage) -> Prose {
    switch unit {
    case "d": language.symbol(.d)
    case "d_z": language.symbol(.dz)
    case "r": language.symbol(.r)
    case "rho": language.symbol(.rho)
    case "w", "f": Prose([.symbol(unit)])
    default: Prose()
    }
  }
}
