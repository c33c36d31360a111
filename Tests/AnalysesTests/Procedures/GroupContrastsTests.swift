import Statistics
import Testing

@testable import Analyses

/// The numbers are held against R in ReferenceTests, study by study.
@Suite struct GroupContrastsTests {
  private static let study = """
    variables:
      group: {measure: nominal, values: [A, B, C]}
      colour: {measure: nominal, values: [Red, Blue]}
      grade: {measure: ordinal, values: [Low, Middle, High]}
      age: {measure: numeric}
      pets: {measure: multiple, columns: {cat: Cat, dog: Dog}}
      note: {measure: text}
    """
  private static let csv = """
    group,colour,grade,age,cat,dog,note
    A,Red,Low,20,x,,hello
    A,Red,High,30,x,x,
    B,Blue,Low,40,,x,
    B,Red,Middle,50,x,,
    ,Blue,High,90,x,x,x
    """

  private func describe(_ what: String, _ options: String = "by: group") throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - {id: d, describe: \(what), \(options)}", csv: Self.csv)
  }

  @Test func everyoneInAGroupStandsBesideTheGroups() throws {
    let results = try describe("[colour, age]")
    // Who has no group is in none, and a note says so.
    let all = try results.row("d", .count, level: "Red", by: "group", group: "")
    #expect(all.estimate == 3 && all.n == 4)
    #expect(try results.row("d", .mean, group: "").estimate == 35)
    #expect(results.analyses[0].distributions.map(\.group) == ["A", "B"])
    #expect(results.notes.contains("Left out: 1 respondent without an answer to “group”."))
  }

  @Test func eachMeasureHasItsTest() throws {
    let results = try describe("[colour, grade, age, pets, note]")
    #expect(try results.row("d", .fisherExact, variable: "colour").isPrimary)
    #expect(try results.row("d", .fisherExact, variable: "colour").estimate == nil)
    #expect(try results.row("d", .mannWhitney, variable: "grade").group == "A vs B")
    #expect(try results.row("d", .welchT, variable: "age").isPrimary)
    #expect(try results.row("d", .fisherExact, variable: "pets", level: "Dog").pValue != nil)
    #expect(try results.row("d", .standardizedDifference, variable: "colour").group == "A vs B")
    #expect(!results.rows.contains { $0.variable == "note" && $0.measure == .standardizedDifference })
    // All of them are one family.
    #expect(results.rows.filter { $0.pValue != nil }.allSatisfy { $0.pAdjusted != nil })
  }

  @Test func givenValuesTakeTheirPlace() throws {
    let results = try describe("age", "by: group, against: 30")
    #expect(!results.rows.contains { $0.measure == .welchT || $0.measure == .standardizedDifference })
    #expect(!results.rows.contains { $0.group.isEmpty })
  }

  @Test func aVariableByItselfHasNothingToCompare() throws {
    let results = try describe("group")
    #expect(!results.rows.contains { $0.pValue != nil || $0.measure == .standardizedDifference })
    #expect(try results.row("d", .count, level: "A", group: "").estimate == 2)
  }
}
