import Testing

@testable import StudyFile

/// An ordinal variable without `values`: refused where its order matters, noted elsewhere.
@Suite struct UndeclaredOrderTests {
  private static let study = """
    study: a
    data: {}
    variables:
      o: {measure: ordinal, label: Strain}
      g: {values: [A, B]}
      v: {measure: numeric}
      b: {measure: ordinal, recode: {of: o, to: {some: [x], much: [y]}}}

    """

  private static let message =
    "the order of 'o' matters here and is not declared; list its levels in order, as 'values: [low, middle, high]' or "
    + "'values: {1: low, 2: middle, 3: high}'"

  @Test(arguments: [
    ("compare: o ~ g", 22), ("correlate: [v, o]", 28), ("equivalence: o ~ g", 26), ("compare: [v, o]", 26),
    ("model: o ~ v, family: linear", 20), ("model: o ~ v", 20),
  ])
  func whereItMatters(analysis: String, column: Int) {
    #expect(
      Problems.of(Self.study + "analyses:\n  - {id: x, \(analysis)}\n") == ["9:\(column): \(Self.message)"])
  }

  @Test(arguments: [
    ("difference: o ~ g, direction: none", 22), ("association: v ~ o, direction: none", 27),
    ("mean: o, value: 3", 16),
  ])
  func inFindings(report: String, column: Int) {
    #expect(
      Problems.of(Self.study + "findings:\n  - id: f\n    reports:\n      - {\(report)}\n")
        == ["11:\(column): \(Self.message)"])
  }

  @Test func inConditions() {
    #expect(Problems.of(Self.study + "rules: [o >= x]\n") == ["8:11: \(Self.message)"])
  }

  @Test func inScales() {
    #expect(Problems.of(Self.study + "scales:\n  s: {items: [v, o]}\n") == ["9:18: \(Self.message)"])
  }

  @Test(arguments: [
    "describe: [o, b]", "describe: v, by: o", "proportion: o = x", "compare: v ~ o", "compare: o = x ~ g",
    "compare: b ~ g", "model: g = A ~ o", "equivalence: o = x ~ g",
  ])
  func whereItDoesNot(analysis: String) throws {
    let study = try StudyParser.parse(
      text: Self.study + "analyses:\n  - {id: x, \(analysis)}\n", file: "s.yaml")
    #expect(
      study.undeclaredOrders.map(\.description) == [
        "s.yaml:4:3: note: the order of the levels of Strain is not declared: tables have them in the order of numbers, "
          + "or else of their characters; 'values:' would list them in order"
      ])
  }
}
