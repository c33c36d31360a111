import Testing

@testable import StudyFile

/// A condition printed and read again is the same condition.
@Suite struct ConditionTextTests {
  @Test func printedConditionsReadBack() {
    var random = SplitMix(state: 20130301)
    let codebook = Self.codebook
    for _ in 0..<5_000 {
      let condition = Self.condition(depth: 4, &random)
      let outcome = ConditionParser.parse(condition.text, with: codebook)
      #expect(outcome.condition == condition, "\(condition.text): \(outcome.problems)")
    }
  }

  private static let labels = [
    "Yes", "No", "it's", "say \"so\"", "both ' and \"", "with space", "and", "missing", "-99", "1e-5", "010",
    "1:30",
    "a, b", "]", "≥ 50", "über", "", "x = y", "it''s",
  ]
  private static let names = ["plain", "with.dot", "with space", "and", "2013", "x-y", "1a"]
  private static let numbers: [Double] = [
    0, 1, -1, 0.1, 1e300, .leastNonzeroMagnitude, -2.5, 123_456_789, 1e16,
  ]

  private static let codebook: Codebook = {
    var codebook = Codebook()
    for (measure, prefix) in [
      (MeasurementLevel.nominal, "n "), (.ordinal, "o "), (.multiple, "m "), (.numeric, ""),
    ] {
      for name in names {
        var variable = Variable(
          name: prefix + name, measure: measure, source: .column(name), location: SourceLocation(file: "s"))
        if measure != .numeric { variable.levels = labels.map { Level(code: "code of \($0)", label: $0) } }
        codebook.add(variable)
      }
    }
    return codebook
  }()

  private static func condition(depth: Int, _ random: inout SplitMix) -> Condition {
    let name = names.randomElement(using: &random) ?? ""
    let label = labels.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<(depth == 0 ? 4 : 7), using: &random) {
    case 0:
      let count = Int.random(in: 1...4, using: &random)
      let prefix = ["n ", "o ", "m "].randomElement(using: &random) ?? ""
      return .isAnyOf(variable: prefix + name, labels: Array(labels.shuffled(using: &random).prefix(count)))
    case 1:
      let orders: [Condition.Comparison] = [.less, .lessOrEqual, .greater, .greaterOrEqual]
      return .isOrdered(variable: "o " + name, orders.randomElement(using: &random) ?? .less, label: label)
    case 2:
      let comparison = Condition.Comparison.allCases.randomElement(using: &random) ?? .equal
      return .compares(expression(depth: 3, &random), comparison, expression(depth: 3, &random))
    case 3: return .isMissing(variable: name)
    case 4: return .not(condition(depth: depth - 1, &random))
    case 5:
      return .all(
        (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth: depth - 1, &random) })
    default:
      return .any(
        (0..<Int.random(in: 2...3, using: &random)).map { _ in condition(depth: depth - 1, &random) })
    }
  }

  private static func expression(depth: Int, _ random: inout SplitMix) -> StudyFile.Expression {
    switch Int.random(in: 0..<(depth == 0 ? 2 : 5), using: &random) {
    case 0: return .number(numbers.randomElement(using: &random) ?? 0)
    case 1: return .variable(names.randomElement(using: &random) ?? "")
    case 2:
      let inner = expression(depth: depth - 1, &random)
      // The parser makes a negative number of this.
      if case .number(let value) = inner { return .number(-value) }
      return .negative(inner)
    case 3:
      let function = Expression.Function.allCases.randomElement(using: &random) ?? .abs
      return .function(function, expression(depth: depth - 1, &random))
    default:
      let sign = Expression.Operator.allCases.randomElement(using: &random) ?? .plus
      return .operation(expression(depth: depth - 1, &random), sign, expression(depth: depth - 1, &random))
    }
  }
}
