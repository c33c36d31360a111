extension Accounting {
  /// Adds the account of another file. Lines are of the file in which they stand; the first few are kept.
  package mutating func merge(_ other: Accounting) {
    read += other.read
    used += other.used
    for item in other.unusable {
      if let place = unusable.firstIndex(where: { $0.reason == item.reason }) {
        unusable[place].count += item.count
        unusable[place].lines = Array((unusable[place].lines + item.lines).prefix(Self.linesShown))
      } else {
        unusable.append(item)
      }
    }
    for item in other.answers {
      if let place = answers.firstIndex(where: {
        $0.variable == item.variable && $0.column == item.column && $0.reason == item.reason
      }) {
        answers[place].count += item.count
        answers[place].lines = Array((answers[place].lines + item.lines).prefix(Self.linesShown))
      } else {
        answers.append(item)
      }
    }
  }
}
