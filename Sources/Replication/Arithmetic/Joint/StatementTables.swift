/// Statements in flat tables, so that what one changed answer does to all of them is quickly judged.
struct StatementTables: Sendable {
  struct Rule: Sendable {
    /// Of a standard deviation, bounds are squares.
    var measure: JointStatement.Measure
    /// Where its cells begin.
    var offset: Int
    // The least and the most of part × denominator, for each of the whole, and 1 where that itself is not allowed.
    var low: Int
    var high: Int
    var lowExcess: Int
    var highExcess: Int
    var denominator: Int
    /// About what a square changes by where one answer does, for each of the whole.
    var step: Int
    var firstSize = 0
    var sizeCount = 0
    /// Where its variables are.
    var firstTerm = 0
    var termCount = 0
    /// A whole that can be beside all others, as far as is known: few wholes may have such a part. 0 where none is.
    var targetWhole = 0

    /// How many respondents sums are away from what was printed, roughly; 0 only where they are as printed.
    func distance(_ sum: Sum) -> Int {
      // Nobody has no percentage. Products stay below 2⁶³ within the limits of `JointProblem.fits`.
      var distance = targetWhole > 0 ? abs(sum.whole - targetWhole) : sum.whole > 0 ? 0 : 1
      if measure == .deviation {
        if sum.whole > 0 { distance += deviationDistance(sum) }
        return distance
      }
      let value = sum.part * denominator
      let (below, above) = (low * sum.whole + lowExcess - value, value - high * sum.whole + highExcess)
      if below > 0 || above > 0 { distance += 1 + (max(below, above) - 1) / denominator }
      return distance
    }

    /// From the nearer of what was printed with n − 1 and with n.
    private func deviationDistance(_ sum: Sum) -> Int {
      let value = denominator * (sum.whole * sum.squares - sum.part * sum.part)
      func excess(_ degrees: Int) -> Int {
        let scale = sum.whole * degrees
        return max(low * scale + lowExcess - value, value - high * scale + highExcess)
      }
      let nearest = sum.whole > 1 ? min(excess(sum.whole - 1), excess(sum.whole)) : excess(sum.whole)
      return nearest > 0 ? 1 + (nearest - 1) / (denominator * sum.whole * step) : 0
    }
  }

  /// What respondents add up to.
  struct Sum: Sendable, Equatable {
    var part = 0
    var whole = 0
    /// Of the parts; for standard deviations only.
    var squares = 0

    mutating func move(from old: Share, to new: Share, _ measure: JointStatement.Measure) {
      part &+= Int(new.part &- old.part)
      whole &+= Int(new.whole &- old.whole)
      if measure == .deviation { squares &+= Int(new.part) * Int(new.part) - Int(old.part) * Int(old.part) }
    }
  }

  /// What a respondent of a cell adds.
  struct Share: Sendable, Hashable {
    var part: Int32 = 0
    var whole: Int32 = 0
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
    var rule = Rule(
      statement, RoundingInterval(statement.printed, statement.rounding), offset: shares.count)
    (rule.firstSize, rule.sizeCount) = (sizes.count, statement.sizes.count)
    (rule.firstTerm, rule.termCount) = (terms.count, statement.scope.count)
    rules.append(rule)
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

extension StatementTables.Rule {
  fileprivate init(_ statement: JointStatement, _ interval: RoundingInterval, offset: Int) {
    (measure, self.offset) = (statement.measure, offset)
    step = max(1, ((statement.part.max() ?? 0) - (statement.part.min() ?? 0)) / 4)
    if statement.measure == .deviation {
      let squares = DeviationInterval(interval)
      (low, high, denominator) = (Int(squares.low), Int(squares.high), Int(squares.size))
      (lowExcess, highExcess) = (squares.includesLow ? 0 : 1, squares.includesHigh ? 0 : 1)
    } else {
      (low, high, denominator) = (interval.low, interval.high, interval.denominator)
      (lowExcess, highExcess) = (interval.includesLow ? 0 : 1, interval.includesHigh ? 0 : 1)
    }
  }
}
