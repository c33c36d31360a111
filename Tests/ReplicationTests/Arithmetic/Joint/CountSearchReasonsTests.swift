import Testing

@testable import Replication

@Suite struct CountSearchReasonsTests {
  /// What an impossibility is said to rest on cannot hold by itself, whatever table there is.
  @Test func reasonsAreEnough() {
    var problems = JointProblems(random: SplitMix(state: 2004), mostTables: 250)
    var (refuted, smaller) = (0, 0)
    for _ in 0..<600 {
      let problem = problems.next().reduced
      let all = Array(problem.statements.indices)
      let model = CountModel(problem, statements: all, variables: Array(problem.classes.indices))
      var budget = 1_000_000
      guard let core = model.refutation(of: all, budget: &budget, atMost: 1_000_000) else { continue }
      refuted += 1
      if core.count < all.count { smaller += 1 }
      var part = problem
      part.statements = core.map { problem.statements[$0] }
      #expect(!JointOracle(part).conflicts.isEmpty, "\(core) of \(problem)")
    }
    #expect(refuted > 150 && smaller > 80)
  }

  @Test func boundsThatLeaveNothing() throws {
    var system = CountSystem()
    let (part, whole) = (system.unknown(0...9, isSum: false), system.unknown(0...9, isSum: false))
    let ratios = [
      CountSystem.Printed(part: part, whole: whole, interval: RoundingInterval(try decimal("50%"), .nearest))
    ]
    var search = CountSearch(system, ratios, bounds: [(part, 0...9), (whole, 12...14)], budget: 1000)
    #expect(search.run(explains: true) == .impossible)
    #expect(search.reasons.bounds == [1] && search.reasons.printed == [0])
    var odd = CountSearch(system, ratios, bounds: [(whole, 3...3), (part, 0...9)], budget: 1000)
    #expect(odd.run(explains: true) == .impossible)
    #expect(odd.reasons.printed == [0] && odd.reasons.bounds.contains(0))
  }
}
