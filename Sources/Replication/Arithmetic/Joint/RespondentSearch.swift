import Foundation

/// Looks for respondents, one by one, who satisfy statements: an answer that brings a statement that does not hold
/// nearer to its number is changed, or exchanged with another respondent's, where that costs the others little; steps
/// that cost something become rarer. Kirkpatrick, S., Gelatt, C. D., & Vecchi, M. P. (1983). Optimization by simulated
/// annealing. Science, 220, 671–680; statements that stay behind weigh more: Morris, P. (1993). The breakout method for
/// escaping from local minima. AAAI, 40–45.
///
/// What it finds is exact; that it finds nothing proves nothing.
struct RespondentSearch {
  /// Answers of all respondents, and cells of all their statements, beyond which respondents are not laid out.
  static let mostCells = 30_000_000

  private(set) var table: RespondentTable
  private(set) var steps = 0

  init(_ table: RespondentTable) { self.table = table }

  mutating func aim(at wholes: [Int]) { table.aim(at: wholes) }

  private static let tries = 60
  private static let partners = 40

  /// Whether everything holds, before so many steps were done.
  mutating func run(budget: Int, using random: inout SearchRandom) -> Bool {
    // One step aside in so many that cost 1, one in the square that cost 2, and so on.
    while !table.violated.isEmpty, steps < budget {
      let statement = table.violated[random.place(below: table.violated.count)]
      guard let change = helpful(to: statement, &random) else {
        steps += 1
        continue
      }
      steps += table.reach(change)
      let cost = table.cost(change)
      if cost <= 0 || accepts(cost, &random) {
        table.apply(change)
        steps += table.reach(change)
        continue
      }
      let old = table.answer(change.respondent, change.variable)
      guard let partner = partner(of: change, &random) else { continue }
      table.apply(change)
      let back = RespondentTable.Change(respondent: partner, variable: change.variable, answer: old)
      steps += 4 * table.reach(back)
      let both = cost + table.cost(back)
      table.apply(
        both <= 0 || accepts(both, &random)
          ? back : .init(respondent: change.respondent, variable: change.variable, answer: old))
    }
    return table.violated.isEmpty
  }

  private func accepts(_ cost: Int, _ random: inout SearchRandom) -> Bool {
    cost < Self.chances.count && random.next() >> 11 < Self.chances[cost]
  }

  /// exp(−4 cost) in units of 2⁻⁵³.
  private static let chances: [UInt64] = (0..<8).map {
    UInt64(exp(-4 * Double($0)) * 0x1p53)
  }

  /// A change of some respondent that brings a statement nearer.
  private mutating func helpful(to statement: Int, _ random: inout SearchRandom)
    -> RespondentTable.Change?
  {
    let rule = table.tables.rules[statement]
    guard rule.termCount > 0 else { return nil }
    for _ in 0..<Self.tries {
      let (variable, stride) = table.tables.terms[
        rule.firstTerm + random.place(below: rule.termCount)]
      guard table.classes[variable] > 1 else { continue }
      let respondent = random.place(below: table.n)
      var answer = random.place(below: table.classes[variable] - 1)
      if answer >= table.answer(respondent, variable) { answer += 1 }
      let change = RespondentTable.Change(respondent: respondent, variable: variable, answer: answer)
      steps += 1
      if table.difference(change, to: statement, stride: stride) < 0 { return change }
    }
    return nil
  }

  /// Someone who has the answer that another one is to have.
  private mutating func partner(
    of change: RespondentTable.Change, _ random: inout SearchRandom
  ) -> Int? {
    for _ in 0..<Self.partners {
      let respondent = random.place(below: table.n)
      steps += 1
      if respondent != change.respondent, table.answer(respondent, change.variable) == change.answer {
        return respondent
      }
    }
    return nil
  }
}
