import Foundation
import Ingest
import Statistics
import StudyFile
import Tally
import Testing

@testable import Analyses

/// Every row of whole studies against R, number by number. The scripts that made the numbers stand in `Reference`:
///
///     Rscript therapist-tears.R > therapist-tears.csv
///     Rscript five-minutes.R > five-minutes.csv
///     Rscript classic.R bfi > bfi.csv               (and mass-survey, apistrat)
@Suite struct ReferenceTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  @Test(arguments: ["therapist-tears", "five-minutes"])
  func datasets(_ name: String) throws {
    let folder = Self.tests.appending(path: "../../datasets/\(name)")
    let text = try String(contentsOf: folder.appending(path: "study.yaml"), encoding: .utf8)
    try compare(study(text), with: name, on: folder.appending(path: "responses.csv").path)
  }

  @Test(
    .enabled(if: sharedData != nil, "the folder with the classic data sets is not here"),
    arguments: ["bfi", "mass-survey", "apistrat"])
  func classicData(_ name: String) throws {
    let text = try String(contentsOf: Self.tests.appending(path: "Reference/\(name).yaml"), encoding: .utf8)
    try compare(study(text), with: name, on: #require(sharedData) + "/classic/\(name).csv")
  }

  private func study(_ text: String) throws -> Study { try StudyParser.parse(text: text, file: "study.yaml") }

  /// Row by row: the same rows, and in them the same numbers to 1e-9.
  private func compare(_ study: Study, with name: String, on file: String) throws {
    var plan = TallyPlan()
    let analyses = AnalysisPlan(study: study, seed: 1, tallies: &plan)
    let rows = analyses.results(from: try count(file, study, plan)).rows
    let reference = try ReferenceTable(Self.tests.appending(path: "Reference/\(name).csv"))
    var ours: [String: ResultRow] = [:]
    for row in rows { #expect(ours.updateValue(row, forKey: row.key) == nil, "twice: \(row.key)") }
    #expect(Set(ours.keys) == Set(reference.rows.keys))
    for (key, expected) in reference.rows {
      guard let row = ours[key] else { continue }
      #expect((expected["primary"] == "true") == row.isPrimary, "primary: \(key)")
      for (column, value) in row.numbers {
        let printed = expected[column] ?? ""
        guard let number = Double(printed) else {
          #expect(value == nil, "\(column) of \(key): \(value ?? .nan), and R has none")
          continue
        }
        // A difference of equal means is zero but for rounding; a p-value is never small by rounding.
        let slack = column.hasPrefix("p_") ? 0 : 1e-13
        let isNear = value.map { abs($0 - number) <= max(slack, 1e-9 * abs(number)) } ?? false
        #expect(isNear, "\(column) of \(key): \(value ?? .nan), in R \(printed)")
      }
    }
  }
}

extension ResultRow {
  fileprivate var key: String {
    [analysis, measure.rawValue, variable, level, by, group, stratum, method].joined(separator: " | ")
  }

  fileprivate var numbers: [(column: String, value: Double?)] {
    [
      ("estimate", estimate), ("std_error", standardError), ("conf_low", confidenceLow),
      ("conf_high", confidenceHigh),
      ("conf_level", confidenceLevel), ("statistic", statistic), ("df", df), ("df2", df2),
      ("p_value", pValue),
      ("p_adjusted", pAdjusted), ("n", Double(n)),
    ]
  }
}

/// What R wrote: every field in quotes, none with a line break.
private struct ReferenceTable {
  private(set) var rows: [String: [String: String]] = [:]

  init(_ file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.dropFirst().dropLast().components(separatedBy: "\",\"")
        .map { $0.replacingOccurrences(of: "\"\"", with: "\"") }
    }
    for fields in lines.dropFirst() {
      let row = Dictionary(uniqueKeysWithValues: zip(lines[0], fields))
      let key = ["analysis", "measure", "variable", "level", "by", "group", "stratum", "method"].map {
        row[$0] ?? ""
      }
      rows[key.joined(separator: " | ")] = row
    }
  }
}
