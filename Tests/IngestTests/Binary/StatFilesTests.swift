import Foundation
import StudyFile
import Testing

@testable import Ingest

private typealias Cell = LabelledFile.Cell

private func column(
  _ name: String, text width: Int? = nil, label: String? = nil, values: [Level] = [],
  missing: [MissingValue] = [], measure: MeasurementLevel? = nil, format: String? = nil
) -> LabelledFile.Column {
  var column = LabelledFile.Column(
    name: name, label: label, kind: width.map { .text(width: $0) } ?? .number)
  (column.values, column.missing, column.measure, column.format) = (values, missing, measure, format)
  return column
}

/// Files made here by ReadStat's writer.
struct StatFilesTests {
  @Test(arguments: LabelledFile.Format.allCases)
  func numbersReadBackToTheSameDouble(format: LabelledFile.Format) throws {
    // Portable files write numbers to base 30, and SAS transport files by IBM's floating point.
    let isExact = format != .por && format != .xpt
    let exact: [Double] = [0, 1, -1, 7, 99, 1_000_000, -123_456_789, 0.5, -2.25, 1e10]
    let others: [Double] =
      isExact ? [0.1, 1.0 / 3, 1e-7, 1e300, 4_503_599_627_370_497.5, 123_456_789.123] : []
    let numbers = exact + others
    try withFile(LabelledFile(format, columns: [column("X")]), numbers.map { [.number($0)] } + [[.missing]]) {
      let export = try TranslatedExport($0)
      #expect(export.column("X").map { Double($0) } == numbers.map { $0 } + [nil])
      #expect(export.column("X").prefix(4) == ["0", "1", "-1", "7"])
      #expect(export.column("X").last == "")
    }
  }

  @Test(arguments: LabelledFile.Format.allCases)
  func textsReadBack(format: LabelledFile.Format) throws {
    let long = String(repeating: "ä€", count: 400)
    var texts = ["a", "", "b c", "with, comma", "a \"quoted\" word", "=1+1"]
    if format != .por { texts += ["a\nb", "a\r\nb"] }
    if format != .por && format != .xpt { texts += ["Größe", "שלום", "日本"] }
    if format == .sav || format == .zsav || format == .dta { texts.append(long) }
    let width = format == .por || format == .xpt ? 40 : 2000
    try withFile(
      LabelledFile(format, columns: [column("T", text: width), column("N")]),
      texts.map { [.text($0), .number(3)] }
    ) {
      let export = try TranslatedExport($0)
      let read = export.column("T")
      for (text, back) in zip(texts, read) {
        #expect(back == text.replacing("\r\n", with: "\u{2028}").replacing("\n", with: "\u{2028}"))
      }
      #expect(export.column("N") == texts.map { _ in "3" })
    }
  }

  @Test(arguments: [LabelledFile.Format.sav, .zsav, .por, .dta])
  func labelsAndMissingCodes(format: LabelledFile.Format) throws {
    let made = column(
      "MOOD", label: "How it went", values: levels(["1": "Well", "2": "Badly"]),
      missing: [MissingValue(code: "-99", label: "Not shown"), MissingValue(code: "-98", label: nil)],
      measure: .ordinal)
    let rows: [[Cell]] = [[.number(1)], [.number(2)], [.number(-99)], [.number(-98)], [.missing]]
    try withFile(LabelledFile(format, columns: [made]), rows) {
      let export = try TranslatedExport($0)
      let entry = export.entry("MOOD")
      #expect(entry.label == "How it went")
      #expect(entry.values == levels(["1": "Well", "2": "Badly"]))
      if format == .dta {
        // Stata's missing values are letters.
        #expect(entry.missing == [MissingValue(code: ".a", label: "Not shown")])
        #expect(export.column("MOOD") == ["1", "2", ".a", ".b", ""])
      } else {
        #expect(
          entry.missing == [
            MissingValue(code: "-99", label: "Not shown"), MissingValue(code: "-98", label: nil),
          ])
        #expect(export.column("MOOD") == ["1", "2", "-99", "-98", ""])
      }
      if format == .sav || format == .zsav { #expect(entry.measure == .ordinal) }
    }
  }

  @Test func missingRangesAreTyped() throws {
    let made = column(
      "x", values: levels(["1": "One"]),
      missing: [
        MissingValue(range: 97...99, label: nil), MissingValue(code: "-1", label: "Refused"),
      ])
    let rows: [[Cell]] = [1, 5, 97, 98, 99, 100, -1, -2].map { [.number($0)] }
    try withFile(LabelledFile(.sav, columns: [made]), rows) { path in
      #expect(try TranslatedExport(path).entry("x").missingRanges == [97...99])
      var numeric = variable("x", .numeric)
      let completion = StudyCompletion(paths: [path], data: DataSource())
      #expect(completion.complete(&numeric).isEmpty)
      #expect(numeric.missing.map(\.code) == ["-1", "97 to 99"])
      let survey = try Survey(path, study([numeric]))
      #expect(survey.numbers(0) == [1, 5, nil, nil, nil, 100, nil, -2])
      let range = MissingCode.typed(1)
      #expect(survey.missing(0) == [nil, nil, range, range, range, nil, MissingCode.typed(0), nil])
      #expect(survey.accounting.answers.isEmpty)
    }
  }

