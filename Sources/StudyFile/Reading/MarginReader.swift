/// The smallest difference that matters.
extension StudyReader {
  /// `10 points`, `d 0.20`, `r .10`, or a number in the variable's own unit.
  mutating func margin(_ node: YAMLNode?) -> Margin? {
    guard let node, let text = text(node, "margin") else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var margin: Margin?
    switch (words.count, words.first, words.last) {
    case (2, "d", let last?): margin = NumberText.value(last).map { .d($0) }
    case (2, "r", let last?): margin = NumberText.value(last).map { .r($0) }
    case (2, let first?, "points"): margin = NumberText.value(first + "e-2").map { .points($0) }
    case (1, let first?, _): margin = NumberText.value(first).map { .raw($0) }
    default: break
    }
    guard let margin else {
      report(
        "'margin' takes '10 points', 'd 0.20', 'r .10' or a number in the variable's unit, found '\(text)'"
          + Self.decimalHint(text),
        at: node)
      return nil
    }
    let isPossible =
      switch margin {
      case .points(let size), .r(let size): size > 0 && size < 1
      case .d(let size), .raw(let size): size > 0
      }
    guard isPossible else {
      report("'margin' is above 0, and below 100 points and r 1; found '\(text)'", at: node)
      return nil
    }
    return margin
  }

  /// The margin of a difference between groups, which has to fit the outcome.
  mutating func margin(_ node: YAMLNode?, forDifferenceIn outcome: Formula.Part) -> Margin? {
    guard let node, let margin = margin(node) else { return nil }
    let isProportion =
      outcome.level != nil || outcome.variable.isBinary
      || outcome.variable.measure != .numeric && outcome.variable.measure != .ordinal
    switch margin {
    case .r:
      report(
        "a margin in r is for associations; a difference takes '10 points', 'd 0.20' or a number", at: node)
    case .points where !isProportion:
      report(
        "a margin in points is for percentages; a difference in '\(outcome.variable.name)' takes 'd 0.20' or a number",
        at: node)
    case .d where isProportion, .raw where isProportion:
      report("a difference between percentages takes a margin in points: '10 points'", at: node)
    default: return margin
    }
    return nil
  }
}
