import ArgumentParser
import Changes
import Report
import StudyFile

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    _superCommandName: Tearsheet.name,
    abstract: "Tell which results changed between two reports, by how much, and whether a conclusion did.",
    discussion: """
      A conclusion has changed where a test that a sentence of the report uses is significant in one of both only, and \
      where a published finding is judged otherwise. Numbers that differ by less than a billionth of their size are \
      taken for the same.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }
  enum Sameness: String, ExpressibleByArgument, CaseIterable { case conclusions, results }

  @Argument(help: "The former report: its folder, or its results.json.", completion: .file())
  var old: String

  @Argument(help: "The report to compare with it.", completion: .file())
  var new: String

  @Flag(name: .long, help: "List the results too that no sentence of the report uses.")
  var all = false

  @Option(name: .long, help: "How to print it: text, or csv with a row for each number that changed.")
  var format: Format = .text

  @Option(name: .long, help: "Exit with code 1 unless these are the same.")
  var require: Sameness?

  func run() throws {
    let changes = RunChanges(from: try read(old), to: try read(new))
    switch format {
    case .text:
      let text = ChangesText(changes, names: (old, new), listsAll: all).text
      Terminal.show(String(text.dropLast()))
    case .csv:
      print(CommaSeparated.text([ChangesCSV.columns] + ChangesCSV.rows(changes)), terminator: "")
    }
    let isSame =
      switch require {
      case nil: true
      case .conclusions: changes.hasSameConclusions
      case .results: changes.isEmpty
      }
    if !isSame { throw Failure(code: ExitCodes.judgement, diagnostics: []) }
  }

  private func read(_ path: String) throws(Failure) -> ResultsFile {
    do {
      return try ResultsFile(path: path)
    } catch {
      throw Failure.input(Diagnostics([error]))
    }
  }
}
