/// Questions and what their columns are, both in one heading: `Question - option`, `Question [row]`.
enum FlatHeadings {
  /// Sets the stem and the label of neighbours that share what stands before the separator, and of what was written beside
  /// an option of the question before it.
  ///
  /// Either may hold the separator too: what is shared is as long as it can be, and what follows differs.
  static func groups(_ columns: inout [ColumnEntry], separator: String) -> [(name: String?, columns: [Int])] {
    let stems = columns.map { entry in prefixes(of: entry.heading.onOneLine, before: separator) }
    var groups: [(name: String?, columns: [Int])] = []
    var first = 0
    while first < columns.count {
      var shared = stems[first]
      var end = first + 1
      while end < columns.count {
        let both = shared.filter { stems[end].contains($0) }
        if both.isEmpty { break }
        shared = both
        end += 1
      }
      if end - first > 1, let stem = shared.last {
        for index in first..<end {
          let heading = columns[index].heading.onOneLine
          columns[index].stem = stem.trimmedAsField
          columns[index].label = String(heading.dropFirst(stem.count + separator.count)).trimmedAsField
        }
        groups.append((nil, Array(first..<end)))
      }
      first = end
    }
    for index in columns.indices.dropFirst() where columns[index].stem == nil {
      let question = columns[index - 1].heading.onOneLine
      let heading = columns[index].heading.onOneLine
      guard heading.hasPrefix(question + separator), !question.isEmpty else { continue }
      columns[index].stem = question
      columns[index].label = String(heading.dropFirst(question.count + separator.count)).trimmedAsField
    }
    return groups
  }

  /// What stands before each of the separators, the shortest first.
  private static func prefixes(of text: String, before separator: String) -> [String] {
    text.ranges(of: separator).map { String(text[..<$0.lowerBound]) }
      .filter { !$0.trimmedAsField.isEmpty }
  }

  /// Sets the stem and the label of columns whose heading ends with `[row]`.
  static func rows(_ columns: inout [ColumnEntry]) -> [(name: String?, columns: [Int])] {
    var groups: [(name: String?, columns: [Int])] = []
    for index in columns.indices {
      let heading = columns[index].heading.onOneLine
      guard let row = row(of: heading) else { continue }
      columns[index].stem = row.question
      columns[index].label = row.row
      if let last = groups.indices.last, groups[last].columns.last == index - 1,
        columns[index - 1].stem == row.question
      {
        groups[last].columns.append(index)
      } else {
        groups.append((nil, [index]))
      }
    }
    return groups
  }

  static func row(of heading: String) -> (question: String, row: String)? {
    guard heading.hasSuffix("]"), let open = opening(of: heading), open > heading.startIndex else {
      return nil
    }
    let question = String(heading[..<open]).trimmedAsField
    let row = String(heading[heading.index(after: open)...].dropLast()).trimmedAsField
    return question.isEmpty || row.isEmpty ? nil : (question, row)
  }

  /// Of the bracket that the last character closes.
  private static func opening(of text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
