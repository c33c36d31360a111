import ArgumentParser
import StudyFile
import Synthesis

struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    _superCommandName: Tearsheet.name,
    abstract: "Make data from the published numbers of a study.",
    discussion: """
      Whole respondents with the study's own columns, who satisfy every published number as printed, as far as whole \
      respondents can; what does not hold is told, with the nearest. Every row is marked as synthetic, and so is every \
      report that is made of them. An export that was not made by this command is never overwritten.
      """)

  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @Option(help: "How many respondents are counted. (default: the sample of the findings)")
  var rows: Int?

  @Option(help: "Where random numbers start: another seed makes other data of which the same holds.")
  var seed: UInt64 = 1

  @Option(
    help:
      "Make as many data sets, of as many seeds, and write what the study's analyses give on them into spread.csv: how far the published numbers determine what was not published."
  )
  var count: Int?

  @Option(
    name: .shortAndLong,
    help: "The folder, or the .csv file, to write. (default: the data file that the study names)",
    completion: .directory)
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing when everything holds.")
  var quiet = false

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output is empty: name the folder to write.") }
    if let rows, !(1...Synthesis.mostRespondents).contains(rows) {
      throw ValidationError("--rows is a number from 1 to \(Synthesis.mostRespondents).")
    }
    if let count, !(2...Spread.mostSets).contains(count) {
      throw ValidationError("--count is a number from 2 to \(Spread.mostSets).")
    }
  }

  func run() throws {
    if let count {
      let spread = SpreadRun(study: try read(), outputPath: output, rows: rows, seed: seed, count: count)
      let summary = try spread.run()
      if !quiet { Terminal.show(summary) }
      return
    }
    let run = SynthesisRun(study: try read(), studyPath: study, outputPath: output, rows: rows, seed: seed)
    let outcome = try run.run()
    if !quiet || !outcome.allHold { Terminal.show(outcome.summary) }
  }

  private func read() throws(Failure) -> Study {
    do {
      let study = try StudyParser.load(path: study, dataPaths: [])
      Terminal.report(study.warnings)
      return study
    } catch {
      throw Failure.input(error)
    }
  }
}
