import ArgumentParser
import Report

struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    _superCommandName: Tearsheet.name,
    abstract: "Find what is wrong with the answers before anybody analyses them.",
    discussion: """
      Says what became of every record, and who answered carelessly, too fast, twice or not at all: how many, on which \
      lines, what is usually done about it, and how the study file excludes them. Nobody is excluded by it. Exit code 1 \
      says that somebody breaks one of the study's 'rules'.
      """)

  @OptionGroup var given: StudyArguments

  @Option(
    name: .shortAndLong, help: "A folder to write what was found to, as a page and as tables.",
    completion: .directory)
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Draw figures with gnuplot.")
  var figures = true

  @Flag(name: .shortAndLong, help: "Say nothing when no rule is broken.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let run = ValidationRun(
      // One file cannot be the same data as another.
      input: given.input(isQuiet: quiet, isHashed: given.reading.paths.count > 1),
      outputPath: output, drawsFigures: figures, staging: staging)
    let outcome = try await run.run()
    if !quiet { Terminal.show(outcome) }
  }
}
