import StudyFile

/// Finds columns in which the ticked options of a check-all-that-apply question are joined.
extension Recognition {
  mutating func findJoined(by separator: String, _ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer && columns[index].measure == nil {
      let answers = start.answers(index, below: furtherHeadings)
      if JoinedOptions.areIn(answers, separator: separator) { join(index, by: separator, answers) }
    }
  }

  /// Codes that are joined: no answer to a single choice holds the separator.
  mutating func findJoinedCodes(by separator: String, _ start: ExportStart) {
    for index in columns.indices
    where columns[index].role == .answer && columns[index].measure == nil && columns[index].stem == nil {
      let answers = start.answers(index, below: furtherHeadings)
      let pieces = answers.map { $0.split(separator: separator).map(String.init) }
      let areCodes = pieces.joined().allSatisfy { piece in
        piece.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
      }
      // A point on a map is numbers; a sentence says a word twice.
      let areNumbers = pieces.joined().contains { $0.contains(".") && Double($0) != nil }
      guard areCodes, !areNumbers, pieces.allSatisfy({ Swift.Set($0).count == $0.count }),
        JoinedOptions.areIn(answers, separator: separator)
      else { continue }
      join(index, by: separator, answers)
    }
  }

  private mutating func join(_ index: Int, by separator: String, _ answers: [String]) {
    columns[index].measure = .multiple
    columns[index].separator = separator
    columns[index].values = JoinedOptions.options(in: answers, separator: separator).filter { $0.count > 1 }
      .map { Level(code: $0.text, label: $0.text) }
  }
}
