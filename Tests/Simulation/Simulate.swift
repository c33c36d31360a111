import Foundation
import Statistics

/// `simulate REPLICATES FILE`: how the intervals and tests of the library do where the truth is known, as a page of tables.
@main
enum Simulate {
  private static let seed: UInt64 = 20_130_301

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let replicates = Int(arguments[1]), replicates > 0 else {
      FileHandle.standardError.write(Data("simulate REPLICATES FILE\n".utf8))
      exit(2)
    }
    let scenarios =
      Shares.scenarios + CrossedAnswers.scenarios + Means.scenarios + SamePeople.scenarios
      + Relations.scenarios + Models.scenarios + Agreements.scenarios + Weights.scenarios
      + Studies.scenarios + Resampled.scenarios
    var results: [(Scenario, Performance)] = []
    for (number, scenario) in scenarios.enumerated() {
      let performance = Performance.of(scenario, number: number, replicates: replicates, seed: seed)
      results.append((scenario, performance))
      FileHandle.standardError.write(
        Data("\(number + 1) of \(scenarios.count): \(scenario.subject), \(scenario.name)\n".utf8))
    }
    let page = Page(results: results, replicates: replicates, seed: seed)
    try page.markdown.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }
}
