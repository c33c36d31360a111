import Testing

@testable import StudyFile

/// What the indices compute is tested against R in QualityTests; here, how conditions name answers.
@Suite struct AnswerIndexTests {
  private func condition(_ text: String) -> Condition? {
    ConditionParser.parse(text, with: ConditionParserTests.codebook).condition
  }

  private func problems(_ text: String) -> [String] {
    ConditionParser.parse(text, with: ConditionParserTests.codebook).problems.map(\.message)
  }

  @Test func anIndexWithoutNamesMeansAllQuestions() throws {
    guard case .compares(.index(.unanswered, let names, true), .greater, _)? = condition("unanswered() > 1")
    else {
      Issue.record("no index")
      return
    }
    #expect(names == ["gender", "mood", "age", "b", "my var", "and", "site", "ticks"])
  }

  @Test func itsVariablesAreThoseThatItNames() {
    #expect(condition("irv(age, b) + longstring(mood, age) > 1")?.variables == ["age", "b", "mood"])
    #expect(condition("line > 2")?.variables == [])
    #expect(condition("line > 2")?.asksForLine == true)
    #expect(condition("age > 2 and not -line = 3")?.asksForLine == true)
    #expect(condition("age > 2")?.asksForLine == false)
    #expect(condition("line in [4, 9]")?.lines == [4, 9])
    #expect(condition("line = 4 or age = 9")?.lines == nil)
  }

  @Test func whatHasNoOrderOrIsNotThereIsRefused() {
    #expect(
      problems("longstring(gender, age) > 2")
        == ["'gender' is nominal: expected a scale, or numeric or ordinal questions"])
    #expect(problems("irv(agee) > 2") == ["unknown variable 'agee'; did you mean 'age'?"])
    #expect(
      problems("longstring() > 2") == ["longstring takes a scale, or questions: longstring(q1, q2, q3)"])
    #expect(
      problems("irv(age + b) > 2") == ["irv takes a scale, or questions: expected , or ), found '+'"])
    #expect(problems("irv(2) > 2") == ["irv takes a scale, or questions; found '2'"])
    #expect(problems("longstrin(age) > 2") == ["unknown function 'longstrin'; did you mean 'longstring'?"])
  }

  @Test func aVariableCanBeCalledLine() throws {
    let study = try StudyParser.parse(
      text: "study: a\ndata: {exclude: line = 3}\nvariables: {line: {measure: numeric}}", file: "s.yaml")
    #expect(study.data.exclude[0].value.asksForLine == false)
    #expect(study.data.exclude[0].value.variables == ["line"])
  }

  /// Each alternative is counted apart, but lines together are one.
  @Test func linesAreOneAlternative() throws {
    let study = try StudyParser.parse(
      text:
        "study: a\ndata: {exclude: 'x = 1 or line in [3, 4] or x in [5, 6]'}\nvariables: {x: {measure: numeric}}",
      file: "s.yaml")
    #expect(study.data.exclude.map(\.value.text) == ["x = 1", "line in [3, 4]", "x = 5", "x = 6"])
  }

  @Test func anIndexCanBeComputed() throws {
    let text = """
      study: a
      data: {}
      variables:
        q1: {measure: numeric}
        q2: {measure: ordinal, values: [1, 2]}
        run: {compute: "longstring(q1, q2) / 2"}
      """
    let study = try StudyParser.parse(text: text, file: "s.yaml")
    guard case .compute(let expression)? = study.variable("run")?.source else {
      Issue.record("no expression")
      return
    }
    #expect(expression.value.text == "longstring(q1, q2) / 2")
    #expect(Problems.of(text.replacing("longstring(q1, q2)", with: "unanswered()")).count == 1)
  }
}
