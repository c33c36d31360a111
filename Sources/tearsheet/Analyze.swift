import ArgumentParser
import Report

struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    _superCommandName: Tearsheet.name,
    abstract: "Compute every analysis of a study and write its report.",
    discussion: """
      Writes index.html, report.md, results.csv, results.json, findings.csv, tables/ and figures/ into a folder. A \
      report that stands there is replaced in one step, and only when the new one is complete.
      """)

  @OptionGroup var given: StudyArguments

  @Option(
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>)", completion: .directory)
  var output: String?

  @Option(
    name: .long,
    help:
      """
      A format to write besides: \(ReportFormat.list). Several may follow one another, or have commas between them. html, md, csv and json are \
      always written.
      """,
    completion: .list(ReportFormat.allCases.map(\.rawValue)))
  var format: [String] = []

  @Option(
    help: "Who reads and counts: native, in this program; others are to come.",
    completion: .list([Engine.native]))
  var engine = Engine.native

  @OptionGroup var making: ReportOptions

  @Option(
    help:
      "Exit with code 1 unless every published statement is 'reproduced', or 'consistent' at least. The report is written all the same.",
    completion: .list(Requirement.allCases.map(\.rawValue)))
  var require: Requirement?

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    _ = try OutputFormats(format)
    try Engine.check(engine)
    try making.check(given.reading)
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let run = AnalysisRun(
      input: given.input(isQuiet: quiet, isHashed: making.hashesData),
      tallyPaths: making.tallies, outputPath: output, drawsFigures: making.figures,
      formats: try OutputFormats(format).besides, screens: making.screens,
      seed: making.seed,
      staging: staging,
      requirement: require)
    let summary = try await run.run()
    if !quiet { Terminal.show(summary) }
  }
}
