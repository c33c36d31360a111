import Testing

@testable import StudyFile

@Suite struct FormulaParserTests {
  private func parse(_ text: String) -> (formula: Formula?, problems: [SyntaxProblem]) {
    FormulaParser.parse(text, with: ConditionParserTests.codebook)
  }

  @Test(
    arguments: [
      ("age ~ gender", "age", "gender"),
      ("age + b ~ gender", "age | b", "gender"),
      ("gender = Woman ~ mood", "gender=Woman", "mood"),
      ("gender = 03 + ticks = 'In a group' ~ mood", "gender=Both of them | ticks=In a group", "mood"),
      ("age ~ gender + mood", "age", "gender | mood"),
      ("age ~ gender * mood", "age", "gender | mood | gender:mood"),
      ("age ~ gender:mood", "age", "gender:mood"),
      ("age ~ gender:mood + b", "age", "b | gender:mood"),
      ("age ~ gender*mood*b", "age", "gender | mood | b | gender:mood | gender:b | mood:b | gender:mood:b"),
      ("age ~ gender * mood:b", "age", "gender | mood:b | gender:mood:b"),
      ("age ~ gender + gender + mood:gender + gender:mood", "age", "gender | mood:gender"),
      ("`my var` ~ `and`", "my var", "and"),
    ])
  func reads(text: String, outcomes: String, terms: String) {
    let (formula, problems) = parse(text)
    #expect(problems == [])
    let read = formula?.outcomes.map { $0.outcome.variable + ($0.level.map { "=\($0)" } ?? "") }
    #expect(read?.joined(separator: " | ") == outcomes)
    #expect(formula?.terms.map { $0.variables.joined(separator: ":") }.joined(separator: " | ") == terms)
  }

  @Test(
    arguments: [
      ("age", 3, "expected 'outcome ~ explanatory variable': there is no '~'"),
      ("age ~", 5, "expected an explanatory variable, found the end"),
      ("~ age", 0, "expected an outcome, found '~'"),
      ("", 0, "expected an outcome, found the end"),
      ("age ~ gender - mood", 13, "expected '+', '*', ':' or the end, found '-'"),
      ("age ~ my var", 6, "unknown variable 'my'"),
      ("age < 3 ~ gender", 4, "an outcome is a variable or 'variable = LEVEL', found '<'"),
      (
        "gender in [Man] ~ mood", 7,
        "an outcome is a variable or 'variable = LEVEL'; put levels together with 'recode'"
      ),
      ("gender = Both of them ~ mood", 9, "a label with spaces stands in quotes: 'Both of them'"),
      ("age ~ age", 6, "'age' stands on both sides of '~'"),
      ("age ~ gender ~ mood", 13, "expected '+', '*', ':' or the end, found '~'"),
    ])
  func problem(text: String, offset: Int, message: String) {
    let problems = parse(text).problems
    #expect(problems.first?.offset == offset)
    #expect(problems.first?.message.hasPrefix(message) == true, "\(problems)")
  }
}
