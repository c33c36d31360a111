import Ingest
import StudyFile
import Testing

@testable import Tally

/// Truths of conditions on rows written out by hand.
@Suite struct ConditionTests {
  static let variables: [Variable] = {
    var mood = read("mood", .ordinal, levels("low", "middle", "high"))
    mood.missing = [MissingValue(code: "-9", label: "Refused")]
    var modes = made("modes", .multiple, .columns(["m1", "m2"]), levels("Alone", "Group"))
    modes.base = .answered
    return [mood, read("age", .numeric), read("site", .nominal), read("note", .text), modes]
  }()

  /// 1, 0 or unknown (−3) for each of five rows.
  static func truths(_ condition: Condition) throws -> [Int32] {
    var study = Study(file: "study.yaml", id: "hand", data: DataSource())
    study.variables = variables
    var layout = Layout()
    layout.append(.init(variable: "mood", kind: .categorical))
    layout.append(.init(variable: "age", kind: .numeric))
    layout.append(.init(variable: "site", kind: .categorical))
    layout.append(.init(variable: "note", kind: .presence))
    layout.append(.init(variable: "modes", kind: .option(0)))
    layout.append(.init(variable: "modes", kind: .option(1)))
    let columns: [ColumnValues] = [
      .codes([0, 1, 2, -1, -4]),
      .numbers([18, 30, MissingCode.number(-1), 50, 0]),
      .codes([0, 1, 2, -2, 0]),
      .codes([0, -1, 0, 0, 0]),
      .codes([1, 0, 0, -1, 1]),
      .codes([0, 1, 0, -1, -1]),
    ]
    let labels = [["low", "middle", "high"], [], ["9", "10", "Basel"], [], [], []]
    // One row at a time, to see the codes row by row.
    return try (0..<5).map { row in
      var plan = TallyPlan()
      plan.add(TallyRequest(.patterns([.condition(condition)])))
      var pass = try TallyPass(plan: plan, study: study, layout: layout)
      let batch = Batch(
        rowCount: 1,
        columns: columns.map {
          switch $0 {
          case .codes(let codes): .codes([codes[row]])
          case .numbers(let numbers): .numbers([numbers[row]])
          }
        }, frequencies: nil, lines: [2])
      try pass.add(batch, labels: labels)
      return pass.finish().patterns(0).patterns[0].codes[0]
    }
  }

  @Test func comparisonsWithMissingAnswersAreUnknown() throws {
    #expect(try Self.truths(.isAnyOf(variable: "mood", labels: ["high", "low"])) == [1, 0, 1, -3, -3])
    #expect(
      try Self.truths(.isOrdered(variable: "mood", .greaterOrEqual, label: "middle")) == [0, 1, 1, -3, -3])
    #expect(try Self.truths(.isOrdered(variable: "mood", .notEqual, label: "low")) == [0, 1, 1, -3, -3])
    #expect(try Self.truths(.compares(.variable("age"), .less, .number(30))) == [1, 0, -3, 0, 1])
    #expect(
      try Self.truths(.compares(.operation(.number(1), .divide, .variable("age")), .greater, .number(0)))
        == [1, 1, -3, 1, -3])
    #expect(try Self.truths(.compares(.variable("mood"), .equal, .number(2))) == [0, 1, 0, -3, -3])
  }

  @Test func levelsThatAreNotDeclared() throws {
    #expect(try Self.truths(.isAnyOf(variable: "site", labels: ["Basel", "nowhere"])) == [0, 0, 1, -3, 0])
    #expect(try Self.truths(.isOrdered(variable: "site", .less, label: "10")) == [1, 0, 0, -3, 1])
    #expect(try Self.truths(.compares(.variable("site"), .equal, .number(10))) == [0, 1, -3, -3, 0])
  }

  @Test func missingIsNeverUnknown() throws {
    #expect(try Self.truths(.isMissing(variable: "mood")) == [0, 0, 0, 1, 1])
    #expect(try Self.truths(.isMissing(variable: "age")) == [0, 0, 1, 0, 0])
    #expect(try Self.truths(.isMissing(variable: "note")) == [0, 1, 0, 0, 0])
    #expect(try Self.truths(.isMissing(variable: "modes")) == [0, 0, 1, 1, 0])
  }

  @Test func ticks() throws {
    #expect(try Self.truths(.isAnyOf(variable: "modes", labels: ["Alone"])) == [1, 0, -3, -3, 1])
    #expect(try Self.truths(.isAnyOf(variable: "modes", labels: ["Group"])) == [0, 1, -3, -3, -3])
    #expect(try Self.truths(.isAnyOf(variable: "modes", labels: ["Group", "Alone"])) == [1, 1, -3, -3, 1])
  }

  @Test func kleene() throws {
    let adult = Condition.compares(.variable("age"), .greater, .number(20))  // 0 1 ? 1 0
    let low = Condition.isAnyOf(variable: "mood", labels: ["low"])  // 1 0 0 ? ?
    #expect(try Self.truths(.all([adult, low])) == [0, 0, 0, -3, 0])
    #expect(try Self.truths(.any([adult, low])) == [1, 1, -3, 1, -3])
    #expect(try Self.truths(.not(low)) == [0, 1, 1, -3, -3])
    #expect(try Self.truths(.all([])) == [1, 1, 1, 1, 1])
    #expect(try Self.truths(.any([])) == [0, 0, 0, 0, 0])
  }

  @Test func powersOfMissingAnswersAreMissing() throws {
    let zeroth = StudyFile.Expression.operation(.variable("age"), .power, .number(0))
    let ofOne = StudyFile.Expression.operation(.number(1), .power, .variable("age"))
    #expect(try Self.truths(.compares(zeroth, .equal, .number(1))) == [1, 1, -3, 1, 1])
    #expect(try Self.truths(.compares(ofOne, .equal, .number(1))) == [1, 1, -3, 1, 1])
  }
}
