import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Files cut off and changed at many places: each is read, or refused with a message, and ends.
@Suite(.serialized)
struct DamagedFilesTests {
  private static func sample(_ format: LabelledFile.Format) throws -> [UInt8] {
    var mood = LabelledFile.Column(name: "MOOD", label: "How it went")
    mood.values = levels(["1": "Well", "2": "Badly"])
    mood.missing = [MissingValue(code: "-99", label: "Not shown")]
    var text = LabelledFile.Column(
      name: "REMARK", label: "Remarks", kind: .text(width: format == .xpt ? 60 : 300))
    text.values = format == .sav || format == .zsav ? levels(["a": "Letter"]) : []
    if format == .por { text.kind = .text(width: 60) }
    let file = LabelledFile(format, columns: [mood, text, LabelledFile.Column(name: "X")], title: "A sample")
    return try bytes(
      of: file, (0..<12).map { [.number(Double($0 % 3)), .text("remark \($0)"), .number(Double($0) / 8)] })
  }

  /// The rows; `nil` where the file is refused.
  private static func read(_ bytes: [UInt8]) throws -> [[String]]? {
    try withExport(bytes) { path in
      do {
        let export = try TranslatedExport(path)
        _ = StudyCompletion(paths: [path], data: DataSource())
        var mood = variable("MOOD", .nominal)
        _ = StudyCompletion(paths: [path], data: DataSource()).complete(&mood)
        return export.rows
      } catch let error as Diagnostics {
        #expect(!error.list.isEmpty && error.list.allSatisfy { !$0.message.contains("remark ") })
        return nil
      }
    }
  }

  @Test(arguments: LabelledFile.Format.allCases)
  func cutOff(format: LabelledFile.Format) throws {
    let whole = try Self.sample(format)
    let rows = try #require(try Self.read(whole))
    let step = max(1, whole.count / 60)
    for end in stride(from: 1, to: whole.count, by: step) {
      // Nothing is lost in silence: a file is read whole or not at all. Portable and transport files are filled up at
      // their ends.
      if let read = try Self.read(Array(whole[..<end])), format != .por, format != .xpt {
        #expect(read == rows, "\(format) cut at \(end) of \(whole.count)")
      }
    }
  }

  @Test(arguments: LabelledFile.Format.allCases)
  func changedBytes(format: LabelledFile.Format) throws {
    let whole = try Self.sample(format)
    let step = max(1, whole.count / 80)
    for place in stride(from: 0, to: whole.count, by: step) {
      for value in [0, 0xFF, whole[place] ^ 0x80, whole[place] &+ 1] where value != whole[place] {
        var changed = whole
        changed[place] = value
        _ = try Self.read(changed)
      }
    }
  }
}
