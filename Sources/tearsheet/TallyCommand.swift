import ArgumentParser

struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    _superCommandName: Tearsheet.name,
    abstract: "Count an export for a study, to share counts in place of answers.",
    discussion: """
      Writes one file with all that the study's report is computed from. 'tearsheet analyze STUDY --tallies A B' makes \
      the report of several such files. What fewer than 'privacy: {minimum_cell: N}' respondents share is withheld.
      """)

  @OptionGroup var given: StudyArguments

  @Option(
    name: .shortAndLong, help: "The file to write. (default: <study id>.tallies.json)",
    completion: .file(extensions: ["json"]))
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the file to write.") }
  }

  func run() throws {
    let summary = try TallyRun(input: given.input(isQuiet: quiet), outputPath: output).run()
    if !quiet { Terminal.show(summary) }
  }
}
