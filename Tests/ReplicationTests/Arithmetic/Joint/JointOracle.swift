import StudyFile

@testable import Replication

/// Small joint problems, judged by looking at every table of whole respondents.
struct JointOracle {
  let problem: JointProblem
  private let scope: Scope
  /// For each set of statements, as bits, whether some table satisfies exactly it.
  private var achieved: [Bool]
  private(set) var tables: [[Int]] = []

  init(_ problem: JointProblem) {
    self.problem = problem
    scope = Scope(variables: Array(problem.classes.indices), sizes: problem.classes)
    achieved = [Bool](repeating: false, count: 1 << problem.statements.count)
    var table = [Int](repeating: 0, count: scope.count)
    fill(&table, 0, problem.n)
    let places = problem.statements.map { statement in
      scope.cells(in: Scope(variables: statement.scope, sizes: statement.scope.map { problem.classes[$0] }))
    }
    for table in tables {
      var bits = 0
      for (number, statement) in problem.statements.enumerated()
      where Self.holds(statement, table, places[number]) {
        bits |= 1 << number
      }
      achieved[bits] = true
    }
  }

  private mutating func fill(_ table: inout [Int], _ cell: Int, _ rest: Int) {
    if cell == table.count - 1 {
      table[cell] = rest
      tables.append(table)
      return
    }
    for count in 0...rest {
      table[cell] = count
      fill(&table, cell + 1, rest - count)
    }
  }

  static func share(_ statement: JointStatement, _ table: [Int], _ places: [Int]) -> (part: Int, whole: Int) {
    var (part, whole) = (0, 0)
    for cell in table.indices {
      part += table[cell] * statement.part[places[cell]]
      if case .cells(let cells) = statement.whole, cells[places[cell]] { whole += table[cell] }
    }
    if case .number(let number) = statement.whole { whole = number }
    return (part, whole)
  }

  static func holds(_ statement: JointStatement, _ table: [Int], _ places: [Int]) -> Bool {
    let (part, whole) = share(statement, table, places)
    for size in statement.sizes {
      var count = 0
      for cell in table.indices where size.cells[places[cell]] { count += table[cell] }
      if !size.range.contains(count) { return false }
    }
    guard whole > 0 else { return false }
    if statement.measure == .deviation {
      return deviations(statement, table, places).contains(statement.printed.digits)
    }
    return prints(part, whole, statement.printed, statement.rounding)
  }

  /// As which digits the standard deviation of a table would be printed.
  static func deviations(_ statement: JointStatement, _ table: [Int], _ places: [Int]) -> Set<Int> {
    let (sum, n) = share(statement, table, places)
    let squares = table.indices.reduce(0) { sum, cell in
      sum + table[cell] * statement.part[places[cell]] * statement.part[places[cell]]
    }
    return LongRoot.deviations(
      n, sum: sum, squares: squares, unitsOfOne: statement.printed.unitsOfOne, statement.rounding)
  }

  static func prints(_ part: Int, _ whole: Int, _ printed: PrintedDecimal, _ rounding: Finding.Rounding)
    -> Bool
  {
    LongDivision.print(part, whole, unitsOfOne: printed.unitsOfOne, rounding).contains(printed.digits)
  }

  private func isFeasible(_ set: Int) -> Bool {
    achieved.indices.contains { achieved[$0] && $0 & set == set }
  }

  private var all: Int { achieved.count - 1 }

  var consistency: [JointAnswer.Consistency] {
    let sets = achieved.indices.filter { achieved[$0] }
    let most = sets.map(\.nonzeroBitCount).max() ?? 0
    let best = sets.filter { $0.nonzeroBitCount == most }
    return problem.statements.indices.map { number in
      let kept = best.count { $0 & (1 << number) != 0 }
      return kept == best.count ? .possible : kept == 0 ? .impossible : .conflicting
    }
  }

  var conflicts: Set<[Int]> {
    let minimal = (0...all).filter { set in
      guard !isFeasible(set) else { return false }
      return problem.statements.indices.allSatisfy { set & (1 << $0) == 0 || isFeasible(set & ~(1 << $0)) }
    }
    return Set(minimal.map { set in problem.statements.indices.filter { set & (1 << $0) != 0 } })
  }

