import Ingest
import StudyFile
import Testing

@testable import Drafting

@Suite struct AnswerGuessTests {
  private func guess(_ answers: [String], heading: String = "x") throws -> AnswerGuess {
    try Fixture.profile(["x": answers]).guess("x", as: heading)
  }

  private func repeated(_ answers: [String], _ times: Int = 4) -> [String] {
    (0..<times).flatMap { _ in answers }
  }

  @Test func measures() throws {
    #expect(try guess(repeated(["Red", "Green", "Blue"])).measure == .nominal)
    #expect(try guess(repeated(["Low", "High", "Medium"])).measure == .ordinal)
    #expect(try guess(repeated(["1.5", "2", "3.25"])).measure == .numeric)
    #expect(try guess((1...40).map { String($0 * $0) }).measure == .numeric)
    #expect(try guess((1...40).map { "thought \($0 * 7)" }).measure == .text)
    #expect(try guess(repeated(["2024-01-01", "2024-01-02 10:00"])).measure == .date)
    #expect(try guess((1...40).map(String.init), heading: "id").measure == .id)
    #expect(try guess((1...40).map { "R_\(1000 + $0)" }).measure == .id)
  }

  /// A respondent of a long file has several rows.
  @Test func idsThatComeBack() throws {
    for id in [{ "c\($0)" }, { "\(1000 + 7 * $0)" }] as [(Int) -> String] {
      let guess = try guess((0..<300).map { id($0 % 100) }, heading: "client")
      #expect(guess.measure == .id)
      #expect(guess.remarks.contains { $0.contains("paired: ID") })
    }
    // Few of them can be anything, and what has no heading of an id stays what it looks like.
    #expect(try guess((0..<300).map { "c\($0 % 9)" }, heading: "client").measure != .id)
    #expect(try guess((0..<300).map { "c\($0 % 100)" }, heading: "answer").measure != .id)
  }

  @Test func uploadsAreTexts() throws {
    #expect(try guess((1...5).map { "mugshot-\($0).jpg" }).measure == .text)
    #expect(try guess(repeated(["[document]", "scan.PDF"])).measure == .text)
    #expect(try guess(repeated(["v.1", ".png", "Red"])).measure == .nominal)
  }

  @Test func levelsThatSayThatThereIsNone() throws {
    let profile = try Fixture.profile(["x": repeated(["0", "1", "2"])]).profile
    var entry = ColumnEntry(heading: "x")
    entry.values = [
      Level(code: "0", label: "Cats"), Level(code: "1", label: "Dogs"), Level(code: "2", label: "Missing"),
    ]
    let guess = AnswerGuess(Question(place: 0, entry: entry, profile: profile.columns[0]))
    #expect(guess.levels.map(\.code) == ["0", "1"])
    #expect(guess.missing == [MissingValue(code: "2", label: "Missing")])
    #expect(guess.remarks == ["2 ('Missing') says that there is no answer: counted apart, as missing"])
    // Who does not know gave an answer.
    entry.values[2].label = "Don't know"
    #expect(AnswerGuess(Question(place: 0, entry: entry, profile: profile.columns[0])).missing.isEmpty)
  }

  private func told(_ answers: [Int], _ labels: [Int: String]) throws -> AnswerGuess {
    let profile = try Fixture.csv("x\n" + answers.map { "\($0)\n" }.joined()).profile
    var entry = ColumnEntry(heading: "x")
    entry.values = labels.sorted { $0.key < $1.key }.map { Level(code: String($0.key), label: $0.value) }
    return AnswerGuess(Question(place: 0, entry: entry, profile: profile.columns[0]))
  }

  /// As Stata and SPSS files have them.
  @Test func labelsOfNumbersThatAreNone() throws {
    let silence = [77: "Refusal", 88: "Don't know", 999: "Not available"]
    let all = silence.map { MissingValue(code: String($0), label: $1) }
    let age = try told((0..<60).map { 20 + $0 % 41 } + [88, 77, 999], silence)
    #expect(age.measure == .numeric && age.levels.isEmpty && Set(age.missing) == Set(all))
    #expect(age.remarks.contains { $0.contains("say that there is no answer") })
    let alone = try told((0..<60).map { 1500 + 17 * $0 } + [-8, -8], [-8: "Weiß nicht"])
    #expect(alone.measure == .numeric && alone.missing.map(\.code) == ["-8"])
    let health = try told(
      (0..<60).map { 1 + $0 % 5 } + [8],
      [1: "Very good", 2: "Good", 3: "Fair", 4: "Bad", 5: "Very bad", 8: "Don't know"])
    #expect(health.measure == .ordinal && health.levels.count == 5 && health.missing.map(\.code) == ["8"])
    let happy = try told(
      (0..<66).map { $0 % 11 } + [88, 77, 999], silence.merging([0: "Unhappy", 10: "Happy"]) { $1 })
    #expect(happy.measure == .ordinal && happy.levels.map(\.label).last == "Happy")
    #expect(happy.levels.count == 11 && happy.missing.count == 3)
    // What is asked of a kind may be unknown.
    let kind = try told((0..<60).map { 1 + $0 % 3 }, [1: "Cats", 2: "Dogs", 3: "Don't know"])
    #expect(kind.measure == .nominal && kind.levels.count == 3 && kind.missing.isEmpty)
  }

