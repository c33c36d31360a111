/// Looks for respondents, one by one, who satisfy statements: an answer that brings a statement that does not hold
/// nearer to its number is changed, where that costs the others least. Statements that stay behind weigh more and more.
/// Morris, P. (1993). The breakout method for escaping from local minima. AAAI, 40–45.
///
/// What it finds is exact; that it finds nothing proves nothing.
struct RespondentSearch {
  /// Answers of all respondents, and cells of all their statements, beyond which respondents are not laid out.
  static let mostCells = 30_000_000

  private let n: Int
  private let classes: [Int]
  private var tables: StatementTables
  /// The answers of one respondent after the other.
  private var answers: [Int]
  /// For each respondent, the cell of each statement.
  private var cells: [Int32]
  private var sums: [JointAnswer.Share]
  private var sizes: [Int]
  private var distances: [Int]
  private var weights: [Int]
  private var violated: [Int] = []
  /// Where a statement stands among the violated.
  private var places: [Int]
  private(set) var steps = 0

  /// `columns` holds the classes of each variable's respondents, to begin with.
  init(_ statements: [JointStatement], classes: [Int], columns: [[Int]]) {
    n = columns.first?.count ?? 0
    self.classes = classes
    tables = StatementTables(statements, classes: classes)
    answers = [Int](repeating: 0, count: n * classes.count)
    for (variable, column) in columns.enumerated() {
      for (respondent, answer) in column.enumerated() {
        answers[respondent * classes.count + variable] = answer
      }
    }
    let count = tables.count
    cells = [Int32](repeating: 0, count: n * count)
    sums = tables.none
    sizes = [Int](repeating: 0, count: tables.sizeCount)
    distances = [Int](repeating: 0, count: count)
    weights = [Int](repeating: 1, count: count)
    places = [Int](repeating: -1, count: count)
    for respondent in 0..<n {
      for variable in classes.indices {
        let answer = answers[respondent * classes.count + variable]
        for use in tables.uses[variable] {
          cells[respondent * count + use.statement] += Int32(answer * use.stride)
        }
      }
      for statement in 0..<count {
        let cell = Int(cells[respondent * count + statement])
        let share = tables.share(statement, cell)
        sums[statement].part += share.part
        sums[statement].whole += share.whole
        for size in tables.sizes(of: statement) { sizes[size] += tables.size(size, cell) }
      }
    }
    for statement in 0..<count { judge(statement) }
  }

  /// The classes of each variable's respondents, now.
  var columns: [[Int]] {
    classes.indices.map { variable in (0..<n).map { answers[$0 * classes.count + variable] } }
  }

  var holds: Bool { violated.isEmpty }

  mutating func aim(at targets: [JointAnswer.Share]) {
    for (statement, target) in targets.enumerated() {
      tables.aim(statement, at: target)
      judge(statement)
    }
  }

  private mutating func judge(_ statement: Int) {
    var distance = tables.distance(statement, sums[statement].part, of: sums[statement].whole)
    for size in tables.sizes(of: statement) { distance += tables.distance(ofSize: size, sizes[size]) }
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

  private struct Change {
    var respondent: Int
    var variable: Int
    var answer: Int
  }

  /// How far one statement would move by a change of its cell.
  private func difference(_ statement: Int, _ old: Int, _ new: Int) -> Int {
    let (before, after) = (tables.share(statement, old), tables.share(statement, new))
    let range = tables.sizes(of: statement)
    if before == after, range.isEmpty { return 0 }
    let sum = sums[statement]
    var distance = tables.distance(
      statement, sum.part + after.part - before.part, of: sum.whole + after.whole - before.whole)
    for size in range {
      distance += tables.distance(
        ofSize: size, sizes[size] + tables.size(size, new) - tables.size(size, old))
    }
    return distance - distances[statement]
  }

  /// What a change costs all statements by their weights; less than 0 is a gain.
  private mutating func cost(_ change: Change) -> Int {
    let uses = tables.uses[change.variable]
    steps += uses.count
    let old = answers[change.respondent * classes.count + change.variable]
    let row = change.respondent * tables.count
    var cost = 0
    for use in uses {
      let cell = Int(cells[row + use.statement])
      let difference = difference(use.statement, cell, cell + (change.answer - old) * use.stride)
      cost += weights[use.statement] * difference
    }
    return cost
  }

  private mutating func apply(_ change: Change) {
    let place = change.respondent * classes.count + change.variable
    let old = answers[place]
    answers[place] = change.answer
    let row = change.respondent * tables.count
    for use in tables.uses[change.variable] {
      let cell = Int(cells[row + use.statement])
      let new = cell + (change.answer - old) * use.stride
      cells[row + use.statement] = Int32(new)
      let (before, after) = (tables.share(use.statement, cell), tables.share(use.statement, new))
      sums[use.statement].part += after.part - before.part
      sums[use.statement].whole += after.whole - before.whole
      for size in tables.sizes(of: use.statement) {
        sizes[size] += tables.size(size, new) - tables.size(size, cell)
      }
      judge(use.statement)
    }
  }

  private static let sample = 40
  private static let partners = 12

  /// Whether everything holds, before so many steps were done.
  mutating func run(budget: Int, using random: inout some RandomNumberGenerator) -> Bool {
    while !violated.isEmpty, steps < budget {
      let statement = violated[random.place(below: violated.count)]
      guard let (change, cost) = best(for: statement, &random) else {
        steps += Self.sample
        continue
      }
      if cost < 0 {
        apply(change)
      } else if !exchange(change, &random) {
        for statement in violated { weights[statement] += 1 }
        // Now and then a step aside is taken for what it opens.
        if random.place(below: 4) == 0 { apply(change) }
      }
    }
    return violated.isEmpty
  }

  /// Of some respondents, the change that brings a statement nearer and costs least.
  private mutating func best(for statement: Int, _ random: inout some RandomNumberGenerator) -> (
    Change, Int
  )? {
    var best: (change: Change, cost: Int)?
    let scope = tables.scopes[statement]
    for _ in 0..<Self.sample {
      let respondent = random.place(below: n)
      let cell = Int(cells[respondent * tables.count + statement])
      var stride = 1
      for variable in scope.reversed() {
        let old = answers[respondent * classes.count + variable]
        for answer in 0..<classes[variable] where answer != old {
          steps += 1
          guard difference(statement, cell, cell + (answer - old) * stride) < 0 else { continue }
          let change = Change(respondent: respondent, variable: variable, answer: answer)
          let cost = cost(change)
          if best.map({ cost < $0.cost }) ?? true { best = (change, cost) }
        }
        stride *= classes[variable]
      }
    }
    return best
  }

  /// Makes a change and gives what it replaced to another respondent who has what it takes, where both together gain:
  /// the variable by itself stays as it is.
  private mutating func exchange(_ change: Change, _ random: inout some RandomNumberGenerator) -> Bool {
    let old = answers[change.respondent * classes.count + change.variable]
    let first = cost(change)
    apply(change)
    var best: (change: Change, cost: Int)?
    for _ in 0..<Self.partners * classes[change.variable] {
      let respondent = random.place(below: n)
      guard respondent != change.respondent,
        answers[respondent * classes.count + change.variable] == change.answer
      else { continue }
      let back = Change(respondent: respondent, variable: change.variable, answer: old)
      let cost = cost(back)
      if best.map({ cost < $0.cost }) ?? true { best = (back, cost) }
    }
    if let best, first + best.cost < 0 {
      apply(best.change)
      return true
    }
    apply(Change(respondent: change.respondent, variable: change.variable, answer: old))
    return false
  }
}
