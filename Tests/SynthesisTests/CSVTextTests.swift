import StudyFile
import Testing

@testable import Synthesis

@Suite struct CSVTextTests {
  private static let study = """
    study: columns
    data: {delimiter: semicolon, decimal: comma, missing: [NA], exclude: "done = No or age < 20"}
    rules: ["since <= age - 18", "used <= held"]
    variables:
      who: {column: Id, measure: id}
      day: {measure: date}
      remarks: {column: "What else; or not", measure: text}
      done: {measure: nominal, values: {1: "Yes", 2: "No"}}
      age: {measure: numeric, range: [18, 80]}
      since: {measure: numeric, range: [0, 60], missing: {-99: Never}}
      weight: {measure: numeric, range: [0.5, 2.5]}
      held: {measure: numeric, range: [0, 40]}
      used: {measure: numeric, range: [0, 40]}
      share: {compute: 100 * used / held}
      school: {measure: nominal}
      topics: {columns: {T1: Loss, T2: Joy}, base: shown}
      ways: {measure: multiple, column: Ways, separator: ",", values: {1: Walk, 2: Talk}}
      old: {cut: {of: age, at: [40], labels: [younger, older]}}
      synthetic: {measure: nominal, values: [a, b]}
    findings:
      - id: f
        sample: 80
        reports:
          - {mean: since, among: old = older, value: 12.4}
          - {mean: share, value: 21.3}
          - {proportion: school = "Gestalt; or so", value: 31%}
          - {proportion: topics = Loss, value: 40%}
          - {proportion: ways = Walk, value: 55%, answered: yes}
          - {mean: weight, value: 1.37}
          - {mean: age, among: old = younger, value: 30}
    """

  @Test func anExportThatTheStudyReads() throws {
    let study = try parsed(Self.study)
    let made = try Synthesis(study, seed: 3)
    for claim in made.claims { #expect(claim.holds, "\(claim)") }
    let (read, account) = try verdicts(study, on: made.csv)
    for verdict in read { #expect(verdict.outcome == .reproduced, "\(verdict)") }
    #expect(account.used == 80 && account.unusable.isEmpty)
    #expect(account.answers.allSatisfy { $0.count == 0 }, "\(account.answers)")
    let lines = made.csv.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "synthetic_data;Id;day;\"What else; or not\";done;age;since;weight;held;used;school;T1;T2;Ways;synthetic"
    )
    #expect(lines.count == 81 + made.excluded && made.excluded >= 2)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("1;synthetic-") })
    // Who is not older was not asked since when.
    #expect(lines.contains { $0.contains(";-99;") })
  }

  /// Neither a code nor a heading is a formula in a spreadsheet, and both are read back as they are.
  @Test func noCodeBecomesAFormula() throws {
    let study = try parsed(
      """
      study: formulas
      data: {}
      variables:
        drink: {column: "=cmd|' /C calc'!A0", measure: nominal, values: ["=1+1", "@home", "-5", Tea]}
      findings:
        - {id: f, sample: 40, reports: [{proportion: "drink = '=1+1'", value: 25%}, {proportion: "drink = '-5'", value: 25%}]}
      """)
    let made = try Synthesis(study, seed: 3)
    let (read, account) = try verdicts(study, on: made.csv)
    for verdict in read { #expect(verdict.outcome == .reproduced, "\(verdict)") }
    #expect(account.answers.allSatisfy { $0.count == 0 }, "\(account.answers)")
    let fields = made.csv.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { $0.drop { $0 == "\"" } }
    #expect(!fields.contains { $0.hasPrefix("=") || $0.hasPrefix("@") } && fields.contains("-5"))
  }

  @Test func ofRulesNoneIsBroken() throws {
    let made = try Synthesis(parsed(Self.study), seed: 4)
    let ground = Ground(made.questionnaire)
    // Those who are excluded may be anything.
    let broken = (0..<made.respondents.count).filter { row in
      made.respondents.with(row) { answers in
        !ground.exclusions.contains { $0.isBroken(answers) }
          && ground.bounds.contains { $0.isBroken(answers) }
      }
    }
    #expect(broken.isEmpty)
  }
}
