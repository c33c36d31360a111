import Statistics
import StudyFile
import Tally

/// Of those invited, the share that answered: the response rates of the American Association for Public Opinion Research
/// (Standard Definitions, 10th ed., 2023), as far as the study says what became of the others.
///
/// I are complete answers and P partial ones. Without `complete` under `quality`, everyone who is used counts as partial at
/// least, as in response rate 2; where `exclude` leaves partial answers out, all are complete, as in response rate 1.
struct ResponsePlan: Sendable {
  private let study: Study
  /// The request of those who answered to the end.
  private let complete: Int?

  init(_ study: Study, tallies: inout TallyPlan) {
    self.study = study
    complete = study.quality.complete.map {
      tallies.add(TallyRequest(.patterns([.condition($0.value)])))
    }
  }

  func rows(from tallies: Tallies) -> [ResultRow] {
    let used = tallies.respondents
    let completed = complete.map { GroupedCounts(tallies.patterns($0)).groups[0].counts[1] }
    var rows: [ResultRow] = []
    if let dispositions = study.quality.dispositions {
      rows = rates(dispositions, used: used, completed: completed)
    } else if let invited = study.data.invited {
      let isWhole = completed == nil && study.data.excludesPartialAnswers(study)
      if let completed { rows.append(rate("aapor rr1", completed, of: invited, used: used)) }
      rows.append(rate(isWhole ? "aapor rr1" : "aapor rr2", used, of: invited, used: used))
    }
    if let completed {
      rows.append(row("completed of those used", used > 0 ? Double(completed) / Double(used) : nil, n: used))
    }
    return rows
  }

  private func rate(_ method: String, _ count: Int, of invited: Int, used: Int) -> ResultRow {
    guard used <= invited else {
      return row(method, nil, n: invited, note: "\(used) answered, which is more than were invited")
    }
    return row(method, Double(count) / Double(invited), n: invited)
  }

  private func rates(_ dispositions: Dispositions, used: Int, completed: Int?) -> [ResultRow] {
    let known = used + dispositions.refusals + dispositions.noncontacts + dispositions.other
    let unknown =
      dispositions.unknown ?? max(0, (study.data.invited ?? 0) - dispositions.ineligible - known)
    if let invited = study.data.invited, known + unknown + dispositions.ineligible != invited {
      let sum = known + unknown + dispositions.ineligible
      return [
        row("aapor", nil, n: invited, note: "the dispositions add up to \(sum), and \(invited) were invited")
      ]
    }
    guard known + unknown > 0 else { return [] }
    // Of those of whom it is known, the share that is eligible, where nobody says better.
    let share =
      dispositions.eligibility
      ?? (dispositions.ineligible > 0 ? Double(known) / Double(known + dispositions.ineligible) : nil)
    let bases: [(Double?, Int)] = [
      (Double(known + unknown), known + unknown),
      (share.map { Double(known) + $0 * Double(unknown) }, known + unknown), (Double(known), known),
    ]
    let whole = completed ?? (study.data.excludesPartialAnswers(study) ? used : nil)
    var rows: [ResultRow] = []
    for (place, (base, n)) in bases.enumerated() {
      guard let base, base > 0 else { continue }
      if let whole { rows.append(row("aapor rr\(2 * place + 1)", Double(whole) / base, n: n)) }
      if whole == nil || completed != nil {
        rows.append(row("aapor rr\(2 * place + 2)", Double(used) / base, n: n))
      }
    }
    return rows
  }

  private func row(_ method: String, _ value: Double?, n: Int, note: String = "") -> ResultRow {
    ResultRow(
      analysis: Analysis.wholeStudy,
      Estimate(.responseRate, method: method, value: value, n: n, note: note))
  }
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
    case .compares(.index(.unanswered, _, _), _, _): true
    case .isAnyOf, .isOrdered, .compares: false
    // Whoever did answer is left out.
    case .not(.isMissing): false
    case .not(let inner): inner.asksForMissing
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForMissing)
    }
  }
}
