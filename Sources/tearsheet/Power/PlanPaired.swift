import ArgumentParser
import Planning

struct PlanPaired: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paired", abstract: "Two answers of the same respondents, by the paired t test.",
    discussion: """
      --d with --r, the correlation of both answers, gives the effect in standard deviations of the differences: d/√(2(1 − r)). \
      Or give that itself, as --dz.
      """)

  @OptionGroup var difference: StandardizedOptions

  @Option(name: .long, help: "The correlation of both answers, with --d.", transform: PlanInput.correlation)
  var r: Double?

  @Option(
    name: .long, help: "The difference in standard deviations of the differences.",
    transform: PlanInput.effect)
  var dz: Double?

  @OptionGroup var options: TestOptions

  func validate() throws {
    let d = try difference.d
    if dz != nil, d != nil || r != nil {
      throw ValidationError("--dz says what --d and --r say: give the one or the others.")
    }
    if d != nil, r == nil {
      throw ValidationError(
        "--d of the same respondents needs --r, the correlation of both answers; or give --dz.")
    }
    if r != nil, d == nil { throw ValidationError("--r goes with --d.") }
    try options.check(hasEffect: try dz != nil || difference.d != nil, "--dz, or --d and --r")
  }

  func run() throws {
    let (d, r) = (try difference.d, r)
    let standardized = d.flatMap { d in r.map { d / (2 * (1 - $0)).squareRoot() } }
    options.show(
      "Two answers of the same respondents", .mean(isPaired: true), effect: dz ?? standardized,
      source: "Two-sided t test, noncentral t: Cohen (1988); R's pwr.t.test(type = \"paired\").")
  }
}
