import ArgumentParser
import Planning
import Statistics

struct PlanAnova: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anova",
    abstract: "The means of several groups of one size, by one-way analysis of variance.")

  @Option(name: .long, help: "How many groups there are.")
  var groups: Int?

  @Option(
    name: .long, help: "Cohen's f: 0.1 is small, 0.25 medium, 0.4 large.", transform: PlanInput.positive)
  var f: Double?

  @Option(name: .long, help: "η², the share of variance, in place of f.", transform: PlanInput.partialShare)
  var etaSquared: Double?

  @Option(
    name: .long, help: "The mean of each group, with commas and with --sd.", transform: PlanInput.numbers)
  var means: [Double]?

  @Option(name: .long, help: "The standard deviation within groups.", transform: PlanInput.positive)
  var sd: Double?

  @OptionGroup var options: TestOptions

  func validate() throws {
    guard [f != nil, etaSquared != nil, means != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError("--f, --eta-squared and --means say the same: give one of them.")
    }
    if (means == nil) != (sd == nil) { throw ValidationError("--means and --sd stand together.") }
    if let means {
      guard means.count > 1 else { throw ValidationError("--means has one for each group, at least 2.") }
      if let groups, groups != means.count {
        throw ValidationError("--means are of \(means.count) groups, and --groups says \(groups).")
      }
      if means.allSatisfy({ $0 == means[0] }) {
        throw ValidationError("--means are all the same: there is nothing to find.")
      }
    } else if groups == nil {
      throw ValidationError("How many groups are there? Give --groups, or their --means with --sd.")
    }
    if let groups, !(2...1000).contains(groups) {
      throw ValidationError("--groups is a number from 2 to 1000.")
    }
    try options.check(
      hasEffect: f != nil || etaSquared != nil || means != nil, "--f, --eta-squared, or --means and --sd",
      groups: groups ?? means?.count ?? 2)
  }

  func run() throws {
    let count = groups ?? means?.count ?? 2
    let ofMeans = means.flatMap { means in sd.flatMap { PowerOfVarianceRatio.effect(means: means, sd: $0) } }
    options.show(
      "The means of \(count) groups", .variance(groups: count),
      effect: f ?? ofMeans ?? etaSquared.map { ($0 / (1 - $0)).squareRoot() },
      groups: Array(repeating: 1, count: count),
      source: "Noncentral F: Cohen (1988); R's pwr.anova.test.")
  }
}
