import StudyFile

/// Two rows of headings: questions above, and below them what each column of a question is. The question stands over its
/// first column alone, or over each of them.
struct StackedHeadings {
  struct Group {
    var question: String
    var columns: Range<Int>
  }

  let questions: [String]
  /// The second row; empty where it only says how a question is answered.
  let parts: [String]

  init(_ questions: [String], _ parts: [String], fillers: Set<String> = []) {
    self.questions = questions
    self.parts = parts.map { fillers.contains($0.headingKey) ? "" : $0 }
  }

  /// Neighbours that belong to one question.
  var groups: [Group] {
    var groups: [Group] = []
    for (index, question) in questions.enumerated() {
      if let last = groups.last, question.isEmpty ? !last.question.isEmpty : question == last.question {
        groups[groups.count - 1].columns = last.columns.lowerBound..<(index + 1)
      } else {
        groups.append(Group(question: question, columns: index..<(index + 1)))
      }
    }
    return groups
  }

  /// A column with a question of its own keeps its heading; those that share one are `Question [part]`.
  var columns: [ColumnEntry] {
    groups.flatMap { group in
      group.columns.map { index in
        let part = parts[index]
        if part.isEmpty || part == group.question {
          return ColumnEntry(
            heading: group.question, label: group.question.isEmpty ? nil : group.question.onOneLine)
        }
        let isAlone = group.columns.count == 1
        var entry = ColumnEntry(
          heading: group.question.isEmpty
            ? part : isAlone ? group.question : "\(group.question) [\(part)]",
          label: part.onOneLine)
        entry.stem = group.question.isEmpty ? nil : group.question.onOneLine
        return entry
      }
    }
  }
}
