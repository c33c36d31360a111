import ArgumentParser
import Foundation
import StudyFile

struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute every analysis of a study and write its report.",
    discussion: """
      Writes index.html, report.md, results.csv, results.json, findings.csv, tables/ and figures/ into a folder. A \
      report that stands there is replaced in one step, and only when the new one is complete.
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @Option(
    name: .long, help: "An export to read in place of the study’s own; may be given several times.",
    completion: .file())
  var data: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files of `tearsheet tally` to read in place of exports; one or more.", completion: .file())
  var tallies: [String] = []

  @Option(
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>)", completion: .directory)
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Draw figures with gnuplot.")
  var figures = true

  @Option(help: "Where random numbers start, for tests by simulation.")
  var seed: UInt64 = 20130301

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    if data.contains("") { throw ValidationError("--data is empty: name an export.") }
    if tallies.contains("") { throw ValidationError("--tallies is empty: name a file of tallies.") }
    if !data.isEmpty, !tallies.isEmpty {
      throw ValidationError(
        "--data and --tallies cannot be given together: make tallies of the exports with `tearsheet tally` first."
      )
    }
  }

  func run() async throws {
    let run = AnalysisRun(
      input: StudyInput(studyPath: study, dataPaths: data, isQuiet: quiet), tallyPaths: tallies,
      outputPath: output, drawsFigures: figures, seed: seed)
    let summary = try await run.run()
    if !quiet { print(summary) }
  }
}
