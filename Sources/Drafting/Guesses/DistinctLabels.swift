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
      let mark = label == code.visible ? code.unseen : code.visible ?? code.unseen
      let isFree = { !taken.contains($0) && ($0 == code || !codes.contains($0)) }
      let names = [shown] + (mark.isEmpty ? [] : ["\(shown) (\(mark))"])
      levels[index].label =
        names.first(where: isFree) ?? (2...).lazy.map { "\(shown) (\($0))" }.first(where: isFree) ?? shown
      taken.insert(levels[index].label)
    }
    if let remark = lookAlike, !remarks.contains(remark) { remarks.append(remark) }
  }

  /// What is said of answers that are one to whoever reads them, unless the export tells them apart by codes.
  private var lookAlike: String? {
    let alike = Dictionary(grouping: levels) { $0.code.visible?.lowercased() ?? $0.code }
    let groups = levels.lazy.compactMap { alike[$0.code.visible?.lowercased() ?? $0.code] }
    guard let group = groups.first(where: { $0.count > 1 }) else { return nil }
    let isSeen = Set(group.map(\.code.visible)).count > 1
    let labels = group.map(\.label).sorted { $0.count < $1.count }
    return
      "answers that differ only in \(isSeen ? "capitals" : "characters that cannot be seen") are counted apart; "
      + "to make one of them, recode them to: {\(YAMLText.scalar(labels[0])): \(YAMLText.list(labels))}, "
      + "with all other answers after it"
  }
}

extension String {
  /// The characters in it that cannot be seen, or not be told from a blank, as `U+200B`.
  fileprivate var unseen: String {
    unicodeScalars.filter { String($0).visible == nil && $0 != " " }
      .map { scalar in
        let number = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
      }
      .joined(separator: " ")
  }
}
