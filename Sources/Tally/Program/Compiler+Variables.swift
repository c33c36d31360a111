import Ingest
import StudyFile

extension Compiler {
  /// Blank, unusable and derived; typed missing values come after.
  private static let plainMissing = 3

  /// A variable as codes: levels, distinct numbers, or whether there is a text.
  mutating func codeLane(of name: String) throws -> (lane: Int, space: CodeSpace) {
    if let known = codeLanes[name] { return known }
    let variable = try variable(name)
    let found = try makeCodes(variable)
    codeLanes[name] = found
    return found
  }

  private mutating func makeCodes(_ variable: Variable) throws -> (lane: Int, space: CodeSpace) {
    let name = variable.name
    switch variable.source {
    case .cut(let cut):
      guard variable.levels.count == cut.at.count + 1 else {
        throw TallyError.unusable(
          variable: name, reason: "needs \(cut.at.count + 1) labels, one more than it has cutting points")
      }
      let of = try deriving(name) { try $0.numberLane(of: cut.of) }
      let space = CodeSpace(
        missing: try missingCodes(of: cut.of), levels: .declared(variable.levels.map(\.label)))
      return (append(.cut(of, at: cut.at, missing: space.missing)), space)
    case .recode(let recode):
      return try makeRecode(variable, recode)
    case .compute, .scale:
      return try intern(.lane(try numberLane(of: name)), name, missing: Self.plainMissing)
    case .column, .columns, .separated:
      let slot = try slot(name)
      let missing = Self.plainMissing + variable.missing.count
      let levels: CodeSpace.Levels
      switch slot.kind {
      case .numeric: return try intern(.slot(slot.index), name, missing: missing)
      case .option, .ticks:
        throw TallyError.unusable(variable: name, reason: "has several answers; count its options one by one")
      case .presence: levels = .flags(1)
      case .categorical where variable.levels.isEmpty:
        levels = .met(program.met.count)
        program.met.append((slot: slot.index, lane: program.steps.count))
      case .categorical: levels = .declared(variable.levels.map(\.label))
      }
      let space = CodeSpace(missing: missing, levels: levels)
      return (append(.takeCodes(slot: slot.index, levels: space)), space)
    }
  }

  private mutating func makeRecode(
    _ variable: Variable, _ recode: Recode
  ) throws -> (lane: Int, space: CodeSpace) {
    guard try self.variable(recode.of).measure.isCategorical, variable.levels.count == recode.groups.count
    else {
      throw TallyError.unusable(
        variable: variable.name,
        reason: "can be recoded only from a nominal or ordinal variable, label by label")
    }
    let of = try deriving(variable.name) { try $0.codeLane(of: recode.of) }
    let pairs = recode.groups.enumerated().flatMap { group in group.element.map { ($0, Int32(group.offset)) }
    }
    let rule = Regrouping(codes: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    program.regroupings.append(LevelTable(rule, over: of.space))
    let space = CodeSpace(missing: of.space.missing, levels: .declared(variable.levels.map(\.label)))
    return (append(.recode(of.lane, table: program.regroupings.count - 1)), space)
  }

  private mutating func intern(
    _ numbers: Program.Numbers, _ name: String, missing: Int
  ) throws -> (lane: Int, space: CodeSpace) {
    let interner = program.interned.count
    program.interned.append((variable: name, missing: missing))
    return (
      append(.intern(numbers, interner: interner)), CodeSpace(missing: missing, levels: .numbers(interner))
    )
  }

  /// How many codes below zero a variable can have; what is cut or recoded keeps those of its source.
  private func missingCodes(of name: String) throws -> Int {
    let variable = try variable(name)
    switch variable.source {
    case .column, .columns, .separated: return Self.plainMissing + variable.missing.count
    case .cut(let cut): return try missingCodes(of: cut.of)
    case .recode(let recode): return try missingCodes(of: recode.of)
    case .compute, .scale: return Self.plainMissing
    }
  }

  /// One option of a check-all-that-apply question.
  mutating func optionLane(of name: String, _ option: Int) throws -> (lane: Int, space: CodeSpace) {
    if let known = optionLanes[name]?[option] { return known }
    let variable = try variable(name)
    guard let slot = slots[name]?.first(where: { $0.kind == .option(option) }) else {
      throw TallyError.unusable(variable: name, reason: "has no option number \(option + 1)")
    }
    let space = CodeSpace(missing: Self.plainMissing + variable.missing.count, levels: .flags(2))
    let found = (lane: append(.takeCodes(slot: slot.index, levels: space)), space: space)
    optionLanes[name, default: [:]][option] = found
    return found
  }

  /// Whether something is ticked; `nil` where the export's layout does not tell.
  mutating func ticksLane(of name: String) throws -> Int? {
    guard let slot = slots[name]?.first(where: { $0.kind == .ticks }) else { return nil }
    let space = CodeSpace(missing: Self.plainMissing + (try variable(name)).missing.count, levels: .flags(2))
    return append(.takeCodes(slot: slot.index, levels: space))
  }

  /// A variable as numbers; a categorical one by the numbers of its codes.
  mutating func numberLane(of name: String) throws -> Int {
    if let known = numberLanes[name] { return known }
    let variable = try variable(name)
    let lane: Int
    switch variable.source {
    case .compute(let expression):
      lane = try deriving(name) {
        let value = try $0.lane(of: expression.value)
        return $0.append(.computed(value))
      }
    case .scale(let scale): lane = try deriving(name) { try $0.makeScale(name, scale) }
    case .cut, .recode: lane = try makeLevelNumbers(variable)
    case .column, .columns, .separated:
      let slot = try slot(name)
      switch slot.kind {
      case .numeric: lane = append(.takeNumbers(slot: slot.index))
      case .categorical: lane = try makeLevelNumbers(variable)
      case .option, .ticks, .presence:
        throw TallyError.unusable(variable: name, reason: "has no numbers to reckon with")
      }
    }
    numberLanes[name] = lane
    return lane
  }

  private mutating func makeLevelNumbers(_ variable: Variable) throws -> Int {
    let codes = try codeLane(of: variable.name)
    let declared = variable.levels.map(\.label)
    let numbers =
      declared.isEmpty
      ? nil
      : Dictionary(
        zip(declared, variable.levelNumbers(declared)), uniquingKeysWith: { first, _ in first })
    program.levelNumbers.append(LevelTable(LevelNumber(numbers: numbers), over: codes.space))
    return append(.levelNumbers(codes.lane, table: program.levelNumbers.count - 1))
  }

  private mutating func makeScale(_ name: String, _ scale: Scale) throws -> Int {
    if scale.range == nil, scale.items.contains(where: \.isReversed) {
      throw TallyError.unusable(variable: name, reason: "has reversed items, and so needs a range")
    }
    let items = try scale.items.map { try numberLane(of: $0.variable) }
    program.scales.append(name)
    return append(
      .scale(
        .init(
          name: name, items: items, isReversed: scale.items.map(\.isReversed), range: scale.range,
          score: scale.score, minimumItems: max(1, scale.minimumItems), counter: program.scales.count - 1)))
  }
}
