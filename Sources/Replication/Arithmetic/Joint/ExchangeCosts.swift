/// What one respondent more or less in a cell of two variables costs, kept up to date, so that an exchange of answers is
/// judged by four numbers for each other variable.
///
/// An exchange leaves alone what depends on one variable. Statements whose part is one cell of two variables see four
/// different cells of theirs change by one respondent each, which adds up; all others are judged one by one.
struct ExchangeCosts: Sendable {
  private struct Single {
    var cell: Int
    var variables: (Int, Int)
    var answers: (Int, Int)
    /// What a respondent of the cell adds to the part.
    var weight: Int
    var more = 0
    var less = 0
  }
  /// A table of one variable with another.
  private struct Crossing {
    var other: Int
    var start: Int
    /// How far classes lie apart.
    var own: Int
    var others: Int
  }

  private var more: [Int] = []
  private var less: [Int] = []
  private var crossings: [[Crossing]]
  private var singles: [Single?]
  /// Statements that have to be judged one by one for an exchange of answers to a variable.
  private let others: [[Int]]
  /// Statements that no exchange changes.
  private(set) var isConstant: [Bool]
  /// Whether distances are squared: those that are far off then weigh more.
  private(set) var isSquared = false

  init(_ table: RespondentTable, _ statements: [JointStatement]) {
    crossings = table.classes.map { _ in [] }
    singles = []
    isConstant = []
    var others: [[Int]] = table.classes.map { _ in [] }
    var starts: [[Int]: Int] = [:]
    for (number, statement) in statements.enumerated() {
      let scope = Scope(variables: statement.scope, sizes: statement.scope.map { table.classes[$0] })
      singles.append(nil)
      isConstant.append(false)
      if let cell = statement.singleCell(scope) {
        let pair = scope.variables.sorted()
        let wide = Scope(variables: pair, sizes: pair.map { table.classes[$0] })
        let start = starts[pair] ?? more.count
        if starts[pair] == nil {
          starts[pair] = start
          more += [Int](repeating: 0, count: wide.count)
          crossings[pair[0]].append(Crossing(other: pair[1], start: start, own: wide.sizes[1], others: 1))
          crossings[pair[1]].append(Crossing(other: pair[0], start: start, own: 1, others: wide.sizes[1]))
        }
        let classes = scope.classes(cell)
        let place = wide.cell(scope.variables == pair ? classes : classes.reversed())
        singles[number] = Single(
          cell: start + place, variables: (scope.variables[0], scope.variables[1]),
          answers: (classes[0], classes[1]), weight: statement.part[cell])
      } else if statement.dependsOnOneVariable(scope) {
        isConstant[number] = true
      } else {
        for variable in scope.variables { others[variable].append(number) }
      }
    }
    self.others = others
    less = more
    for number in statements.indices { refresh(number, table) }
  }

  mutating func square(_ isSquared: Bool, _ table: RespondentTable) {
    self.isSquared = isSquared
    for number in singles.indices { refresh(number, table) }
  }

  /// After a statement's sums have changed.
  mutating func refresh(_ statement: Int, _ table: RespondentTable) {
    guard var single = singles[statement] else { return }
    let (rule, sum) = (table.tables.rules[statement], table.sums[statement])
    let (now, all) = (rule.distance(sum.part, of: sum.whole), table.distances[statement])
    func cost(_ part: Int) -> Int {
      let difference = rule.distance(part, of: sum.whole) - now
      return isSquared ? difference * (difference + 2 * all) : difference
    }
    let (more, less) = (cost(sum.part + single.weight), cost(sum.part - single.weight))
    self.more[single.cell] += more - single.more
    self.less[single.cell] += less - single.less
    (single.more, single.less) = (more, less)
    singles[statement] = single
  }

  /// What a statement about one cell lacks; `nil` where it is about more, or where neither helps.
  func need(of statement: Int) -> AnswerMembers.Need? {
    guard let single = singles[statement], single.more < 0 || single.less < 0 else { return nil }
    return .init(variables: single.variables, answers: single.answers, isMore: single.more < 0)
  }

  /// What an exchange costs all statements; less than 0 is a gain.
  func cost(_ exchange: RespondentTable.Exchange, _ table: RespondentTable) -> Int {
    let (first, second) = (exchange.first, exchange.second)
    let old = table.answer(first, exchange.variable)
    let new = table.answer(second, exchange.variable)
    var cost = 0
    for crossing in crossings[exchange.variable] {
      let (one, two) = (table.answer(first, crossing.other), table.answer(second, crossing.other))
      if one == two { continue }
      let (from, to) = (crossing.start + old * crossing.own, crossing.start + new * crossing.own)
      let (left, right) = (one * crossing.others, two * crossing.others)
      cost += less[from + left] + less[to + right] + more[to + left] + more[from + right]
    }
    for statement in others[exchange.variable] {
      let difference = table.difference(exchange, to: statement)
      if difference == 0 { continue }
      cost += isSquared ? difference * (difference + 2 * table.distances[statement]) : difference
    }
    return cost
  }
}

extension JointStatement {
  /// The one cell of two variables that is its part, where all else depends on one of them; `nil` where it is not so.
  fileprivate func singleCell(_ scope: Scope) -> Int? {
    guard scope.variables.count == 2, part.count(where: { $0 != 0 }) == 1 else { return nil }
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
