import StudyFile
import Testing

@testable import Tally

struct TallyPlanTests {
  @Test func equalRequestsAreCountedOnce() {
    var plan = TallyPlan()
    let old = Condition.compares(.variable("age"), .greaterOrEqual, .number(65))
    let requests = [
      TallyRequest(.patterns([.variable("a")])), TallyRequest(.patterns([.variable("a")]), where: old),
      TallyRequest(.patterns([.variable("a"), .variable("b")])), TallyRequest(.crossProducts(["a"])),
      TallyRequest(.patterns([.option("a", 0)])), TallyRequest(.patterns([.condition(old)])),
    ]
    #expect(requests.map { plan.add($0) } == Array(requests.indices))
    #expect(requests.reversed().map { plan.add($0) } == requests.indices.reversed())
    #expect(plan.requests == requests)
    #expect(plan.variables == ["a", "b", "age"])
  }
}
