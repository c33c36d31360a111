import Ingest
import StudyFile

extension ArchiveFile.Entry {
  /// The counts, or `nil` where they cannot be those of such a request: `most` is how many respondents there are.
  func counts(_ axes: [Axis], isWeighted: Bool, study: Study, most: Int) -> PatternCounts? {
    guard let values, let patterns, values.count == axes.count,
      (weights?.count ?? 0) == (isWeighted ? patterns.count : 0)
    else { return nil }
    var meanings: [PatternCounts.Values] = []
    var codes: [ClosedRange<Int>] = []
    for (axis, value) in zip(axes, values) {
      guard let meaning = value.meaning(of: axis, study) else { return nil }
      meanings.append(meaning)
      let highest = meaning.codeCount - 1
      codes.append(-Self.missingCodes(axis, study)...max(highest, -1))
    }
    var sum = 0
    var counted: [PatternCounts.Pattern] = []
    for (place, pattern) in patterns.enumerated() {
      guard pattern.count == axes.count + 1, let count = pattern.last, ArchiveFile.isCount(count), count > 0,
        zip(codes, pattern).allSatisfy({ $0.contains($1) })
      else { return nil }
      sum += count
      guard sum <= most else { return nil }
      let pattern = PatternCounts.Pattern(
        codes: pattern.dropLast().map { Int32($0) }, count: count, weights: weights?[place])
      if let last = counted.last, !last.codes.lexicographicallyPrecedes(pattern.codes) { return nil }
      counted.append(pattern)
    }
    return PatternCounts(axes: axes, values: meanings, patterns: counted, isWeighted: isWeighted)
  }

  /// The answers of several occasions, or `nil` where they cannot be those of so many rows.
  func occasions(_ occasions: Occasions, study: Study, most: Int) -> OccasionCounts? {
    let variables = study.variables(of: occasions)
    guard let rows, let ambiguous, let unplaced, rows.count == variables.count,
      (rows + [ambiguous, unplaced]).allSatisfy({ (0...most).contains($0) }),
      var counts = counts(
        variables.map { _ in .variable(occasions.answer) }, isWeighted: false, study: study, most: most)
    else { return nil }
    counts.axes = variables.map { .variable($0.name) }
    return OccasionCounts(patterns: counts, rows: rows, ambiguous: ambiguous, unplaced: unplaced)
  }

  func moments(_ names: [String], most: Int) -> CrossProductTally? {
    guard let n, let means, let remainders, let products, (0...most).contains(n),
      means.count == names.count, remainders.count == names.count,
      products.count == names.count * (names.count + 1) / 2
    else { return nil }
    return CrossProductTally(
      variables: names, n: n, means: means, remainders: remainders, products: products)
  }

  /// How many codes below zero there can be at most.
  private static func missingCodes(_ axis: Axis, _ study: Study) -> Int {
    // Blank, unusable, derived; then those that a variable, or what it is made of, declares; not asked.
    let declared = study.variables.map { $0.missing.count + ($0.asked == nil ? 0 : 1) }.max() ?? 0
    return 3 + declared
  }
}

extension ArchiveFile.Values {
  fileprivate func meaning(of axis: Axis, _ study: Study) -> PatternCounts.Values? {
    switch (axis, labels, numbers) {
    case (_, .some, .some): return nil
    case (.variable(let name), .some(let labels), nil):
      guard let variable = study.variable(name), variable.measure.isCategorical else { return nil }
      let declared = variable.levels.map(\.label)
      if !declared.isEmpty { return labels == declared ? .labels(labels) : nil }
      return Set(labels).count == labels.count ? .labels(labels) : nil
    case (.variable(let name), nil, .some(let numbers)):
      guard study.variable(name)?.measure == .numeric, numbers.allSatisfy(\.isFinite),
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      return .numbers(numbers)
    case (.variable(let name), nil, nil):
      // Text, dates and ids: whether there is one.
      guard let measure = study.variable(name)?.measure, [.text, .date, .id].contains(measure) else {
        return nil
      }
      return .flags
    case (.option, nil, nil), (.condition, nil, nil): return .flags
    default: return nil
    }
  }
}

extension PatternCounts.Values {
  var codeCount: Int {
    switch self {
    case .labels(let labels): labels.count
    case .numbers(let numbers): numbers.count
    case .flags: 2
    }
  }
}
