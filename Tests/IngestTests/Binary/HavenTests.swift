import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Every value, label and missing code beside what R's haven reads.
@Suite(.enabled(if: Haven.isInstalled, "R with haven is not installed"))
struct HavenTests {
  @Test(.enabled(if: sharedData != nil, "the folder of shared data is not here"))
  func sharedFiles() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: sharedFile("")).sorted()
      .filter { !$0.hasSuffix(".csv") }
    #expect(names.count > 15)
    try Haven.expectSame(names.map { sharedFile($0) })
  }

  @Test func filesMadeHere() throws {
    var mood = LabelledFile.Column(name: "mood", label: "Wie war’s?")
    mood.values = levels(["1": "Größe", "2": "שלום"])
    mood.missing = [MissingValue(range: 97...99, label: nil), MissingValue(code: "-1", label: "Refused")]
    let text = LabelledFile.Column(name: "remark", label: "Long", kind: .text(width: 1500))
    var date = LabelledFile.Column(name: "day")
    date.format = "DATE11"
    let answers: [Double] = [1, 2, 98, -1, 3.25, 0.1]
    let rows = (0..<40).map { row -> [LabelledFile.Cell] in
      let day = 160_000 + row * 400
      return [
        row == 7 ? .missing : .number(answers[row % 6]),
        .text(String(repeating: "ä\(row) ", count: 1 + row * 7)),
        .number(Double(day) * 86_400),
      ]
    }
    var stata = mood
    stata.missing = [MissingValue(code: "-1", label: "Refused"), MissingValue(code: "98", label: nil)]
    date.format = "DATE11"
    var day = date
    day.format = "%td"
    let stataRows = rows.enumerated().map { [$1[0], $1[1], LabelledFile.Cell.number(Double($0) * 400)] }
    let files: [(LabelledFile, [[LabelledFile.Cell]])] = [
      (LabelledFile(.sav, columns: [mood, text, date]), rows),
      (LabelledFile(.zsav, columns: [mood, text, date]), rows),
      (LabelledFile(.dta, columns: [stata, text, day]), stataRows),
    ]
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.map { file, rows in
      let path = folder.appendingPathComponent("made.\(file.format)").path
      try Data(bytes(of: file, rows)).write(to: URL(filePath: path))
      return path
    }
    try Haven.expectSame(paths)
    // What was written is what haven reads, not only what is read here.
    for (path, (_, rows)) in zip(paths, files) {
      let export = try TranslatedExport(path)
      let texts = rows.map { row in
        if case .text(let text) = row[1] { return text.trimmedAsField }
        return ""
      }
      #expect(export.column("remark").map(\.trimmedAsField) == texts)
    }
  }
}

enum Haven {
  static let isInstalled = (try? run(["-e", "library(haven)"])) != nil

  private struct Failed: Error {}

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["Rscript"] + arguments
    // A portable file and R itself write the time of day in that of a place.
    process.environment = ProcessInfo.processInfo.environment.merging(["TZ": "UTC"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self)
  }

  static func expectSame(_ paths: [String]) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Reference/haven.R"
    ).path
    let lines = try run([script] + paths).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    for path in paths {
      let export = try TranslatedExport(path)
      let name = (path as NSString).lastPathComponent
      let mine = lines.filter { $0[0] == name }
      #expect(!mine.isEmpty)
      let values = mine.filter { ["number", "text", "date", "datetime", "time"].contains($0[1]) }
      #expect(values.count == export.rows.reduce(0) { $0 + $1.count }, "\(name)")
      for line in mine { expectSame(line, export, name) }
      for column in export.dictionary.columns {
        let told = mine.filter { $0[2] == column.heading }
        let codes = column.values.count + column.missing.filter { $0.label != nil }.count
        #expect(told.count { $0[1] == "value" } == codes, "\(name), \(column.heading)")
        #expect(told.count { $0[1] == "range" } == column.missingRanges.count, "\(name), \(column.heading)")
      }
    }
  }

  /// File, kind, variable, row or code, text.
  private static func expectSame(_ line: [String], _ export: TranslatedExport, _ name: String) {
    let (kind, variable, key, text) = (line[1], line[2], line[3], line[4])
    let entry = export.entry(variable)
    let what = Comment(rawValue: "\(name): \(line.dropFirst())")
    switch kind {
    case "label": #expect(entry.label ?? "" == text.trimmedAsField, what)
    case "value":
      let labels = entry.values.map { ($0.code, $0.label) } + entry.missing.map { ($0.code, $0.label ?? "") }
      #expect(labels.contains { isSame($0.0, key) && $0.1 == text.trimmedAsField }, what)
    case "missing": #expect(entry.missing.contains { isSame($0.code, key) }, what)
    case "range":
      #expect(
        entry.missingRanges.contains { Double(key) == $0.lowerBound && Double(text) == $0.upperBound }, what)
    default:
      guard let row = Int(key), export.rows.indices.contains(row - 1) else {
        Issue.record("\(name) has no row \(key)")
        return
      }
      let ours = export.column(variable)[row - 1]
      if kind == "number", entry.role == .date, !ours.isEmpty {
        // haven leaves quarters as the seconds that SPSS has.
        let calendar = CalendarText(format: "QYR8", of: .spss)
        #expect(Double(text).flatMap { calendar?.text($0) } == ours, what)
        return
      }
      #expect(isSame(kind == "datetime" || kind == "time" ? seconds(ours, like: text) : ours, text), what)
    }
  }

  private static func isSame(_ ours: String, _ theirs: String) -> Bool {
    if let a = Double(ours), let b = Double(theirs) { return a == b || abs(a - b) < 1e-6 && a != a.rounded() }
    return ours.trimmedAsField == theirs.trimmedAsField
  }

  /// A date or time as seconds from 1970, or from midnight; as it is where it is neither.
  private static func seconds(_ text: String, like theirs: String) -> String {
    guard !text.isEmpty else { return "" }
    let parts = text.split(separator: "T")
    let clock = (parts.last ?? "").split(separator: ":").compactMap { Double($0) }
    guard clock.count == 3 else {
      // Years of five digits stay the number that SPSS has.
      let offset = Double(CalendarText.dayNumber(1582, 10, 14)) * 86_400
      return Double(text).map { PlainNumber.text($0 + offset) } ?? text
    }
    let ofDay = clock[0] * 3600 + clock[1] * 60 + clock[2]
    guard parts.count == 2 else {
      // Stata keeps a time as one of its first day.
      let isOfDay = (Double(theirs) ?? 0) < 0
      return PlainNumber.text(ofDay + (isOfDay ? Double(CalendarText.dayNumber(1960, 1, 1)) * 86_400 : 0))
    }
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard date.count == 3 else { return text }
    return PlainNumber.text(Double(CalendarText.dayNumber(date[0], date[1], date[2])) * 86_400 + ofDay)
  }
}
