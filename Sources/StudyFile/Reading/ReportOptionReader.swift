/// Options of a report that say more of what was printed than its value.
extension StudyReader {
  /// `ci: [68%, 76%]`: the printed 95% interval of the value.
  mutating func interval(_ node: YAMLNode?, of printed: PublishedReport) -> PrintedInterval? {
    guard let node, let nodes = list(node, of: "two numbers, as in [68%, 76%]") else { return nil }
    guard nodes.count == 2 else {
      report("'ci' takes the two ends of an interval, as in [68%, 76%]", at: node)
      return nil
    }
    guard printed.value != nil else {
      report("'ci' is the interval of a 'value', and this report has none", at: node)
      return nil
    }
    let ends = nodes.compactMap { self.printed($0, "ci") }
    guard ends.count == 2 else { return nil }
    return PrintedInterval(low: ends[0], high: ends[1])
  }

  /// `against: 56.5%`: what a proportion, a mean or an α was said to differ from.
  mutating func against(_ node: YAMLNode?, of target: PublishedReport.Target, _ measure: String) -> Double? {
    guard let node else { return nil }
    switch (target, measure) {
    case (.event, "proportion"):
      guard let value = numberOrPercentage(node, "against") else { return nil }
      guard value > 0, value < 1 else {
        report(
          "a proportion is held against a value between 0% and 100%, found '\(text(node, "against") ?? "")'",
          at: node)
        return nil
      }
      return value
    case (.variable, "mean"): return number(node, "against")
    case (.variable, "cronbach_alpha"):
      guard let value = number(node, "against") else { return nil }
      guard value < 1 else {
        report("an α is held against one below 1, found '\(text(node, "against") ?? "")'", at: node)
        return nil
      }
      return value
    default:
      report("'against' is for a proportion, a mean or cronbach_alpha", at: node)
      return nil
    }
  }

  /// `of: outcome ~ groups` or `of: x ~ y`: what a printed test compares.
  mutating func compared(_ node: YAMLNode?, by target: PublishedReport.Target, _ measure: String)
    -> ReportTarget?
  {
    guard let node else { return nil }
    guard measure == "test", case .test(let test) = target else {
      report("'of' says what a printed 'test' compares; another measure says so itself", at: node)
      return nil
    }
    guard let text = text(node, "of") else { return nil }
    let groups = FormulaParser.parse(text, with: codebook).formula?.explanatory.first?.variable
    let isCorrelation = test.first == "r"
    return groups?.measure.isCategorical == true && !isCorrelation
      ? difference(node, "of") : association(node, "of")
  }
}
