import ArgumentParser
import Planning

struct PlanMean: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mean", abstract: "One mean against a given one, by Student's t test.")

  @OptionGroup var difference: StandardizedOptions
  @OptionGroup var options: TestOptions

  func validate() throws {
    try options.check(hasEffect: try difference.d != nil, "--d, or --difference and --sd")
  }

  func run() throws {
    let d = try difference.d
    options.show(
      "One mean against a given one", .mean(isPaired: false), effect: d,
      source: "Two-sided t test, noncentral t: Cohen (1988); R's pwr.t.test(type = \"one.sample\").")
  }
}
