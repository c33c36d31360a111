import Statistics
import Testing

@testable import Analyses

/// The numbers are those of `Tests/StatisticsTests/Reference/paired.R`.
@Suite struct PairedComparisonTests {
  private static let words = """
    a,b,c,d
    8,10.5,9,12
    7,8,9.5,9
    9,12,13,15
    5,6.2,7,6
    6,9,7.5,11
    4,5,4.2,8
    9,8.4,12,10
    8,11,13,14
    3,,2,1
    ,,,

    """

  private func numbers(_ compare: String, options: String = "") throws -> StudyResults {
    try run(
      """
      variables:
        a: {measure: numeric, label: First}
        b: {measure: numeric, label: Second}
        c: {measure: numeric}
        d: {measure: numeric}
      analyses:
        - {id: p, compare: \(compare)\(options)}
      """, csv: Self.words)
  }

  /// 36 both, 12 the first time only, 2 the second time only.
  private func answers(
    _ measure: String, _ rows: [(String, Int)], compare: String = "[a, b]", options: String = ""
  )
    throws -> StudyResults
  {
    let lines = rows.flatMap { Array(repeating: $0.0, count: $0.1) }.joined(separator: "\n")
    return try run(
      """
      variables:
        a: {measure: \(measure)}
        b: {measure: \(measure)}
        c: {measure: \(measure)}
      analyses:
        - {id: p, compare: \(compare)\(options)}
      """, csv: "a,b,c\n\(lines)\n")
  }

  @Test func twoNumbers() throws {
    let results = try numbers("[a, b]")
    let t = try results.row("p", .pairedT)
    #expect(t.isPrimary && t.variable == "a" && t.by == "b" && t.group == "First vs Second" && t.n == 8)
    let difference = try results.row("p", .meanDifference)
    #expect(isClose(difference.estimate, -1.7625, 1e-12) && difference.method == "paired")
    #expect(results.rows.count { $0.isPrimary } == 1)
    // One of ten lacks the second answer, one both.
    let missing = results.rows.filter { $0.measure == .missing }
    #expect(missing.map(\.variable) == ["a", "b", ""] && missing.map(\.estimate) == [1, 2, 2])
    #expect(missing.allSatisfy { $0.n == 10 })
    #expect(results.analyses[0].notes.contains("Left out: 2 respondents without an answer to all of them."))
    #expect(results.rows.filter { $0.measure == .mean }.map(\.n) == [8, 8])
    #expect(results.analyses[0].distributions.map(\.variable) == ["a", "b"])
  }

  @Test func theReferenceIsTheSecond() throws {
    let results = try numbers("[a, b]", options: ", reference: a")
    let difference = try results.row("p", .meanDifference)
    #expect(isClose(difference.estimate, 1.7625, 1e-12) && difference.group == "Second vs First")
    #expect(difference.variable == "b" && difference.by == "a")
  }

