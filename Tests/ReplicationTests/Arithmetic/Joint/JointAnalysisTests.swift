import Foundation
import StudyFile
import Testing

@testable import Replication

@Suite struct JointAnalysisTests {
  /// CBT, PDT, other or missing; cried, did not or missing; improved, deteriorated, else.
  private static func tears(_ chosen: Set<String>) throws -> (problem: JointProblem, names: [String]) {
    var problem = JointProblem(n: 541, classes: [3, 2, 3], statements: [])
    var names: [String] = []
    func add(_ name: String, _ scope: [Int], _ part: [Int], _ whole: [Bool]) throws {
      guard chosen.contains(name) else { return }
      names.append(name)
      problem.statements.append(
        JointStatement(scope: scope, part: part, whole: .cells(whole), printed: try decimal(name)))
    }
    try add("35%", [0], [1, 0, 0], [true, true, true])
    try add("33%", [0], [0, 1, 0], [true, true, true])
    try add("72%", [1], [1, 0], [true, true])
    try add("50.1%", [0, 1], [1, 0, 0, 0, 0, 0], [true, true, false, false, false, false])
    try add("88.9%", [0, 1], [0, 0, 1, 0, 0, 0], [false, false, true, true, false, false])
    try add("45.7%", [1, 2], [1, 0, 0, 0, 0, 0], [true, true, true, false, false, false])
    try add("1%", [1, 2], [0, 1, 0, 0, 0, 0], [true, true, true, false, false, false])
    return (problem, names)
  }

  /// What was printed of therapists' tears (Blume-Marcovici et al., 2013, as told in the PPRNet blog, March 2013).
  @Test func therapistTears() throws {
    let (problem, names) = try Self.tears(["35%", "33%", "72%", "50.1%", "88.9%", "45.7%", "1%"])
    let answer = problem.answer()
    func place(_ name: String) throws -> Int { try #require(names.firstIndex(of: name)) }
    for name in names {
      #expect(answer.consistency[try place(name)] == (name == "50.1%" ? .impossible : .possible), "\(name)")
    }
    #expect(Set(answer.conflicts.map { $0.map { names[$0] } }) == [["35%", "50.1%"], ["72%", "50.1%"]])
    let nearest = try #require(answer.nearest[try place("50.1%")])
    #expect(nearest.map(\.printed.text) == ["50.0%"])
    #expect(
      nearest[0].shares == [
        .init(part: 94, whole: 188), .init(part: 95, whole: 190), .init(part: 96, whole: 192),
      ])
    #expect(answer.pinned[try place("88.9%")] == [.init(part: 160, whole: 180)])
    #expect(
      answer.pinned[try place("45.7%")] == [.init(part: 177, whole: 387), .init(part: 179, whole: 392)])
    #expect(answer.pinned[try place("72%")]?.map(\.part) == [387, 392])
  }

  @Test func conflictsThatTie() throws {
    let (problem, names) = try Self.tears(["35%", "50.1%"])
    let answer = problem.answer()
    #expect(answer.consistency == [.conflicting, .conflicting] && names.count == 2)
    #expect(answer.conflicts == [[0, 1]] && answer.nearest.isEmpty)
  }

  /// Pope, Tabachnick & Keith-Spiegel (1987): 56.5% of 456.
  @Test func pope() throws {
    let problem = JointProblem(
      n: 456, classes: [2],
      statements: [
        JointStatement(scope: [0], part: [1, 0], whole: .cells([true, true]), printed: try decimal("56.5%"))
      ])
    let answer = problem.answer()
    #expect(answer.consistency == [.impossible] && answer.conflicts == [[0]])
    #expect(answer.nearest[0]?.map(\.printed.text) == ["56.4%", "56.6%"])
  }

  /// Against every table of whole respondents. TEARSHEET_FUZZ asks for more problems.
  @Test func agreesWithEnumeration() {
    let asked = ProcessInfo.processInfo.environment["TEARSHEET_FUZZ"].flatMap { Int($0) }
    var problems = JointProblems(random: SplitMix(state: 541), mostTables: asked == nil ? 250 : 4000)
    for _ in 0..<(asked ?? 1500) {
      let problem = problems.next()
      let difference = JointOracle(problem).difference(problem.answer())
      #expect(difference == nil, "\(problem)")
    }
  }

  /// Standard deviations of crossed answers, which say little before it is settled how many gave each.
  @Test func deviationsOfCrossedAnswers() throws {
    func cells(_ text: String) -> [Bool] { text.map { $0 == "1" } }
    let all = JointStatement.Whole.cells(cells("111111111"))
    var statements = [
      JointStatement(
        .deviation, scope: [1, 0], part: [3, -1, 2, 0, 0, 1, 3, 2, 2], whole: all, printed: try decimal("1"),
        rounding: .halfEven),
      JointStatement(
        scope: [1, 0], part: [-1, 2, 1, 0, 0, -1, 0, 0, 0], whole: .cells(cells("111001000")),
        printed: try decimal("0.8")),
      JointStatement(
        scope: [0, 1], part: [0, 0, 0, 1, 0, 0, 0, 1, 1], whole: .cells(cells("010100011")),
        printed: try decimal("100.0%"), rounding: .any),
      JointStatement(
        scope: [1, 0], part: [1, 0, 0, 1, 0, 0, 1, 0, 0], whole: all, printed: try decimal("33%"),
        rounding: .any),
      JointStatement(
        scope: [1, 0], part: [3, 1, -1, 3, 0, 1, 1, 2, 3], whole: all, printed: try decimal("1")),
      JointStatement(
        .deviation, scope: [1, 0], part: [0, 2, 0, 3, 2, 0, 0, 0, 0], whole: .cells(cells("010110100")),
        printed: try decimal("0"), rounding: .up),
    ]
    statements[3].sizes = [(cells("100101110"), 3...5)]
    statements[4].sizes = [(cells("110010010"), 1...2)]
    let problem = JointProblem(n: 6, classes: [3, 3], statements: statements)
    #expect(JointOracle(problem).difference(problem.answer()) == nil)
  }

  @Test func whatIsTooLargeIsNotDecided() throws {
    let printed = try decimal("50%")
    func consistency(_ n: Int) -> [JointAnswer.Consistency] {
      JointProblem(
        n: n, classes: [2],
        statements: [.init(scope: [0], part: [1, 0], whole: .cells([true, true]), printed: printed)]
      ).answer().consistency
    }
    #expect(consistency(10_000_000) == [.possible])
    #expect(consistency(10_000_001) == [.undecided] && consistency(.max) == [.undecided])
    #expect(consistency(0) == [.undecided])
  }

  /// Squares of what is tried beside a printed standard deviation stay within whole numbers, or it is not judged.
  @Test(arguments: [(1_000_000, JointAnswer.Consistency.impossible), (5_000_000, .undecided)])
  func deviationsOfMany(_ n: Int, _ expected: JointAnswer.Consistency) throws {
    let answer = JointProblem(
      n: n, classes: [3],
      statements: [
        .init(
          .deviation, scope: [0], part: [1, 2, 3], whole: .cells([true, true, true]),
          printed: try decimal("9"))
      ]
    ).answer()
    #expect(answer.consistency == [expected])
    #expect(answer.nearest[0]?.map(\.printed.text) == (expected == .impossible ? ["1"] : nil))
  }

  @Test func aSearchCutShortIsNotDecided() throws {
    let (problem, _) = try Self.tears(["35%", "33%", "72%", "88.9%", "45.7%", "1%"])
    #expect(Set(problem.answer(budget: 60).consistency) == [.undecided])
  }

  @Test func nothingPrintedIsNothingToJudge() {
    #expect(JointProblem(n: 5, classes: [2, 2], statements: []).answer().consistency.isEmpty)
  }
}

