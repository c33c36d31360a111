import Statistics
import Testing

@testable import Interviews

private let bootstrap = Bootstrap(.percentile, resamples: 1000, seed: 5, purpose: "interviews")

/// `case coder domain/category …`, a line for each coder of a case.
private func interviews(_ lines: [String], cases: [String] = ["P1", "P2", "P3", "P4", "P5", "P6"])
  -> CodedInterviews
{
  CodedInterviews(
    cases: cases.map { InterviewCase(name: $0, attributes: []) },
    assignments: lines.enumerated().flatMap { line, text in
      let words = text.split(separator: " ").map(String.init)
      return words.dropFirst(2).map { code in
        let parts = code.split(separator: "/").map(String.init)
        return CodeAssignment(
          caseName: words[0], domain: parts[0], category: parts[1],
          subcategory: parts.count > 2 ? parts[2] : nil,
          coder: words[1] == "-" ? nil : words[1], coreIdea: nil, isQuotable: false, line: line + 1)
      }
    }, file: "codes.csv")
}

private let two = [
  "P1 Ada D/a D/b/x D/b/y", "P1 Ben D/a", "P1 consensus D/a", "P2 Ada D/a", "P2 Ben D/a", "P3 Ada D/b",
  "P3 Ben D/b",
  "P4 Ada E/c", "P4 Ben D/b E/c", "P5 Ada D/a", "P5 Ben D/a D/b", "P6 Ada E/c", "P6 consensus E/z",
]

@Suite struct CoderAgreementTests {
  /// By hand: in D, both 4, neither 3, Ada alone 1, Ben alone 2 of ten units; sets of five cases.
  @Test func byHand() throws {
    let agreement = CoderAgreement(interviews(two), consensus: "consensus", bootstrap)
    #expect(agreement.coders == ["Ada", "Ben"] && agreement.cases == 5 && agreement.refusal.isEmpty)
    #expect(!agreement.isOfFew)
    #expect(
      agreement.parts.map(\.domain) == ["D", "E", nil] && agreement.parts.map(\.categories) == [2, 1, 3])
    let rows = agreement.parts[0].estimates
    let share = 0.55
    let expected: [(Measure, String, Double, Int)] = [
      (.percentAgreement, "", 0.7, 10), (.cohenKappa, "", 0.4, 10),
      (.krippendorffAlpha, "nominal", 1 - 0.3 / (2 * share * (1 - share) * 20 / 19), 10),
      (.gwetAC1, "", (0.7 - 0.495) / 0.505, 10),
      (.krippendorffAlpha, "masi", 1 - (7.0 / 3 / 5) / ((28.0 / 3 + 21) / 45), 5),
    ]
    #expect(rows.count == expected.count)
    for (row, wanted) in zip(rows, expected) {
      #expect(row.measure == wanted.0 && row.method == wanted.1 && row.n == wanted.3)
      #expect(abs((row.value ?? .nan) - wanted.2) < 1e-14, "\(row)")
      let interval = try #require(row.interval)
      #expect((interval.low ?? .nan) <= wanted.2 && wanted.2 <= (interval.high ?? .nan))
    }
    // The case that neither coded under E is one on which they agree.
    #expect(agreement.parts[1].estimates[0].value == 1)
    #expect(agreement.parts[2].estimates[0].value == 12.0 / 15)
  }

  @Test func doesNotDependOnThreadsOrTheRest() {
    func parts(_ lines: [String], _ threads: Int) -> [CoderAgreement.Part] {
      var bootstrap = bootstrap
      bootstrap.threads = threads
      return CoderAgreement(interviews(lines), consensus: "consensus", bootstrap).parts
    }
    #expect(parts(two, 1) == parts(two, 3))
    // A domain's numbers stay where another is added.
    let more = two + (1...5).flatMap { ["P\($0) Ada F/q", "P\($0) Ben F/r"] }
    #expect(parts(more, 1).first == parts(two, 1).first)
  }

  /// More coders, of whom not all coded all cases.
  @Test func threeCoders() {
    let agreement = CoderAgreement(
      interviews(two + ["P1 Cleo D/a", "P2 Cleo D/b", "P6 Cleo E/c"]), consensus: "consensus", bootstrap)
    #expect(agreement.coders == ["Ada", "Ben", "Cleo"] && agreement.cases == 6)
    #expect(agreement.parts[0].estimates.map(\.measure).contains(.fleissKappa))
    #expect(agreement.parts[0].estimates[0].n == 12)
  }

  @Test func littleToGoBy() {
    let one = CoderAgreement(interviews(["P1 Ada D/a D/b", "P1 Ben D/a E/c"]), consensus: nil, bootstrap)
    #expect(one.isOfFew)
    #expect(one.parts[0].estimates.allSatisfy { $0.interval == nil && !$0.note.isEmpty })
    #expect(
      one.parts[0].estimates[0].value == 0.5 && one.parts[0].estimates[0].note == "one case has no interval")
    let same = CoderAgreement(
      interviews((1...6).flatMap { ["P\($0) Ada D/a", "P\($0) Ben D/a"] }), consensus: nil, bootstrap)
    #expect(same.parts.count == 1 && same.parts[0].estimates[0].value == 1)
    #expect(same.parts[0].estimates.dropFirst().allSatisfy { ($0.value == nil) != ($0.measure == .gwetAC1) })
  }

  @Test func refusalsSayWhy() {
    func refusal(_ lines: [String]) -> String {
      let agreement = CoderAgreement(interviews(lines), consensus: "consensus", bootstrap)
      #expect(agreement.parts.isEmpty)
      return agreement.refusal
    }
    #expect(refusal(["P1 - D/a"]) == "the codes name no coders beside the team's decision")
    #expect(refusal(["P1 consensus D/a"]) == "the codes name no coders beside the team's decision")
    #expect(
      refusal(["P1 Ada D/a", "P2 Ada D/a", "P1 consensus D/a"]) == "one coder has nobody to agree with")
    #expect(refusal(["P1 Ada D/a", "P2 Ben D/a"]) == "no case was coded by two coders")
  }
}
