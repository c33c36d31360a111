/// Statements in flat tables, so that what one changed answer does to all of them is quickly judged.
struct StatementTables: Sendable {
  struct Rule: Sendable {
    /// Where its cells begin.
    var offset: Int
    // The least and the most of part × denominator, for each of the whole, and 1 where that itself is not allowed.
    var low: Int
    var high: Int
    var lowExcess: Int
    var highExcess: Int
    var denominator: Int
    var firstSize: Int
    var sizeCount: Int
    /// Where its variables are.
    var firstTerm: Int
    var termCount: Int
    /// A whole that can be beside all others, as far as is known: few wholes may have such a part. 0 where none is.
    var targetWhole = 0

    /// How many respondents sums are away from what was printed, roughly; 0 only where they are as printed.
    func distance(_ part: Int, of whole: Int) -> Int {
      // Nobody has no percentage. Products stay below 2⁶³ within the limits of `JointProblem.fits`.
      let value = part * denominator
      let (below, above) = (low * whole + lowExcess - value, value - high * whole + highExcess)
      var distance = targetWhole > 0 ? abs(whole - targetWhole) : whole > 0 ? 0 : 1
      if below > 0 || above > 0 { distance += 1 + (max(below, above) - 1) / denominator }
      return distance
    }
  }

  /// What a respondent of a cell adds.
  struct Share: Sendable, Hashable {
    var part: Int32
    var whole: Int32
  }

  /// What a change of one answer to another can do: statements, and how far their cells then move.
  struct Effect: Sendable {
    var statement: Int32
    var shift: Int32
  }

  private(set) var rules: [Rule] = []
  private(set) var shares: [Share] = []
  private(set) var effects: [Effect] = []
  /// For each variable, the statements that it is in, and how far its next class lies in their cells.
  private(set) var moves: [Effect] = []
  /// For each statement, its variables, and how far a class further moves in its cells.
  private(set) var terms: [(variable: Int, stride: Int)] = []
  /// The whole that nobody has.
  private(set) var numbers: [Int] = []
  private var sizes: [(offset: Int, range: ClosedRange<Int>)] = []
  private var isInSize: [Bool] = []
  private var starts: [Int] = []
  /// Where the effects of a variable begin, how many classes it has, and where its moves are.
  private var variables: [(start: Int, classes: Int, moves: Range<Int>)] = []

  /// The statements' variables are places in `classes`.
  init(_ statements: [JointStatement], classes: [Int]) {
    for statement in statements { add(statement, classes) }
    for (variable, count) in classes.enumerated() {
      let own = statements.indices.filter { statements[$0].scope.contains(variable) }
      variables.append((starts.count, count, moves.count..<moves.count + own.count))
      for number in own {
        let rule = rules[number]
        for term in terms[rule.firstTerm..<rule.firstTerm + rule.termCount] where term.variable == variable {
          moves.append(Effect(statement: Int32(number), shift: Int32(term.stride)))
        }
      }
      for old in 0..<count {
        for new in 0..<count {
          starts.append(effects.count)
          guard old != new else { continue }
          for number in own { addEffect(of: variable, old, new, on: number, statements[number], classes) }
        }
      }
    }
    starts.append(effects.count)
  }

  private mutating func add(_ statement: JointStatement, _ classes: [Int]) {
    let interval = RoundingInterval(statement.printed, statement.rounding)
    rules.append(
      Rule(
        offset: shares.count, low: interval.low, high: interval.high,
        lowExcess: interval.includesLow ? 0 : 1, highExcess: interval.includesHigh ? 0 : 1,
        denominator: interval.denominator, firstSize: sizes.count, sizeCount: statement.sizes.count,
        firstTerm: terms.count, termCount: statement.scope.count))
    for (place, variable) in statement.scope.enumerated() {
      let stride = statement.scope[(place + 1)...].reduce(1) { $0 * classes[$1] }
      terms.append((variable, stride))
    }
    for size in statement.sizes {
      sizes.append((isInSize.count, size.range))
      isInSize += size.cells
    }
    switch statement.whole {
    case .cells(let cells):
      shares += zip(statement.part, cells).map { Share(part: Int32($0), whole: $1 ? 1 : 0) }
      numbers.append(0)
    case .number(let number):
      shares += statement.part.map { Share(part: Int32($0), whole: 0) }
      numbers.append(number)
    }
  }

  private mutating func addEffect(
    of variable: Int, _ old: Int, _ new: Int, on number: Int, _ statement: JointStatement, _ classes: [Int]
  ) {
    let scope = Scope(variables: statement.scope, sizes: statement.scope.map { classes[$0] })
    guard let place = scope.variables.firstIndex(of: variable) else { return }
    let (stride, size) = (scope.stride(place), scope.sizes[place])
    let shift = (new - old) * stride
    let matters = (0..<scope.count).contains { cell in
      guard cell / stride % size == old else { return false }
      let (from, to) = (rules[number].offset + cell, rules[number].offset + cell + shift)
      return shares[from] != shares[to]
        || statement.sizes.contains { $0.cells[cell] != $0.cells[cell + shift] }
    }
    if matters { effects.append(Effect(statement: Int32(number), shift: Int32(shift))) }
  }

  func moves(of variable: Int) -> Range<Int> { variables[variable].moves }

  func effects(of variable: Int, _ old: Int, _ new: Int) -> Range<Int> {
    let own = variables[variable]
    let place = own.start + old * own.classes + new
    return starts[place]..<starts[place + 1]
  }

  /// The cell of a statement that answers to its variables make.
  func cell(_ statement: Int, _ answer: (Int) -> Int) -> Int {
    let rule = rules[statement]
    return terms[rule.firstTerm..<rule.firstTerm + rule.termCount].reduce(0) {
      $0 + $1.stride * answer($1.variable)
    }
  }

  var sizeCount: Int { sizes.count }

  func isIn(_ size: Int, _ cell: Int) -> Bool { isInSize[sizes[size].offset + cell] }

  /// How many respondents a size is away from what was printed.
  func distance(ofSize size: Int, _ count: Int) -> Int {
    max(0, sizes[size].range.lowerBound - count, count - sizes[size].range.upperBound)
  }

  mutating func aim(_ statement: Int, at whole: Int) { rules[statement].targetWhole = whole }
}
