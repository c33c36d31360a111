import Foundation
import Report
import StudyFile
import Synthesis

/// From a study file to what its analyses give on many data sets that have the printed numbers.
struct SpreadRun {
  let study: Study
  let outputPath: String?
  let rows: Int?
  let seed: UInt64
  let count: Int

  func run() throws(Failure) -> String {
    guard !study.analyses.isEmpty else {
      throw Failure.input(
        Diagnostic(
          at: SourceLocation(file: study.file),
          "--count shows what the study's analyses give, and the study file has no 'analyses'"))
    }
    let spread: Spread
    do {
      spread = try Spread(study, rows: rows, seed: seed, count: count)
    } catch let diagnostics as Diagnostics {
      throw Failure.input(diagnostics)
    } catch {
      throw Failure.input(Diagnostic(at: SourceLocation(file: study.file), "\(error)"))
    }
    let path = path
    do {
      try WholeFile.replace(
        path, with: CommaSeparated.text([Spread.columns] + spread.records),
        beginning: Spread.columns.joined(separator: ","))
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    } catch {
      throw Failure.output(Diagnostic(at: SourceLocation(file: path), "it cannot be written: \(error)"))
    }
    return summary(spread, path)
  }

  private var path: String {
    guard let outputPath else { return "\(study.id).spread.csv" }
    if outputPath.hasSuffix(".csv") { return outputPath }
    return (outputPath.hasSuffix("/") ? outputPath : outputPath + "/") + "spread.csv"
  }

  /// The results that sentences use, each with its range and histogram.
  private func summary(_ spread: Spread, _ path: String) -> String {
    var lines = [
      "\(study.id): \(spread.used) of \(spread.count) data sets of \(spread.respondents) respondents have the published "
        + "numbers; what the analyses give on them, from the lowest to the highest:"
    ]
    for result in spread.results where result.row.isPrimary {
      let row = result.row
      let names = [row.level, row.by, row.group].filter { !$0.isEmpty }.joined(separator: ", ")
      lines.append(
        "  \(Self.bars(result.counts(10))) \(Self.number(result.low)) to \(Self.number(result.high))  "
          + "\(row.analysis): \(row.measure.rawValue) of \(row.variable)"
          + (names.isEmpty ? "" : " (\(names))"))
    }
    return (lines + ["  all results: \(path)"]).joined(separator: "\n")
  }

  private static func number(_ value: Double) -> String { String(format: "%.3g", value) }

  private static func bars(_ counts: [Int]) -> String {
    let bars = Array("▁▂▃▄▅▆▇█")
    let most = max(1, counts.max() ?? 1)
    return String(counts.map { $0 == 0 ? " " : bars[($0 * bars.count - 1) / most] })
  }
}
