import Ingest
import StudyFile

/// Turns a plan into a program.
struct Compiler {
  var program = Program()
  let variables: [String: Variable]
  let slots: [String: [(index: Int, kind: Layout.Slot.Kind)]]
  /// The reader's.
  let hashed: [String]
  /// Where small cells are withheld, the fewer cells a count is divided into the fewer are.
  let countsNotAsked: Bool
  // What has been compiled already, by what it is.
  var codeLanes: [String: (lane: Int, space: CodeSpace)] = [:]
  var optionLanes: [String: [Int: (lane: Int, space: CodeSpace)]] = [:]
  /// By the lane without that reason.
  var tellingLanes: [Int: (lane: Int, space: CodeSpace)] = [:]
  var numberLanes: [String: Int] = [:]
  var expressionLanes: [Expression: Int] = [:]
  var conditionLanes: [Condition: Int] = [:]
  var blankLanes: [String: Int] = [:]
  var askedLanes: [String: Int?] = [:]
  private var selections: [Condition: Int] = [:]
  private var unconditional: Int?
  /// The variables being derived, innermost last: one that is made of itself would never end.
  private var path: [String] = []

  static func compile(
    _ plan: TallyPlan, study: Study, layout: Layout, hashed: [String] = [],
    observing request: RowRequest = RowRequest()
  ) throws -> Program {
    var compiler = Compiler(study: study, layout: layout, hashed: hashed)
    for condition in study.data.exclude {
      try compiler.program.exclusions.append(compiler.lane(of: condition.value))
    }
    for request in plan.requests { try compiler.add(request) }
    for name in request.numbers {
      compiler.program.observed.numbers.append(try compiler.numberLane(of: name))
    }
    for axis in request.codes {
      compiler.program.observed.codes.append(try compiler.coordinate(axis).lane)
    }
    for name in request.blanks {
      compiler.program.observed.truths.append(try compiler.blankLane(of: name))
    }
    for condition in request.truths {
      compiler.program.observed.truths.append(try compiler.lane(of: condition))
    }
    return compiler.program
  }

  private init(study: Study, layout: Layout, hashed: [String]) {
    self.hashed = hashed
    countsNotAsked = (study.minimumCell ?? 0) <= 1
    variables = Dictionary(study.variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    slots = Dictionary(
      grouping: layout.slots.enumerated().map { (index: $0.offset, kind: $0.element.kind) },
      by: { layout.slots[$0.index].variable })
  }

  private mutating func add(_ request: TallyRequest) throws {
    let selection = try selection(request.condition)
    switch request.kind {
    case .patterns(let axes):
      let coordinates = try axes.map { try coordinate($0) }
      program.places.append(.patterns(program.patterns.count))
      let weight = try request.weight.map { try numberLane(of: $0) }
      program.patterns.append(
        .init(axes: axes, coordinates: coordinates, selection: selection, weight: weight))
    case .crossProducts(let names):
      let lanes = try names.map { try numberLane(of: $0) }
      program.places.append(.crossProducts(program.crossProducts.count))
      program.crossProducts.append(.init(variables: names, lanes: lanes, selection: selection))
    case .occasions(let occasions):
      program.places.append(.occasions(program.occasions.count))
      program.occasions.append(try occasionsRequest(occasions, selection))
    }
  }

  private mutating func occasionsRequest(
    _ occasions: Occasions, _ selection: Int
  ) throws -> Program.OccasionsRequest {
    let occasion = try coordinate(.variable(occasions.by))
    guard case .declared(let levels) = occasion.space.levels else {
      throw TallyError.unusable(
        variable: occasions.by, reason: "lists no values, in whose order occasions are")
    }
    guard let hash = hashed.firstIndex(of: occasions.id) else {
      throw TallyError.unusable(variable: occasions.id, reason: "tells no respondents from one another")
    }
    return Program.OccasionsRequest(
      axes: levels.map { .variable(occasions.name($0)) },
      answer: try coordinate(.variable(occasions.answer)), occasion: occasion,
      id: try coordinate(.variable(occasions.id)), hash: hash, selection: selection)
  }

  private mutating func selection(_ condition: Condition?) throws -> Int {
    if let known = condition.map({ selections[$0] }) ?? unconditional { return known }
    let place = program.selections.count
    program.selections.append(try condition.map { try lane(of: $0) })
    if let condition { selections[condition] = place } else { unconditional = place }
    return place
  }

  private mutating func coordinate(_ axis: Axis) throws -> Program.Coordinate {
    let found: (lane: Int, space: CodeSpace)
    switch axis {
    case .variable(let name): found = try telling(name, try codeLane(of: name))
    case .option(let name, let option): found = try telling(name, try optionLane(of: name, option))
    case .condition(let condition):
      found = (try lane(of: condition), CodeSpace(missing: 0, levels: .truth))
    }
    return Program.Coordinate(lane: found.lane, space: found.space)
  }

  mutating func append(_ step: Program.Step) -> Int {
    program.steps.append(step)
    return program.steps.count - 1
  }

  func variable(_ name: String) throws -> Variable {
    guard let variable = variables[name] else {
      throw TallyError.unusable(variable: name, reason: "is not a variable of the study")
    }
    return variable
  }

  func slot(_ name: String) throws -> (index: Int, kind: Layout.Slot.Kind) {
    guard let slot = slots[name]?.first else {
      throw TallyError.unusable(variable: name, reason: "is not among the columns that were read")
    }
    return slot
  }

  /// Derives a variable, unless it is being derived already.
  mutating func deriving<Result>(_ name: String, _ derive: (inout Self) throws -> Result) throws -> Result {
    guard !path.contains(name) else {
      throw TallyError.unusable(variable: name, reason: "is made of itself")
    }
    path.append(name)
    defer { path.removeLast() }
    return try derive(&self)
  }
}
