import StudyFile

/// How many respondents are in each cell of two variables, and how far that is from what was printed, while as many as
/// before have each answer: a share of a group is then so many of its respondents, and an exchange of two answers is
/// judged by four cells for each other variable.
struct CellCounts: Sendable {
  typealias Exchange = RespondentTable.Exchange

  /// A table of one variable with another.
  private struct Crossing: Sendable {
    var other: Int
    var start: Int
    /// How far classes lie apart.
    var own: Int
    var others: Int
  }
  struct Cell: Sendable {
    var variables: (Int, Int)
    var answers: (Int, Int)
  }

  private(set) var cells: [Cell] = []
  /// Places of statements that are about more than one cell of two variables, and that exchanges change.
  private(set) var others: [Int] = []
  /// Whether what exchanges leave as it is can be as printed.
  private(set) var canHold = true
  /// Of each variable, with those variables that statements cross it with.
  private var crossings: [[Crossing]]
  private var counts: [Int32] = []
  private var low: [Int32] = []
  private var high: [Int32] = []
  /// What one respondent more, or less, in a cell costs.
  private var more: [Int32] = []
  private var less: [Int32] = []
  /// Whether distances are squared: those that are far off then weigh more.
  private(set) var isSquared = false
  private(set) var violated: [Int32] = []
  /// Where a cell stands among the violated.
  private var places: [Int32] = []

  /// Nothing was printed of a cell that can have so many more or fewer; their squares stay small enough.
  private static let any: Int32 = 1 << 28

  /// `columns` holds the class of each respondent, for each variable.
  init(_ statements: [JointStatement], classes: [Int], columns: [[Int]]) {
    crossings = classes.map { _ in [] }
    var starts: [[Int]: Int] = [:]
    for (number, statement) in statements.enumerated() {
      let scope = Scope(variables: statement.scope, sizes: statement.scope.map { classes[$0] })
      let single = statement.singleCell(scope)
      guard single != nil || statement.measure == .ratio && statement.dependsOnOneVariable(scope) else {
        others.append(number)
        continue
      }
      let table = scope.table(columns)
      guard let parts = statement.parts(table) else {
        canHold = false
        continue
      }
      guard let single else {
        let part = zip(table, statement.part).reduce(0) { $0 + $1.0 * $1.1 }
        canHold = canHold && parts.contains(part)
        continue
      }
      let pair = scope.variables.sorted()
      let start = starts[pair] ?? cross(pair, classes, columns)
      starts[pair] = start
      let answers = scope.variables == pair ? scope.classes(single) : scope.classes(single).reversed()
      bound(start + answers[0] * classes[pair[1]] + answers[1], to: parts, weight: statement.part[single])
    }
    more = [Int32](repeating: 0, count: counts.count)
    less = more
    places = [Int32](repeating: -1, count: counts.count)
    for cell in counts.indices { judge(cell) }
  }

  private mutating func cross(_ pair: [Int], _ classes: [Int], _ columns: [[Int]]) -> Int {
    let start = counts.count
    let scope = Scope(variables: pair, sizes: pair.map { classes[$0] })
    crossings[pair[0]].append(Crossing(other: pair[1], start: start, own: scope.sizes[1], others: 1))
    crossings[pair[1]].append(Crossing(other: pair[0], start: start, own: 1, others: scope.sizes[1]))
    counts += scope.table(columns).map(Int32.init)
    low += [Int32](repeating: -Self.any, count: scope.count)
    high += [Int32](repeating: Self.any, count: scope.count)
    cells += (0..<scope.count).map { cell in
      let classes = scope.classes(cell)
      return Cell(variables: (pair[0], pair[1]), answers: (classes[0], classes[1]))
    }
    return start
  }

  /// A cell can have what a statement says that it has.
  private mutating func bound(_ cell: Int, to parts: ClosedRange<Int>, weight: Int) {
    let ends = weight > 0 ? (parts.lowerBound, parts.upperBound) : (-parts.upperBound, -parts.lowerBound)
    let each = Int128(weight.magnitude)
    low[cell] = max(low[cell], Int32(clamping: RoundingInterval.ceiling(Int128(ends.0), each)))
    high[cell] = min(high[cell], Int32(clamping: RoundingInterval.floor(Int128(ends.1), each)))
    if low[cell] > high[cell] { canHold = false }
  }

  mutating func square(_ isSquared: Bool) {
    self.isSquared = isSquared
    for cell in counts.indices { judge(cell) }
  }

  private func distance(_ cell: Int, _ count: Int32) -> Int32 {
    max(0, low[cell] &- count, count &- high[cell])
  }

  /// How many respondents all cells are away from what was printed.
  var distance: Int { violated.reduce(0) { $0 + Int(distance(Int($1), counts[Int($1)])) } }

  /// Whether a cell that is not as printed has too few.
  func lacks(_ cell: Int) -> Bool { counts[cell] < low[cell] }

