import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Files that others made to try CSV readers with.
@Suite(.enabled(if: sharedData != nil, "the shared data are absent")) struct RecordReaderTests {
  /// csv-spectrum: each file beside its exact parse.
  @Test func spectrum() throws {
    let root = try #require(sharedData) + "/csv"
    let files = try FileManager.default.contentsOfDirectory(atPath: root + "/csvs").filter {
      $0.hasSuffix(".csv")
    }.sorted()
    #expect(files.count == 12)
    for file in files where file != "location_coordinates.csv" {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/csvs/" + file))
      // Kept in a repository that turns CRLF into LF, these two have lost what they are for.
      if file.hasSuffix("_crlf.csv"), !bytes.contains(0x0D) {
        bytes = Data(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
      }
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
      try bytes.write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let all = try IngestTests.records(path).records.map(\.fields)
      let header = try #require(all.first)
      let records = all.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      let twin = try Data(
        contentsOf: URL(
          fileURLWithPath: root + "/json/" + file.replacingOccurrences(of: ".csv", with: ".json")))
      let expected = try #require(
        try JSONSerialization.jsonObject(with: twin) as? [[String: String]], "\(file)")
      #expect(records == expected, "\(file)")
    }
  }

  /// The same through the whole of the reader: what a study would count.
  @Test func spectrumAsASurvey() throws {
    let root = try #require(sharedData) + "/csv"
    for name in Self.strict {
      let twin = try Data(contentsOf: URL(fileURLWithPath: root + "/json/\(name).json"))
      let expected = try #require(try JSONSerialization.jsonObject(with: twin) as? [[String: String]])
      let path = root + "/csvs/\(name).csv"
      let headings = try DataDictionary(ofExport: path, data: DataSource()).columns.map(\.heading)
      #expect(Set(headings) == Set(expected[0].keys))
      let found = try Survey(path, study(headings.map { variable($0, .nominal) }))
      for (slot, heading) in headings.enumerated() {
        let texts = found.codes(slot).map { $0 < 0 ? "" : found.labels[slot][Int($0)] }
        // The repository that keeps these files turns CRLF into LF.
        #expect(
          texts == expected.map { ($0[heading] ?? "").replacing("\r\n", with: "\n").trimmedAsField },
          "\(name)")
      }
    }
  }

  private static let strict = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  /// Its quotation mark stands inside an unquoted field, which a strict grammar has to refuse; and its twin has another
  /// telephone number.
  @Test func spectrumsOneFileThatIsNotStrict() throws {
    let path = try #require(sharedData) + "/csv/csvs/location_coordinates.csv"
    let found = refusal(path) { _ = try records(path) }
    #expect(
      found == [
        "export.csv:2:22: error: a quotation mark in the middle of a field; put the whole field in quotation marks and "
          + "double those inside"
      ])
  }

  /// csvkit's examples that no whole table can be had from.
  static let odd: [String: String] = [
    "bad.csv": "4,2", "bad_skip_lines.csv": "4,2", "test_extra_header.csv": "3", "join_a_short.csv": "2,1",
    "test_empty_columns_long_row.csv": "4", "test_empty_columns_short_row.csv": "2",
    "test_join_short_rows.csv": "2", "test_empty_columns.csv": "4",
    "null_byte.csv":
      "export.csv:2: error: this line holds a NUL byte: the file is binary or damaged; export the data as CSV",
    "empty.csv": "export.csv: error: the file has no header: all of its lines are blank",
    "no_header_row.csv": "export.csv:1: error: no answers below the header",
    "no_header_row2.csv": "export.csv:1: error: no answers below the header",
  ]

  /// Every other file of csvkit's is read whole. `odd` has the widths of the records that cannot be used, or the refusal.
  @Test func csvkit() throws {
    let root = try #require(sharedData) + "/csv/csvkit/"
    let files = try FileManager.default.contentsOfDirectory(atPath: root).filter { $0.hasSuffix(".csv") }
      .sorted()
    #expect(files.count == 65)
    for file in files {
      var accounting = Accounting()
      let messages = refusal(root + file) { accounting = try Survey(root + file, study([])).accounting }
      let widths = accounting.unusable.map { $0.reason.prefix { $0 != " " } }.joined(separator: ",")
      #expect((messages.first ?? widths) == Self.odd[file, default: ""], "\(file)")
    }
  }

  @Test(arguments: [
    "test_utf16_big.csv", "test_utf16_little.csv", "test_latin1.csv", "test_utf8_bom.csv", "sniff_limit.csv",
    "mac_newlines.csv",
  ])
  func csvkitByContent(_ file: String) throws {
    let records = try IngestTests.records(try #require(sharedData) + "/csv/csvkit/" + file).records.map(
      \.fields)
    let expected: [[String]] =
      switch file {
      case "test_utf8_bom.csv": [["foo", "bar", "baz"], ["1", "2", "3"], ["4", "5", "ʤ"]]
      case "test_latin1.csv": [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "©"]]
      case "sniff_limit.csv": [["a", "b", "c"], ["1", "2", "3"]]
      case "mac_newlines.csv":
        [["a", "b", "c"], ["1", "2", "3"], ["Once upon\ra time", "5", "6"]]
      default: [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]
      }
    #expect(records == expected)
  }

  /// SurveyMonkey's Star Wars survey mixes Windows and Mac bytes; it is read, with a word about it.
  @Test func starWars() throws {
    let path = try #require(sharedData) + "/exports/surveymonkey/star-wars.csv"
    let found = try records(path)
    #expect(found.records.count == 1188)
    #expect(found.notes.count == 1)
  }
}
