/// Respondents with their answers, and how far they are from satisfying statements.
struct RespondentTable: Sendable {
  let n: Int
  let classes: [Int]
  private(set) var tables: StatementTables
  /// The answers of one respondent after the other.
  private(set) var answers: [Int32]
  /// For each respondent, the cell of each statement.
  private(set) var cells: [Int32]
  private(set) var sums: [StatementTables.Sum]
  private(set) var sizes: [Int]
  private(set) var distances: [Int]
  /// How much each statement's distance counts.
  var weights: [Int]
  private(set) var violated: [Int] = []
  /// Where a statement stands among the violated.
  private var places: [Int]

  struct Change {
    var respondent: Int
    var variable: Int
    var answer: Int
  }

  init(_ statements: [JointStatement], classes: [Int], columns: [[Int]]) {
    n = columns.first?.count ?? 0
    self.classes = classes
    tables = StatementTables(statements, classes: classes)
    answers = [Int32](repeating: 0, count: n * classes.count)
    for (variable, column) in columns.enumerated() {
      for (respondent, answer) in column.enumerated() {
        answers[respondent * classes.count + variable] = Int32(answer)
      }
    }
    let count = statements.count
    cells = [Int32](repeating: 0, count: n * count)
    sums = tables.numbers.map { .init(whole: $0) }
    sizes = [Int](repeating: 0, count: tables.sizeCount)
    distances = [Int](repeating: 0, count: count)
    weights = [Int](repeating: 1, count: count)
    places = [Int](repeating: -1, count: count)
    for respondent in 0..<n {
      for statement in 0..<count {
        let cell = tables.cell(statement) { answer(respondent, $0) }
        cells[respondent * count + statement] = Int32(cell)
        let rule = tables.rules[statement]
        let share = tables.shares[rule.offset + cell]
        sums[statement].move(from: .init(), to: share, rule.measure)
        for size in rule.firstSize..<rule.firstSize + rule.sizeCount where tables.isIn(size, cell) {
          sizes[size] += 1
        }
      }
    }
    for statement in 0..<count { judge(statement) }
  }

  func answer(_ respondent: Int, _ variable: Int) -> Int {
    Int(answers[respondent * classes.count + variable])
  }

  /// The class of each variable's respondents.
  var columns: [[Int]] {
    classes.indices.map { variable in (0..<n).map { answer($0, variable) } }
  }

  mutating func aim(at wholes: [Int]) {
    for (statement, whole) in wholes.enumerated() {
      tables.aim(statement, at: whole)
      judge(statement)
    }
  }

  private mutating func judge(_ statement: Int) {
    let rule = tables.rules[statement]
    var distance = rule.distance(sums[statement])
    for size in rule.firstSize..<rule.firstSize + rule.sizeCount {
      distance += tables.distance(ofSize: size, sizes[size])
    }
    distances[statement] = distance
    let place = places[statement]
    if distance > 0, place < 0 {
      places[statement] = violated.count
      violated.append(statement)
    } else if distance == 0, place >= 0, let last = violated.last {
      violated[place] = last
      places[last] = place
      violated.removeLast()
      places[statement] = -1
    }
  }

  /// How much further one statement would be away with a respondent moved to another of its cells.
  func difference(_ statement: Int, _ old: Int, _ new: Int) -> Int {
    let rule = tables.rules[statement]
    let (before, after) = (tables.shares[rule.offset + old], tables.shares[rule.offset + new])
    if before == after, rule.sizeCount == 0 { return 0 }
    var sum = sums[statement]
    sum.move(from: before, to: after, rule.measure)
    var distance = rule.distance(sum)
    for size in rule.firstSize..<rule.firstSize + rule.sizeCount {
      let change = (tables.isIn(size, new) ? 1 : 0) - (tables.isIn(size, old) ? 1 : 0)
      distance += tables.distance(ofSize: size, sizes[size] + change)
    }
    return distance - distances[statement]
  }

  /// The difference to a statement that a change makes in which its cells are so far apart.
  func difference(_ change: Change, to statement: Int, stride: Int) -> Int {
    let cell = Int(cells[change.respondent * tables.rules.count + statement])
    let old = answer(change.respondent, change.variable)
    return difference(statement, cell, cell + (change.answer - old) * stride)
  }

  /// How many statements a change can touch.
  func reach(_ change: Change) -> Int {
    tables.effects(of: change.variable, answer(change.respondent, change.variable), change.answer).count
  }

  /// What a change costs all statements by their weights; less than 0 is a gain.
  func cost(_ change: Change) -> Int {
    let row = change.respondent * tables.rules.count
    var cost = 0
    let range = tables.effects(
      of: change.variable, answer(change.respondent, change.variable), change.answer)
    for place in range {
      let effect = tables.effects[place]
      let statement = Int(effect.statement)
      let cell = Int(cells[row + statement])
      let difference = difference(statement, cell, cell + Int(effect.shift))
      if difference != 0 { cost += weights[statement] * difference }
    }
    return cost
  }

  mutating func apply(_ change: Change) {
    let old = answer(change.respondent, change.variable)
    let row = change.respondent * tables.rules.count
    answers[change.respondent * classes.count + change.variable] = Int32(change.answer)
    // Cells of statements that the change cannot touch move as well.
    for place in tables.moves(of: change.variable) {
      let move = tables.moves[place]
      cells[row + Int(move.statement)] += Int32(change.answer - old) * move.shift
    }
    for place in tables.effects(of: change.variable, old, change.answer) {
      let effect = tables.effects[place]
      let statement = Int(effect.statement)
      let new = Int(cells[row + statement])
      let cell = new - Int(effect.shift)
      let rule = tables.rules[statement]
      let (before, after) = (tables.shares[rule.offset + cell], tables.shares[rule.offset + new])
      sums[statement].move(from: before, to: after, rule.measure)
      for size in rule.firstSize..<rule.firstSize + rule.sizeCount {
        sizes[size] += (tables.isIn(size, new) ? 1 : 0) - (tables.isIn(size, cell) ? 1 : 0)
      }
      judge(statement)
    }
  }
}
