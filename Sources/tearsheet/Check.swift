import ArgumentParser
import Foundation
import Replication
import Report
import StudyFile

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: Tearsheet.name,
    abstract: "Judge the published findings of a study, or the tests of a text, by arithmetic, without data.",
    discussion: """
      Percentages and means of whole answers, all numbers of a sample together, printed tests against their own p, \
      degrees of freedom and effect sizes. Exit code 1 where a number cannot be as it was printed.

      The tests of a paper, without a study file:
        tearsheet check --text paper.pdf
      """)

  @Argument(help: "The study file. Not needed with --text.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String?

  @Option(
    name: .long,
    help:
      "A text to look for tests in, such as 't(28) = 2.20, p = .036': plain text, Markdown, HTML (read by pandoc) or PDF (by pdftotext). May be given several times.",
    completion: .file())
  var text: [String] = []

  @Option(
    name: .shortAndLong, help: "A folder for findings.csv, with a row for each published number or claim.",
    completion: .directory)
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing when all is possible.")
  var quiet = false

  private static let texts = ["pdf", "html", "htm", "xhtml", "md", "txt", "docx"]

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    if text.contains("") { throw ValidationError("--text is empty: name a text to look for tests in.") }
    guard let study else {
      if text.isEmpty { throw ValidationError("Name a study file, or a text with --text.") }
      return
    }
    if Self.texts.contains((study as NSString).pathExtension.lowercased()) {
      throw ValidationError("'\(study)' is a text, not a study file: give it with --text.")
    }
  }

  func run() async throws {
    let study = try study.map(read)
    let check = study.map { FindingCheck($0) }
    let papers = try await readTexts()
    let texts = papers.map { paper in
      TextCheck(paper.text, name: paper.name, file: paper.path, place: paper.place)
    }
    Terminal.report(study.map { $0.warnings + $0.quoteWarnings } ?? [])
    let entries = (check?.entries ?? []) + texts.flatMap(\.entries)
    if let output { try write(entries.map(\.verdict), output) }
    let holds = entries.allSatisfy {
      $0.verdict.consistency != .impossible && $0.verdict.consistency != .conflicting
    }
    if !holds || !quiet {
      var parts: [String] = []
      if let study, let check { parts.append(CheckSummary.text(study, check)) }
      parts += zip(papers, texts).map(CheckSummary.text)
      Terminal.show(parts.joined(separator: "\n"))
    }
    if !holds { throw Failure(code: ExitCodes.judgement, diagnostics: []) }
  }

  private func write(_ verdicts: [Verdict], _ output: String) throws(Failure) {
    let path = (output.hasSuffix("/") ? output : output + "/") + "findings.csv"
    let header = Verdict.columns.joined(separator: ",")
    do {
      try WholeFile.replace(path, with: FindingsCSV.text(verdicts), beginning: header)
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    } catch {
      throw Failure.output(Diagnostic(at: SourceLocation(file: path), "it cannot be written: \(error)"))
    }
  }

  private func read(_ study: String) throws(Failure) -> Study {
    do {
      return try StudyParser.load(path: study, dataPaths: [])
    } catch {
      throw Failure.input(error)
    }
  }

  /// All of them, or what is wrong with each that cannot be read.
  private func readTexts() async throws(Failure) -> [PaperText] {
    var papers: [PaperText] = []
    var problems: [Diagnostic] = []
    for path in text {
      do {
        papers.append(try await PaperReader.read(path))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Failure.input(Diagnostics(problems)) }
    return papers
  }
}
