import Replication
import StudyFile

/// Where the search begins: plausible answers, laid over with whole respondents who satisfy every count and share.
struct StartingPoint {
  private let questionnaire: Questionnaire
  private let ground: Ground
  /// A second or two of work: what is not found by then is left to the search.
  private static let budget = 120_000_000
  private let solution: (axes: [AnswerAxis], columns: [[Int]])?
  /// Those that the solution settles.
  private let settled: Set<Int>
  /// Whether every count and share holds from the beginning.
  var isSettled: Bool { solution != nil }

  init(
    _ questionnaire: Questionnaire, _ ground: Ground, _ statements: Statements, respondents: Int,
    draw: FirstDraw,
    _ chance: inout Chance
  ) {
    self.questionnaire = questionnaire
    self.ground = ground
    let sample = SampleStatements.samples(of: statements.feasible).first(where: {
      $0.problem.n == respondents
    })
    let found = sample?.problem.solution(
      weights: sample?.axes.map(draw.weights) ?? [], budget: Self.budget, using: &chance)
    solution = found.map { (sample?.axes ?? [], $0.columns) }
    settled = Set((solution?.axes ?? []).flatMap { questionnaire.places[$0.key] ?? [] })
  }

  func respondents(_ count: Int, _ draw: FirstDraw, _ chance: inout Chance) -> Respondents {
    var made = draw.respondents(count, &chance)
    if let solution {
      // Which respondent has which answers is of no account: the rest of them is drawn anew.
      for (axis, column) in zip(solution.axes, solution.columns) {
        for row in 0..<min(count, column.count) { lay(axis, column[row], &made, row, draw, &chance) }
      }
    }
    for row in 0..<count {
      close(&made, row)
      mend(&made, row, draw, &chance)
    }
    return made
  }

  private func lay(
    _ axis: AnswerAxis, _ place: Int, _ made: inout Respondents, _ row: Int, _ draw: FirstDraw,
    _ chance: inout Chance
  ) {
    guard axis.answers.indices.contains(place) else { return }
    guard let field = questionnaire.places[axis.key]?.first else {
      layOption(axis, axis.answers[place], &made, row)
      return
    }
    switch axis.answers[place] {
    case .missing: made[row, field] = Field.blank
    case .label(let label):
      if let level = questionnaire.fields[field].labels.firstIndex(of: label) {
        made[row, field] = Double(level)
      }
    case .otherLabel:
      if case .levels(let count) = questionnaire.fields[field].domain, count > 0 {
        made[row, field] = Double(count - 1)
      }
    case .number:
      guard let numbers = questionnaire.fields[field].numbers, let interval = axis.numbers(place) else {
        return
      }
      let ends = FirstDraw.numbers(numbers, in: interval)
      guard ends.count == 2 else { return }
      for _ in 0..<30 {
        let value = draw.answer(field, &chance)
        if value >= ends[0], value <= ends[1] {
          made[row, field] = value
          return
        }
      }
      made[row, field] = numbers.nearest(to: ends[0] + (ends[1] - ends[0]) * chance.uniform())
    case .yes, .no: return
    }
  }

  /// `question = Option` of a check-all-that-apply question.
  private func layOption(
    _ axis: AnswerAxis, _ answer: AnswerAxis.Answer, _ made: inout Respondents, _ row: Int
  ) {
    for (place, field) in questionnaire.fields.enumerated() {
      guard let option = field.option,
        axis.key == "\(field.variable.name) = \(field.variable.levels[option].label)"
      else { continue }
      if answer == .yes { made[row, place] = 1 }
      if answer == .no { made[row, place] = 0 }
      if answer == .missing {
        for other in questionnaire.places[field.variable.name] ?? [] { made[row, other] = 0 }
      }
    }
  }

  /// Takes away what was not asked.
  private func close(_ made: inout Respondents, _ row: Int) {
    for gate in ground.gates {
      if made.with(row, gate.isAsked) != true { made[row, gate.field] = gate.notAsked }
    }
  }

  private static let mostTrials = 60

  /// Changes answers until the respondent is not excluded and breaks no rule, if that can be.
  func mend(_ made: inout Respondents, _ row: Int, _ draw: FirstDraw, _ chance: inout Chance) {
    for _ in 0..<Self.mostTrials {
      guard let broken = ground.bounds.first(where: { made.with(row, $0.isBroken) }) else { return }
      var fields = broken.fields.sorted()
      let free = fields.filter { !settled.contains($0) }
      if !free.isEmpty, chance.happens(0.9) { fields = free }
      guard !fields.isEmpty else { return }
      change(&made, row, fields[chance.below(fields.count)], draw, &chance) { ground.breaks($0) }
    }
  }

  /// Sets one answer so that `breaks` becomes less, where some answer does.
  func change(
    _ made: inout Respondents, _ row: Int, _ field: Int, _ draw: FirstDraw, _ chance: inout Chance,
    breaks: (AnswerReader.Row) -> Int
  ) {
    let own = made[row, field]
    let least = made.with(row, breaks)
    for value in candidates(field, own, draw, &chance) {
      made[row, field] = value
      if made.with(row, breaks) < least { return }
    }
    made[row, field] = own
  }

  private func candidates(_ field: Int, _ own: Double, _ draw: FirstDraw, _ chance: inout Chance) -> [Double]
  {
    let domain = questionnaire.fields[field].domain
    var values: [Double] = []
    switch domain {
    case .presence: return []
    case .tick: return [1 - own]
    case .levels(let count):
      values = (0..<count).map(Double.init)
      for place in values.indices.dropLast() {
        values.swapAt(place, place + chance.below(values.count - place))
      }
      return values
    case .numbers(let numbers):
      // Near what it was, before anything that can be answered.
      for _ in 0..<6 where !own.isNaN {
        let u = chance.uniform()
        values.append(numbers.low + (own - numbers.low) * u)
        values.append(own + (numbers.high - own) * u * u * u)
      }
      for _ in 0..<6 { values.append(draw.answer(field, &chance)) }
      let steps = min(400, max(1, (numbers.high - numbers.low) / numbers.step))
      let start = chance.below(Int(steps) + 1)
      for place in 0...Int(steps) {
        let share = Double((place + start) % (Int(steps) + 1)) / steps
        values.append(numbers.low + share * (numbers.high - numbers.low))
      }
      return values.map(numbers.nearest).filter(numbers.holds)
    }
  }
}
