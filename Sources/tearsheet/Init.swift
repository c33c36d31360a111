import ArgumentParser

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: Tearsheet.name,
    abstract: "Draft a study file from an export.",
    discussion: """
      Reads the export and writes study.yaml beside it: names, labels, measures, values in their order, missing codes, \
      check-all-that-apply questions, scales, and first analyses, so that 'tearsheet analyze' runs at once. What is \
      uncertain stands under a comment with its reason. Columns that may tell who somebody is are left out. A study file \
      that stands there is never overwritten.
      """)

  @Argument(
    help:
      "The export; with further files that describe it, such as a data dictionary or the same export with labels.",
    completion: .file())
  var exports: [String]

  @Option(help: "The id of the study: a-z, 0-9 and '-'. (default: from the export's name)")
  var name: String?

  @Option(
    name: .shortAndLong, help: "The study file to write. (default: study.yaml beside the export)",
    completion: .file())
  var output: String?

  @Option(
    help:
      "How many rows of headings the export has, 1 to 3, where nobody can tell. (default: by the platform)")
  var headings: Int?

  @Flag(help: "Add variables for columns that no variable of the study file reads, and change nothing else.")
  var update = false

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if exports.contains("") { throw ValidationError("An export is named by an empty text.") }
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the study file to write.") }
    if let name, !InitRun.isID(name) {
      throw ValidationError("--name is made of a-z, 0-9 and '-', found '\(name)'.")
    }
    if let headings, !(1...3).contains(headings) {
      throw ValidationError("--headings is a number from 1 to 3.")
    }
    if update, headings != nil {
      throw ValidationError("--headings is for a new study file; with --update 'headings' in it says so.")
    }
    if update, name != nil {
      throw ValidationError("--name is for a new study file; --update leaves the old name.")
    }
  }

  func run() throws {
    let run = InitRun(
      exports: exports, name: name, headings: headings, outputPath: output, isUpdate: update, isQuiet: quiet)
    let summary = try run.run()
    if !quiet { Terminal.show(summary) }
  }
}