  @Test func severalNumbers() throws {
    let results = try numbers("[a, b, c, d]")
    let tests = results.rows.filter { $0.measure == .repeatedMeasuresF }
    #expect(tests.map(\.method) == ["greenhouse-geisser", "huynh-feldt", "sphericity"])
    #expect(tests.map(\.isPrimary) == [true, false, false])
    #expect(isClose(tests[0].pValue, 0.00086657585686561, 1e-9))
    // They are ways to one p, not a family.
    #expect(tests.allSatisfy { $0.pAdjusted == nil && $0.variable.isEmpty && $0.by.isEmpty })
    #expect(isClose(try results.row("p", .friedman).statistic, 15.15, 1e-12))
    let ranks = results.rows.filter { $0.measure == .meanRank }
    #expect(
      ranks.map(\.variable) == ["a", "b", "c", "d"] && ranks.map(\.estimate) == [1.125, 2.375, 3, 3.5])
    let pairs = results.rows.filter { $0.measure == .pairedT }
    #expect(pairs.count == 6 && pairs.allSatisfy { !$0.isPrimary && $0.pAdjusted != nil })
    let adjusted = adjust(pairs.map(\.pValue), method: .holm)
    #expect(pairs.map(\.pAdjusted) == adjusted)
  }

  @Test func anotherTestByName() throws {
    let results = try numbers("[a, b]", options: ", test: wilcoxon_signed_rank")
    #expect(results.rows.filter(\.isPrimary).map(\.measure) == [.wilcoxonSignedRank])
    #expect(
      results.analyses[0].notes.contains(
        "The text gives Wilcoxon’s signed-rank test, because the study asks for it."))
    let unfit = try numbers("[a, b]", options: ", test: welch_t")
    #expect(unfit.rows.filter(\.isPrimary).map(\.measure) == [.pairedT])
  }

  @Test func twoAnswersOfTwo() throws {
    let results = try answers(
      "nominal, values: [No, Yes]", [("Yes,Yes,", 36), ("Yes,No,", 12), ("No,Yes,", 2)])
    let tests = results.rows.filter { $0.measure == .mcnemar }
    #expect(tests.map(\.method) == ["chi-square", "corrected", "exact", "mid-p"])
    #expect(tests.map(\.isPrimary) == [true, false, false, false])
    #expect(tests.allSatisfy { $0.level == "Yes" && $0.group == "a vs b" && $0.pAdjusted == nil })
    #expect(isClose(tests[0].statistic, 7.1428571428571432, 1e-12))
    let difference = try #require(results.rows.first { $0.method == "newcombe-paired" })
    #expect(isClose(difference.confidenceLow, 0.056929584003238748, 1e-12))
    #expect(try results.row("p", .oddsRatio).estimate == 6)
    // The change table.
    let cells = results.rows.filter { $0.measure == .count && $0.by == "b" }
    #expect(cells.map(\.estimate) == [0, 2, 12, 36] && cells.map(\.level) == ["No", "No", "Yes", "Yes"])
    #expect(cells.map(\.group) == ["No", "Yes", "No", "Yes"])
  }

  @Test func fewChanges() throws {
    let results = try answers(
      "ordinal, values: [No, Yes]", [("Yes,Yes,", 1), ("Yes,No,", 1), ("No,Yes,", 7), ("No,No,", 12)])
    let primary = results.rows.filter(\.isPrimary)
    #expect(primary.map(\.method) == ["exact"])
    #expect(isClose(primary[0].pValue, 0.0703125, 1e-12))
    #expect(
      results.analyses[0].notes.contains("The text gives McNemar’s exact test: fewer than 10 changed."))
  }

  @Test func severalAnswersOfTwo() throws {
    let results = try answers(
      "nominal, values: [No, Yes]", [("Yes,Yes,No", 6), ("No,Yes,Yes", 9), ("No,No,Yes", 8)],
      compare: "[a, b, c]")
    let q = try results.row("p", .cochranQ)
    #expect(q.isPrimary && q.df == 2 && q.level == "Yes")
    let pairs = results.rows.filter { $0.measure == .mcnemar }
    #expect(pairs.count == 6 && Set(pairs.map(\.method)) == ["chi-square", "exact"])
    // Each of its two ways is a family of three.
    let exact = pairs.filter { $0.method == "exact" }
    #expect(exact.map(\.pAdjusted) == adjust(exact.map(\.pValue), method: .holm))
  }

  @Test func answersWithoutOrder() throws {
    let rows = [
      ("x,x,x", 20), ("x,y,y", 5), ("y,x,z", 3), ("y,y,y", 30), ("y,z,z", 4), ("z,y,x", 9), ("z,z,z", 11),
    ]
    let two = try answers("nominal", rows)
    #expect(isClose(try two.row("p", .stuartMaxwell).statistic, 2.4230769230769225, 1e-12))
    #expect(try two.row("p", .stuartMaxwell).isPrimary && two.row("p", .bowkerSymmetry).df == 2)
    let three = try answers("nominal", rows, compare: "[a, b, c]")
    #expect(try three.row("p", .marginalHomogeneity).isPrimary)
    #expect(three.rows.count { $0.measure == .stuartMaxwell } == 3)
  }

  @Test func answersInOrder() throws {
    let likert = [
      "1,2,3", "2,2,2", "2,3,4", "3,3,5", "4,5,5", "5,5,4", "3,4,5", "2,2,3", "4,3,4", "1,3,2", "2,4,4",
      "3,3,3",
    ].map { ($0, 1) }
    let measure = "ordinal, values: {1: Never, 2: Seldom, 3: Sometimes, 4: Often, 5: Always}"
    let two = try answers(measure, likert, compare: "[a, c]")
    let wilcoxon = try two.row("p", .wilcoxonSignedRank)
    #expect(wilcoxon.isPrimary && isClose(wilcoxon.pValue, 0.017622090962324442, 1e-12))
    #expect(two.rows.contains { $0.measure == .proportionAfterMiddle && $0.variable == "c" })
    #expect(two.rows.filter { $0.measure == .count && $0.by == "c" }.count == 25)
    let three = try answers(measure, likert, compare: "[a, b, c]")
    #expect(isClose(try three.row("p", .friedman).statistic, 7.8235294117647056, 1e-12))
    #expect(try three.row("p", .friedman).isPrimary)
    #expect(three.rows.count { $0.measure == .wilcoxonSignedRank && $0.pAdjusted != nil } == 3)
  }

  @Test func levelsHaveToBeTheSame() throws {
    let results = try run(
      """
      variables:
        a: {measure: ordinal, values: [low, middle, high]}
        b: {measure: ordinal, values: [low, high, middle]}
      analyses:
        - {id: p, compare: [a, b]}
      """, csv: "a,b\nlow,high\n")
    #expect(results.rows.isEmpty && results.analyses[0].notes[0].hasPrefix("b has other levels than a"))
  }

  @Test func nobodyAnsweredAll() throws {
    let results = try answers("numeric", [("1,,", 3), (",2,", 2)])
    #expect(results.rows.allSatisfy { $0.measure == .missing })
    #expect(results.analyses[0].notes.contains("Nobody answered all of them."))
  }

  @Test func nobodyChanged() throws {
    let results = try answers("nominal, values: [No, Yes]", [("Yes,Yes,", 3), ("No,No,", 2)])
    let primary = results.rows.filter(\.isPrimary)
    #expect(primary.map(\.note) == ["nobody changed"] && primary[0].pValue == nil)
  }
}
