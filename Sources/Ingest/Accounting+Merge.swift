extension Accounting {
  /// Adds the account of another file. The first few lines are kept; `name(file:)` says of which file they are.
  package mutating func merge(_ other: Accounting) {
    read += other.read
    unit = Unit.joined(unit, other.unit)
    used += other.used
    given.merge(other.given, uniquingKeysWith: +)
    for item in other.unusable {
      if let place = unusable.firstIndex(where: { $0.reason == item.reason }) {
        unusable[place].count += item.count
        unusable[place].lines = Array((unusable[place].lines + item.lines).prefix(Self.linesShown))
      } else {
        unusable.append(item)
      }
    }
    for item in other.answers {
      if let place = answers.firstIndex(where: { $0.isOfOneKind(with: item) }) {
        answers[place].add(item)
        answers[place].lines = Array(answers[place].lines.prefix(Self.linesShown))
      } else {
        answers.append(item)
      }
    }
  }
}
