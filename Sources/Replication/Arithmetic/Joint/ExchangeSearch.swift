import Foundation

/// Looks for respondents who satisfy statements by exchanging answers between two of them, which leaves how many have
/// each answer as it is: that is where the search has to begin right.
///
/// Annealing with squared distances leads into the neighbourhood of a solution (Kirkpatrick, S., Gelatt, C. D., &
/// Vecchi, M. P. (1983). Optimization by simulated annealing. Science, 220, 671–680); from there on only exchanges that
/// help a statement that does not hold are tried, at a constant temperature (Seitz, S., Alava, M., & Orponen, P. (2005).
/// Focused local search for random 3-satisfiability. Journal of Statistical Mechanics, P06006).
///
/// What it finds is exact; that it finds nothing proves nothing.
struct ExchangeSearch {
  typealias Exchange = RespondentTable.Exchange

  /// The respondents, with the statements that are about more than one cell.
  private(set) var table: RespondentTable
  private(set) var counts: CellCounts
  private var members: AnswerMembers
  /// For each variable, statements of the table that it is in.
  private let others: [[Int]]
  private(set) var steps = 0

  init(_ statements: [JointStatement], classes: [Int], columns: [[Int]]) {
    counts = CellCounts(statements, classes: classes, columns: columns)
    let other = counts.others.map { statements[$0] }
    table = RespondentTable(other, classes: classes, columns: columns)
    others = classes.indices.map { variable in
      other.indices.filter { other[$0].scope.contains(variable) }
    }
    members = AnswerMembers(table)
  }

  // Inverse temperatures: where annealing begins and ends, and the focused search.
  private static let warm = 0.2
  private static let cool = 4.0
  private static let focused = 4.5

  /// Whether nothing is off that exchanges leave as it is.
  var canHold: Bool { counts.canHold }

  var holds: Bool { canHold && counts.violated.isEmpty && table.violated.isEmpty }

  /// What an exchange costs all statements; less than 0 is a gain.
  func cost(_ exchange: Exchange) -> Int {
    var cost = counts.cost(exchange, table)
    for statement in others[exchange.variable] {
      let difference = table.difference(exchange, to: statement)
      if difference == 0 { continue }
      cost += counts.isSquared ? difference * (difference + 2 * table.distances[statement]) : difference
    }
    return cost
  }

  /// Any two respondents exchange any answer, ever more rarely at a cost.
  mutating func anneal(budget: Int, using random: inout SearchRandom) {
    let start = steps
    let proposals = Self.proposals * table.n * table.classes.count
    let variables = table.classes.indices.filter { table.classes[$0] > 1 }
    guard !variables.isEmpty, canHold else { return }
    counts.square(true)
    var coolness = Self.warm
    for proposal in 0..<proposals where steps - start < budget {
      if proposal.isMultiple(of: 1000) {
        coolness = Self.warm * pow(Self.cool / Self.warm, Double(proposal) / Double(proposals))
      }
      let variable = variables[random.place(below: variables.count)]
      let exchange = Exchange(
        variable: variable, first: random.place(below: table.n), second: random.place(below: table.n))
      if table.answer(exchange.first, variable) == table.answer(exchange.second, variable) { continue }
      steps += look(variable)
      if accepts(coolness * Double(cost(exchange)), &random) { apply(exchange) }
    }
  }

  /// Of each answer, when annealing.
  private static let proposals = 32

  /// Steps that a look at an exchange is worth.
  private func look(_ variable: Int) -> Int { 8 + 2 * others[variable].count }

  private func accepts(_ cost: Double, _ random: inout SearchRandom) -> Bool {
    cost <= 0 || Double(random.next() >> 11) * 0x1p-53 < exp(-cost)
  }

  mutating func apply(_ exchange: Exchange) {
    let (variable, first, second) = (exchange.variable, exchange.first, exchange.second)
    let (old, new) = (table.answer(first, variable), table.answer(second, variable))
    counts.apply(exchange, table)
    table.apply(.init(respondent: first, variable: variable, answer: new))
    table.apply(.init(respondent: second, variable: variable, answer: old))
    members.exchange(exchange, old, new)
    steps += 15 + 4 * others[variable].count
  }

  /// Whether everything holds, before so many steps more were done.
  mutating func run(budget: Int, using random: inout SearchRandom) -> Bool {
    let start = steps
    guard canHold else { return false }
    counts.square(false)
    while !holds, steps - start < budget {
      steps += Self.choice
      guard let exchange = helpful(&random) else { continue }
      steps += look(exchange.variable)
      if accepts(Self.focused * Double(cost(exchange)), &random) { apply(exchange) }
    }
    return holds
  }

  private static let choice = 8
  private static let tries = 60

  /// An exchange that brings a statement nearer.
  private mutating func helpful(_ random: inout SearchRandom) -> Exchange? {
    let place = random.place(below: counts.violated.count + table.violated.count)
    if place < counts.violated.count {
      let cell = Int(counts.violated[place])
      let (variables, answers) = (counts.cells[cell].variables, counts.cells[cell].answers)
      return members.exchange(
        .init(variables: variables, answers: answers, isMore: counts.lacks(cell)), table, &random)
    }
    let statement = table.violated[place - counts.violated.count]
    let rule = table.tables.rules[statement]
    guard rule.termCount > 0 else { return nil }
    for _ in 0..<Self.tries {
      let variable = table.tables.terms[rule.firstTerm + random.place(below: rule.termCount)].variable
      let exchange = Exchange(
        variable: variable, first: random.place(below: table.n), second: random.place(below: table.n))
      steps += 2
      if table.difference(exchange, to: statement) < 0 { return exchange }
    }
    return nil
  }
}
