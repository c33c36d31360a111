import Foundation
import StudyFile
import Testing

@testable import Ingest

private func column(
  _ name: String, label: String? = nil, values: [Level] = [], missing: [MissingValue] = []
) -> LabelledFile.Column {
  var column = LabelledFile.Column(name: name, label: label)
  (column.values, column.missing) = (values, missing)
  return column
}

private func numbers(_ values: [Double]) -> [[LabelledFile.Cell]] { values.map { [.number($0)] } }

private func completed(
  _ variable: Variable, by paths: String..., change: (inout DataSource) -> Void = { _ in }
) -> (variable: Variable, problems: [String]) {
  var data = DataSource()
  change(&data)
  var variable = variable
  let problems = StudyCompletion(paths: paths, data: data).complete(&variable)
  return (variable, problems.map(\.description))
}

struct StudyCompletionTests {
  private static let mood = column(
    "mood", label: "How  it went", values: levels(["2": "Badly", "1": "Well"]),
    missing: [MissingValue(code: "-9", label: "Refused")])

  @Test func whatTheStudySaysComesFirst() throws {
    try withFile(LabelledFile(.sav, columns: [Self.mood]), numbers([1, 2, -9])) { path in
      let bare = completed(variable("mood", .nominal), by: path).variable
      #expect(bare.label == "How it went")
      #expect(bare.levels == levels(["1": "Well", "2": "Badly"]))
      #expect(bare.missing == [MissingValue(code: "-9", label: "Refused")])

      var own = variable("m", .ordinal, column: "mood", levels: levels(["2": "Bad", "1": "Good"]))
      own.label = "Mood"
      own.missing = [MissingValue(code: "-9", label: "No answer")]
      let kept = completed(own, by: path).variable
      #expect(kept.label == "Mood" && kept.levels == own.levels && kept.missing == own.missing)
    }
  }

  @Test func levelsListedByLabelGetTheirCodes() throws {
    try withFile(LabelledFile(.sav, columns: [Self.mood]), numbers([1, 2, 2])) { path in
      let listed = variable(
        "mood", .nominal, levels: [Level(code: "Badly", label: "Badly"), Level(code: "Well", label: "Well")])
      let found = completed(listed, by: path).variable
      #expect(found.levels == levels(["2": "Badly", "1": "Well"]))
      let survey = try Survey(path, study([found]))
      #expect(survey.codes(0) == [1, 0, 0])
    }
  }

  @Test func codesWithoutALabelAreLevelsToo() throws {
    let agree = column("q", values: levels(["1": "Never", "5": "Always"]))
    try withFile(LabelledFile(.sav, columns: [agree]), numbers([1, 3, 5, 2, 3])) { path in
      let found = completed(variable("q", .ordinal), by: path).variable
      #expect(found.levels == levels(["1": "Never", "2": "2", "3": "3", "5": "Always"]))
    }
  }

  @Test func columnsOfManyNumbersAreNotMadeLevels() throws {
    let age = column("age", values: levels(["0": "Newborn"]))
    try withFile(LabelledFile(.sav, columns: [age]), numbers((0..<500).map { Double($0) })) { path in
      #expect(completed(variable("age", .nominal), by: path).variable.levels.isEmpty)
      #expect(completed(variable("age", .numeric), by: path).variable.levels.isEmpty)
    }
  }

  @Test func everyLevelHasANameOfItsOwn() throws {
    let odd = column("q", values: levels(["1": "Other", "2": "1", "9": "Other"]))
    try withFile(LabelledFile(.sav, columns: [odd]), numbers([1, 2, 9])) { path in
      let found = completed(variable("q", .nominal), by: path).variable
      #expect(found.levels == levels(["1": "Other (1)", "2": "1 (2)", "9": "Other (9)"]))
    }
  }

