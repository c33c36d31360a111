import ArgumentParser
import Report

struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Describe every variable of a study, with the answers that it holds.",
    discussion: """
      Writes index.html, codebook.md, codebook.csv, codebook.xml (DDI-Codebook 2.5, as data archives take it) and \
      codebook.json (schema.org JSON-LD, for search engines of data) into a folder.
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>-codebook)",
    completion: .directory)
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let input = StudyInput(
      studyPath: study, dataPaths: reading.paths, isQuiet: quiet, options: reading.options(isHashed: false))
    let summary = try await CodebookRun(input: input, outputPath: output, staging: staging).run()
    if !quiet { Terminal.show(summary) }
  }
}
