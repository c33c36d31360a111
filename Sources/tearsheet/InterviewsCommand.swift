import ArgumentParser
import Report

struct InterviewsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interviews",
    _superCommandName: Tearsheet.name,
    abstract:
      "Analyse the coded interviews of a study by Consensual Qualitative Research, without its survey.",
    discussion: """
      Writes the report of the section 'interviews' alone: how many cases each category holds and what that is called, \
      where subsamples differ, how firm the labels are, and when categories stopped being new. 'analyze' has the same \
      section beside the survey's.
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @Option(
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>-interviews)",
    completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help: "A format to write besides: \(ReportFormat.list). Several have commas between them.",
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var format: [String] = []

  @Flag(inversion: .prefixedNo, help: "Draw figures with gnuplot.")
  var figures = true

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    _ = try OutputFormats(format)
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let run = InterviewsRun(
      studyPath: study, isQuiet: quiet, outputPath: output, drawsFigures: figures,
      formats: try OutputFormats(format).besides, staging: staging)
    let summary = try await run.run()
    if !quiet { Terminal.show(summary) }
  }
}
