/// `against`: the values to test against.
extension StudyReader {
  /// Printed percentages add up to 100 only as far as rounding lets them.
  private static let roundingOfSum = 0.02

  mutating func given(_ node: YAMLNode?, in analysis: Analysis) -> [Analysis.GivenValue] {
    guard let node else { return [] }
    switch analysis.verb {
    case .proportion:
      guard let value = numberOrPercentage(node, "against") else { return [] }
      guard value > 0, value < 1 else {
        report(
          "a proportion is tested against a value between 0% and 100%, found '\(text(node, "against") ?? "")'",
          at: node)
        return []
      }
      return [Analysis.GivenValue(label: nil, value: value)]
    case .describe(let names):
      guard names.count == 1, let name = names.first else {
        report("'against' tests one variable; describe it in an analysis of its own", at: node)
        return []
      }
      guard case .variable(let variable) = codebook[name] else { return [] }
      return variable.measure.isCategorical ? distribution(node, of: variable) : mean(node, of: variable)
    default: return []
    }
  }

  private mutating func mean(_ node: YAMLNode, of variable: Variable) -> [Analysis.GivenValue] {
    guard variable.measure == .numeric else {
      report(
        "'against' tests a nominal, ordinal or numeric variable; '\(variable.name)' is \(variable.measure.rawValue)",
        at: node)
      return []
    }
    return number(node, "against").map { [Analysis.GivenValue(label: nil, value: $0)] } ?? []
  }

  private mutating func distribution(_ node: YAMLNode, of variable: Variable) -> [Analysis.GivenValue] {
    guard case .map(let entries) = node.content else {
      report(
        "'\(variable.name)' is tested against a share for each level: {CBT: 40%, PDT: 60%}, found \(node.kind)",
        at: node)
      return []
    }
    let before = errorCount
    var values: [Analysis.GivenValue] = []
    for entry in entries {
      switch variable.level(entry.key) {
      case .problem(let message): report(message, at: entry.keyMark)
      case .label(let label):
        guard let value = numberOrPercentage(entry.value, entry.key) else { continue }
        if values.contains(where: { $0.label == label }) {
          report("the level '\(label)' stands twice", at: entry.keyMark)
        } else if value < 0 || value > 1 {
          report("a share lies between 0% and 100%: write 40% or 0.4", at: entry.value)
        }
        values.append(Analysis.GivenValue(label: label, value: value))
      }
    }
    guard errorCount == before else { return [] }
    let unnamed = variable.levels.map(\.label).filter { label in !values.contains { $0.label == label } }
    if !unnamed.isEmpty {
      report(
        "'against' leaves out \(NearestWord.list(unnamed.map { "'\($0)'" })); every level needs a share",
        at: node)
    }
    let sum = values.reduce(0) { $0 + $1.value }
    if abs(sum - 1) > Self.roundingOfSum, unnamed.isEmpty {
      let percent = (sum * 1000).rounded() / 10
      report("the shares of 'against' add up to \(NumberText.text(percent))%, not 100%", at: node)
    }
    return values
  }
}
