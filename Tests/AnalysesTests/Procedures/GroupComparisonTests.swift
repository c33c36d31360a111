import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `Reference/small.R`.
@Suite struct GroupComparisonTests {
  private static let study = """
    variables:
      g: {measure: nominal, values: [A, B, Nobody]}
      h: {measure: nominal, values: [A, B, C]}
      v: {measure: numeric}
      o: {measure: ordinal, values: [low, middle, high]}
    """
  private static let csv = """
    g,h,v,o
    A,A,3,low
    A,A,5,low
    A,A,4,middle
    A,A,8,high
    B,B,9,high
    B,B,7,middle
    B,B,12,high
    B,C,11,high
    B,C,6,low
    ,C,,
    """

  private func results(_ compare: String, csv: String = csv) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - {id: c, compare: \(compare)}", csv: csv)
  }

  @Test func twoGroups() throws {
    let results = try results("v ~ g")
    // t.test(v ~ g)
    let t = try results.row("c", .welchT)
    #expect(isClose(t.statistic, -2.5468581598680533, 1e-12))
    #expect(isClose(t.df, 6.9440980661523808, 1e-12))
    #expect(isClose(t.pValue, 0.0385357369821325, 1e-12))
    #expect(t.group == "A vs B" && t.isPrimary && t.n == 9)
    let difference = try results.row("c", .meanDifference, method: "welch")
    #expect(difference.estimate == -4)
    #expect(isClose(difference.confidenceLow, -7.7198595253190296, 1e-12))
    // wilcox.test(v ~ g): exact
    let u = try results.row("c", .mannWhitney)
    #expect(u.statistic == 2 && u.method == "exact")
    #expect(isClose(u.pValue, 0.0634920634920635, 1e-12))
    #expect(results.notes.contains("Left out: 1 respondent without an answer to “g”."))
    #expect(!results.rows.contains { $0.group.contains("Nobody") })
  }

  @Test func referenceIsTheB() throws {
    let t = try results("v ~ g, reference: A").row("c", .welchT)
    #expect(t.group == "B vs A")
    #expect(isClose(t.statistic, 2.5468581598680533, 1e-12))
  }

  @Test func threeGroups() throws {
    let results = try results("v ~ h")
    // oneway.test(v ~ h)
    let f = try results.row("c", .welchF)
    #expect(isClose(f.statistic, 2.466157730461683, 1e-12))
    #expect(isClose(f.df2, 2.446840575611530, 1e-12))
    #expect(isClose(f.pValue, 0.259114111761093, 1e-11))
    #expect(f.df == 2 && f.isPrimary)
    let pairs = results.rows.filter { $0.measure == .tukeyHSD }
    #expect(pairs.map(\.group) == ["A vs B", "A vs C", "B vs C"])
    #expect(pairs.allSatisfy { $0.pAdjusted != nil && $0.pValue == nil })
  }

  @Test func ordinalOutcomesAreRanked() throws {
    let two = try results("o ~ g")
    // wilcox.test(as.numeric(o) ~ g)
    let u = try two.row("c", .mannWhitney)
    #expect(u.isPrimary && u.statistic == 6)
    #expect(isClose(u.pValue, 0.359396770820519, 1e-12))
    #expect(try !two.row("c", .welchT).isPrimary)
    #expect(two.rows.filter(\.isPrimary).count == 1)
    #expect(
      two.notes.contains(
        "For an ordinal outcome the text gives the Mann–Whitney test. Where means of it are shown, its codes serve as numbers."
      ))
    let three = try results("o ~ h")
    // kruskal.test(as.numeric(o), h)
    let q = try three.row("c", .kruskalWallis)
    #expect(q.isPrimary && isClose(q.statistic, 1.657142857142856, 1e-12))
    #expect(isClose(q.pValue, 0.436672659033631, 1e-12))
  }

  @Test func anotherTestOnRequest() throws {
    let results = try results("v ~ g, test: student_t")
    #expect(try results.row("c", .studentT).isPrimary)
    #expect(results.rows.filter(\.isPrimary).count == 1)
    #expect(
      results.notes.filter { $0.hasPrefix("The text gives") } == [
        "The text gives Student’s t test, because the study asks for it."
      ])
  }

  @Test func aTestThatDoesNotFitIsNotTaken() throws {
    let results = try results("v ~ g, test: kruskal_wallis")
    #expect(try results.row("c", .welchT).isPrimary)
    #expect(
      results.notes.contains(
        "The test kruskal_wallis does not fit these variables, so the text gives the usual one."))
  }

  @Test(arguments: [
    "g,h,v,o\nA,A,3,low\nB,B,5,high\n",  // one respondent each
    "g,h,v,o\nA,A,3,low\nA,A,3,low\nB,B,3,low\nB,B,3,low\n",  // a constant
    "g,h,v,o\nA,A,3,low\nA,A,4,low\nB,B,5,low\n",  // one of one
  ])
  func tooLittleToTest(_ csv: String) throws {
    let results = try results("v ~ g", csv: csv)
    let t = try results.row("c", .welchT)
    #expect(t.pValue == nil && !t.note.isEmpty && t.isPrimary)
    for row in results.rows {
      for number in [
        row.estimate, row.statistic, row.pValue, row.confidenceLow, row.confidenceHigh, row.standardError,
      ] {
        #expect(number?.isFinite ?? true, "\(row.measure)")
      }
    }
  }

  @Test func groupsWithoutAnswers() throws {
    let one = try results("v ~ g", csv: "g,h,v,o\nA,A,3,low\nA,A,4,low\nB,B,,low\n")
    #expect(one.notes.contains("Nobody in B answered v."))
    #expect(one.notes.contains("There is only one group, A, so nothing to compare."))
    #expect(try one.row("c", .missing, group: "B").estimate == 1)
    let none = try results("v ~ g", csv: "g,h,v,o\nA,A,,low\n")
    #expect(none.notes.contains("Nobody has both v and g."))
  }
}
