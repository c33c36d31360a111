import Ingest
import StudyFile
import Testing

@testable import Drafting

@Suite struct MissingGuessTests {
  private func guess(_ answers: [String], heading: String = "x") throws -> AnswerGuess {
    try Fixture.profile(["x": answers]).guess("x", as: heading)
  }

  @Test func codesFarOutsideAreMissing() throws {
    #expect(
      try guess(["1", "2", "3", "4", "5", "99", "3", "2"]).missing == [MissingValue(code: "99", label: nil)])
    #expect(try guess(["30", "41", "52", "999", "28", "61"], heading: "age").missing.map(\.code) == ["999"])
    #expect(try guess(["1", "2", "-99", "-98", "3", "2"]).missing.map(\.code) == ["-99", "-98"])
    #expect(try guess(["1", "2", "3", "-1", "2"]).missing.map(\.code) == ["-1"])
    #expect(try guess(["1", "2", "88", "77", "2", "4"]).missing.map(\.code) == ["88", "77"])
  }

  @Test func codesThatMayBeAnswersAreAskedAbout() throws {
    let age = try guess(["30", "41", "52", "99", "28", "61"], heading: "age")
    #expect(age.missing.isEmpty)
    #expect(age.remarks.contains { $0.contains("99 may mean 'no answer'") && $0.contains("missing: [99]") })
    #expect(try guess(["-20", "-1", "3", "20", "-15"], heading: "growth").missing.isEmpty)
    #expect(try guess(["95", "98", "99", "100", "97"], heading: "percent").remarks.isEmpty)
  }

  @Test func wordsThatAreNoAnswer() throws {
    let income = try guess([
      "$0 to $9,999", "Prefer not to answer", "$10,000 to $24,999", "$25,000 and up", "$0 to $9,999",
    ])
    #expect(income.measure == .ordinal && income.missing.map(\.code) == ["Prefer not to answer"])
    let scale = try guess(["Agree", "Disagree", "Don't know", "Strongly agree", "Agree"])
    #expect(scale.measure == .ordinal && scale.missing.map(\.code) == ["Don't know"])
    // Where knowing is asked, it is an answer.
    let knows = try guess(["Yes", "No", "Don't know", "Yes"])
    #expect(knows.levels.map(\.label) == ["Yes", "No", "Don't know"] && knows.missing.isEmpty)
    for refusal in [
      "Keine Angabe", "Ne souhaite pas répondre", "Prefiero no contestar", "Wil ik niet zeggen",
      "Preferisco non rispondere", "Refused",
    ] {
      #expect(MissingWords.kind(of: refusal) == .refused, "\(refusal)")
    }
    for unknown in [
      "Weiß nicht", "Ne sait pas", "No sé", "Weet ik niet", "Non so", "I don’t know", "Not sure",
    ] {
      #expect(MissingWords.kind(of: unknown) == .unknown, "\(unknown)")
    }
    for other in ["Never", "None", "Other", "No", "0", "neutral", "unlikely"] {
      #expect(MissingWords.kind(of: other) == nil, "\(other)")
    }
  }

  @Test func aCodeBesideWordsIsMissing() throws {
    let guess = try guess(["Never", "Always", "-99", "Sometimes", "Never"])
    #expect(guess.measure == .ordinal && guess.missing.map(\.code) == ["-99"])
  }
}
