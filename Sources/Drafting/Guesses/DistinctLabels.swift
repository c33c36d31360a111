import StudyFile

extension AnswerGuess {
  /// A study file calls no two levels the same, none as another's code, and none nothing.
  mutating func tellLabelsApart() {
    let codes = Set(levels.map(\.code))
    var taken: Set<String> = []
    for index in levels.indices {
      let (code, label) = (levels[index].code, levels[index].label.visible)
      let shown = label ?? code.visible ?? code.unseen
      // Where the label is the code, by what cannot be seen of it.
      let mark = label == code.visible && !code.unseen.isEmpty ? code.unseen : code.visible ?? code.unseen
      let names =
        [shown, "\(shown) (\(mark))"] + (2...levels.count + 1).lazy.map { "\(shown) (\(mark), \($0))" }
      levels[index].label =
        names.first { !taken.contains($0) && ($0 == code || !codes.contains($0)) } ?? shown
      taken.insert(levels[index].label)
    }
    if Set(levels.map(\.code.visible)).count < levels.count, !remarks.contains(Self.lookAlike) {
      remarks.append(Self.lookAlike)
    }
  }

  private static let lookAlike =
    "answers that look the same differ in characters that cannot be seen, named in brackets: 'recode' makes one of them"
}

extension String {
  /// The characters in it that cannot be seen, as `U+200B`.
  fileprivate var unseen: String {
    unicodeScalars.filter { String($0).visible == nil && !$0.properties.isWhitespace }
      .map { scalar in
        let number = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
      }
      .joined(separator: " ")
  }
}
