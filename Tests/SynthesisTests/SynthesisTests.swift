import Foundation
import Replication
import StudyFile
import Testing

@testable import Synthesis

@Suite struct SynthesisTests {
  @Test func everythingThatWasPublishedButWhatCannotBe() throws {
    let study = try StudyParser.load(path: tears)
    let made = try Synthesis(study, seed: 12)
    let rest = made.claims.filter { !$0.holds }
    #expect(rest.map(\.published) == ["50.1%"] && rest.map(\.given) == ["50.0%"])
    #expect(rest.first?.reason.contains("the nearest is 50.0% (94 of 188") == true)
    #expect(made.used == 541 && made.excluded > 0)
    let committed = try String(
      contentsOfFile: tears.replacing("study.yaml", with: "responses.csv"), encoding: .utf8)
    #expect(
      made.csv == committed,
      "make it again: tearsheet synthesize datasets/therapist-tears/study.yaml --seed 12")
    // The same again, from the file.
    let (read, account) = try verdicts(study, on: made.csv)
    #expect(read.filter { $0.outcome != .reproduced }.map(\.published) == ["50.1%"])
    #expect(account.used == 541 && account.excluded.allSatisfy { $0.count > 0 })
    #expect(account.unusable.isEmpty)
    #expect(account.answers.allSatisfy { $0.count == 0 }, "\(account.answers)")
  }

  @Test func aSeedMakesTheSameDataAndAnotherOneOthers() throws {
    let study = try StudyParser.load(path: tears)
    let first = try Synthesis(study, seed: 7)
    let again = try Synthesis(study, seed: 7)
    let other = try Synthesis(study, seed: 9)
    #expect(first.csv == again.csv)
    #expect(first.csv != other.csv)
    #expect(other.claims.filter { !$0.holds }.count == 1)
  }

  private static let ratings = """
    study: ratings
    data: {}
    variables:
      group: {measure: nominal, values: {1: A, 2: B}}
      x: {measure: numeric, range: [1, 7]}
      i1: {measure: numeric, range: [1, 5]}
      i2: {measure: numeric, range: [1, 5]}
      i3: {measure: numeric, range: [1, 5]}
      mood: {measure: ordinal, values: {1: low, 2: middle, 3: high}}
    scales:
      ease: {items: [i1, -i2, i3], range: [1, 5]}
    findings:
    """

  @Test(arguments: isThorough ? Array(1...20) : [1] as [UInt64])
  func meansDeviationsCorrelationsAndAlpha(seed: UInt64) throws {
    let made = try synthesis(
      Self.ratings + """

          - id: f
            sample: 120
            reports:
              - {mean: x, value: 4.28, sd: 1.43, n: 120}
              - {mean: x, among: group = A, value: 4.9}
              - {mean: ease, value: 3.41, sd: 0.82}
              - {cronbach_alpha: ease, value: .81}
              - {pearson_r: x ~ ease, value: .34}
              - {mean: mood, value: 2.1}
              - {proportion: group = A, value: 45.8%}
              - {difference: x ~ group, direction: A > B}
              - {association: mood ~ x, direction: positive}
              - {spearman_rho: mood ~ x, value: .31}
              - {median: i1, value: 4}
        """, seed: seed)
    #expect(made.claims.count == 13)
    for claim in made.claims { #expect(claim.holds, "\(claim)") }
  }

  @Test func absencesAreShownByEquivalence() throws {
    let made = try synthesis(
      Self.ratings + """

          - id: f
            sample: 600
            reports:
              - {difference: x ~ group, direction: none}
              - {association: x ~ i1, direction: none}
              - {difference: mood = high ~ group, direction: none, margin: 12 points}
              - {association: x ~ i2, direction: negative}
        """)
    for claim in made.claims { #expect(claim.holds, "\(claim)") }
  }

  @Test func whatCannotHoldIsToldWithTheNearest() throws {
    let made = try synthesis(
      Self.ratings + """

          - id: f
            sample: 20
            reports:
              - {proportion: group = A, value: 33%}
              - {mean: x, value: 4.33, n: 20}
              - {mean: mood, value: 3.4}
              - {difference: x ~ group, direction: none}
              - {test: "t(18) = 2.20, p = .03"}
          - {id: other, sample: 30, reports: [{proportion: group = A, value: 40%}]}
        """)
    let told = made.claims
    #expect(told.map(\.holds) == [false, false, false, false, false, false])
    #expect(told[0].given == "35%" || told[0].given == "30%")
    #expect(told[1].given == "4.35" || told[1].given == "4.30")
    #expect(told[2].reason.contains("the nearest is 3.0"))
    #expect(told[4].reason.contains("a test printed by itself"))
    #expect(told[5].reason == "it is of another sample, of 30")
    for claim in told { #expect(!claim.reason.isEmpty, "\(claim)") }
  }

  /// As many were asked elsewhere: the data are of one sample.
  @Test func twoPublicationsOfAsMany() throws {
    let made = try synthesis(
      Self.ratings + """

          - {id: f, source: "Smith 2013, p. 4", sample: 20, reports: [{proportion: group = A, value: 35%}]}
          - {id: g, source: "Jones 2015, p. 9", sample: 20, reports: [{proportion: group = A, value: 40%}]}
          - {id: h, source: "Smith 2013, p. 5", sample: 20, reports: [{proportion: mood = high, value: 25%}]}
        """)
    #expect(made.claims.map(\.holds) == [true, false, true])
    #expect(made.claims[1].reason == "it is of another sample, of 20 too")
  }

  @Test func otherNumbersOfRespondents() throws {
    let study = Self.ratings + "\n  - {id: f, sample: 100, reports: [{proportion: group = A, value: 43%}]}\n"
    #expect(try synthesis(study).used == 100)
    let fewer = try synthesis(study, rows: 7)
    #expect(fewer.used == 7 && fewer.claims.map(\.holds) == [true])
    #expect(try synthesis(study, rows: 9).claims.map(\.given) == ["44%"])
    let without = Self.ratings + "\n  - {id: f, reports: [{proportion: group = A, value: 43%}]}\n"
    #expect(try synthesis(without).used == 200)
  }

  @Test func nothingToMakeDataOf() throws {
    #expect {
      _ = try synthesis("study: s\ndata: {}\nvariables:\n  x: {measure: numeric}\n")
    } throws: {
      "\($0)".contains("the study file has no 'findings'")
    }
    let study = Self.ratings + "\n  - {id: f, sample: 100, reports: [{proportion: group = A, value: 43%}]}\n"
    #expect {
      _ = try synthesis(study, rows: 0)
    } throws: {
      "\($0)".contains("data can be made of 1 to 100000 respondents, not of 0")
    }
    #expect(try synthesis(study, rows: 1).used == 1)
  }

  @Test func ofNumbersThatContradictOneAnotherTheLastGivesWay() throws {
    let made = try synthesis(
      Self.ratings + """

          - id: f
            sample: 50
            reports:
              - {proportion: group = A, value: 40%}
              - {proportion: group = A, value: 60%}
        """)
    #expect(made.claims.map(\.holds) == [true, false])
    #expect(made.claims[1].given == "40%")
  }
}
