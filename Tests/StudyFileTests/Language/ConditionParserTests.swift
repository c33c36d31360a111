import Testing

@testable import StudyFile

@Suite struct ConditionParserTests {
  static let codebook: Codebook = {
    var codebook = Codebook()
    func add(_ name: String, _ measure: MeasurementLevel, _ levels: [Level] = [], missing: [String] = []) {
      var variable = Variable(
        name: name, measure: measure, source: .column(name), location: SourceLocation(file: "s"))
      variable.levels = levels
      variable.missing = missing.map { MissingValue(code: $0, label: nil) }
      codebook.add(variable)
    }
    func level(_ code: String, _ label: String) -> Level { Level(code: code, label: label) }
    add("gender", .nominal, [level("1", "Woman"), level("2", "Man"), level("03", "Both of them")])
    add(
      "mood", .ordinal, [level("-1", "low"), level("0", "it's mid"), level("1:30", "high-ish")],
      missing: ["-99"])
    add("age", .numeric)
    add("b", .numeric)
    add("my var", .numeric)
    add("and", .nominal)
    add("site", .nominal)
    add("ticks", .multiple, [level("Q1", "Alone"), level("Q2", "In a group")])
    add("note", .text)
    codebook.addInvalid("broken")
    return codebook
  }()

  static func parse(_ text: String) -> Condition? {
    ConditionParser.parse(text, with: codebook).condition
  }

  /// A text, and the canonical form it is read as.
  @Test(
    arguments: [
      ("gender=1", "gender = Woman"),
      ("longstring(age, `my var`) >= 7", "longstring(age, `my var`) >= 7"),
      ("irv(mood,age)=0", "irv(mood, age) = 0"),
      ("unanswered(gender, ticks, note) / 3 > 0.5", "unanswered(gender, ticks, note) / 3 > 0.5"),
      ("unanswered() > 2", "unanswered() > 2"),
      ("line in [3, 12]", "line in [3, 12]"),
      ("age = 1 or line in [3, 4] or not line < 100", "age = 1 or (line in [3, 4]) or not line < 100"),
      ("line = 3", "line = 3"),
      ("gender = '2'", "gender = Man"),
      ("gender = 03", "gender = 'Both of them'"),
      ("gender != Woman", "gender != Woman"),
      ("not gender = Woman", "gender != Woman"),
      ("gender in [Both of them,1, Woman]", "gender in ['Both of them', Woman]"),
      ("gender in [1]", "gender = Woman"),
      ("not gender in [1, 2]", "not gender in [Woman, Man]"),
      ("mood < -1", "mood < low"),
      ("mood >= \"it's mid\"", "mood >= \"it's mid\""),
      ("mood = 'it''s mid'", "mood = \"it's mid\""),
      ("mood = 1:30", "mood = 'high-ish'"),
      ("mood = high-ish", "mood = 'high-ish'"),
      ("age = 1 or b = 2 and not age < 3", "age = 1 or b = 2 and not age < 3"),
      ("(age = 1 or b = 2) and age < 3", "(age = 1 or b = 2) and age < 3"),
      ("((age = 1))", "age = 1"),
      ("(age + 1) * 2 > b", "(age + 1) * 2 > b"),
      ("(age) in [1, 2]", "age = 1 or age = 2"),
      ("18 <= age", "18 <= age"),
      ("age != 3", "age != 3"),
      ("-age ^ 2 < -2 - -3", "-age^2 < -2 - -3"),
      ("2 ^ 3 ^ 2 = (2 ^ 3) ^ 2", "2^3^2 = (2^3)^2"),
      ("1 - (2 - 3) / 4 / (5 * 6) > 0", "1 - (2 - 3) / 4 / (5 * 6) > 0"),
      ("round(log(age + 1)) >= .5e1", "round(log(age + 1)) >= 5"),
      ("`my var` > 1e-7", "`my var` > 1e-07"),
      ("missing( `my var` ) or missing(note)", "missing(`my var`) or missing(note)"),
      ("`and` = not", "`and` = 'not'"),
      ("site = anything.at_all", "site = anything.at_all"),
      ("ticks = Q2", "ticks = 'In a group'"),
      ("age > 1\n  and b > 2", "age > 1 and b > 2"),
    ])
  func canonicalForm(text: String, canonical: String) {
    let outcome = ConditionParser.parse(text, with: Self.codebook)
    #expect(outcome.problems == [])
    #expect(outcome.condition?.text == canonical)
    #expect(Self.parse(canonical) == outcome.condition)
  }

  @Test func values() {
    #expect(Self.parse("gender != 1") == .not(.isAnyOf(variable: "gender", labels: ["Woman"])))
    #expect(Self.parse("mood < 0") == .isOrdered(variable: "mood", .less, label: "it's mid"))
    #expect(Self.parse("ticks = Alone") == .isAnyOf(variable: "ticks", labels: ["Alone"]))
    #expect(Self.parse("age >= 18") == .compares(.variable("age"), .greaterOrEqual, .number(18)))
    #expect(
      Self.parse("not missing(age) and (b = 1 or b = 2)")
        == .all([
          .not(.isMissing(variable: "age")),
          .any([
            .compares(.variable("b"), .equal, .number(1)), .compares(.variable("b"), .equal, .number(2)),
          ]),
        ]))
  }

  /// A variable that has an error of its own spoils the condition in silence, and the rest is still judged.
  @Test func invalidVariables() {
    for text in [
      "broken = 1", "broken in [a, b]", "age > broken", "missing(broken)", "broken > 1 + age or b = 1",
    ] {
      let outcome = ConditionParser.parse(text, with: Self.codebook)
      #expect(outcome.condition == nil)
      #expect(outcome.problems == [])
    }
    #expect(
      ConditionParser.parse("broken = 1 and agee > 2", with: Self.codebook).problems
        == [SyntaxProblem(offset: 15, message: "unknown variable 'agee'; did you mean 'age'?")])
  }

  @Test func deepNesting() {
    let open = String(repeating: "(", count: 10_000)
    let close = String(repeating: ")", count: 10_000)
    func problem(_ text: String) -> [SyntaxProblem] {
      ConditionParser.parse(text, with: Self.codebook).problems
    }
    let tooDeep = SyntaxProblem(offset: 100, message: "parentheses are nested more than 100 deep")
    #expect(problem(open + "age > 3" + close) == [tooDeep])
    #expect(problem(open) == [tooDeep])
    #expect(
      problem(String(repeating: "not ", count: 10_000) + "age > 3")
        == [SyntaxProblem(offset: 0, message: "'not' stands more than 100 times in a row")])
    for sign in ["-", "1 + ", "2 ^ ", "1 / "] {
      #expect(
        problem(String(repeating: sign, count: 10_000) + "age > 3")
          == [SyntaxProblem(offset: 0, message: "more than 500 arithmetic signs in one text; split it")])
    }
    let nested = String(repeating: "not (", count: 100) + "age > 3" + String(repeating: ")", count: 100)
    #expect(Self.parse(nested) != nil)
    let long = (1...5_000).map { "age = \($0)" }.joined(separator: " or ")
    #expect(Self.parse(long)?.text == long)
  }
}