  /// Shares of a statement in the tables where others hold.
  func shares(of number: Int, beside others: [Int]) -> Set<JointAnswer.Share> {
    let places = problem.statements.map { statement in
      scope.cells(in: Scope(variables: statement.scope, sizes: statement.scope.map { problem.classes[$0] }))
    }
    var shares: Set<JointAnswer.Share> = []
    for table in tables
    where others.allSatisfy({ Self.holds(problem.statements[$0], table, places[$0]) }) {
      // The sizes printed with the statement hold whatever its value is.
      var statement = problem.statements[number]
      let share = Self.share(statement, table, places[number])
      guard share.whole > 0 else { continue }
      statement.rounding = .any
      let scaled = share.part * statement.printed.unitsOfOne
      let units = scaled >= 0 ? scaled / share.whole : -((-scaled) / share.whole)
      statement.printed = PrintedDecimal(
        digits: units, decimals: statement.printed.decimals, isPercentage: statement.printed.isPercentage)
      if Self.holds(statement, table, places[number]) {
        shares.insert(.init(part: share.part, whole: share.whole))
      }
    }
    return shares
  }

  /// As which digits a standard deviation would be printed in the tables where others hold.
  private func deviations(of number: Int, beside others: [Int]) -> Set<Int> {
    let places = problem.statements.map { statement in
      scope.cells(in: Scope(variables: statement.scope, sizes: statement.scope.map { problem.classes[$0] }))
    }
    var found: Set<Int> = []
    var statement = problem.statements[number]
    for table in tables
    where others.allSatisfy({ Self.holds(problem.statements[$0], table, places[$0]) }) {
      for digits in Self.deviations(statement, table, places[number]) {
        statement.printed = PrintedDecimal(digits: digits, decimals: statement.printed.decimals)
        if Self.holds(statement, table, places[number]) { found.insert(digits) }
      }
    }
    return found
  }

  /// What differs between an answer and what all tables say; `nil` where nothing does.
  func difference(_ answer: JointAnswer) -> String? {
    if answer.consistency.contains(.undecided) { return "undecided" }
    guard answer.consistency == consistency else {
      return "\(answer.consistency.map(\.rawValue)), not \(consistency.map(\.rawValue))"
    }
    if Set(answer.conflicts) != conflicts { return "conflicts \(answer.conflicts), not \(conflicts)" }
    let rest = problem.statements.indices.filter { consistency[$0] == .possible }
    for (number, nearest) in answer.nearest.sorted(by: { $0.key < $1.key }) {
      let statement = problem.statements[number]
      let isDeviation = statement.measure == .deviation
      let shares = isDeviation ? [] : shares(of: number, beside: rest)
      let deviations = isDeviation ? deviations(of: number, beside: rest) : []
      func exists(_ units: Int) -> Bool {
        if isDeviation { return deviations.contains(statement.printed.digits + units) }
        let printed = statement.printed.moved(by: units)
        return shares.contains { Self.prints($0.part, $0.whole, printed, statement.rounding) }
      }
      guard let distance = (1...400).first(where: { exists($0) || exists(-$0) }) else {
        if nearest.isEmpty { continue }
        return "nearest to \(number): \(nearest), not none"
      }
      let expected = [-distance, distance].filter(exists).map { statement.printed.moved(by: $0) }
      if nearest.map(\.printed) != expected { return "nearest to \(number): \(nearest), not \(expected)" }
      for nearest in nearest where !nearest.shares.isEmpty {
        let giving = shares.filter { Self.prints($0.part, $0.whole, nearest.printed, statement.rounding) }
        if Set(nearest.shares) != giving { return "shares nearest to \(number)" }
      }
    }
    for (number, pinned) in answer.pinned.sorted(by: { $0.key < $1.key }) {
      let expected = shares(of: number, beside: rest).filter {
        Self.prints(
          $0.part, $0.whole, problem.statements[number].printed, problem.statements[number].rounding)
      }
      if Set(pinned) != expected { return "pinned \(number): \(pinned), not \(expected)" }
    }
    return nil
  }
}

