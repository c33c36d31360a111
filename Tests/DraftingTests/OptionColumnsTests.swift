import StudyFile
import Testing

@testable import Drafting

@Suite struct OptionColumnsTests {
  private func multiple(_ csv: String) throws -> [DraftVariable] {
    try Fixture.csv(csv).draft().variables.filter { $0.measure == .multiple }
  }

  @Test func labelsInCells() throws {
    let found = try multiple(
      "break_1,break_2,break_3,age\nTea,,Walk,30\n,,Walk,31\nTea,Nap,,32\nTea,Nap,Walk,33\n")
    #expect(found.count == 1 && found[0].name == "break")
    #expect(
      found[0].source
        == .columns([
          .init(heading: "break_1", label: "Tea"), .init(heading: "break_2", label: "Nap"),
          .init(heading: "break_3", label: "Walk"),
        ]))
  }

  @Test func ticksOfAGrid() throws {
    let found = try multiple(
      "What do you drink? [Tea],What do you drink? [Coffee],What do you drink? [Other]\n1,0,\n1,1,juice\n0,1,\n1,0,water\n"
    )
    #expect(found.count == 1 && found[0].label == "What do you drink?" && found[0].name == "drink")
    #expect(
      found[0].source
        == .columns([
          .init(heading: "What do you drink? [Tea]", label: "Tea"),
          .init(heading: "What do you drink? [Coffee]", label: "Coffee"),
          .init(heading: "What do you drink? [Other]", label: "Other"),
        ]))
  }

  /// Found by fuzzing: a label that is another option's heading, which a study file refuses.
  @Test func noOptionIsCalledByTheHeadingOfAnother() throws {
    let rows = String(repeating: "1,,a_2\n1,1,\n,1,a_2\n", count: 4)
    let (text, study) = try Fixture.drafted("a_\u{2}2,a_2,a_3\n" + rows)
    #expect(study.variables.first?.measure == .multiple, "\(text)")
    #expect(
      study.variables.first?.levels.map(\.label) == ["a_2 (column 1)", "a_2", "a_2 (a_3)"], "\(text)")
  }

  @Test func codesOfNoAnswerBesideTicks() throws {
    let found = try multiple("race_1,race_2\nA,0\n0,B\n-99,-99\nA,B\n")
    #expect(found.first?.guess.missing == [MissingValue(code: "-99", label: nil)])
  }

  @Test func whatOnePersonWroteIsNoLabel() throws {
    let found = try multiple("a_1,a_2,a_3\nTea,,\nTea,Nap,\n,Nap,my very own words\n")
    guard case .columns(let options) = found.first?.source else {
      Issue.record("no set")
      return
    }
    #expect(options.map(\.label) == ["Tea", "Nap", "a_3"])
  }

  @Test func yesAndNoToEachIsAQuestionForEach() throws {
    #expect(try multiple("a_1,a_2,a_3\nYes,No,No\nNo,Yes,Yes\nYes,Yes,No\n").isEmpty)
    #expect(try multiple("a_1,a_2,a_3\n1,5,3\n2,4,3\n3,2,1\n").isEmpty)
  }
}
