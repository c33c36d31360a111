import StudyFile
import Testing

@testable import Replication

@Suite struct StudySamplesTests {
  @Test(arguments: [
    ("Journal of Examples, 2020, p. 4", "Journal of Examples, 2020, Table 2"),
    ("Smith (2013), pp. 4–5", "Smith (2013)"),
    ("PPRNet blog, March 2013", "PPRNet blog, March  2013."),
    ("Smith (2013) (Table 1)", "smith (2013), §3"),
  ])
  func onePublication(_ first: String, _ second: String) {
    #expect(SampleGroups.publication(first) == SampleGroups.publication(second))
  }

  @Test(arguments: [
    ("Journal of Examples, 2020, p. 4", "Journal of Examples, 2021, p. 4"),
    ("Table Talk, 2020", "Figure Drawing, 2020"), ("Smith, P. (2013)", "Smith, A. (2013)"),
  ])
  func twoPublications(_ first: String, _ second: String) {
    #expect(SampleGroups.publication(first) != SampleGroups.publication(second))
  }

  @Test func nothingIsNoPublication() {
    #expect(SampleGroups.publication(nil) == nil && SampleGroups.publication("  ") == nil)
  }

  /// 35% of the one hundred and 40% of the other contradict nothing; of one and the same they do.
  @Test func asManyElsewhere() throws {
    func consistency(_ sources: [String]) throws -> [Verdict.Consistency] {
      let findings = zip(sources, ["35%", "40%"]).enumerated().map { place, printed in
        """
          - id: f\(place)
        \(printed.0.isEmpty ? "" : "    source: \(printed.0)\n")    sample: 100
            reports:
              - {proportion: cried = Yes, value: \(printed.1)}
        """
      }
      return ArithmeticCheck(try study(findings.joined(separator: "\n"))).results.map { $0[0].consistency }
    }
    #expect(try consistency(["Smith 2013, p. 4", "Jones 2015, p. 4"]) == [.possible, .possible])
    #expect(try consistency(["Smith 2013, p. 4", "Smith 2013, p. 5"]) == [.conflicting, .conflicting])
    #expect(try consistency(["Smith 2013, p. 4", ""]) == [.conflicting, .conflicting])
    #expect(try consistency(["", ""]) == [.conflicting, .conflicting])
  }
}