  @Test func datesOfSPSSAndStata() throws {
    let spss = Double(CalendarText.dayNumber(2026, 11, 21) - CalendarText.dayNumber(1582, 10, 14)) * 86400
    let columns = [
      column("d", format: "DATE11"), column("a", format: "ADATE10"), column("t", format: "DATETIME20"),
      column("c", format: "TIME8"), column("w", format: "WKDAY3"),
    ]
    try withFile(
      LabelledFile(.sav, columns: columns),
      [[.number(spss), .number(spss), .number(spss + 3661.5), .number(90_061), .number(3)]]
    ) {
      let export = try TranslatedExport($0)
      #expect(export.rows == [["2026-11-21", "2026-11-21", "2026-11-21T01:01:01.5", "25:01:01", "3"]])
    }
    let stata = [
      column("d", format: "%td"), column("o", format: "%dD_m_Y"), column("t", format: "%tc"),
      column("m", format: "%tm"), column("q", format: "%tq"), column("h", format: "%th"),
      column("w", format: "%tw"), column("y", format: "%ty"), column("c", format: "%tcHH:MM"),
    ]
    let day = Double(CalendarText.dayNumber(2026, 11, 21) - CalendarText.dayNumber(1960, 1, 1))
    try withFile(
      LabelledFile(.dta, columns: stata),
      [
        [day, -1, day * 86_400_000 + 1500, 66 * 12 + 10, -1, 66 * 2 + 1, 52, 2026, 3_600_000].map {
          .number($0)
        }
      ]
    ) {
      let export = try TranslatedExport($0)
      #expect(
        export.rows == [
          [
            "2026-11-21", "1959-12-31", "2026-11-21T00:00:01.5", "2026-11-01", "1959-10-01", "2026-07-01",
            "1961-01-01", "2026", "01:00:00",
          ]
        ])
    }
  }

  @Test func rowsAreNumberedFromTheFirst() throws {
    let rows: [[Cell]] = [
      [.number(1), .text("x")], [.number(200), .text("a\nb")], [.number(300), .text("y")],
    ]
    try withFile(LabelledFile(.sav, columns: [column("x"), column("t", text: 10)]), rows) { path in
      let survey = try Survey(path, study([variable("x", .numeric, range: 0...10)]))
      #expect(survey.lines == [1, 2, 3])
      #expect(survey.accounting.answers.first?.lines.map(\.number) == [2, 3])
    }
  }

  @Test func hashIsOfTheFileItself() throws {
    try withFile(LabelledFile(.sav, columns: [column("x")]), [[.number(1)]]) { path in
      for threads in [1, 3] {
        let survey = try Survey(path, study([variable("x", .numeric)]), threads: threads)
        #expect(survey.sha256 == sha256(ofFile: path))
      }
    }
  }

  @Test func chunksAndThreadsDoNotMatter() throws {
    let rows: [[Cell]] = (0..<20_000).map {
      [.number(Double($0 % 7)), .text("row, \($0)"), .number(Double($0) / 8)]
    }
    let file = LabelledFile(.zsav, columns: [column("a"), column("t", text: 20), column("b")])
    try withFile(file, rows) { path in
      let study = study([variable("a", .nominal), variable("b", .numeric)])
      let whole = try Survey(path, study)
      #expect(whole.lines == (1...20_000).map { Int32($0) })
      #expect(whole.numbers(1) == (0..<20_000).map { Double($0) / 8 })
      #expect(try Survey(path, study, chunkSize: 1 << 12, threads: 4) == whole)
    }
  }

  @Test func contentDecidesAndNotTheName() throws {
    // Every fixture is called .csv.
    try withFile(LabelledFile(.dta, columns: [column("x")]), [[.number(4)]]) { path in
      #expect(try TranslatedExport(path).rows == [["4"]])
      let forced = try TranslatedExport(path) { $0.format = "stata" }
      #expect(forced.dictionary.format == .stata)
      let refused = refusal(path) { _ = try TranslatedExport(path) { $0.format = "spss" } }
      #expect(
        refused == [
          "export.csv: error: the study says 'format: spss', but this is a Stata file (.dta); leave 'format' out"
        ])
    }
    let text = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".sav").path
    #expect(FileManager.default.createFile(atPath: text, contents: Data("x\n1\n".utf8)))
    defer { try? FileManager.default.removeItem(atPath: text) }
    #expect(try Survey(text, study([variable("x", .numeric)])).numbers(0) == [1])
  }

  @Test func absentColumnsAreTold() throws {
    try withFile(LabelledFile(.sav, columns: [column("age")]), [[.number(4)]]) { path in
      #expect(
        refusal(path) { _ = try Survey(path, study([variable("agee", .numeric)])) } == [
          "study.yaml:7:3: error: variable 'agee' needs the column 'agee', which export.csv does not have; "
            + "did you mean 'age'?"
        ])
    }
  }

  @Test func filesWithoutRowsAreRefused() throws {
    try withFile(LabelledFile(.sav, columns: [column("age")]), []) { path in
      #expect(
        refusal(path) { _ = try TranslatedExport(path) } == [
          "export.csv: error: this SPSS file (.sav) has no rows"
        ])
    }
  }
}
