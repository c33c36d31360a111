import StudyFile
import Testing

@testable import Drafting

@Suite struct AskedGuessTests {
  /// 30 who did, 15 who did not, and 5 who stopped; of those who did, all answered but two.
  private static func export(_ followUp: (Int) -> [String]) -> String {
    let rows = (0..<50).map { row -> String in
      let cried = row < 30 ? "Yes" : row < 45 ? "No" : ""
      return ([cried] + followUp(row)).joined(separator: ",")
    }
    return (["cried,feeling,why,age,reason [sad],reason [moved]"] + rows).joined(separator: "\n") + "\n"
  }

  private static func answers(_ row: Int) -> [String] {
    guard row < 28 else { return ["", "", "", "", ""] }
    return [
      ["Better", "Worse", "Same"][row % 3], "words of respondent \(row)", String(row + 20),
      row % 2 == 0 ? "sad" : "", row % 2 == 1 || row % 3 > 0 ? "moved" : "",
    ]
  }

  @Test func questionsOfSomeOnly() throws {
    let (text, study) = try Fixture.drafted(Self.export(Self.answers))
    for name in ["feeling", "why", "age", "reason"] {
      #expect(study.variable(name)?.asked?.value == .isAnyOf(variable: "cried", labels: ["Yes"]), "\(name)")
    }
    #expect(study.variable("cried")?.asked == nil)
    // There is nobody else to compare them with.
    #expect(!text.contains("~ cried"))
    #expect(text.contains("it seems to be asked only where cried = Yes: nobody"))
  }

  /// One answer of somebody else is enough to say that others were asked, whether they answered the first question or not.
  @Test(arguments: [40, 48])
  func answersOfOthers(other: Int) throws {
    let (_, study) = try Fixture.drafted(Self.export { Self.answers($0 == other ? 4 : $0) })
    #expect(study.variables.allSatisfy { $0.asked == nil })
  }

  /// Who stops answers nothing any more, whatever the last answer was.
  @Test func questionsThatManyLeaveOut() throws {
    let (_, study) = try Fixture.drafted(Self.export { Self.answers($0 < 15 ? $0 : 40) })
    #expect(study.variables.allSatisfy { $0.asked == nil })
  }

  /// A code that says why there is no answer is one that was asked.
  @Test func codesForNoAnswer() throws {
    let (_, study) = try Fixture.drafted(
      Self.export { row in
        var answers = Self.answers(row)
        if row < 12 { answers[0] = "Prefer not to say" }
        return answers
      })
    #expect(study.variable("feeling")?.asked?.value == .isAnyOf(variable: "cried", labels: ["Yes"]))
  }

  @Test func allButOneAnswer() throws {
    let rows = (0..<60).map { row in
      let often = ["Never", "Sometimes", "Often"][row % 3]
      return "\(often),\(often == "Never" ? "" : ["Home", "Work"][row / 3 % 2])"
    }
    let (_, study) = try Fixture.drafted("often,place\n" + rows.joined(separator: "\n") + "\n")
    #expect(study.variable("place")?.asked?.value.text == "often != Never")
  }
}
