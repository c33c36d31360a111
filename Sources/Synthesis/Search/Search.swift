import StudyFile

/// Changes answers one or two at a time until everything published holds: a change that brings the whole nearer is kept, one
/// that does not is kept now and then, less and less often.
///
/// Kirkpatrick, Gelatt & Vecchi (1983), Optimization by simulated annealing, *Science* 220, 671–680; with a threshold in
/// place of a probability, Dueck & Scheuer (1990), *Journal of Computational Physics* 90, 161–175.
struct Search: ~Copyable {
  let questionnaire: Questionnaire
  let ground: Ground
  let targets: [Target]
  let count: Int
  let width: Int
  var chance: Chance
  var draw: FirstDraw
  var judges: [ProcedureJudge]
  /// How often the judges may still be asked: they take a thousand times as long.
  var asked = 0

  let answers: UnsafeMutablePointer<Double>
  let before: UnsafeMutablePointer<Double>
  private let sums: UnsafeMutablePointer<Double>
  private let tried: UnsafeMutablePointer<Double>
  private var offsets: [Int] = []
  private(set) var distances: [Double] = []
  private let byField: [[Int]]
  private let gatesByField: [[Int]]
  private let boundsByField: [[Int]]
  private(set) var judged: [Double] = []
  private var touched: [Bool]

  init(
    _ questionnaire: Questionnaire, _ ground: Ground, _ targets: [Target], _ judges: [ProcedureJudge],
    _ respondents: Respondents, _ draw: FirstDraw, _ chance: Chance
  ) {
    self.questionnaire = questionnaire
    self.ground = ground
    self.targets = targets
    self.judges = judges
    self.chance = chance
    self.draw = draw
    count = respondents.count
    width = respondents.width
    answers = .allocate(capacity: max(1, count * width))
    before = .allocate(capacity: max(1, 2 * width))
    before.initialize(repeating: 0, count: max(1, 2 * width))
    for (place, answer) in respondents.answers.enumerated() { (answers + place).initialize(to: answer) }
    var total = 0
    for target in targets {
      offsets.append(total)
      total += target.size
    }
    sums = .allocate(capacity: max(1, total))
    tried = .allocate(capacity: max(1, total))
    sums.initialize(repeating: 0, count: max(1, total))
    tried.initialize(repeating: 0, count: max(1, total))
    let fields = questionnaire.fields.indices
    byField = fields.map { field in targets.indices.filter { targets[$0].fields.contains(field) } }
    gatesByField = fields.map { field in
      ground.gates.indices.filter { ground.gates[$0].fields.contains(field) }
    }
    boundsByField = fields.map { field in
      ground.bounds.indices.filter { ground.bounds[$0].fields.contains(field) }
    }
    touched = [Bool](repeating: false, count: targets.count)
    distances = [Double](repeating: 0, count: targets.count)
    judged = judges.map { _ in 0 }
    addUp()
  }

  deinit {
    answers.deallocate()
    before.deallocate()
    sums.deallocate()
    tried.deallocate()
  }

  /// Sums from the beginning: what is added and taken away again leaves the last digits behind.
  mutating func addUp() {
    for (place, target) in targets.enumerated() {
      let own = sums + offsets[place]
      own.update(repeating: 0, count: target.size)
      for row in 0..<count { target.add(answers + row * width, 1, own) }
      distances[place] = target.distance(own)
    }
  }

  /// The reports of which something that was printed is not met exactly, and the numbers that the answers give.
  var told: (missed: Set<Int>, values: [Int: Double]) {
    var (missed, values) = (Set<Int>(), [Int: Double]())
    for (place, target) in targets.enumerated() {
      guard let report = target.report, target.isExact else { continue }
      if distances[place] > 0 { missed.insert(report) }
      values[report] = target.value?(sums + offsets[place]) ?? values[report]
    }
    return (missed, values)
  }

  var respondents: Respondents {
    var made = Respondents(count: count, width: width)
    for place in made.answers.indices { made.answers[place] = answers[place] }
    return made
  }

  /// Of what can hold.
  var cost: Double {
    var sum = 0.0
    for (place, target) in targets.enumerated() where target.weight >= 1 { sum += distances[place] }
    return sum
  }

  struct Change {
    var row: Int
    var field: Int
    var value: Double
  }

