extension Variable {
  /// The numbers that stand for the levels of an ordinal variable where arithmetic needs numbers: the codes where all
  /// of them are numbers, else 1, 2, 3 … in order. `labels` are the levels that the data hold, where none are declared.
  package func levelNumbers(_ labels: [String]) -> [Double] {
    let codes = levels.isEmpty ? labels : levels.map(\.code)
    let numbers = codes.compactMap { NumberText.value($0) }
    return numbers.count == codes.count ? numbers : codes.indices.map { Double($0 + 1) }
  }
}
