import Testing

@testable import Replication

/// The effects are those of Tests/StatisticsTests/Reference/printed_tests.R.
@Suite struct EffectBesideTestTests {
  private func check(_ test: String, _ effect: String) throws -> ArithmeticCheck.Result {
    try checkReports([test, effect])[1]
  }
  private let t = "student_t: years ~ cried, value: 2.20, n: [15, 15]"

  @Test(arguments: [
    "cohens_d: years ~ cried, value: 0.80", "cohens_d: years ~ cried, value: -0.805",
    "hedges_g: years ~ cried, value: 0.78", "point_biserial_r: years ~ cried, value: .38",
    "point_biserial_r: cried ~ years, value: .384",
  ])
  func agree(_ effect: String) throws {
    let result = try check(t, effect)
    #expect(result.consistency == .possible && result.note.isEmpty, "\(result.note)")
  }

  @Test(arguments: [
    ("cohens_d: years ~ cried, value: 0.82", "t = 2.20 gives 0.80 to 0.81, not 0.82"),
    ("hedges_g: years ~ cried, value: 0.80", "t = 2.20 gives 0.78, not 0.80"),
    ("point_biserial_r: years ~ cried, value: .41", "t = 2.20 gives 0.38, not 0.41"),
  ])
  func disagree(_ effect: String, _ note: String) throws {
    let result = try check(t, effect)
    #expect(result.consistency == .impossible && result.note == note)
  }

  /// 2 · 2.20 / √28 is 0.83.
  @Test func aConversionThatManyUse() throws {
    let result = try check(t, "cohens_d: years ~ cried, value: 0.83")
    #expect(result.consistency == .possible && result.note == "it is 2t/√df, but 0.80 with these groups")
  }

  /// Equal groups give the least d that a t of 30 respondents can have.
  @Test func groupsOfUnknownSize() throws {
    let unknown = "student_t: years ~ cried, value: 2.20, df: 28"
    #expect(try check(unknown, "cohens_d: years ~ cried, value: 0.95").consistency == .possible)
    #expect(try check(unknown, "cohens_d: years ~ cried, value: 0.70").consistency == .impossible)
  }

  @Test func quotedTests() throws {
    let text = "test: 't(28) = 2.20, p = .036'"
    #expect(try check(text, "cohens_d: years ~ cried, value: 0.80, n: [15, 15]").consistency == .possible)
    #expect(try check(text, "cohens_d: years ~ cried, value: 0.70, n: [15, 15]").consistency == .impossible)
    // Another test may be meant.
    let other = try check(text, "cohens_d: years ~ cried, value: 0.70, n: [20, 20]")
    #expect(other.unchecked == "arithmetic is not checked for this measure")
    let elsewhere = try check(t, "cohens_d: other ~ cried, value: 0.70")
    #expect(elsewhere.consistency == .unchecked)
  }
}
