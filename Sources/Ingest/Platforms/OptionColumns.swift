import StudyFile

/// Tells check-all-that-apply questions, with one column for each option, from grids, by the first answers.
struct OptionColumns {
  enum Sign {
    /// Nothing but one answer, which is the option's own text.
    case label
    /// Nothing but an answer that says yes.
    case tick
    /// No tick yet.
    case nothing
    /// Answers in words, where respondents could write something.
    case other
    /// Answers of several kinds.
    case answers
  }

  /// A column that may be an option, with its first answers.
  struct Candidate {
    var column: Int
    var label: String?
    var code: String?
    /// It is known that respondents write in it.
    var isWritten = false
    var answers: [String]
  }

  static let yes: Set<String> = [
    "1", "yes", "y", "ja", "oui", "si", "sí", "sim", "true", "checked", "selected", "x", "tak", "kyllä",
  ]
  static let no: Set<String> = [
    "0", "no", "n", "nein", "non", "nee", "não", "false", "unchecked", "not selected", "-99", "n/a", "na",
    "nie", "nej", "nei", "ei",
  ]
  private static let others = [
    "other", "others", "sonstige", "sonstiges", "andere", "anderes", "autre", "autres", "otro", "otra",
    "otros", "anders", "altro", "outro", "outra", "something else",
  ]

  static func isYesOrNo(_ answer: String) -> Bool {
    yes.contains(answer.lowercased()) || no.contains(answer.lowercased())
  }

  /// Whether an option is the one beside which respondents can write.
  static func isOther(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter && $0 != " " }
    guard let first = words.first.map({ String($0).trimmedAsField }) else { return false }
    return others.contains(first) || first.hasPrefix("other ") || first.hasPrefix("autre ")
      || first.hasPrefix("andere ") || first.hasPrefix("otro ") || first.hasPrefix("otra ")
  }

  /// - Parameter code: with which the column's name ends: Qualtrics writes it for a tick.
  static func sign(_ answers: [String], label: String?, code: String? = nil, isOther: Bool) -> Sign {
    let given = Set(answers).filter { !no.contains($0.lowercased()) || $0.onOneLine == label }
    guard let first = given.first else { return .nothing }
    if given.count == 1 {
      if let label, first.onOneLine.lowercased() == label.lowercased() { return .label }
      if yes.contains(first.lowercased()) || first == code { return .tick }
    }
    return isOther ? .other : .answers
  }

  /// Those of a question's columns that are its options, or none where it is a grid.
  ///
  static func options(_ candidates: [Candidate]) -> [Int] {
    let signs = candidates.map { candidate in
      sign(
        candidate.answers, label: candidate.label, code: candidate.code,
        isOther: candidate.isWritten || isOther(candidate.label ?? ""))
    }
    guard candidates.count > 1, !signs.contains(.answers),
      signs.contains(.label) || signs.contains(.tick)
    else { return [] }
    return zip(candidates, signs).enumerated().filter { index, pair in
      // With a tick of its own, what was written beside it is no further option.
      guard pair.1 == .other || pair.1 == .nothing else { return true }
      return pair.0.label == nil || !candidates[..<index].contains { $0.label == pair.0.label }
    }.map(\.element.0.column)
  }
}

extension Recognition {
  /// Finds the check-all-that-apply questions among columns that share a question, which stands in `stem`.
  mutating func findSets(in groups: [(name: String?, columns: [Int])], _ start: ExportStart) {
    for group in groups {
      let members = group.columns.filter { columns[$0].role == .answer }
      let options = OptionColumns.options(
        members.map {
          .init(
            column: $0, label: columns[$0].label, isWritten: columns[$0].measure == .text,
            answers: start.answers($0, below: furtherHeadings))
        })
      guard let first = options.first else { continue }
      sets.append(Set(name: group.name, label: columns[first].stem, columns: options))
    }
  }
}

extension Recognition {
  /// What respondents wrote beside an option is text.
  mutating func markWrittenAnswers(_ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer {
      guard columns[index].stem != nil, let label = columns[index].label, OptionColumns.isOther(label) else {
        continue
      }
      let answers = start.answers(index, below: furtherHeadings)
      if OptionColumns.sign(answers, label: label, isOther: true) == .other { columns[index].measure = .text }
    }
  }
}
