import Statistics
import StudyFile

/// The shares of answers on either side of the middle of an ordered scale: of five levels those of the first two and of
/// the last two, of four those of each half.
enum SidesOfMiddle {
  /// Who gave the answer of each level, in order. Each side has the names of its levels.
  static func estimates(
    _ respondents: [Respondents], labels: [String], _ analysis: Analysis
  ) -> [(level: String, estimate: Estimate)] {
    guard respondents.count > 2, labels.count == respondents.count else { return [] }
    let half = respondents.count / 2
    let sides: [(Measure, Range<Int>)] = [
      (.proportionBeforeMiddle, 0..<half),
      (.proportionAfterMiddle, (respondents.count - half)..<respondents.count),
    ]
    return sides.map { measure, levels in
      (
        labels[levels].joined(separator: ", "),
        analysis.share(respondents[levels].together, of: respondents.together, measure)
      )
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
