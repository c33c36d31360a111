import StudyFile
import Testing

@testable import Ingest

@Suite struct AccountingWarningsTests {
  private func warnings(_ answers: [String]) throws -> [String] {
    let age = variable("age", .numeric, range: 0...100)
    let survey = try survey("age;x\n" + answers.map { $0 + ";\n" }.joined(), study([age]))
    return survey.accounting.warnings(of: study([age])).map(\.description)
  }

  @Test func moreThanATenthOfTheAnswers() throws {
    let fine = Array(repeating: "30", count: 18)
    #expect(try warnings(fine + ["3,5", "4,5"]).isEmpty)
    #expect(
      try warnings(fine + ["3,5", "4,5", "5,5"]) == [
        "study.yaml:7:3: warning: 3 of 21 answers to 'age' cannot be used and count as missing: not a number (a decimal "
          + "comma, which 'decimal: comma' under 'data' reads)"
      ])
    #expect(
      try warnings(fine + ["3,5", "4,5", "500"]) == [
        "study.yaml:7:3: warning: 3 of 21 answers to 'age' cannot be used and count as missing: 2 not a number (a decimal "
          + "comma, which 'decimal: comma' under 'data' reads), 1 outside 0 to 100"
      ])
  }

  /// A question that few were asked can be lost as well.
  @Test func blanksAreNoAnswers() throws {
    let blanks = Array(repeating: "", count: 500) + Array(repeating: "NA", count: 500)
    #expect(try warnings(blanks + ["30", "3,5"]).first?.contains("1 of 2 answers to 'age'") == true)
    #expect(try warnings(blanks + Array(repeating: "30", count: 10) + ["3,5"]).isEmpty)
  }

  @Test func droppedOptions() throws {
    let ticks = variable(
      "m", .multiple, levels: levels(["A": "A", "B": "B"]), source: .separated(column: "m", separator: ","))
    let found = try survey("m,x\n\"A,Z,Z\",\nB,\n", study([ticks]))
    #expect(
      found.accounting.warnings(of: study([ticks])).map(\.message) == [
        "options were dropped from 1 of 2 answers to 'm': not one of the values; is ',' what stands between two "
          + "options in the export?"
      ])
  }

  @Test func labelsWhereNumbersAreExpected() throws {
    #expect(
      try warnings(["agree", "disagree", "3"]) == [
        "study.yaml:7:3: warning: 2 of 3 answers to 'age' cannot be used and count as missing: not a number; if the export "
          + "has labels, list them with their numbers, as in 'measure: ordinal, values: {1: LABEL, 2: LABEL}'"
      ])
  }

  @Test func linesOfSeveralFiles() {
    var first = Accounting()
    first.unusable = [.init(reason: "1 field where the header has 2", count: 7, lines: [2, 3])]
    var second = first
    first.name(file: Accounting.name(of: "a.csv", after: []))
    second.name(file: Accounting.name(of: "a.csv", after: ["a.csv"]))
    first.merge(second)
    #expect(
      Accounting.text(first.unusable[0].lines, of: first.unusable[0].count)
        == "2, 3 in a.csv; 2, 3 in a.csv (file 2); …")
    #expect(Accounting.text([2, 3], of: 2) == "2, 3")
    #expect(Accounting.text([2, 3], of: 3) == "2, 3, …")
    #expect(Accounting.text([], of: 3) == "")
  }
}
