import Foundation
import StudyFile
import Testing

@testable import Ingest

@Suite struct XLSFormTests {
  /// An export with its form in the same folder.
  private func with<Result>(
    _ survey: [[String]], _ choices: [[String]], _ export: String,
    _ body: (_ export: String, _ form: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var workbook = WorkbookFixture(table: survey)
    workbook.sheets[0].name = "survey"
    let second = WorkbookFixture(table: choices).sheets[0]
    workbook.sheets.append(("choices", nil, second.rows, second.rest))
    let form = folder.appendingPathComponent("form.xlsx")
    try Data(workbook.bytes).write(to: form)
    let data = folder.appendingPathComponent("data.csv")
    try export.write(to: data, atomically: true, encoding: .utf8)
    return try body(data.path, form.path)
  }

  private let survey = [
    ["type", "name", "label::English (en)", "label::Deutsch (de)", "hint::English (en)", "relevant"],
    ["start", "start", "", "", "", ""], ["begin_group", "home", "At home", "", "", ""],
    ["integer", "age", "How <b>old</b> are you?", "Wie alt?", "in years", ""],
    ["select_multiple places or_other", "rest", "Where do you **rest**?", "", "", ""],
    ["select_one often", "calm", "Are you calm?", "", "", "${age} > 18"], ["end group", "", "", "", "", ""],
    ["geopoint", "where", "Where are you?", "", "", ""],
  ]
  private let choices = [
    ["list_name", "name", "label::English (en)"], ["places", "bed", "In bed"],
    ["places", "garden", "In the garden"],
    ["places", "bench", "On a bench"], ["often", "never", "Never"], ["often", "often", "Often"],
  ]

  @Test func ofKobo() throws {
    try with(survey, choices, FieldworkTests.kobo) { path, form in
      let found = try DataDictionary(ofExport: path, data: DataSource())
      #expect(found.notes.map(\.message).contains { $0.contains("'form.xlsx'") })
      let age = try #require(found.column("home/age"))
      #expect(age.label == "How old are you?" && age.measure == .numeric && age.note == "in years")
      let rest = try #require(found.column("home/rest"))
      #expect(rest.label == "Where do you rest?" && rest.separator == " " && rest.measure == .multiple)
      #expect(rest.values.map(\.code) == ["bed", "garden", "bench", "other"])
      #expect(rest.values.map(\.label) == ["In bed", "In the garden", "On a bench", "Other"])
      #expect(found.multipleResponseSets.first?.label == "Where do you rest?")
      #expect(found.multipleResponseSets.first?.options.map(\.label) == ["In bed", "In the garden"])
      let calm = try #require(found.column("home/calm"))
      #expect(calm.values.map(\.label) == ["Never", "Often"] && calm.measure == .nominal)
      #expect(calm.note == "asked only if ${age} > 18")
      #expect(found.column("start")?.role == .date)
      // Named, it is the same.
      var named = try DataDictionary(ofExport: path, data: described(by: form))
      named.notes = found.notes
      #expect(named == found)
      #expect(CompanionFile.isOne(path: form))
      #expect(!CompanionFile.isOne(path: path))
    }
  }

  @Test func itemTableOfFormr() throws {
    let survey = [
      ["type", "name", "label", "showif", "choice1", "choice2"],
      ["number 18,100,1", "age", "Age?", "", "", ""],
      ["mc_multiple places", "rest", "Rest?", "age > 20", "", ""],
      ["mc_button", "calm", "Calm?", "", "no", "yes"],
      ["submit", "go", "Go", "", "", ""],
    ]
    try with(
      survey, choices.map { [$0[0], $0[1], $0[2].replacing("label::English (en)", with: "label")] },
      FieldworkTests.formr
    ) { path, _ in
      let found = try DataDictionary(ofExport: path, data: DataSource())
      #expect(found.format == .formr)
      #expect(found.column("age")?.range == 18...100)
      let rest = try #require(found.column("rest"))
      #expect(
        rest.separator == ", " && rest.values.map(\.label) == ["In bed", "In the garden", "On a bench"])
      #expect(rest.note == "asked only if age > 20")
    }
  }

  @Test func formsOfOtherExportsAreLeftOrRefused() throws {
    let other = [
      ["type", "name", "label"], ["integer", "x", "X"], ["integer", "y", "Y"], ["integer", "z", "Z"],
    ]
    try with(other, choices, FieldworkTests.kobo) { path, form in
      let found = try DataDictionary(ofExport: path, data: DataSource())
      #expect(found.column("home/age")?.label == "age")
      #expect(throws: Diagnostics.self) {
        try DataDictionary(ofExport: path, data: described(by: form))
      }
    }
  }
}
