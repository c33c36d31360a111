import StudyFile
import Testing

@testable import Ingest

/// Check-all-that-apply questions, in one column for each option and in one for all.
@Suite struct OptionDecoderTests {
  private let blank = MissingCode.blank
  private let unusable = MissingCode.unusable
  private let typed = [MissingValue(code: "-99", label: "Not shown")]

  private func columns(_ base: Variable.Base) -> Study {
    study([
      variable(
        "m", .multiple, levels: levels(["a": "Individual", "b": "No"]), missing: typed,
        source: .columns(["a", "b"]),
        base: base)
    ])
  }

  /// Each row's cells, and what they mean among those who answered and those who were shown the question.
  private static let rows: [(cells: String, answered: [Int32], shown: [Int32])] = [
    ("1,1", [1, 1], [1, 1]), ("1,0", [1, 0], [1, 0]), ("Yes,", [1, 0], [1, 0]),
    ("Individual,No", [1, 1], [1, 1]),
    ("No,1", [0, 1], [0, 1]), ("0,0", [-1, -1], [0, 0]), ("0.0,FALSE", [-1, -1], [0, 0]),
    ("0,", [-1, -1], [0, 0]),
    ("Unchecked,Checked", [0, 1], [0, 1]), ("Not selected,1.0", [0, 1], [0, 1]), (",", [-1, -1], [-1, -1]),
    ("NA,", [-1, -1], [-1, -1]), ("-99,-99.0", [-4, -4], [-4, -4]), ("-99,", [-1, -1], [-1, -1]),
    ("-99,1", [0, 1], [0, 1]), ("-99,0", [-1, -1], [0, 0]),
  ]

  /// Whoever wrote something of their own beside the options, or in place of them, ticked "Other".
  @Test func whateverIsNoneOfTheOthers() throws {
    var question = variable(
      "m", .multiple, levels: levels(["a": "Tea", "b": "Walk", "Other": "Other"]), missing: typed,
      source: .separated(column: "m", separator: ";"))
    question.other = "Other"
    let read = try survey(
      "m,n\nTea;my own,1\nmy own,1\nmine;yours,1\nOther,1\nWalk;b,1\n-99,1\n,1\n", study([question]))
    #expect(
      (0..<7).map { row in (0..<3).map { read.codes($0)[row] } } == [
        [1, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 1, 0], [-4, -4, -4], [-1, -1, -1],
      ])
    #expect(read.accounting.answers.allSatisfy { $0.count == 0 })
  }

  @Test func oneColumnForEachOption() throws {
    let text = "a,b\n" + Self.rows.map { $0.cells + "\n" }.joined()
    let answered = try survey(text, columns(.answered))
    let shown = try survey(text, columns(.shown))
    for (index, row) in Self.rows.enumerated() {
      #expect([answered.codes(0)[index], answered.codes(1)[index]] == row.answered, "\(row.cells)")
      #expect([shown.codes(0)[index], shown.codes(1)[index]] == row.shown, "\(row.cells)")
    }
    // The last slot of those who answered tells whether something was ticked.
    #expect(answered.labels == [[], [], []] && shown.labels == [[], []])
    for (index, row) in Self.rows.enumerated() where row.answered.contains(1) {
      #expect(answered.codes(2)[index] == 1, "\(row.cells)")
    }
  }

  private func separated(_ separator: String, _ base: Variable.Base = .answered) -> Study {
    study([
      variable(
        "m", .multiple, levels: levels(["1": "CBT", "2": "Integrative, eclectic", "3": "Integrative"]),
        missing: typed,
        source: .separated(column: "m", separator: separator), base: base)
    ])
  }

  @Test(
    arguments: [
      ("CBT", [1, 0, 0]), ("\"CBT,Integrative\"", [1, 0, 1]), ("\"CBT, Integrative, eclectic\"", [1, 1, 0]),
      ("\"Integrative, eclectic, CBT\"", [1, 1, 0]), ("\"Integrative,CBT\"", [1, 0, 1]),
      ("\"1,2\"", [1, 1, 0]),
      ("\"1, 03\"", [1, 0, 1]), ("\"CBT,,CBT,\"", [1, 0, 0]), ("\"Integrative, eclectic\"", [0, 1, 0]),
      ("\"CBT, NA\"", [1, 0, 0]), ("", [-1, -1, -1]), ("NA", [-1, -1, -1]), ("-99", [-4, -4, -4]),
      ("-99.0", [-4, -4, -4]),
      ("\",,\"", [-1, -1, -1]),
    ] as [(String, [Int32])])
  func joinedInOneColumn(_ cell: String, _ expected: [Int32]) throws {
    let found = try survey("m,x\n\(cell),\n", separated(","))
    #expect((0..<3).map { found.codes($0)[0] } == expected)
    #expect(found.accounting.answers.isEmpty)
  }

  @Test func anUnknownOptionIsDroppedAndTheOthersStand() throws {
    let text = "m,x\n\"CBT; mine\",\nmine,\n\"mine;yours;CTB\",\nCBT,\n"
    let answered = try survey(text, separated(";"))
    #expect(answered.codes(0) == [1, unusable, unusable, 1])
    #expect(answered.codes(2) == [0, unusable, unusable, 0])
    let plain = "not one of the values"
    #expect(
      answered.accounting.answers == [
        .init(variable: "m", column: "m", reason: plain, count: 1, kept: 1, lines: [2]),
        // One answer, however many options it names.
        .init(variable: "m", column: "m", reason: plain, count: 2, lines: [3, 4]),
      ])
    #expect(answered.accounting.given == ["m": 4])
    #expect(answered.codes(0).count { $0 == unusable } == 2)
    let shown = try survey(text, separated(";", .shown))
    #expect(shown.codes(0) == [1, 0, 0, 1])
    #expect(
      shown.accounting.answers == [
        .init(variable: "m", column: "m", reason: plain, count: 4, kept: 3, lines: [2, 3, 4]),
        .init(variable: "m", column: "m", reason: "\(plain) (perhaps 'CBT')", count: 1, kept: 1, lines: [4]),
      ])
  }

  @Test func aSeparatorOfSeveralCharacters() throws {
    let found = try survey("m,x\nCBT :: Integrative,\nCBT:Integrative,\n", separated("::"))
    #expect(found.codes(0) == [1, unusable])
    #expect(found.codes(2) == [1, unusable])
  }

  @Test func whatAStudyCannotAskFor() throws {
    func one(_ source: Variable.Source) throws -> [String] {
      try refusal(of: "m,x\n1,2\n", study([variable("m", .multiple, source: source)]))
    }
    #expect(
      try one(.separated(column: "m", separator: ",")) == [
        "study.yaml:7:3: error: variable 'm' has several answers in one column, so its options have to be listed under "
          + "'values:'"
      ])
    #expect(
      try one(.separated(column: "m", separator: "")) == [
        "study.yaml:7:3: error: variable 'm' has an empty 'separator:'"
      ])
    #expect(
      try one(.column("m")) == [
        "study.yaml:7:3: error: variable 'm' is 'multiple', so it needs 'columns:', or 'column:' with a 'separator:'"
      ])
    #expect(
      try one(.columns(["m", "x"])) == [
        "study.yaml:7:3: error: variable 'm' needs one column for each of its options"
      ])
  }
}
