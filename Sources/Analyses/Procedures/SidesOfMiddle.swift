import Statistics
import StudyFile

/// The shares of answers on either side of the middle of an ordered scale: of five levels those of the first two and of
/// the last two, of four those of each half.
enum SidesOfMiddle {
  /// One count for each level, in order. Each side has the names of its levels.
  static func estimates(
    _ counts: [Int], labels: [String], _ analysis: Analysis
  ) -> [(level: String, estimate: Estimate)] {
    guard counts.count > 2, labels.count == counts.count else { return [] }
    let n = counts.reduce(0, +)
    let half = counts.count / 2
    let sides: [(Measure, Range<Int>)] = [
      (.proportionBeforeMiddle, 0..<half), (.proportionAfterMiddle, (counts.count - half)..<counts.count),
    ]
    return sides.map { measure, levels in
      var share = Proportion(successes: counts[levels].reduce(0, +), trials: n)
        .estimate(analysis.proportionInterval, level: analysis.confidence)
      share.measure = measure
      return (labels[levels].joined(separator: ", "), share)
    }
  }
}

extension Study {
  /// Of these variables, those that another one shares its ordered levels with, as the items of a battery do.
  func battery(_ names: [String]) -> Set<String> {
    let ordinal = names.compactMap(variable).filter { $0.measure == .ordinal && $0.levels.count > 2 }
    let byLevels = Dictionary(grouping: ordinal) { $0.levels.map(\.label) }
    return Set(byLevels.values.filter { $0.count > 1 }.flatMap { $0.map(\.name) })
  }
}