  private mutating func judge(_ cell: Int) {
    let now = distance(cell, counts[cell])
    let (up, down) = (distance(cell, counts[cell] &+ 1), distance(cell, counts[cell] &- 1))
    more[cell] = isSquared ? up &* up &- now &* now : up &- now
    less[cell] = isSquared ? down &* down &- now &* now : down &- now
    let place = places[cell]
    if now > 0, place < 0 {
      places[cell] = Int32(violated.count)
      violated.append(Int32(cell))
    } else if now == 0, place >= 0, let last = violated.last {
      violated[Int(place)] = last
      places[Int(last)] = place
      violated.removeLast()
      places[cell] = -1
    }
  }

  /// What it costs that two respondents exchange their answers to a variable; less than 0 is a gain.
  func cost(_ exchange: Exchange, _ table: RespondentTable) -> Int {
    var cost: Int32 = 0
    for place in crossings[exchange.variable].indices {
      guard let own = corners(exchange, crossings[exchange.variable][place], table) else { continue }
      cost &+= less[own.losing.0] &+ less[own.losing.1] &+ more[own.gaining.0] &+ more[own.gaining.1]
    }
    return Int(cost)
  }

  /// Before the answers are exchanged.
  mutating func apply(_ exchange: Exchange, _ table: RespondentTable) {
    for place in crossings[exchange.variable].indices {
      guard let own = corners(exchange, crossings[exchange.variable][place], table) else { continue }
      add(-1, to: own.losing.0)
      add(-1, to: own.losing.1)
      add(1, to: own.gaining.0)
      add(1, to: own.gaining.1)
    }
  }

  private mutating func add(_ change: Int32, to cell: Int) {
    counts[cell] &+= change
    if low[cell] > -Self.any || high[cell] < Self.any { judge(cell) }
  }

  /// The four cells that an exchange changes; `nil` where the two are alike in the other variable.
  private func corners(_ exchange: Exchange, _ crossing: Crossing, _ table: RespondentTable)
    -> (losing: (Int, Int), gaining: (Int, Int))?
  {
    let one = table.answer(exchange.first, crossing.other)
    let two = table.answer(exchange.second, crossing.other)
    if one == two { return nil }
    let from = crossing.start &+ table.answer(exchange.first, exchange.variable) &* crossing.own
    let to = crossing.start &+ table.answer(exchange.second, exchange.variable) &* crossing.own
    let (left, right) = (one &* crossing.others, two &* crossing.others)
    return ((from &+ left, to &+ right), (to &+ left, from &+ right))
  }
}

extension JointStatement {
  /// The parts of its whole that print its number, in a table of its cells; `nil` where there is none, or where sizes
  /// that were printed with it are not so.
  fileprivate func parts(_ table: [Int]) -> ClosedRange<Int>? {
    func count(_ cells: [Bool]) -> Int { zip(table, cells).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } }
    guard sizes.allSatisfy({ $0.range.contains(count($0.cells)) }) else { return nil }
    let number =
      switch whole {
      case .cells(let cells): count(cells)
      case .number(let number): number
      }
    return number > 0 ? RoundingInterval(printed, rounding).parts(of: number) : nil
  }

  /// The one cell of two variables that is its part, where all else depends on one of them; `nil` where it is not so.
  fileprivate func singleCell(_ scope: Scope) -> Int? {
    guard measure == .ratio, scope.variables.count == 2, part.count(where: { $0 != 0 }) == 1 else {
      return nil
    }
    if case .cells(let cells) = whole, !scope.isOfOneVariable(cells.map { $0 ? 1 : 0 }) { return nil }
    guard sizes.allSatisfy({ size in scope.isOfOneVariable(size.cells.map { $0 ? 1 : 0 }) }) else {
      return nil
    }
    return part.firstIndex { $0 != 0 }
  }

  /// Whether none of its sums changes where two respondents exchange an answer.
  fileprivate func dependsOnOneVariable(_ scope: Scope) -> Bool {
    var tables = [part] + sizes.map { $0.cells.map { $0 ? 1 : 0 } }
    if case .cells(let cells) = whole { tables.append(cells.map { $0 ? 1 : 0 }) }
    return tables.allSatisfy(scope.isOfOneVariable)
  }
}

extension Scope {
  /// How many respondents are in each cell.
  fileprivate func table(_ columns: [[Int]]) -> [Int] {
    var table = [Int](repeating: 0, count: count)
    let own = variables.map { columns[$0] }
    for respondent in 0..<(columns.first?.count ?? 0) {
      var cell = 0
      for place in own.indices { cell = cell * sizes[place] + own[place][respondent] }
      table[cell] += 1
    }
    return table
  }

  /// Whether values of its cells depend on one variable at most.
  fileprivate func isOfOneVariable(_ values: [Int]) -> Bool {
    variables.indices.contains { place in
      var seen = [Int?](repeating: nil, count: sizes[place])
      let stride = stride(place)
      return values.indices.allSatisfy { cell in
        let own = cell / stride % sizes[place]
        defer { seen[own] = values[cell] }
        return seen[own].map { $0 == values[cell] } ?? true
      }
    }
  }
}