  @Test func lettersAreNeverAnswers() throws {
    let rows: [[LabelledFile.Cell]] = [[.number(1)], [.tag(0x61)], [.tag(0x62)], [.missing], [.number(-1)]]
    let made = column("x", missing: [])
    try withFile(LabelledFile(.dta, columns: [made]), rows) { path in
      let own = variable("x", .numeric, missing: [MissingValue(code: "-1", label: nil)])
      let found = completed(own, by: path).variable
      #expect(found.missing.map(\.code) == ["-1", ".a", ".b"])
      let survey = try Survey(path, study([found]))
      #expect(
        survey.missing(0) == [
          nil, MissingCode.typed(1), MissingCode.typed(2), MissingCode.blank, MissingCode.typed(0),
        ])
      #expect(survey.accounting.answers.isEmpty)
    }
  }

  @Test func exportsThatContradictEachOtherAreRefused() throws {
    let first = column("q", values: levels(["1": "Yes", "2": "No"]))
    let second = column("q", values: levels(["1": "No", "2": "Yes"]))
    try withFile(LabelledFile(.sav, columns: [first]), numbers([1])) { one in
      try withFile(LabelledFile(.dta, columns: [second]), numbers([1])) { other in
        let found = completed(variable("q", .nominal), by: one, other)
        #expect(
          found.problems.first?.hasPrefix("study.yaml:7:3: error: the code '1' of 'q' is 'Yes' in ") == true)
        #expect(found.problems.count == 2)
        let own = variable("q", .nominal, levels: first.values)
        #expect(completed(own, by: one, other).problems.isEmpty)
      }
    }
  }

  @Test func ticksAreToldByTheExport() throws {
    let yesNo = levels(["1": "Yes", "2": "No"])
    let file = LabelledFile(.sav, columns: [column("a", values: yesNo), column("b", values: yesNo)])
    let rows: [[LabelledFile.Cell]] = [
      [.number(1), .number(2)], [.number(2), .number(2)], [.missing, .missing], [.number(1), .number(1)],
    ]
    try withFile(file, rows) { path in
      let question = variable(
        "q", .multiple, levels: levels(["a": "A", "b": "B"]), source: .columns(["a", "b"]), base: .shown)
      let found = completed(question, by: path).variable
      #expect(found.ticked == "1")
      let survey = try Survey(path, study([found]))
      #expect(survey.codes(0) == [1, 0, MissingCode.blank, 1])
      #expect(survey.codes(1) == [0, 0, MissingCode.blank, 1])
    }
  }

  @Test func textExportsSayNothing() throws {
    try withExport("mood\n1\n") { path in
      let found = completed(variable("mood", .nominal), by: path).variable
      #expect(found.label == nil && found.levels.isEmpty && found.missing.isEmpty)
    }
    #expect(completed(variable("mood", .nominal), by: "/nowhere/there.sav").variable.levels.isEmpty)
  }

  @Test func conditionsKnowTheLabelsOfTheFile() throws {
    try withFile(LabelledFile(.sav, columns: [Self.mood]), numbers([1, 2, -9])) { path in
      let text = """
        study: s
        data: {file: x.sav, exclude: "mood = Badly"}
        variables:
          mood: {measure: ordinal}
          calm: {recode: {of: mood, to: {Calm: [1], Not: [Badly]}}}
        analyses:
          - {id: well, proportion: "mood <= Well"}
        """
      let study = try StudyParser.parse(text: text, file: "study.yaml") { data in
        let completion = StudyCompletion(paths: [path], data: data)
        return { completion.complete(&$0) }
      }
      #expect(study.namedLevels.isEmpty && study.undeclaredOrders.isEmpty)
      guard case .recode(let recode)? = study.variable("calm")?.source else {
        Issue.record("calm is not recoded")
        return
      }
      #expect(recode.groups == [["Well"], ["Badly"]])
      #expect(throws: Diagnostics.self) {
        try StudyParser.parse(text: text.replacing("mood = Badly", with: "mood = Bad"), file: "study.yaml") {
          data in
          let completion = StudyCompletion(paths: [path], data: data)
          return { completion.complete(&$0) }
        }
      }
    }
  }
}
