import StudyFile
import Testing

@testable import Drafting

@Suite struct JoinedOptionsTests {
  private func options(_ answers: [String]) throws -> JoinedOptions? {
    JoinedOptions(try Fixture.profile(["x": answers]).column("x"))
  }

  @Test func optionsThatComeAgain() throws {
    let found = try options(["Tea, Walk", "Tea", "Walk, Nap", "Nap", "Tea, Nap", "Walk"])
    #expect(
      found?.separator == .comma && found?.options == ["Tea", "Walk", "Nap"] && found?.otherPieces == 0)
    #expect(try options(["a;b", "a", "b;c", "c", "a;c", "b"])?.separator == .semicolon)
  }

  @Test func anOptionMayHoldTheSeparator() throws {
    let long = "Yes, with others"
    let found = try options(["Tea, \(long)", "Tea", "\(long), Nap", "Nap", "Tea, Nap", long])
    #expect(found?.options == ["Tea", long, "Nap"])
  }

  @Test func whatIsWrittenOnceIsNoOption() throws {
    let answers = (0..<10).flatMap { _ in ["Tea, Walk", "Tea", "Walk, Nap", "Nap"] } + ["Tea, my own secret"]
    let found = try options(answers)
    #expect(found?.options.contains { $0.contains("secret") } == false && found?.otherPieces == 1)
  }

  @Test func whatIsWrittenBesideTheOptionsIsOther() throws {
    let rows = (0..<12).flatMap { _ in ["Tea;Walk", "Tea", "Walk, alone;Nap", "Nap", "Tea;Nap", "Walk"] }
    let (text, study) = try Fixture.drafted(
      "how\n" + (rows + ["Tea;my own", "mine"]).map { "\"\($0)\"\n" }.joined())
    #expect(study.variable("how")?.other == "Other" && !text.contains("my own"), "\(text)")
    let (plain, without) = try Fixture.drafted("how\n" + rows.map { "\"\($0)\"\n" }.joined())
    #expect(
      without.variable("how")?.measure == .multiple && without.variable("how")?.other == nil, "\(plain)")
  }

  /// Of three options there are few combinations, each of which comes again.
  @Test(arguments: [
    ([["Bike"], ["Car"], ["Bus"], ["Bike", "Car"], ["Bike", "Bus"], ["Car", "Bus"]], "; ", true),
    ([["Bike"], ["Car"], ["Bus"], ["Bike", "Car"], ["Bike", "Bus"], ["Car", "Bus"]], ", ", true),
    ([["Ham", "smoked"], ["Cheese", "fresh"], ["Cheese", "old"], ["None"]], ", ", false),
    ([["Yes", "I did"], ["No", "I did not"], ["Perhaps"]], "; ", false),
  ]) func fewCombinations(_ answers: [[String]], separator: String, isMultiple: Bool) throws {
    let rows = (0..<20).flatMap { _ in answers.map { "\"\($0.joined(separator: separator))\"" } }
    let (text, study) = try Fixture.drafted("how\n" + rows.joined(separator: "\n") + "\n")
    #expect((study.variables.first?.measure == .multiple) == isMultiple, "\(text)")
  }

  @Test func proseAndPlacesAreNone() throws {
    #expect(try options((1...40).map { "Well, it depends, \($0) times, I think" }) == nil)
    #expect(
      try options([
        "Toronto, Canada", "Ottawa, Canada", "Lyon, France", "Paris, France", "Nice, France",
        "Toronto, Canada", "Paris, France", "Lyon, France", "Ottawa, Canada", "Nice, France",
      ]) == nil)
    #expect(
      try options(["$10,000 to $19,999", "$20,000 to $29,999", "$10,000 to $19,999", "$20,000 to $29,999"])
        == nil)
    #expect(try options(["1,5", "2,5", "1,5", "3,5", "4"]) == nil)
  }
}
