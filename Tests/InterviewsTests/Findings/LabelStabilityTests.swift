import StudyFile
import Testing

@testable import Interviews

@Suite struct LabelStabilityTests {
  /// Every set of one or two cases left out, one by one.
  @Test(arguments: Interviews.Rules.allCases) func `as by trying`(_ rules: Interviews.Rules) throws {
    for cases in 4...18 {
      let whole = try #require(Cutoffs(rules, cases: cases))
      for held in 2...cases {
        let category = CodedCategory(
          domain: "d", name: "c", cases: Array(0..<held), label: whole.label(held))
        let stability = LabelStability(category, cases: cases, rules: rules)
        #expect(stability.omissions.map(\.left) == [1, 2].filter { cases - $0 >= 4 })
        for omission in stability.omissions {
          let rest = try #require(Cutoffs(rules, cases: cases - omission.left))
          let sets =
            omission.left == 1
            ? (0..<cases).map { [$0] } : (0..<cases).flatMap { a in (0..<a).map { [a, $0] } }
          let labels = sets.map { left in rest.label(held - left.count { $0 < held }) }
          #expect(omission.ways == sets.count)
          #expect(omission.changed == labels.count { $0 != category.label })
          for change in omission.changes {
            #expect(change.ways == labels.count { $0 == change.label } && change.ways > 0)
          }
        }
      }
    }
  }
}
