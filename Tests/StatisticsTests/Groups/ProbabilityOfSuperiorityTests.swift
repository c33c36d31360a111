import Statistics
import Testing

// Reference/groups.R
@Suite struct ProbabilityOfSuperiorityTests {
  private func result(_ x: [Double], _ y: [Double]) -> ProbabilityOfSuperiority {
    let (a, b) = (Sample(x), Sample(y))
    return ProbabilityOfSuperiority(CliffsDelta(a, b), CohensD(a, b))
  }

  @Test func agreesWithR() {
    // effectsize::p_superiority(x, y, parametric = FALSE) and TRUE
    let first = result(NumericData.heights, NumericData.controls)
    expectClose(first.ofPairs, 0.1607142857142857)
    expectClose(first.ofNormals, 0.1529871875577094)
    let second = result(NumericData.before, NumericData.after)
    expectClose(second.ofPairs, 0.23611111111111116)
    expectClose(second.ofNormals, 0.23712816070238163)
    #expect(second.estimates.map(\.method) == ["vargha-delaney", "mcgraw-wong"])
    expectClose(second.estimates[0].interval?.low, (1 - 0.78765374909249763) / 2)
    let d = CohensD(Sample(NumericData.before), Sample(NumericData.after)).interval
    expectClose(
      second.estimates[1].interval?.high, Normal().lowerTail((d?.high ?? .nan) / 2.0.squareRoot()))
  }

  @Test func ofTheGroupsTheOtherWayRoundItIsTheRest() {
    let there = result(NumericData.many, NumericData.more)
    let back = result(NumericData.more, NumericData.many)
    expectClose(back.ofPairs, 1 - (there.ofPairs ?? .nan), relative: 1e-12)
    expectClose(back.ofNormals, 1 - (there.ofNormals ?? .nan), relative: 1e-12)
  }

  @Test func eachIsRefusedAsItsOwnEffectSize() {
    let constant = result([2, 2], [2, 2])
    #expect(constant.ofPairs == 0.5 && constant.ofNormals == nil && !constant.estimates[1].note.isEmpty)
    #expect(result([], [1]).estimates.allSatisfy { $0.value == nil && $0.note == "a group has no values" })
  }
}
