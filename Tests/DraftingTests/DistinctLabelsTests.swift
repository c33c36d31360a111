import StudyFile
import Testing

@testable import Drafting

@Suite struct DistinctLabelsTests {
  private static func labels(_ levels: [Level]) -> [String] {
    var guess = AnswerGuess(.nominal)
    guess.levels = levels
    guess.tellLabelsApart()
    return guess.levels.map(\.label)
  }

  @Test func labelsThatDifferStay() {
    #expect(Self.labels([Level("Yes"), Level("No")]) == ["Yes", "No"])
    #expect(Self.labels([Level(code: "1", label: "Yes"), Level(code: "2", label: "No")]) == ["Yes", "No"])
  }

  @Test func codesTellTwoLevelsOfOneLabelApart() {
    #expect(
      Self.labels([Level(code: "1", label: "Yes"), Level(code: "2", label: "Yes")]) == ["Yes", "Yes (2)"])
    // A condition could mean either.
    #expect(Self.labels([Level(code: "1", label: "2"), Level(code: "2", label: "3")]) == ["2 (1)", "3"])
  }

  @Test func whatCannotBeSeenIsNamed() {
    #expect(Self.labels([Level("Yes"), Level("Yes\u{200B}")]) == ["Yes", "Yes (U+200B)"])
    #expect(Self.labels([Level("\u{13}"), Level("\u{13}\u{14}")]) == ["U+0013", "U+0013 U+0014"])
    #expect(Self.labels([Level(code: "1", label: "\u{7}")]) == ["1"])
    #expect(Self.labels([Level("so so"), Level("so\u{A0}so")]) == ["so so", "so so (U+00A0)"])
    #expect(Self.labels([Level("so so"), Level("so  so")]) == ["so so", "so so (2)"])
    // Unless another is called so.
    #expect(
      Self.labels([Level("Yes"), Level("Yes\u{200B}"), Level("\u{200B}Yes")])
        == ["Yes", "Yes (U+200B)", "Yes (2)"])
  }

  /// Found by fuzzing: `init` drafted what it could not read.
  @Test(arguments: [
    "mood,\u{1}\nYes,a\nNo,b\n",
    "mood,other\n" + String(repeating: "so so,\u{13}\nso\u{A0}so,\u{13}\u{14}\nNo,\u{13}\n", count: 12),
  ])
  func anExportIsDraftedWhateverCannotBeSeenInIt(export: String) throws {
    let (text, study) = try Fixture.drafted(export)
    #expect(study.variables.allSatisfy { $0.label?.isEmpty != true }, "\(text)")
  }

  @Test func answersThatLookAlikeAreSaid() throws {
    let (text, _) = try Fixture.drafted(
      "mood\n" + String(repeating: "Yes\nY\u{200B}es\nNo\n", count: 12))
    #expect(text.contains(#""Y\u200Bes": Yes (U+200B)"#), "\(text)")
    #expect(text.contains("differ only in characters that cannot be seen"), "\(text)")
    let capitals = try Fixture.drafted("mood\n" + String(repeating: "Yes\nyes\nNo\n", count: 12)).text
      .replacing(/\n +# +/, with: " ")
    #expect(capitals.contains("differ only in capitals"), "\(capitals)")
    #expect(capitals.contains("recode them to: {Yes: [Yes, yes]}"), "\(capitals)")
  }
}
