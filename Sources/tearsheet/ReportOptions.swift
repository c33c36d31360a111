import ArgumentParser

/// What every command takes that makes a report.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: "Files of 'tearsheet tally' to read in place of exports; one or more.", completion: .file())
  var tallies: [String] = []

  @Flag(inversion: .prefixedNo, help: "Draw figures with gnuplot.")
  var figures = true

  @Flag(
    name: .customLong("quality"), inversion: .prefixedNo,
    help: "Look at every respondent for the section on the quality of the data, as 'validate' does.")
  var screens = true

  @Option(help: "Where random numbers start, for tests by simulation and intervals by resampling.")
  var seed = Self.usualSeed

  static let usualSeed: UInt64 = 20_130_301

  @Flag(
    name: .customLong("hash"), inversion: .prefixedNo, help: "Put the SHA-256 of the data into the report.")
  var hashesData = true

  /// Throws where they do not go with what is read.
  func check(_ reading: ReadingOptions) throws {
    if tallies.contains("") { throw ValidationError("--tallies is empty: name a file of tallies.") }
    if !reading.data.isEmpty, !tallies.isEmpty {
      throw ValidationError(
        "--data and --tallies cannot be given together: make tallies of the exports with 'tearsheet tally' first."
      )
    }
  }
}
