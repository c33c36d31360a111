import StudyFile

/// What LimeSurvey's syntax files say of the columns of an export.
extension Recognition {
  static func described(_ start: ExportStart, by syntax: LimeSurveySyntax) -> Int {
    start.names.count { syntax.labels[LimeSurveySyntax.key($0)] != nil }
  }

  mutating func apply(_ syntax: LimeSurveySyntax, _ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer {
      let key = LimeSurveySyntax.key(start.names[index])
      if let label = syntax.labels[key] {
        // `[Sub-question] Question`
        if label.hasPrefix("["), let close = label.firstIndex(of: "]"),
          label.index(after: close) < label.endIndex
        {
          columns[index].label = String(label[label.index(after: label.startIndex)..<close])
          columns[index].stem = String(label[label.index(after: close)...]).trimmedAsField
        } else {
          columns[index].label = label
        }
      }
      let answers = Swift.Set(start.answers(index, below: furtherHeadings))
      if let values = syntax.values[key], !values.isEmpty,
        columns[index].values.isEmpty || !answers.contains("Y")
      {
        columns[index].values = values
        columns[index].measure = columns[index].measure ?? .nominal
      }
    }
    for place in sets.indices {
      guard let first = sets[place].columns.first else { continue }
      sets[place].label = columns[first].stem ?? sets[place].label
      for column in sets[place].columns { columns[column].values = [] }
    }
  }
}

extension LimeSurveySyntax {
  /// Of a heading such as `Q1[SQ001]. Question`: syntax files call it `Q1_SQ001`.
  static func key(_ heading: String) -> String {
    let parts = LimeSurveyHeading(heading)
    return (parts.code + (parts.part ?? "")).headingKey
  }
}