/// More answers crossed than can be laid out: 5¹⁰ cells.
@Suite struct LargeJointAnalysisTests {
  @Test func statementsOverTenVariables() {
    var large = LargeProblems(random: SplitMix(state: 1))
    let possible = large.next(statements: 40, decimals: 0)
    #expect(possible.answer().consistency.allSatisfy { $0 == .possible })
  }

  /// The same of those who answered, where that may have been fewer: respondents who all did are looked for first.
  @Test func manyOfThoseWhoAnswered() {
    var large = LargeProblems(random: SplitMix(state: 1), isOfAnswered: true)
    let possible = large.next(statements: 300, decimals: 0)
    #expect(possible.answer().consistency.allSatisfy { $0 == .possible })
  }

  /// Whatever is asked, all stages together take no more steps than they were given, but for the last one of each; what
  /// they leave is not decided, or not said.
  @Test(arguments: [1_000_000, 20_000_000]) func boundOfWork(_ effort: Int) {
    for (decimals, falsified) in [(0, 0), (1, 2)] {
      var large = LargeProblems(random: SplitMix(state: 7))
      let problem = large.next(statements: 120, decimals: decimals, falsified: falsified)
      var left = effort
      let answer = problem.answer(effort: &left)
      // Laying the model and the respondents out is one step, and the largest.
      #expect(left < effort && left > -3_000_000)
      #expect(falsified > 0 || answer.consistency.allSatisfy { $0 == .possible || $0 == .undecided })
    }
  }

  /// One wrong number among two hundred, which no pair of questions shows: it alone has to go.
  @Test func oneOfTwoHundred() {
    var large = LargeProblems(random: SplitMix(state: 5))
    large.variables = 8
    let answer = large.next(statements: 200, falsified: 1).answer()
    #expect(answer.consistency.count { $0 == .possible } == 199)
    #expect(answer.consistency.count { $0 == .impossible } == 1)
    #expect(answer.nearest.count == 1 && answer.nearest.values.allSatisfy { !$0.isEmpty })
    // Each conflict is minimal, as far as it was looked at: the wrong number and a few more.
    let wrong = answer.consistency.firstIndex(of: .impossible)
    #expect(answer.conflicts.allSatisfy { $0.count < 30 && $0.contains(wrong ?? -1) })
  }

  @Test func falsified() {
    var large = LargeProblems(random: SplitMix(state: 3))
    var problem = large.next(statements: 40, decimals: 0)
    // The same share, printed twice.
    var again = problem.statements[7]
    again.printed = again.printed.moved(by: 3)
    problem.statements.append(again)
    let answer = problem.answer()
    #expect(answer.conflicts == [[7, 40]])
    #expect(answer.consistency[7] == .conflicting && answer.consistency[40] == .conflicting)
    #expect(answer.consistency.count { $0 == .possible } == 39)
  }
}
