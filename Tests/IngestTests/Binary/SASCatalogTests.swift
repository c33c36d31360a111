import CReadStat
import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Catalogs as ReadStat writes them, each of one format: of two it writes, or reads, the first only. None of SAS itself was at
/// hand.
@Suite struct SASCatalogTests {
  private static let answers = catalog("YESNO", READSTAT_TYPE_DOUBLE) { labels in
    readstat_label_double_value(labels, 1, "Yes")
    readstat_label_double_value(labels, 2, "No")
  }
  private static let genders = catalog("$GENDER", READSTAT_TYPE_STRING) { labels in
    readstat_label_string_value(labels, "f", "Woman")
    readstat_label_string_value(labels, "m", "Man")
  }

  private static func catalog(
    _ format: String, _ type: readstat_type_t, _ label: (UnsafeMutablePointer<readstat_label_set_t>?) -> Void
  ) -> [UInt8] {
    guard let writer = readstat_writer_init() else { return [] }
    defer { readstat_writer_free(writer) }
    label(readstat_add_label_set(writer, type, format))
    let bytes = NSMutableData()
    readstat_set_data_writer(writer) { data, count, context in
      guard let data, let context else { return -1 }
      Unmanaged<NSMutableData>.fromOpaque(context).takeUnretainedValue().append(data, length: count)
      return count
    }
    readstat_writer_set_file_timestamp(writer, 0)
    guard readstat_begin_writing_sas7bcat(writer, Unmanaged.passUnretained(bytes).toOpaque()) == READSTAT_OK,
      readstat_end_writing(writer) == READSTAT_OK
    else { return [] }
    return Array(bytes as Data)
  }

  /// A folder with the data, and with the catalog under a name.
  private func withStudy(_ name: String, _ catalog: [UInt8], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var cried = LabelledFile.Column(name: "cried", label: "Cried in therapy")
    cried.format = "YESNO3."
    var gender = LabelledFile.Column(name: "gender", label: nil, kind: .text(width: 1))
    gender.format = "$GENDER."
    let age = LabelledFile.Column(name: "age", label: nil)
    let file = LabelledFile(.sas7bdat, columns: [cried, gender, age])
    let rows: [[LabelledFile.Cell]] = [
      [.number(1), .text("f"), .number(40)], [.number(2), .text("m"), .number(51)],
      [.missing, .text("f"), .missing],
    ]
    try Data(bytes(of: file, rows)).write(to: URL(filePath: folder + "/tears.sas7bdat"))
    try Data(catalog).write(to: URL(filePath: folder + "/" + name))
    try body(folder)
  }

  @Test(arguments: ["formats.sas7bcat", "Tears.sas7bcat"])
  func labelsOfACatalogBesideTheData(name: String) throws {
    try withStudy(name, Self.answers) { folder in
      let export = try TranslatedExport(folder + "/tears.sas7bdat")
      #expect(export.entry("cried").values.map { [$0.code, $0.label] } == [["1", "Yes"], ["2", "No"]])
      #expect(export.entry("gender").values.isEmpty && export.entry("age").values.isEmpty)
      #expect(export.column("cried") == ["1", "2", ""])
      #expect(export.notes.contains { $0.severity == .note && $0.message.contains("'\(name)'") })
    }
  }

  @Test func labelsOfTexts() throws {
    try withStudy("formats.sas7bcat", Self.genders) { folder in
      let export = try TranslatedExport(folder + "/tears.sas7bdat")
      #expect(export.entry("gender").values.map { [$0.code, $0.label] } == [["f", "Woman"], ["m", "Man"]])
      #expect(export.column("gender") == ["f", "m", "f"] && export.entry("cried").values.isEmpty)
    }
  }

  @Test func labelsOfACatalogThatTheStudyNames() throws {
    try withStudy("labels.bin", Self.answers) { folder in
      #expect(try TranslatedExport(folder + "/tears.sas7bdat").entry("cried").values.isEmpty)
      let named = try TranslatedExport(folder + "/tears.sas7bdat") {
        $0.dictionary = Located(folder + "/labels.bin", at: SourceLocation(file: ""))
      }
      #expect(named.entry("cried").values.count == 2 && named.notes.isEmpty)
    }
  }

  @Test func whatIsNoCatalogIsSaid() throws {
    try withStudy("formats.sas7bcat", Array("no catalog".utf8)) { folder in
      let export = try TranslatedExport(folder + "/tears.sas7bdat")
      #expect(export.notes.map(\.severity) == [.warning])
      #expect(throws: Diagnostics.self) {
        try TranslatedExport(folder + "/tears.sas7bdat") {
          $0.dictionary = Located(folder + "/formats.sas7bcat", at: SourceLocation(file: ""))
        }
      }
    }
    try withStudy("formats.sas7bcat", Self.answers) { folder in
      let failure = #expect(throws: Diagnostics.self) { try TranslatedExport(folder + "/formats.sas7bcat") }
      #expect(failure?.list.first?.message.contains("labels and no answers") == true)
    }
  }

  /// Whatever is wrong with one, it is read, or said.
  @Test func damagedCatalogs() throws {
    var random = SplitMix(state: 9)
    let whole = Self.answers
    #expect(whole.count > 1000)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 0..<400 {
      var bytes = whole
      if round % 4 == 0 { bytes.removeLast(Int.random(in: 1..<whole.count, using: &random)) }
      for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 32 {
        bytes[Int.random(in: 16..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try Data(bytes).write(to: URL(filePath: folder + "/c.sas7bcat"))
      _ = try? SASCatalog(path: folder + "/c.sas7bcat", encoding: nil)
    }
  }

  @Test(arguments: [
    ("YESNO3.", "YESNO"), ("$Gender.", "$GENDER"), ("yesno", "YESNO"), ("BEST12.2", "BEST"), ("8.2", ""),
    ("", ""),
  ])
  func nameOfAFormat(format: String, name: String) { #expect(SASCatalog.formatName(format) == name) }
}
