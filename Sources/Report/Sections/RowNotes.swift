import Analyses

extension String {
  /// With a capital, where it begins with a plain word: a symbol such as k keeps its letter.
  var asOpening: String {
    guard let first, first.isASCII, first.isLetter, dropFirst().first?.isLetter == true else { return self }
    return first.uppercased() + dropFirst()
  }

  /// With a full stop, where nothing ends it.
  var asSentence: String { isEmpty || last.map { ".!?…".contains($0) } == true ? self : self + "." }
}

/// The notes that rows carry: why a number is absent, what to be careful about.
enum RowNotes {
  /// Each once, with the places that it holds for where it does not hold for all.
  static func blocks(_ rows: [ResultRow], labels: Labels) -> [Block] {
    Rows(rows.filter { !$0.note.isEmpty }).split(by: \.note).map { note, noted in
      let variables = noted.all.distinct { labels.title($0.variable) }
      let places = noted.all.distinct { row in
        let outcome = labels.outcome(row.variable, row.level)
        let by = row.by.isEmpty ? "" : labels.outcome(row.by, row.group)
        return [outcome, by].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      // What holds for more places than can be named is said of the variables.
      let shown =
        variables.count < places.count && places.count > 3
        ? variables.prefix(3).joined(separator: "; ")
          + (variables.count > 3 ? "; and \(variables.count - 3) more" : "")
        : places.prefix(3).joined(separator: "; ")
          + (places.count > 3 ? "; and \(places.count - 3) more" : "")
      // In results.csv it stands beside the percentage that it is about.
      let said = (note.hasPrefix("of those ") ? "percentages are " + note : note).folded.asSentence
      return .note(shown.isEmpty ? Prose(said.asOpening) : "\(shown): \(said)")
    }
  }
}
