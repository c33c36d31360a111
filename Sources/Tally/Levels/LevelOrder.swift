import StudyFile

/// How texts stand for numbers, and in which order levels stand that no study file declares.
enum LevelOrder {
  /// Two labels by their numbers where both are numbers, else by their Unicode scalars.
  static func precedes(_ left: String, _ right: String) -> Bool {
    if let a = NumberText.value(left), let b = NumberText.value(right), a != b { return a < b }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// By value where every label is a number, else by Unicode scalars (which is the order of UTF-8's bytes).
  static func sorted(_ labels: [String]) -> [String] {
    let numbers = labels.compactMap { NumberText.value($0) }
    guard numbers.count == labels.count else {
      return labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return zip(numbers, labels)
      .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
      .map(\.1)
  }
}
