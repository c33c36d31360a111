import Testing

@testable import Replication

@Suite struct SharesSumTests {
  private func check(_ shares: [String], _ options: String = "") throws -> [ArithmeticCheck.Result] {
    try checkReports(
      zip(["PDT", "CBT", "Other"], shares).map { "proportion: school = \($0), value: \($1)\(options)" })
  }

  @Test func allLevelsOfThoseWhoAnswered() throws {
    let whole = try check(["33%", "35%", "32%"], ", answered: yes")
    #expect(whole.allSatisfy { $0.note.isEmpty && $0.consistency != .conflicting })
    // Rounded separately, they may add to 99% or 101%.
    #expect(try check(["33%", "33%", "33%"], ", answered: yes").allSatisfy { $0.note.isEmpty })
    let fewer = try check(["33%", "35%", "30%"], ", answered: yes")
    #expect(
      fewer.map(\.note)
        == Array(
          repeating: "33%, 35% and 30%, all levels of 'school', are 98% together, of those who answered",
          count: 3))
    #expect(fewer.allSatisfy { $0.consistency == .conflicting })
    // Those without an answer are the rest.
    #expect(try check(["33%", "35%", "30%"]).allSatisfy { $0.note.isEmpty })
    #expect(try check(["33%", "35%"], ", answered: yes").allSatisfy { $0.note.isEmpty })
  }

  @Test func moreThanAll() throws {
    let more = try check(["53.5%", "48%"])
    #expect(
      more.map(\.note)
        == Array(repeating: "53.5% and 48% of 'school' are 101.5% together, more than all", count: 2))
    let known = try checkReports(
      ["proportion: school = PDT, value: 53%", "proportion: school = CBT, value: 49%"], sample: 541)
    #expect(known.allSatisfy { $0.consistency == .conflicting })
  }
}
