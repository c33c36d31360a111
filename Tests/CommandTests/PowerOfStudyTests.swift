import Foundation
import Testing

/// `tearsheet power STUDY`.
@Suite struct PowerOfStudyTests {
  private static let study = """
    study: small
    data: {file: data.csv}
    variables:
      cried: {measure: nominal, values: ["Yes", "No"]}
      group: {measure: nominal, values: [A, B]}
      kind: {measure: nominal, values: [X, Y, Z]}
      age: {measure: numeric}
      calm: {measure: numeric}
    analyses:
      - {id: who, describe: age}
      - {id: share, proportion: cried = Yes, against: 40%, smallest: 20 points}
      - {id: event, compare: cried = Yes ~ group, smallest: 15 points}
      - {id: means, compare: calm ~ group, smallest: d 0.5}
      - {id: ranks, compare: calm ~ group, test: mann_whitney, smallest: d 0.5}
      - {id: kinds, compare: calm ~ kind, smallest: f 0.25}
      - {id: table, compare: cried ~ kind, smallest: d 0.5}
      - {id: related, correlate: [age, calm], smallest: r .3}
      - {id: change, compare: [age, calm]}
      - {id: alike, equivalence: cried = Yes ~ group, margin: 25 points}
      - {id: same, equivalence: calm ~ group, margin: d 0.5}
      - {id: why, model: cried = Yes ~ age + calm, family: logistic}
      - {id: tau, correlate: [age, calm], method: kendall}

    """

  /// 30 in A and 50 in B, of whom 12 and 20 cried: 40% of either.
  private static var answers: String {
    var text = "cried,group,kind,age,calm\n"
    for place in 0..<80 {
      let cried = place < 12 || (30..<50).contains(place)
      text +=
        "\(cried ? "Yes" : "No"),\(place < 30 ? "A" : "B"),\(["X", "Y", "Z"][place % 3]),\(20 + place * 7 % 41),\(1 + place * 5 % 7)\n"
    }
    return text
  }

  private func power(_ arguments: [String], study: String = study) throws -> Program.Outcome {
    var outcome: Program.Outcome?
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", study)
      try sandbox.write("data.csv", Self.answers)
      outcome = try Program.run(["power"] + arguments, in: sandbox.folder)
    }
    return try #require(outcome)
  }

  private func power(_ arguments: String..., study: String = study) throws -> Program.Outcome {
    try power(arguments, study: study)
  }

  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let outcome = try power(["study.yaml", "--format", "csv", "--quiet"] + arguments)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return Results(outcome.output).rows
  }

  @Test func everyTestHasItsPlan() throws {
    let rows = try rows()
    func found(_ analysis: String, _ measure: String = "detectable_effect") -> [[String: String]] {
      rows.filter { $0["analysis"] == analysis && $0["measure"] == measure }
    }
    func effect(_ analysis: String) -> String { found(analysis).first?["effect"] ?? "" }
    #expect(effect("event") == "difference" && found("event").allSatisfy { $0["groups"] == "30+50" })
    #expect(effect("means") == "d" && found("means")[0]["test"] == "welch_t")
    #expect(Double(found("means")[0]["size"] ?? "").map { abs($0 - 0.655100703966144) < 1e-9 } == true)
    #expect(effect("ranks") == "d" && found("ranks")[0]["test"] == "mann_whitney")
    #expect(effect("kinds") == "f" && effect("table") == "w" && effect("related") == "r")
    #expect(effect("change") == "d_z" && effect("why") == "w" && effect("alike") == "difference")
    #expect(effect("same") == "d" && found("tau").isEmpty && found("who").isEmpty)
    // Both ways of a proportion, for two powers.
    #expect(found("share").count == 4 && found("share").allSatisfy { $0["test"] == "binomial_exact" })
  }

  @Test func theSmallestEffectThatMatters() throws {
    let rows = try rows("--power", "80%").filter { $0["measure"] == "sample_size" }
    func n(_ analysis: String) -> Int {
      rows.first { $0["analysis"] == analysis }.flatMap { Int($0["n"] ?? "") } ?? 0
    }
    #expect(n("related") == 85)
    // Groups of 3 : 5, as they are.
    #expect(rows.first { $0["analysis"] == "means" }?["groups"] == "51+85")
    #expect(n("ranks") > n("means") && n("kinds") > 150 && n("event") > 300 && n("alike") > 80)
    let table = try #require(rows.first { $0["analysis"] == "table" })
    #expect(
      table["n"] == "" && table["note"] == "the smallest effect is given in d, and that of this test is in w")
  }

  @Test func text() throws {
    let outcome = try power("study.yaml", "--quiet")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.hasPrefix("small: the smallest effects that these respondents find\n\nAnalysis  Of "))
    #expect(outcome.output.contains("\nHow many the smallest effects that matter need\n\nAnalysis "))
    #expect(
      outcome.output.contains(
        "Not planned:\n  without a test: who\n  kendall_tau_b has no plan in this version: tau\n"))
    #expect(outcome.output.contains("Nothing here rests on the effects that were observed.\n"))
    // The word may stand, and the option may not be left empty.
    #expect(try power("study", "study.yaml", "--quiet").output == outcome.output)
    #expect(try power("study.yaml", "--quiet", "--format", "markdown").output.hasPrefix("**small: "))
  }

  @Test func withoutASmallestEffect() throws {
    let study = """
      study: small
      data: {file: data.csv}
      variables: {age: {measure: numeric}, calm: {measure: numeric}}
      analyses:
        - {id: related, correlate: [age, calm]}

      """
    #expect(
      try power("study.yaml", study: study).output.contains(
        "How many the smallest effect that matters needs is said where an analysis names it"))
    let described = study.replacing("correlate: [age, calm]", with: "describe: age")
    #expect(
      try power("study.yaml", study: described).output
        == "small: no test that can be planned\n\nNot planned:\n  without a test: related\n")
  }

  @Test func aWeightedTestHasNone() throws {
    let study = """
      study: small
      data: {file: data.csv, weight: calm}
      variables: {cried: {measure: nominal, values: ["Yes", "No"]}, group: {measure: nominal}, calm: {measure: numeric}}
      analyses:
        - {id: event, compare: cried = Yes ~ group}

      """
    #expect(
      try power("study.yaml", "-q", study: study).output.contains("  a weighted test has no plan: event\n"))
  }

  @Test func badInput() throws {
    let missing = try power("none.yaml")
    #expect(missing.code == 3 && missing.errors.contains("none.yaml"))
    let power = try power("study.yaml", "--power", "2")
    #expect(power.code == 2)
  }
}
