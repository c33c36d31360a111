import ArgumentParser
import Report

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
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>)", completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help:
      "A format to write besides; docx, pdf, xlsx, tex and odt are to come, and html, md, csv and json are always written."
  )
  var format: [String] = []

  @Option(help: "Who reads and counts: native, in this program; others are to come.")
  var engine = Engine.native

  @Flag(inversion: .prefixedNo, help: "Draw figures with gnuplot.")
  var figures = true

  @Option(help: "Where random numbers start, for tests by simulation.")
  var seed: UInt64 = 20130301

  @Option(help: "How many threads count; the results do not depend on it. (default: one for each processor)")
  var threads: Int?

  @Flag(
    name: .customLong("hash"), inversion: .prefixedNo, help: "Put the SHA-256 of the data into the report.")
  var hashesData = true

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads is a number from 1 to 256.")
    }
    try format.forEach(OutputFormat.check)
    try Engine.check(engine)
    if data.contains("") { throw ValidationError("--data is empty: name an export.") }
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let run = AnalysisRun(
      studyPath: study, dataPaths: data, outputPath: output, drawsFigures: figures, seed: seed,
      threads: threads ?? min(256, ProcessInfo.processInfo.activeProcessorCount),
      hashesData: hashesData, isQuiet: quiet, staging: staging)
    let summary = try await run.run()
    if !quiet { print(summary) }
  }
}