/// Random small problems; half are printed from a table, so that they can be satisfied.
struct JointProblems {
  var random: SplitMix
  /// At most so many tables to look at.
  let mostTables: Int

  mutating func next() -> JointProblem {
    var classes: [Int]
    repeat {
      classes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 2...3, using: &random) }
    } while classes.reduce(1, *) > 12
    let cells = classes.reduce(1, *)
    var n = Int.random(in: 1...14, using: &random)
    while Self.tables(n, cells) > mostTables { n -= 1 }
    let scope = Scope(variables: Array(classes.indices), sizes: classes)
    var table = [Int](repeating: 0, count: cells)
    for _ in 0..<n { table[Int.random(in: 0..<cells, using: &random)] += 1 }
    let isFeasible = Bool.random(using: &random)
    var problem = JointProblem(n: n, classes: classes, statements: [])
    let count = Int.random(in: 1...6, using: &random)
    while problem.statements.count < count {
      if let statement = statement(scope, table, isFeasible) { problem.statements.append(statement) }
    }
    return problem
  }

  private static func tables(_ n: Int, _ cells: Int) -> Int {
    (1..<cells).reduce(1) { $0 * (n + $1) / $1 }
  }

  private mutating func statement(_ all: Scope, _ table: [Int], _ isFeasible: Bool) -> JointStatement? {
    var variables = all.variables.shuffled(using: &random)
    variables = Array(variables.prefix(Int.random(in: 1...2, using: &random)))
    let scope = Scope(variables: variables, sizes: variables.map { all.sizes[$0] })
    var whole = [Bool](repeating: true, count: scope.count)
    if Bool.random(using: &random) { whole = whole.map { _ in Bool.random(using: &random) } }
    let isDeviation = Int.random(in: 0..<8, using: &random) == 0
    let isMean = isDeviation || Int.random(in: 0..<5, using: &random) == 0
    let part = whole.map { isIn -> Int in
      guard isIn else { return 0 }
      return isMean ? Int.random(in: -1...3, using: &random) : Int.random(in: 0...1, using: &random)
    }
    let rounding = Finding.Rounding.allCases.randomElement(using: &random) ?? .nearest
    let decimals = Int.random(in: 0...1, using: &random)
    var printed = PrintedDecimal(digits: 0, decimals: decimals, isPercentage: !isMean)
    var statement = JointStatement(
      isDeviation ? .deviation : .ratio, scope: variables, part: part, whole: .cells(whole), printed: printed,
      rounding: rounding)
    if !isDeviation, Int.random(in: 0..<8, using: &random) == 0 {
      statement.whole = .number(Int.random(in: 1...6, using: &random))
    }
    let places = all.cells(in: scope)
    let share = JointOracle.share(statement, table, places)
    guard share.whole > 0 else { return nil }
    let digits =
      isDeviation
      ? JointOracle.deviations(statement, table, places).sorted()
      : LongDivision.print(share.part, share.whole, unitsOfOne: printed.unitsOfOne, rounding)
    printed = PrintedDecimal(
      digits: digits.randomElement(using: &random) ?? 0, decimals: decimals, isPercentage: !isMean)
    if Int.random(in: 0..<6, using: &random) == 0 {
      let cells = whole.map { _ in Bool.random(using: &random) }
      let size = table.indices.reduce(0) { $0 + (cells[places[$1]] ? table[$1] : 0) }
      let moved = isFeasible ? size : size + Int.random(in: -1...1, using: &random)
      statement.sizes = [(cells, moved...(moved + Int.random(in: 0...2, using: &random)))]
    }
    if !isFeasible, Bool.random(using: &random) {
      let moved = printed.moved(by: Int.random(in: -12...12, using: &random))
      if !isDeviation || moved.digits >= 0 { printed = moved }
    }
    statement.printed = printed
    return statement
  }
}
