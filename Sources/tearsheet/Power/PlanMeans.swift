import ArgumentParser
import Planning

struct PlanMeans: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "means", abstract: "The means of two groups, by Student's t test.")

  @OptionGroup var difference: StandardizedOptions
  @OptionGroup var groups: GroupRatio
  @OptionGroup var options: TestOptions

  func validate() throws {
    try options.check(hasEffect: try difference.d != nil, "--d, or --difference and --sd", groups: 2)
  }

  func run() throws {
    let d = try difference.d
    options.show(
      "The means of two groups", .means(ratio: groups.ratio), effect: d,
      groups: groups.weights,
      source: "Two-sided t test, noncentral t: Cohen (1988); R's pwr.t2n.test.")
  }
}
