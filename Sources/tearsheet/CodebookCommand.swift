import ArgumentParser
import Report

struct CodebookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    _superCommandName: Tearsheet.name,
    abstract: "Describe every variable of a study, with the answers that it holds.",
    discussion: """
      Writes index.html, codebook.md, codebook.csv, codebook.xml (DDI-Codebook 2.5, as data archives take it) and \
      codebook.json (schema.org JSON-LD, for search engines of data) into a folder.

      The answers themselves, labelled, for SPSS and Stata; columns.csv beside them says what became of every variable:
        tearsheet codebook study.yaml --write spss --write stata -o labelled
      """)

  @OptionGroup var given: StudyArguments

  @Option(
    name: .shortAndLong, help: "The folder to write. (default: reports/<study id>-codebook)",
    completion: .directory)
  var output: String?

  @Option(
    help:
      "Write the answers too, with all labels and missing codes, of everybody whom 'exclude' leaves: spss (data.sav) or stata (data.dta). May be given several times.",
    completion: .list(LabelledProgram.allCases.map(\.rawValue)))
  var write: [LabelledProgram] = []

  @Option(
    help: ArgumentHelp(
      "With --write: write the answers of this variable word for word. Texts, ids and answers that the study file does not declare are left out without it. May be given several times.",
      valueName: "variable"))
  var text: [String] = []

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    if write.isEmpty, !text.isEmpty {
      throw ValidationError("--text is for the answers of --write spss or --write stata, which is not given.")
    }
    if !write.isEmpty, given.reading.data.contains("-") {
      throw ValidationError("--write reads the export twice, which standard input cannot: give a file.")
    }
  }

  func run() async throws {
    let staging = StagingArea()
    Interruption.watch(staging)
    let run = CodebookRun(
      input: given.input(isQuiet: quiet, isHashed: false), outputPath: output,
      programs: LabelledProgram.allCases.filter(write.contains), texts: text, staging: staging)
    let summary = try await run.run()
    if !quiet { Terminal.show(summary) }
  }
}
