import Ingest
import StudyFile
import Testing

@testable import Tally

@Suite struct TallyErrorTests {
  static func study() -> Study {
    var study = Study(file: "study.yaml", id: "bad", data: DataSource())
    study.variables = [
      read("sex", .nominal, levels("F", "M")), read("age", .numeric), read("site", .nominal),
      read("note", .text),
      made("loop", .numeric, .compute(Located(.variable("knot"), at: nowhere))),
      made("knot", .numeric, .compute(Located(.variable("loop"), at: nowhere))),
      made("round", .ordinal, .cut(Cut(of: "round", at: [1])), levels("a", "b")),
      made("short", .ordinal, .cut(Cut(of: "age", at: [1, 2])), levels("a", "b")),
    ]
    return study
  }

  static var layout: Layout {
    var layout = Layout()
    layout.append(.init(variable: "sex", kind: .categorical))
    layout.append(.init(variable: "age", kind: .numeric))
    layout.append(.init(variable: "site", kind: .categorical))
    layout.append(.init(variable: "note", kind: .presence))
    return layout
  }

  static func pass(_ requests: TallyRequest...) throws -> TallyPass {
    var plan = TallyPlan()
    for request in requests { plan.add(request) }
    return try TallyPass(plan: plan, study: study(), layout: layout)
  }

  static func add(
    sex: [Int32] = [0], age: [Double] = [30], site: [Int32] = [0], frequencies: [Int]? = nil,
    to pass: inout TallyPass
  ) throws {
    let batch = Batch(
      rowCount: 1, columns: [.codes(Column(sex)), .numbers(Column(age)), .codes(Column(site)), .codes([0])],
      frequencies: frequencies, lines: [7])
    try pass.add(batch, labels: [["F", "M"], [], ["Basel"], []])
  }

  static let everything = TallyRequest(.patterns([.variable("sex"), .variable("age"), .variable("site")]))

  @Test func plansThatCannotBeCounted() {
    let cases: [(TallyRequest, String)] = [
      (TallyRequest(.patterns([.variable("loop")])), "loop is made of itself"),
      (TallyRequest(.patterns([.variable("round")])), "round is made of itself"),
      (
        TallyRequest(.patterns([.variable("short")])),
        "short needs 3 labels, one more than it has cutting points"
      ),
      (TallyRequest(.patterns([.variable("nix")])), "nix is not a variable of the study"),
      (TallyRequest(.crossProducts(["note"])), "note has no numbers to reckon with"),
      (TallyRequest(.patterns([.option("sex", 3)])), "sex has no option number 4"),
      (
        TallyRequest(.patterns([.condition(.isAnyOf(variable: "note", labels: ["x"]))])),
        "note has no levels to compare with"
      ),
    ]
    for (request, message) in cases {
      let error = #expect(throws: TallyError.self) { try Self.pass(request) }
      #expect(error?.description == message)
    }
  }

  @Test func batchesThatDoNotFit() throws {
    let bad: [(inout TallyPass) throws -> Void] = [
      { try Self.add(sex: [2], to: &$0) }, { try Self.add(sex: [-4], to: &$0) },
      { try Self.add(sex: [.min], to: &$0) }, { try Self.add(site: [1], to: &$0) },
      { try Self.add(age: [], to: &$0) }, { try Self.add(frequencies: [1, 2], to: &$0) },
      { try $0.add(Batch(rowCount: 0, columns: [], frequencies: nil, lines: []), labels: []) },
    ]
    for add in bad {
      var pass = try Self.pass(Self.everything)
      #expect(throws: TallyError.self) { try add(&pass) }
    }
  }

  @Test func countsThatOverflowAreReported() throws {
    var pass = try Self.pass(Self.everything)
    try Self.add(frequencies: [.max], to: &pass)
    #expect(pass.finish().respondents == .max)
    let full = pass
    #expect(throws: TallyError.tooManyRespondents) { try Self.add(frequencies: [1], to: &pass) }
    var other = try Self.pass(Self.everything)
    try Self.add(to: &other)
    #expect(throws: TallyError.tooManyRespondents) { try other.merge(full) }
    #expect(throws: TallyError.negativeFrequency(line: 7)) { try Self.add(frequencies: [-1], to: &other) }
  }

  @Test func talliesOfOtherPlansAreNotMerged() throws {
    var pass = try Self.pass(Self.everything)
    #expect(throws: TallyError.differentPlans) { try pass.merge(try Self.pass()) }
  }

  @Test func aPlanWithoutRequestsCountsRows() throws {
    var pass = try Self.pass()
    try Self.add(frequencies: [3], to: &pass)
    let tallies = pass.finish()
    #expect(tallies.used == 1 && tallies.respondents == 3 && tallies.excluded.isEmpty)
  }

  @Test func nothingReadStillNamesDeclaredLevels() throws {
    let counts = try Self.pass(Self.everything).finish().patterns(0)
    #expect(counts.values == [.labels(["F", "M"]), .numbers([]), .labels([])])
    #expect(counts.patterns.isEmpty)
  }
}
