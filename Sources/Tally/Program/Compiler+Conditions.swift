import Ingest
import StudyFile

extension Compiler {
  /// A condition as truths.
  mutating func lane(of condition: Condition) throws -> Int {
    if let known = conditionLanes[condition] { return known }
    let step: Program.Step
    switch condition {
    case .isAnyOf(let name, let labels): step = try membership(of: name, in: labels)
    case .isOrdered(let name, let comparison, let label): step = try order(of: name, comparison, label)
    case .compares(let left, let comparison, let right):
      step = .compares(try self.lane(of: left), comparison, try self.lane(of: right))
    case .isMissing(let name): step = try missing(name)
    case .not(let inner): step = .not(try self.lane(of: inner))
    case .all(let conditions): step = .all(try conditions.map { try self.lane(of: $0) })
    case .any(let conditions): step = .any(try conditions.map { try self.lane(of: $0) })
    }
    let lane = append(step)
    conditionLanes[condition] = lane
    return lane
  }

  private mutating func membership(of name: String, in labels: [String]) throws -> Program.Step {
    let variable = try variable(name)
    if variable.measure == .multiple {
      let options = try variable.levels.indices
        .filter { labels.contains(variable.levels[$0].label) }
        .map { try optionLane(of: name, $0).lane }
      return .anyTicked(options, unlessMissing: try lane(of: .isMissing(variable: name)))
    }
    return try test(.isAnyOf(Set(labels)), of: name)
  }

  private mutating func order(
    of name: String, _ comparison: Condition.Comparison, _ label: String
  ) throws -> Program.Step {
    let labels = try variable(name).levels.map(\.label)
    if labels.isEmpty { return try test(.isOrdered(comparison, label), of: name) }
    guard let place = labels.firstIndex(of: label) else {
      throw TallyError.unusable(variable: name, reason: "has no level “\(label)”")
    }
    let holding = labels.indices.filter { comparison.holds(precedes: $0 < place, follows: $0 > place) }
    return try test(.isAnyOf(Set(holding.map { labels[$0] })), of: name)
  }

  private mutating func test(_ test: LevelTest, of name: String) throws -> Program.Step {
    let codes = try codeLane(of: name)
    switch codes.space.levels {
    case .declared, .met: break
    case .numbers, .flags, .truth:
      throw TallyError.unusable(variable: name, reason: "has no levels to compare with")
    }
    program.tests.append(LevelTable(test, over: codes.space))
    return .levelTest(codes.lane, table: program.tests.count - 1)
  }

  private mutating func missing(_ name: String) throws -> Program.Step {
    let variable = try variable(name)
    switch variable.source {
    case .cut, .recode: return .isMissingCode(try codeLane(of: name).lane)
    case .compute, .scale: return .isMissingNumber(try numberLane(of: name))
    case .column, .columns, .separated:
      switch try slot(name).kind {
      case .categorical, .presence: return .isMissingCode(try codeLane(of: name).lane)
      case .numeric: return .isMissingNumber(try numberLane(of: name))
      case .option, .ticks:
        let options = try slots[name, default: []].compactMap { slot in
          if case .option(let option) = slot.kind { try optionLane(of: name, option).lane } else { nil }
        }
        return .isMissingQuestion(options, needsTick: variable.base == .answered)
      }
    }
  }

  /// Arithmetic as numbers.
  mutating func lane(of expression: Expression) throws -> Int {
    if case .variable(let name) = expression { return try numberLane(of: name) }
    if let known = expressionLanes[expression] { return known }
    let step: Program.Step
    switch expression {
    case .variable(let name): return try numberLane(of: name)
    case .number(let number): step = .constant(number)
    case .negative(let inner): step = .negative(try self.lane(of: inner))
    case .operation(let left, let sign, let right):
      step = .operation(try self.lane(of: left), sign, try self.lane(of: right))
    case .function(let function, let inner): step = .function(function, try self.lane(of: inner))
    case .index(.unanswered, let names, _):
      step = .unanswered(try answers(of: names).map { try blankLane(of: $0) })
    case .index(let index, let names, _):
      step = .index(index, of: try answers(of: names).map { try numberLane(of: $0) })
    case .line: step = .line
    }
    let lane = append(step)
    expressionLanes[expression] = lane
    return lane
  }

  /// Whether no answer was given at all by somebody who was asked.
  mutating func blankLane(of name: String) throws -> Int {
    if let known = blankLanes[name] { return known }
    let variable = try variable(name)
    let step: Program.Step
    switch variable.source {
    case .cut, .recode, .compute, .scale: step = try missing(name)
    case .column, .columns, .separated:
      switch try slot(name).kind {
      case .categorical, .presence: step = .isBlankCode(try codeLane(of: name).lane)
      case .numeric: step = .isBlankNumber(try numberLane(of: name))
      case .option, .ticks:
        if let ticks = try ticksLane(of: name) {
          step = .isBlankQuestion(ticks: ticks)
          break
        }
        // All options of somebody outside the base have the code that says why.
        step = .isBlankCode(try optionLane(of: name, 0).lane)
      }
    }
    var lane = append(step)
    blankLanes[name] = lane
    if let asked = try askedLane(of: name) {
      lane = append(.isUnanswered(blank: lane, asked: asked))
      blankLanes[name] = lane
    }
    return lane
  }

  /// The questions that are meant: a scale stands for its items.
  private func answers(of names: [String]) throws -> [String] {
    try names.flatMap { name in
      guard case .scale(let scale) = try variable(name).source else { return [name] }
      return scale.items.map(\.variable)
    }
  }
}
