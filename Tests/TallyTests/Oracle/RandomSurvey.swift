import Ingest
import StudyFile

@testable import Tally

let nowhere = SourceLocation(file: "study.yaml")

func made(_ name: String, _ measure: MeasurementLevel, _ source: Variable.Source, _ levels: [Level] = [])
  -> Variable
{
  var variable = Variable(name: name, measure: measure, source: source, location: nowhere)
  variable.levels = levels
  return variable
}

func read(_ name: String, _ measure: MeasurementLevel, _ levels: [Level] = []) -> Variable {
  made(name, measure, .column(name), levels)
}

func levels(_ labels: String...) -> [Level] { labels.map { Level(code: $0, label: $0) } }

/// A small survey with every kind of variable, random answers, a random plan and random exclusions.
struct RandomSurvey {
  var study: Study
  var layout = Layout()
  var plan = TallyPlan()
  var rows: [Row] = []
  var random: Seeded
  let hasFrequencies: Bool
  private let siteLabels: [String]
  /// Some requests sum the numbers of this one.
  private let weight: String?

  init(seed: UInt64, rows count: Int) {
    random = Seeded(state: seed)
    weight = [nil, "age", "hours"][Int(seed % 3)]
    hasFrequencies = random.chance(0.4)
    siteLabels = random.pick([
      ["10", "9", "2.5", "-1", "9.0"], ["Zürich", "Basel", "10", "zug", "É"], ["b", "a"], ["7"],
    ])
    study = Study(file: "study.yaml", id: "random", data: DataSource())
    study.variables = [
      read("gender", .nominal, levels("Female", "Male", "Other")),
      read(
        "mood", .ordinal,
        [("1", "low"), ("2", "middle"), ("5", "high")].map { Level(code: $0.0, label: $0.1) }),
      read("grade", .ordinal, levels("poor", "fair", "good", "very good")),
      read("site", .nominal), read("age", .numeric), read("hours", .numeric), read("note", .text),
      made("modes", .multiple, .columns(["m1", "m2", "m3"]), levels("Individual", "Group", "Couple")),
      read("i1", .numeric), read("i2", .ordinal, levels("0", "1", "2", "3", "4", "5")), read("i3", .numeric),
    ]
    study.variables[0].missing = [MissingValue(code: "-99", label: "Refused")]
    study.variables[4].missing = ["-9", "-8"].map { MissingValue(code: $0, label: nil) }
    study.variables[7].base = random.pick([.answered, .shown])
    addAsked()
    for variable in study.variables {
      switch variable.measure {
      case .nominal, .ordinal: layout.append(.init(variable: variable.name, kind: .categorical))
      case .numeric: layout.append(.init(variable: variable.name, kind: .numeric))
      case .multiple: for i in 0..<3 { layout.append(.init(variable: variable.name, kind: .option(i))) }
      case .text, .date, .id: layout.append(.init(variable: variable.name, kind: .presence))
      }
    }
    addDerived()
    for _ in 0..<count { rows.append(row()) }
    for _ in 0..<random.pick([0, 0, 1, 2, 3]) {
      study.data.exclude.append(Located(condition(2), at: nowhere))
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) { plan.add(request()) }
  }

  /// Some questions were asked of some only, one after another.
  private mutating func addAsked() {
    let filters: [(String, Condition)] = [
      ("grade", .isAnyOf(variable: "gender", labels: ["Female", "Other"])),
      ("grade", .not(.isAnyOf(variable: "gender", labels: ["Female"]))),
      ("age", .isOrdered(variable: "grade", .greaterOrEqual, label: "fair")),
      (
        "age",
        .all([
          .isAnyOf(variable: "grade", labels: ["poor", "good"]), .isAnyOf(variable: "mood", labels: ["low"]),
        ])
      ), ("hours", .compares(.variable("age"), .greater, .number(30))),
      ("modes", .isAnyOf(variable: "site", labels: Array(siteLabels.prefix(2)))),
      ("i1", .isAnyOf(variable: "modes", labels: ["Group"])), ("note", .isMissing(variable: "age")),
    ]
    for (name, asked) in filters where random.chance(0.4) {
      guard let place = study.variables.firstIndex(where: { $0.name == name }) else { continue }
      study.variables[place].asked = Located(asked, at: nowhere)
    }
  }

  private mutating func addDerived() {
    study.variables += [
      made(
        "age_group", .ordinal, .cut(Cut(of: "age", at: [30, 40.5])), levels("under 30", "30–40", "older")),
      made(
        "sex", .nominal, .recode(Recode(of: "gender", groups: [["Male"], ["Female"]])), levels("M", "F")),
      made(
        "place", .nominal, .recode(Recode(of: "site", groups: [["10", "Basel"], ["9"]])), levels("one", "two")
      ),
      made("mood_cut", .ordinal, .cut(Cut(of: "mood", at: [2])), levels("down", "up")),
      made("worked", .numeric, .compute(Located(expression(3), at: nowhere))),
      made(
        "empathy", .numeric,
        .scale(
          Scale(
            items: [("i1", false), ("i2", true), ("i3", random.chance(0.5))].map {
              Scale.Item(variable: $0.0, isReversed: $0.1)
            },
            range: 0...4, score: random.pick([.mean, .sum]),
            minimumItems: Int.random(in: 0...3, using: &random)))),
    ]
    study.variables.append(
      made("warm", .ordinal, .cut(Cut(of: "empathy", at: [1, 2, 6])), levels("a", "b", "c", "d")))
    study.variables.append(
      made(
        "copy", .numeric,
        .compute(Located(.variable(random.pick(["age", "empathy", "worked", "site"])), at: nowhere)))
    )
  }

