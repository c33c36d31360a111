extension RespondentTable {
  /// Two respondents who exchange their answers to a variable: however many have which answer stays as it is.
  struct Exchange {
    var variable: Int
    var first: Int
    var second: Int
  }

  /// The difference that an exchange makes to a statement.
  func difference(_ exchange: Exchange, to statement: Int) -> Int {
    let rule = tables.rules[statement]
    let (old, new) = (answer(exchange.first, exchange.variable), answer(exchange.second, exchange.variable))
    let terms = tables.terms[rule.firstTerm..<rule.firstTerm + rule.termCount]
    guard let stride = terms.first(where: { $0.variable == exchange.variable })?.stride else { return 0 }
    let (first, second) = (cell(of: exchange.first, statement), cell(of: exchange.second, statement))
    let shift = (new - old) * stride
    return difference(statement, (first, first + shift), (second, second - shift))
  }

  /// How much further one statement would be away with two respondents moved to others of its cells.
  private func difference(_ statement: Int, _ first: (old: Int, new: Int), _ second: (old: Int, new: Int))
    -> Int
  {
    let rule = tables.rules[statement]
    let (from, to) = (tables.shares[rule.offset + first.old], tables.shares[rule.offset + first.new])
    let (from2, to2) = (tables.shares[rule.offset + second.old], tables.shares[rule.offset + second.new])
    var sum = sums[statement]
    sum.move(from: from, to: to, rule.measure)
    sum.move(from: from2, to: to2, rule.measure)
    if sum == sums[statement], rule.sizeCount == 0 { return 0 }
    var distance = rule.distance(sum)
    for size in rule.firstSize..<rule.firstSize + rule.sizeCount {
      var change = tables.isIn(size, first.new) ? 1 : 0
      change -= tables.isIn(size, first.old) ? 1 : 0
      change += tables.isIn(size, second.new) ? 1 : 0
      change -= tables.isIn(size, second.old) ? 1 : 0
      distance += tables.distance(ofSize: size, sizes[size] + change)
    }
    return distance - distances[statement]
  }

  func cell(of respondent: Int, _ statement: Int) -> Int {
    Int(cells[respondent * tables.rules.count + statement])
  }

  /// As many respondents in each class of a variable as there are to be; chance says who changes.
  mutating func fit(_ variable: Int, to margin: [Int], using random: inout SearchRandom) {
    var surplus = margin.map { -$0 }
    for respondent in 0..<n { surplus[answer(respondent, variable)] += 1 }
    var wanted = surplus.indices.flatMap { Array(repeating: $0, count: max(0, -surplus[$0])) }
    random.shuffle(&wanted)
    var respondents = Array(0..<n)
    random.shuffle(&respondents)
    for respondent in respondents {
      let answer = answer(respondent, variable)
      guard surplus[answer] > 0, let new = wanted.popLast() else { continue }
      surplus[answer] -= 1
      apply(.init(respondent: respondent, variable: variable, answer: new))
    }
  }
}
