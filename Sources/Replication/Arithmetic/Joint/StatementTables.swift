/// Statements in flat tables, so that what one changed answer does to all of them is quickly judged.
struct StatementTables: Sendable {
  private struct Rule {
    /// Where its cells begin.
    var offset: Int
    var low: Int
    var high: Int
    var denominator: Int
    var includesLow: Bool
    var includesHigh: Bool
    /// Where its sizes are.
    var sizes: Range<Int>
    /// Counts that satisfy it beside all others, as far as is known.
    var target: JointAnswer.Share?
  }
  private struct Size {
    /// Where its cells begin.
    var offset: Int
    var range: ClosedRange<Int>
  }

  private var rules: [Rule] = []
  private var sizes: [Size] = []
  private var part: [Int] = []
  /// What each cell adds to the whole.
  private var whole: [Int] = []
  private var inSize: [Int] = []
  /// For each variable, the statements that it is in, and how far its next class lies in their cells.
  private(set) var uses: [[(statement: Int, stride: Int)]]
  /// What nobody adds up to.
  private(set) var none: [JointAnswer.Share] = []
  private(set) var scopes: [[Int]] = []

  /// The statements' variables are places in `variables`.
  init(_ statements: [JointStatement], classes: [Int]) {
    uses = classes.map { _ in [] }
    for (number, statement) in statements.enumerated() {
      let interval = RoundingInterval(statement.printed, statement.rounding)
      let first = sizes.count
      for size in statement.sizes {
        sizes.append(Size(offset: inSize.count, range: size.range))
        inSize += size.cells.map { $0 ? 1 : 0 }
      }
      rules.append(
        Rule(
          offset: part.count, low: interval.low, high: interval.high, denominator: interval.denominator,
          includesLow: interval.includesLow, includesHigh: interval.includesHigh, sizes: first..<sizes.count))
      part += statement.part
      switch statement.whole {
      case .cells(let cells):
        whole += cells.map { $0 ? 1 : 0 }
        none.append(.init(part: 0, whole: 0))
      case .number(let size):
        whole += statement.part.map { _ in 0 }
        none.append(.init(part: 0, whole: size))
      }
      scopes.append(statement.scope)
      var stride = 1
      for variable in statement.scope.reversed() {
        uses[variable].append((number, stride))
        stride *= classes[variable]
      }
    }
  }

  var count: Int { rules.count }

  mutating func aim(_ statement: Int, at target: JointAnswer.Share?) { rules[statement].target = target }

  /// What a respondent of a cell adds.
  func share(_ statement: Int, _ cell: Int) -> JointAnswer.Share {
    let place = rules[statement].offset + cell
    return .init(part: part[place], whole: whole[place])
  }

  /// The sizes that a statement has, among all.
  func sizes(of statement: Int) -> Range<Int> { rules[statement].sizes }

  func size(_ size: Int, _ cell: Int) -> Int { inSize[sizes[size].offset + cell] }

  var sizeCount: Int { sizes.count }

  /// How many respondents a size is away from what was printed.
  func distance(ofSize size: Int, _ count: Int) -> Int {
    max(0, sizes[size].range.lowerBound - count, count - sizes[size].range.upperBound)
  }

  /// How many respondents sums are away from what was printed, roughly; 0 only where they are as printed.
  func distance(_ statement: Int, _ part: Int, of whole: Int) -> Int {
    let rule = rules[statement]
    // Nobody has no percentage.
    if whole > 0 {
      // Within the limits of `JointProblem.fits`, so products stay below 2⁶³.
      let value = part * rule.denominator
      let (from, to) = (rule.low * whole, rule.high * whole)
      if (rule.includesLow ? value >= from : value > from) && (rule.includesHigh ? value <= to : value < to) {
        return 0
      }
      if rule.target == nil { return 1 + max(from - value, value - to) / rule.denominator }
    }
    guard let target = rule.target else { return 1 }
    return 1 + abs(part - target.part) + abs(whole - target.whole)
  }
}