  /// Makes changes in one or two rows, and takes them back unless the whole is at most `threshold` further away.
  mutating func attempt(_ changes: [Change], threshold: Double) -> Bool {
    guard let first = changes.first?.row else { return false }
    let second = changes.first { $0.row != first }?.row
    let rows = [first] + (second.map { [$0] } ?? [])
    for (place, row) in rows.enumerated() {
      (before + place * width).update(from: answers + row * width, count: width)
    }
    var fields: [Int] = []
    for change in changes {
      answers[change.row * width + change.field] = change.value
      if !fields.contains(change.field) { fields.append(change.field) }
    }
    for row in rows { follow(row, &fields) }
    guard isAllowed(rows, fields), let delta = delta(rows, fields), delta <= threshold else {
      takeBack(rows)
      return false
    }
    guard judges.isEmpty || judge(rows, fields, delta, threshold) else {
      takeBack(rows)
      return false
    }
    for place in targets.indices where touched[place] {
      (sums + offsets[place]).update(from: tried + offsets[place], count: targets[place].size)
      distances[place] = targets[place].distance(sums + offsets[place])
    }
    return true
  }

  private func takeBack(_ rows: [Int]) {
    for (place, row) in rows.enumerated() {
      (answers + row * width).update(from: before + place * width, count: width)
    }
  }

  /// Whoever is no longer asked has no answer; whoever is has one.
  private mutating func follow(_ row: Int, _ fields: inout [Int]) {
    var next = 0
    while next < fields.count {
      for number in gatesByField[fields[next]] {
        let gate = ground.gates[number]
        let isAsked = gate.isAsked(answers + row * width) == true
        let own = answers + row * width + gate.field
        let isOut = own.pointee.bitPattern == gate.notAsked.bitPattern
        if !isAsked, !isOut {
          own.pointee = gate.notAsked
        } else if isAsked, isOut, questionnaire.fields[gate.field].domain != .tick {
          own.pointee = draw.answer(gate.field, &chance)
        } else {
          continue
        }
        if !fields.contains(gate.field) { fields.append(gate.field) }
      }
      next += 1
    }
  }

  /// No rule may break that held before.
  private func isAllowed(_ rows: [Int], _ fields: [Int]) -> Bool {
    for field in fields {
      for number in boundsByField[field] {
        for (place, row) in rows.enumerated() where ground.bounds[number].isBroken(answers + row * width) {
          if !ground.bounds[number].isBroken(before + place * width) { return false }
        }
      }
    }
    return true
  }

  /// What a change does to the distance of the whole.
  private mutating func delta(_ rows: [Int], _ fields: [Int]) -> Double? {
    for place in touched.indices { touched[place] = false }
    var delta = 0.0
    for field in fields {
      for place in byField[field] where !touched[place] {
        touched[place] = true
        let target = targets[place]
        let own = tried + offsets[place]
        own.update(from: sums + offsets[place], count: target.size)
        for (old, row) in rows.enumerated() {
          target.add(before + old * width, -1, own)
          target.add(answers + row * width, 1, own)
        }
        delta += target.weight * (target.distance(own) - distances[place])
      }
    }
    return delta.isNaN ? nil : delta
  }

  /// The same for what only the procedures of `analyze` can tell.
  private mutating func judge(_ rows: [Int], _ fields: [Int], _ delta: Double, _ threshold: Double) -> Bool {
    let concerned = judges.indices.filter { judges[$0].isOpen && !judges[$0].fields.isDisjoint(with: fields) }
    guard !concerned.isEmpty else { return true }
    let standing = concerned.reduce(0) { $0 + judged[$1] }
    guard asked > 0, delta - standing <= threshold else { return false }
    let respondents = respondents
    var now = judged
    for place in concerned {
      asked -= 1
      now[place] = judges[place].distance(of: respondents)
    }
    let after = concerned.reduce(0) { $0 + now[$1] }
    guard delta + after - standing <= threshold else { return false }
    judged = now
    return true
  }

  /// Asks all judges, and has those that are open taken into account from here on.
  mutating func openJudges(_ isOpen: Bool) {
    let respondents = respondents
    for place in judges.indices {
      judges[place].isOpen = isOpen
      judged[place] = judges[place].distance(of: respondents)
    }
  }
}
