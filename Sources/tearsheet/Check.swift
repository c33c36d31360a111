import ArgumentParser
import Replication
import Report
import StudyFile

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge the published findings of a study by arithmetic, without data.",
    discussion: """
      Percentages and means of whole answers, all numbers of a sample together, printed tests against their own p. \
      Exit code 1 where a number cannot be as it was printed.
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @Option(
    name: .shortAndLong, help: "A folder for findings.csv, with a row for each published number or claim.",
    completion: .directory)
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing when all is possible.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
  }

  func run() throws {
    let study = try read()
    let check = FindingCheck(study)
    Terminal.report(study.warnings + check.warnings)
    if let output {
      let path = (output.hasSuffix("/") ? output : output + "/") + "findings.csv"
      let header = Verdict.columns.joined(separator: ",")
      do {
        try WholeFile.replace(path, with: FindingsCSV.text(check.verdicts), beginning: header)
      } catch let diagnostic as Diagnostic {
        throw Failure.output(diagnostic)
      } catch {
        throw Failure.output(Diagnostic(at: SourceLocation(file: path), "it cannot be written: \(error)"))
      }
    }
    let holds = check.verdicts.allSatisfy { $0.consistency != .impossible && $0.consistency != .conflicting }
    if !holds || !quiet { Terminal.show(CheckSummary.text(study, check)) }
    if !holds { throw Failure(code: ExitCodes.judgement, diagnostics: []) }
  }

  private func read() throws(Failure) -> Study {
    do {
      return try StudyParser.load(path: study)
    } catch {
      throw Failure.input(error)
    }
  }
}
