import StudyFile

/// A row of a cross-tabulation: one level, or what is not the event.
struct OutcomeLevel {
  var label: String
  var codes: [Int]

  func count(in group: GroupedCounts.Group) -> Int { codes.reduce(0) { $0 + group.counts[$1] } }
  func respondents(in group: GroupedCounts.Group) -> Respondents { group.respondents(codes) }
}

extension OutcomeLevel {
  /// The rows of a table of a variable with these labels: the event and what is not, or every level. Without a named event
  /// the last of two is it, with a note. A check-all-that-apply question has a table for each option, which is the event.
  static func rows(
    of variable: Variable, event: String?, option: Int?, labels: [String], _ output: inout Output
  ) -> [OutcomeLevel] {
    if let option {
      return [
        OutcomeLevel(label: variable.levels[option].label, codes: [1]),
        OutcomeLevel(label: complement(variable.levels[option].label, of: variable), codes: [0]),
      ]
    }
    var event = event
    if event == nil, labels.count == 2 {
      event = labels[1]
      output.notes.append(LastLevel.note(variable, labels[1]))
    }
    guard let event, let place = labels.firstIndex(of: event) else {
      return labels.indices.map { OutcomeLevel(label: labels[$0], codes: [$0]) }
    }
    let rest = labels.indices.filter { $0 != place }
    return [
      OutcomeLevel(label: event, codes: [place]),
      OutcomeLevel(
        label: rest.count == 1 ? labels[rest[0]] : complement(event, of: variable), codes: Array(rest)),
    ]
  }

  /// "not Walk", or what no level is called.
  private static func complement(_ label: String, of variable: Variable) -> String {
    var name = "not \(label)"
    while variable.levels.contains(where: { $0.label == name }) { name = "not ‘\(name)’" }
    return name
  }
}

extension Variable {
  /// Ordinal, with an order that the study file tells.
  var isInOrder: Bool { measure == .ordinal && !lacksOrder }
}