  mutating func row() -> Row {
    var answers: [String: Answer] = [:]
    for variable in study.variables {
      guard case .nominal = variable.measure, variable.levels.isEmpty else { continue }
      answers[variable.name] = .level(random.pick(siteLabels))
    }
    for name in ["gender", "mood", "grade", "i2"] {
      answers[name] = .level(random.pick(study.variable(name)!.levels).label)
    }
    answers["age"] = .number(Double(Int.random(in: 18...60, using: &random)))
    answers["hours"] = .number(
      random.pick([0, -0.0, 0.5, 1.25, -3, 20_000, 1e15, 1e-300, -2000, 12, 40, 1e308]))
    for name in ["i1", "i3"] { answers[name] = .number(Double(Int.random(in: -1...5, using: &random))) }
    answers["note"] = .present
    for name in answers.keys.sorted() where random.chance(0.12) {
      let typed = study.variable(name)!.missing.indices.map { MissingCode.typed($0) }
      answers[name] = .missing(random.pick([MissingCode.blank, MissingCode.unusable] + typed))
    }
    answers["modes"] = .options((0..<3).map { _ in random.pick([0, 0, 1, 1, MissingCode.blank]) })
    if random.chance(0.2) { answers["modes"] = .options([-1, -1, -1]) }
    return Row(answers: answers, frequency: hasFrequencies ? Int.random(in: 0...5, using: &random) : 1)
  }

  private var numericNames: [String] { ["age", "hours", "i1", "i2", "i3", "mood", "grade", "site"] }
  private var derivedNames: [String] { ["worked", "empathy", "mood_cut", "copy"] }
  private var isDefined: Bool { study.variable("copy") != nil }

  mutating func expression(_ depth: Int) -> StudyFile.Expression {
    let names = isDefined ? numericNames + derivedNames : numericNames
    if depth == 0 || random.chance(0.25) {
      return random.chance(0.3)
        ? .number(random.pick([0, 1, 2, -0.5, 30, 1e200])) : .variable(random.pick(names))
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 4:
      let answers = ["i1", "i2", "i3", "age", "mood"] + (isDefined ? ["empathy"] : [])
      return .index(
        random.pick(AnswerIndex.allCases),
        of: (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(answers) }, isOfAll: false)
    case 0: return .negative(expression(depth - 1))
    case 1: return .function(random.pick(StudyFile.Expression.Function.allCases), expression(depth - 1))
    default:
      return .operation(
        expression(depth - 1), random.pick(StudyFile.Expression.Operator.allCases), expression(depth - 1))
    }
  }

  mutating func condition(_ depth: Int) -> Condition {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 7), using: &random) {
    case 0:
      let name = random.pick(["gender", "mood", "site", "modes", "age_group", "sex", "place", "warm"])
      let labels =
        study.variable(name)!.levels.map(\.label) + (name == "site" ? siteLabels + ["nowhere"] : [])
      return .isAnyOf(variable: name, labels: [random.pick(labels), random.pick(labels)])
    case 1:
      let name = random.pick(["mood", "grade", "age_group", "mood_cut"])
      return .isOrdered(
        variable: name, random.pick(Condition.Comparison.allCases),
        label: random.pick(study.variable(name)!.levels).label)
    case 2: return .compares(expression(1), random.pick(Condition.Comparison.allCases), expression(1))
    case 3: return .isMissing(variable: random.pick(study.variables).name)
    case 4: return .not(condition(depth - 1))
    case 5: return .all((0..<Int.random(in: 0...3, using: &random)).map { _ in condition(depth - 1) })
    default: return .any((0..<Int.random(in: 0...3, using: &random)).map { _ in condition(depth - 1) })
    }
  }

  mutating func request() -> TallyRequest {
    let selection = random.chance(0.4) ? condition(2) : nil
    if random.chance(0.25) {
      let names = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        random.pick(["age", "i1", "i2", "i3", "mood", "empathy", "age_group"])
      }
      return TallyRequest(.crossProducts(names), where: selection)
    }
    let countable = study.variables.filter { $0.measure != .multiple }.map(\.name)
    let axes = (0..<Int.random(in: 0...random.pick([2, 3, 12]), using: &random)).map { _ -> Axis in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: .option("modes", Int.random(in: 0..<3, using: &random))
      case 1: .condition(condition(1))
      default: .variable(random.pick(countable))
      }
    }
    return TallyRequest(
      .patterns(axes), where: selection, weightedBy: plan.requests.count % 2 == 0 ? weight : nil)
  }

  /// The tallies of some rows, in batches of a size of which no two are alike.
  mutating func pass(over rows: [Row], readInPieces: Bool = true) throws -> TallyPass {
    var pass = try TallyPass(plan: plan, study: study, layout: layout)
    var reader = Reader(study, layout)
    var rest = rows[...]
    while !rest.isEmpty {
      let size = readInPieces ? Int.random(in: 0...40, using: &random) : rest.count
      let batch = reader.batch(Array(rest.prefix(size)), withFrequencies: hasFrequencies)
      try pass.add(batch, labels: reader.labels)
      rest = rest.dropFirst(size)
    }
    return pass
  }
}
