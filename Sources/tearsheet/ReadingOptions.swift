import ArgumentParser
import Foundation
import Ingest
import Statistics

/// What every command takes that reads exports.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: """
      An export to read in place of the study's own: CSV or its relatives, plain or compressed (.gz, .zst), an SPSS, Stata or \
      SAS file, or an Excel workbook; - is standard input. Several exports are one survey, each after a --data of its own.
      """,
    completion: .file(extensions: [
      "csv", "tsv", "txt", "gz", "zst", "sav", "zsav", "por", "dta", "sas7bdat", "xpt", "xlsx",
    ]))
  var data: [String] = []

  @Option(
    help:
      "How many threads read and draw random numbers; the results do not depend on it. (default: one for each processor)"
  )
  var threads: Int?

  func validate() throws {
    if data.contains("") { throw ValidationError("--data is empty: name an export.") }
    if data.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("--data - is standard input, which can be read only once.")
    }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads is a number from 1 to 256.")
    }
  }

  /// The exports to read.
  var paths: [String] { data.map { $0 == "-" ? "/dev/stdin" : $0 } }

  func options(isHashed: Bool = true) -> SurveyReader.Options {
    var options = SurveyReader.Options()
    options.threads = threads ?? min(256, Processors.available)
    options.isHashed = isHashed
    options.exports = KnownExports()
    return options
  }
}
