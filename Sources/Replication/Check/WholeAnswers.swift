import StudyFile

/// How the answers behind a mean are counted, where they are known to be whole numbers.
///
/// A numeric variable is known to be whole where the study file says `whole: yes`, or where a scale has it for an item
/// and its answers range over whole numbers no more than ten apart. A score is whole where every item is and every item
/// was answered.
struct WholeAnswers {
  /// A mean is a whole total over respondents times items.
  var items = 1
  /// The lowest and highest answer to one item; `nil` where they are not known.
  var answers: ClosedRange<Int>?

  /// `nil` where it is not known to be so.
  init?(_ variable: Variable, in study: Study) {
    switch variable.source {
    case .scale(let scale):
      guard scale.minimumItems == scale.items.count else { return nil }
      let items = scale.items.map { study.variable($0.variable) }
      guard items.allSatisfy({ $0.map { Self.isWhole($0, in: study) } ?? false }) else { return nil }
      let range = scale.range.flatMap(Self.whole)
      // A reversed item is `low + high − answer`, which is whole where the range is.
      guard range != nil || scale.items.allSatisfy({ !$0.isReversed }) else { return nil }
      switch scale.score {
      case .mean: (self.items, answers) = (scale.items.count, range)
      case .sum:
        answers = range.map { $0.lowerBound * scale.items.count...$0.upperBound * scale.items.count }
      }
    case .column, .columns, .separated, .cut, .recode, .compute:
      guard variable.measure == .numeric, Self.isWhole(variable, in: study) else { return nil }
      answers = variable.range.flatMap(Self.whole)
    }
  }

  /// The same of the codes of levels, where those are whole.
  init?(levelsOrNumbers variable: Variable, in study: Study) {
    guard variable.measure == .ordinal else {
      self.init(variable, in: study)
      return
    }
    let numbers = variable.levelNumbers([])
    let codes = numbers.compactMap { Int(exactly: $0) }
    guard codes.count == numbers.count, let low = codes.min(), let high = codes.max(), low < high,
      low >= -1000,
      high <= 1000
    else { return nil }
    self.init(answers: low...high)
  }

  private init(answers: ClosedRange<Int>) { self.answers = answers }

  private static func isWhole(_ variable: Variable, in study: Study) -> Bool {
    if let isWhole = variable.isWhole { return isWhole }
    if variable.measure == .ordinal {
      let numbers = variable.levelNumbers([])
      return !numbers.isEmpty && numbers.allSatisfy { Int(exactly: $0) != nil }
    }
    let ranges = study.variables.compactMap { other -> ClosedRange<Double>? in
      guard case .scale(let scale) = other.source,
        scale.items.contains(where: { $0.variable == variable.name })
      else { return nil }
      return scale.range
    }
    guard variable.measure == .numeric, !ranges.isEmpty else { return false }
    if case .column = variable.source {
    } else {
      return false
    }
    return ranges.allSatisfy { whole($0).map { $0.count <= 11 } ?? false }
  }

  private static func whole(_ range: ClosedRange<Double>) -> ClosedRange<Int>? {
    guard let low = Int(exactly: range.lowerBound), let high = Int(exactly: range.upperBound),
      low >= -1000, high <= 1000
    else { return nil }
    return low...high
  }
}
