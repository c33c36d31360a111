import ArgumentParser
import Foundation
import Ingest

/// What every command takes that reads exports.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long, help: "An export to read in place of the study’s own; may be given several times.",
    completion: .file())
  var data: [String] = []

  @Option(help: "How many threads read; the results do not depend on it. (default: one for each processor)")
  var threads: Int?

  func validate() throws {
    if data.contains("") { throw ValidationError("--data is empty: name an export.") }
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads is a number from 1 to 256.")
    }
  }

  func options(isHashed: Bool = true) -> SurveyReader.Options {
    var options = SurveyReader.Options()
    options.threads = threads ?? min(256, ProcessInfo.processInfo.activeProcessorCount)
    options.isHashed = isHashed
    return options
  }
}
