import Statistics
import StudyFile

/// Of those invited, the share that answered: a response rate of the American Association for Public Opinion Research
/// (Standard Definitions, 10th ed., 2023), everyone who was invited being somebody who could have answered. Response rate
/// 2 counts partial answers as answers; where `exclude` leaves them out it is response rate 1.
func responseRate(of study: Study, respondents: Int) -> [ResultRow] {
  guard let invited = study.data.invited else { return [] }
  let isPossible = respondents <= invited
  return [
    ResultRow(
      analysis: Analysis.wholeStudy,
      Estimate(
        .responseRate, method: study.data.excludesPartialAnswers(study) ? "aapor rr1" : "aapor rr2",
        value: isPossible ? Double(respondents) / Double(invited) : nil,
        n: invited, note: isPossible ? "" : "\(respondents) answered, which is more than were invited"))
  ]
}

extension DataSource {
  /// Headings, in letters, under which platforms say how far somebody came.
  private static let progress: Set<String> = [
    "progress", "finished", "complete", "completed", "completion", "lastpage", "dispstate", "submitdate",
  ]

  /// Whether `exclude` goes by answers that are not there, or by how far somebody came.
  fileprivate func excludesPartialAnswers(_ study: Study) -> Bool {
    exclude.contains { condition in
      condition.value.asksForMissing
        || condition.value.variables.contains { name in
          guard case .column(let heading)? = study.variable(name)?.source else { return false }
          return Self.progress.contains(heading.lowercased().filter(\.isLetter))
        }
    }
  }
}

extension Condition {
  fileprivate var asksForMissing: Bool {
    switch self {
    case .isMissing: true
    case .isAnyOf, .isOrdered, .compares: false
    // Whoever did answer is left out.
    case .not(.isMissing): false
    case .not(let inner): inner.asksForMissing
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForMissing)
    }
  }
}
