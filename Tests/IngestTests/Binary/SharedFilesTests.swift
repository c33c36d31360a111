import Foundation
import StudyFile
import Testing

@testable import Ingest

/// The files of `../shared/data/spss-stata` beside the CSV twins that stand there, and beside what pyreadstat's and haven's
/// tests say of them.
@Suite(.enabled(if: sharedData != nil, "the folder of shared data is not here"))
struct SharedFilesTests {
  /// `2018-05-06T10:10:10.000000` and `0:00:00.000000` as they are written here.
  private static func plainTime(_ text: String) -> String {
    var text = text
    if text.hasSuffix(".000000") { text.removeLast(7) }
    if text.count == 7, text.dropFirst().first == ":" { text = "0" + text }
    return text
  }

  private static func twin(_ name: String) throws -> [[String]] {
    let bytes = try Data(contentsOf: URL(filePath: sharedFile(name)))
    var text = String(decoding: bytes, as: UTF8.self)
    if text.first == "\u{FEFF}" { text.removeFirst() }
    return text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Numbers as numbers; `#NULL!` and `NaN` are no answer.
  private static func isSame(_ ours: String, _ twin: String) -> Bool {
    if ["#NULL!", "NaN"].contains(twin) { return ours.isEmpty }
    if let a = Double(ours), let b = Double(twin) { return a == b }
    return ours == plainTime(twin)
  }

  private static func expectSame(_ export: TranslatedExport, _ twin: [[String]], _ name: String) {
    #expect(export.header.map { $0.lowercased() } == twin[0].map { $0.lowercased() }, "\(name)")
    #expect(export.rows.count == twin.count - 1, "\(name)")
    for (row, (ours, theirs)) in zip(export.rows, twin.dropFirst()).enumerated() {
      #expect(ours.count == theirs.count, "\(name)")
      for (a, b) in zip(ours, theirs) {
        #expect(isSame(a, b), "\(name), row \(row + 1): '\(a)' beside '\(b)'")
      }
    }
  }

  @Test(arguments: ["sample.sav", "sample.zsav", "sample.por", "sample.dta", "sample.sas7bdat"])
  func samplesEqualTheirTwin(name: String) throws {
    Self.expectSame(try TranslatedExport(sharedFile(name)), try Self.twin("sample.csv"), name)
  }

  @Test func missingAnswersEqualTheirTwins() throws {
    // The twins differ in whether user-missing codes are shown; here they always are.
    let export = try TranslatedExport(sharedFile("sample_missing.sav"))
    Self.expectSame(export, try Self.twin("sample_missing_user.csv"), "sample_missing.sav")
    let codes = export.dictionary.columns
    let blanked = try Self.twin("sample_missing.csv")
    for (place, entry) in codes.enumerated() {
      let isMissing = { (text: String) in
        entry.missing.contains { $0.code == text }
          || entry.missingRanges.contains { Double(text).map($0.contains) ?? false }
      }
      for (row, text) in export.rows.map({ $0[place] }).enumerated() {
        #expect(Self.isSame(isMissing(text) ? "" : text, blanked[row + 1][place]))
      }
    }
    Self.expectSame(
      try TranslatedExport(sharedFile("missing_test.sav")), try Self.twin("missing_sav_formatted.csv"),
      "missing_test.sav")
  }

  @Test func lettersEqualTheirTwin() throws {
    // The twins write .a as a; labelled, as its label.
    let export = try TranslatedExport(sharedFile("missing_test.dta"))
    let plain = try Self.twin("missing_dta_formatted.csv")[1]
    #expect(export.rows.count == 1)
    for (ours, theirs) in zip(export.rows[0], plain) {
      #expect(Self.isSame(ours, theirs) || ours == "." + theirs)
    }
    let labels = try Self.twin("missing_dta_labeled.csv")[1]
    let labelled = zip(export.rows[0], export.dictionary.columns).map { text, entry in
      entry.missing.first { $0.code == text }?.label ?? text
    }
    for (ours, theirs) in zip(labelled, labels) {
      #expect(Self.isSame(ours, theirs) || ours == "." + theirs)
    }
    #expect(
      try TranslatedExport(sharedFile("missing_test.sav")).entry("var1").missing
        == [MissingValue(code: "1", label: "missing")])
  }

  @Test(arguments: ["tagged-na-double.dta", "tagged-na-int.dta"])
  func tagsHaveLabels(name: String) throws {
    let export = try TranslatedExport(sharedFile(name))
    #expect(export.column("x") == ["1", "2", "3", "4", "5", ".a", ".h", ".z"])
    #expect(
      export.entry("x").missing == [
        MissingValue(code: ".a", label: "apple"), MissingValue(code: ".z", label: ".zebra"),
      ])
    var scanned = variable("x", .numeric)
    _ = StudyCompletion(paths: [sharedFile(name)], data: DataSource()).complete(&scanned)
    #expect(scanned.missing.map(\.code) == [".a", ".z", ".h"])
  }

  @Test func everyKindOfVariable() throws {
    let export = try TranslatedExport(sharedFile("simple_alltypes.sav"))
    #expect(export.entry("x").values.map(\.label) == ["red", "green", "blue"])
    #expect(export.entry("x").missing.map(\.code) == ["7", "8", "99"])
    #expect(export.entry("z").missing == [MissingValue(code: "999", label: "skipped")])
    #expect(export.entry("z").missingRanges == [-999...0])
    #expect(export.entry("y").measure == .date)
    #expect(export.entry("str").measure == nil)
    let sets = export.dictionary.multipleResponseSets
    #expect(sets.map(\.name) == ["$mymrset"])
    #expect(sets[0].label == "My multiple response set")
    #expect(sets[0].options.map(\.heading) == ["bool1", "bool2", "bool3"])
    #expect(sets[0].options.map(\.label) == ["Response #1", "Response #2", "Response #3"])
    #expect(sets[0].counted == "1")
  }

  @Test func lettersOfOtherAlphabets() throws {
    #expect(
      try TranslatedExport(sharedFile("umlauts.sav")).entry("var1").values.map(\.label)
        == ["the ä umlaut", "the ü umlaut", "the ö umlaut"])
    #expect(try TranslatedExport(sharedFile("umlauts.sav")).entry("var1").label == "This is an ä-umlaut")
    #expect(try TranslatedExport(sharedFile("hebrews.sav")).header == ["ותק_ב"])
  }
}
