import ArgumentParser
import Report
import StudyFile

struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    _superCommandName: Tearsheet.name,
    abstract: "Make the monthly page of a folder of reports.",
    discussion: """
      Writes index.html (what is new), archive.html (all studies), a page for each topic and feed.xml (Atom) beside the \
      reports: static files that load nothing from elsewhere. Each study stands under its 'date' and 'topics' with its \
      headline, its 'summary' or main findings in 200 words at most, its 'practice_implication', a figure, and the \
      agreement with what was published.
      """)

  @Argument(help: "The folder of the reports.", completion: .directory)
  var reports: String = "reports"

  @Option(name: .long, help: "What the digest is called. Without it: Research digest, in its language.")
  var title: String?

  @Option(
    name: .long,
    help:
      "The language of the pages: en, de, fr, es or nl. Without it: that of most reports. Each study keeps its own."
  )
  var language: ReportLanguage?

  @Option(
    name: .long, help: "Where the folder will be found, such as https://example.org/digest/, for the feed.")
  var url: String?

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  func validate() throws {
    if title?.isEmpty == true { throw ValidationError("--title is empty: name the digest.") }
    if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      throw ValidationError("--url '\(url)' is no address of a page: it begins with https://.")
    }
  }

  func run() throws {
    let folder = reports.count > 1 && reports.hasSuffix("/") ? String(reports.dropLast()) : reports
    let address = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    do {
      let made = try DigestWriter.write(folder, title: title, language: language, address: address)
      if !quiet {
        Terminal.show(
          "\(folder)/index.html: \(made.reports) \(made.reports == 1 ? "report" : "reports"), \(made.topics) \(made.topics == 1 ? "topic" : "topics")"
        )
      }
    } catch let diagnostic as Diagnostic {
      throw Failure.output(diagnostic)
    }
  }
}

extension ReportLanguage: ExpressibleByArgument {}