  /// Who is not sure which of two it is gave an answer; beside an order of more it has no place.
  @Test func notSureBesideTwoAndBesideMore() throws {
    let two = try guess(repeated(["Bad idea", "Good idea", "I'm not sure"]))
    #expect(two.measure == .nominal && two.missing.isEmpty)
    #expect(two.levels.map(\.label) == ["Bad idea", "Good idea", "I'm not sure"])
    #expect(two.remarks.contains { $0.contains("missing: [I'm not sure]") })
    let more = try guess(repeated(["Bad", "Fair", "Good", "I'm not sure"]))
    #expect(more.measure == .ordinal && more.missing.map(\.code) == ["I'm not sure"])
  }

  /// A later export may have for one item what this one has for another.
  @Test func missingAnswersOfAGrid() throws {
    let answers = repeated(["Never", "Sometimes", "Often"])
    let draft = try Fixture.profile([
      "How often [a]": answers, "How often [b]": answers,
      "How often [c]": Array(answers.dropLast(3)) + ["Prefer not to say", "Never", "Often"],
    ]).draft()
    #expect(draft.variables.map(\.measure) == [.ordinal, .ordinal, .ordinal])
    for variable in draft.variables {
      #expect(variable.guess.missing.map(\.code) == ["Prefer not to say"])
    }
  }

  @Test func yesComesFirst() throws {
    for (answers, yes) in [
      (["No", "Yes"], "Yes"), (["nein", "ja"], "ja"), (["Non", "Oui"], "Oui"), (["FALSE", "TRUE"], "TRUE"),
      (["No", "Sí"], "Sí"),
    ] {
      let guess = try guess(repeated(answers))
      #expect(guess.measure == .nominal && guess.yes == yes && guess.levels.first?.label == yes)
    }
    let coded = try guess(repeated(["0", "1"]))
    #expect(
      coded.levels == [Level(code: "1", label: "Yes"), Level(code: "0", label: "No")]
        && !coded.remarks.isEmpty)
  }

  @Test func orderedAnswersGetNumbersForCodes() throws {
    let guess = try guess(repeated(["Agree", "Disagree", "Strongly agree"]))
    #expect(
      guess.levels == [
        Level(code: "1", label: "Disagree"), Level(code: "2", label: "Agree"),
        Level(code: "3", label: "Strongly agree"),
      ])
  }

  @Test func codesWithoutLabels() throws {
    #expect(try guess(repeated(["1", "2", "3", "4", "5"])).measure == .ordinal)
    #expect(try guess(repeated(["1", "2", "3", "4", "5"]), heading: "region").measure == .nominal)
    #expect(
      try guess(repeated(["1", "2", "3"]), heading: "How many children do you have?").measure == .numeric)
    #expect(try guess(repeated(["16", "17", "18", "20"])).measure == .numeric)
    #expect(try guess(repeated(["1", "2"])).measure == .nominal)
  }

  @Test func wordsThatNobodyRepeatsAreNotListed() throws {
    let mixed = try guess(repeated(["Tea", "Coffee"], 20) + ["my own secret brew"])
    #expect(mixed.measure == .nominal && mixed.levels.isEmpty)
    #expect(!mixed.remarks.joined().contains("secret"))
    let scale = try guess(repeated(["Never", "Often", "Always"], 30) + ["it depends on my mother"])
    #expect(scale.measure == .ordinal && scale.levels.map(\.label) == ["Never", "Often", "Always"])
    #expect(
      !scale.remarks.joined().contains("mother") && scale.remarks.contains { $0.contains("none of these") })
  }

  @Test func anAnswerWithAScalesWordInItIsStillSomebodysOwn() throws {
    let rating = try guess(repeated(["1", "2", "4", "5"]) + ["3 because my mother died"])
    #expect(!rating.levels.contains { $0.label.contains("mother") })
    let school = try guess([
      "my bachelor in Leipzig with Professor Quince", "High school", "Master", "High school", "Master",
    ])
    #expect(!school.levels.contains { $0.label.contains("Quince") })
    // Words that questionnaires offer are nobody's own, however few choose them.
    let few = try guess(["Strongly agree", "Disagree", "Agree", "Agree", "Strongly disagree"])
    #expect(few.levels.map(\.label) == ["Strongly disagree", "Disagree", "Agree", "Strongly agree"])
    #expect(try guess(["Very satisfied", "Unzufrieden", "18-24"]).measure == .text)
  }

  @Test func theMostFrequentFirstAndOtherLast() throws {
    let guess = try guess(["Other"] + repeated(["Other"], 9) + repeated(["Tea"], 5) + repeated(["Juice"], 7))
    #expect(guess.levels.map(\.label) == ["Juice", "Tea", "Other"])
  }

  @Test func textsBesideNumbers() throws {
    let guess = try guess((1...50).map(String.init) + ["about 30", "ten"], heading: "How many?")
    #expect(guess.measure == .numeric && guess.remarks.contains { $0.hasPrefix("2 of 52") })
  }
}
