import StudyFile
import Testing

@testable import Drafting

@Suite struct StudyUpdateTests {
  private static let answers = "age,cried,Mood\n30,Yes,Good\n31,No,Poor\n40,Yes,Good\n41,No,Fair\n"
  private static let mood = """
      # in the order of quality
      mood: {column: Mood, measure: ordinal, values: {1: Poor, 2: Fair, 3: Good}}

    """

  private func updated(_ text: String, _ csv: String = answers) throws -> StudyUpdate {
    try Fixture.withFile(csv) {
      try StudyUpdate(text: text, study: StudyParser.parse(text: text, file: "study.yaml"), export: $0)
    }
  }

  @Test(arguments: [
    // What stands before and after the new lines.
    (
      "study: s\ndata: {}\nvariables:\n  age: {measure: numeric}\n  cried: {measure: nominal} # mine\n",
      "\n# end\nanalyses:\n  - {id: a, describe: age}\n"
    ),
    (
      "study: s\nvariables:\n  age: {measure: numeric}\n\n  # a comment\n  cried:\n    measure: nominal\n    label: >-\n      long text\n",
      "  # of the section\n\ndata: {}\n"
    ),
    ("study: s\ndata: {}\n# é ü\nvariables:\n  age: {measure: numeric}\n  cried: {measure: nominal}\n", ""),
  ])
  func onlyWhatIsNewIsAdded(_ head: String, _ tail: String) throws {
    let update = try updated(head + tail)
    #expect(update.added == ["mood"] && update.text == head + Self.mood + tail)
    // Nothing is left to add.
    let again = try updated(update.text)
    #expect(again.added.isEmpty && again.text == update.text)
  }

  /// Of whom a new question was asked is said by the names that the study has.
  @Test(arguments: [
    ("cried: {measure: nominal, values: [Yes, No]}", "cried = Yes"),
    ("tears: {column: cried, measure: nominal}", "tears = Yes"),
    ("tears: {column: cried, measure: nominal, values: {Yes: Ja, No: Nein}}", nil),
    ("tears: {column: cried, measure: text}", nil), ("age: {measure: numeric}", "cried = Yes"),
  ])
  func whoWasAskedWhatIsNew(_ known: String, _ asked: String?) throws {
    let rows = (0..<40).map {
      $0 < 25 ? "\($0 + 20),Yes,\($0 % 2 == 0 ? "Better" : "Worse")" : "\($0 + 20),No,"
    }
    let text = "study: s\ndata: {exclude: missing(\(known.prefix { $0 != ":" }))}\nvariables:\n  \(known)\n"
    let update = try updated(text, "age,cried,helped\n" + rows.joined(separator: "\n") + "\n")
    let study = try StudyParser.parse(text: update.text, file: "study.yaml")
    #expect(study.variable("helped")?.asked?.value.text == asked, "\(update.text)")
    #expect(asked == nil || update.text.contains("asked only where \(asked ?? ""): nobody"))
  }

  @Test func aFileWithoutALineEndOrVariables() throws {
    let last = try updated(
      "study: s\ndata: {}\nvariables:\n  age: {measure: numeric}\n  cried: {measure: nominal}")
    #expect(
      last.text == "study: s\ndata: {}\nvariables:\n  age: {measure: numeric}\n  cried: {measure: nominal}\n"
        + Self.mood)
    let none = try updated("study: s\ndata: {}\n")
    #expect(
      none.added == ["age", "cried", "mood"]
        && none.text.hasPrefix("study: s\ndata: {}\n\nvariables:\n  age: {measure: numeric}\n"))
    #expect(
      try updated("study: s\nvariables: {}\ndata: {}\n").text.contains(
        "variables:\n  age: {measure: numeric}\n"))
  }

  @Test func lineEndsAndIndentsAreTheFilesOwn() throws {
    let text =
      "study: s\r\ndata: {}\r\nvariables:\r\n    age: {measure: numeric}\r\n    cried: {measure: nominal}\r\n"
    let update = try updated(text)
    #expect(update.text.hasPrefix(text))
    #expect(
      String(update.text.unicodeScalars.dropFirst(text.unicodeScalars.count).map(Character.init)).hasPrefix(
        "    # in the order of quality\r\n    mood: {"))
    #expect(!update.text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func namesThatAreTakenAreNotUsedAgain() throws {
    let text =
      "study: s\ndata: {}\nvariables:\n  mood: {column: age, measure: numeric}\n  cried: {measure: nominal}\n"
    #expect(try updated(text).added == ["mood_2"])
  }

  @Test func columnsUsedOtherwiseAreRead() throws {
    let text = "study: s\ndata: {count: age}\nvariables:\n  c: {columns: {cried: A, \" Mood \": B}}\n"
    #expect(try updated(text).added.isEmpty)
  }

  @Test func aMapInBracesIsRefused() {
    #expect(throws: Diagnostics.self) {
      try updated("study: s\ndata: {}\nvariables: {age: {measure: numeric}, cried: {measure: nominal}}\n")
    }
  }

  @Test func aNewOptionIsTold() throws {
    let text = "study: s\ndata: {}\nvariables:\n  q: {columns: {q_1: Tea, q_2: Nap}}\n"
    let update = try updated(text, "q_1,q_2,q_3\nTea,,Walk\nTea,Nap,\n,Nap,Walk\n,Nap,Walk\n")
    #expect(update.added.isEmpty && update.text == text && update.hints.first?.hasSuffix("q_3") == true)
  }
}
