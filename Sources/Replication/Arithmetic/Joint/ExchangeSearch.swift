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

  private(set) var table: RespondentTable
  private var costs: ExchangeCosts
  private var members: AnswerMembers
  private(set) var steps = 0

  init(_ table: RespondentTable, _ statements: [JointStatement]) {
    self.table = table
    costs = ExchangeCosts(table, statements)
    members = AnswerMembers(table)
  }

  // Inverse temperatures: where annealing begins and ends, and the focused search, which then begins again warmer.
  private static let warm = 0.05
  private static let cool = 2.0
  private static let first = 2.5
  private static let last = 3.5
  private static let wave = 20_000_000

  /// Whether nothing is off that exchanges leave as it is.
  var canHold: Bool { table.violated.allSatisfy { !costs.isConstant[$0] } }

  /// Any two respondents exchange any answer, ever more rarely at a cost.
  mutating func anneal(using random: inout SearchRandom) {
    let proposals = Self.proposals * table.n * table.classes.count
    let variables = table.classes.indices.filter { table.classes[$0] > 1 }
    guard !variables.isEmpty else { return }
    costs.square(true, table)
    for proposal in 0..<proposals {
      let variable = variables[random.place(below: variables.count)]
      let exchange = Exchange(
        variable: variable, first: random.place(below: table.n), second: random.place(below: table.n))
      if table.answer(exchange.first, variable) == table.answer(exchange.second, variable) { continue }
      steps += Self.look
      let cost = costs.cost(exchange, table)
      if cost > 0 {
        let coolness = Self.warm * pow(Self.cool / Self.warm, Double(proposal) / Double(proposals))
        guard accepts(Double(cost) * coolness, &random) else { continue }
      }
      apply(exchange)
    }
  }

  /// Of each answer, when annealing.
  private static let proposals = 16

  /// Steps that a look at an exchange is worth.
  private static let look = 10

  private func accepts(_ cost: Double, _ random: inout SearchRandom) -> Bool {
    cost <= 0 || Double(random.next() >> 11) * 0x1p-53 < exp(-cost)
  }

  private mutating func apply(_ exchange: Exchange) {
    let (variable, first, second) = (exchange.variable, exchange.first, exchange.second)
    let (old, new) = (table.answer(first, variable), table.answer(second, variable))
    table.apply(.init(respondent: first, variable: variable, answer: new))
    table.apply(.init(respondent: second, variable: variable, answer: old))
    members.exchange(exchange, old, new)
    let effects = table.tables.effects(of: variable, old, new)
    steps += 2 * effects.count
    for place in effects { costs.refresh(Int(table.tables.effects[place].statement), table) }
  }

  /// Whether everything holds, before so many steps more were done.
  mutating func run(budget: Int, using random: inout SearchRandom) -> Bool {
    let start = steps
    costs.square(false, table)
    while !table.violated.isEmpty, steps - start < budget {
      let phase = Double((steps - start) % Self.wave) / Double(Self.wave)
      let coolness = Self.first + (Self.last - Self.first) * phase
      let statement = table.violated[random.place(below: table.violated.count)]
      steps += Self.look
      guard let exchange = helpful(to: statement, &random) else { continue }
      steps += Self.look
      if accepts(coolness * Double(costs.cost(exchange, table)), &random) { apply(exchange) }
    }
    return table.violated.isEmpty
  }

  private static let tries = 60

  /// An exchange that brings a statement nearer.
  private mutating func helpful(to statement: Int, _ random: inout SearchRandom) -> Exchange? {
    if let need = costs.need(of: statement) {
      return members.exchange(need, table, &random)
    }
    let rule = table.tables.rules[statement]
    guard rule.termCount > 0 else { return nil }
    for _ in 0..<Self.tries {
      let variable = table.tables.terms[rule.firstTerm + random.place(below: rule.termCount)].variable
      let exchange = Exchange(
        variable: variable, first: random.place(below: table.n), second: random.place(below: table.n))
      steps += 1
      if table.difference(exchange, to: statement) < 0 { return exchange }
    }
    return nil
  }
}
