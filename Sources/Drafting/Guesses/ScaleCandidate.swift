import Ingest
import StudyFile

/// Questions that may be items of one scale: numbered or of one stem, with the same answers.
struct ScaleCandidate {
  /// Names of variables.
  var items: [String]
  var range: ClosedRange<Double>
  /// What they share: `A`, or the question of a grid.
  var stem: Stem

  private static let fewestItems = 3
  /// Pairs of items are counted one by one.
  private static let mostItems = 40

  static func all(_ variables: [DraftVariable], _ questions: [Question]) -> [ScaleCandidate] {
    var candidates: [(key: String, candidate: ScaleCandidate)] = []
    for variable in variables where variable.part == .answer {
      guard case .column = variable.source, let stem = questions[variable.place].stem,
        let range = itemRange(variable.guess)
      else { continue }
      let key = "\(stem.text)\u{0}\(variable.guess.levels.map(\.code))\(range)"
      if let place = candidates.firstIndex(where: { $0.key == key }) {
        candidates[place].candidate.items.append(variable.name)
      } else {
        candidates.append((key, ScaleCandidate(items: [variable.name], range: range, stem: stem)))
      }
    }
    return candidates.map(\.candidate).filter { (fewestItems...mostItems).contains($0.items.count) }
  }

  /// Between which its answers lie as numbers, in an order.
  private static func itemRange(_ guess: AnswerGuess) -> ClosedRange<Double>? {
    if guess.measure == .numeric { return guess.range }
    guard guess.measure == .ordinal, guess.levels.count >= 3 else { return nil }
    let codes = guess.levels.compactMap { AnswerShape($0.code).number }
    guard codes.count == guess.levels.count, let low = codes.min(), let high = codes.max(), low < high else {
      return nil
    }
    return low...high
  }
}
