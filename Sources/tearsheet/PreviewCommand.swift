import ArgumentParser
import Report

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    _superCommandName: Tearsheet.name,
    abstract: "Show a study's report in the browser, anew whenever a file of it is saved.",
    discussion: """
      Serves the report to this machine's browsers only, until Ctrl-C. When the study file, an export or whatever else \
      the report is made from changes, the report is made anew and the page loads itself; what is wrong stands in its \
      place with file, line and column.
      """)

  @OptionGroup var given: StudyArguments

  @Option(
    name: .shortAndLong, help: "A folder to keep the report in. (default: one that goes at the end)",
    completion: .directory)
  var output: String?

  @Option(help: "The port to serve at. (default: one that is free)")
  var port: UInt16 = 0

  @OptionGroup var making: ReportOptions

  @Flag(name: .shortAndLong, help: "Say nothing but the address, errors and warnings.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    try making.check(given.reading)
    if given.reading.data.contains("-") {
      throw ValidationError(
        "--data - can be read only once, and a preview reads again: save the export first.")
    }
  }

  func run() async throws {
    try await PreviewRun(
      input: given.input(isQuiet: quiet, isHashed: making.hashesData), making: making, outputPath: output,
      port: port
    ).run()
  }
}
