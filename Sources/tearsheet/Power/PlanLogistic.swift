import ArgumentParser
import Planning
import Statistics

struct PlanLogistic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logistic", abstract: "One coefficient of a logistic regression.",
    discussion: """
      The odds ratio is that of one standard deviation of a numeric variable, at whose mean --p have the event; or with \
      --binary that of the second level of a variable, --p being the share of events in the first.
      """)

  @Option(name: .long, help: "How common the event is.", transform: PlanInput.partialShare)
  var p: Double

  @Option(name: .long, help: "The odds ratio.", transform: PlanInput.positive)
  var oddsRatio: Double?

  @Option(
    name: .long, help: "The variable has two levels, and this is the share of the second.",
    transform: PlanInput.partialShare)
  var binary: Double?

  @Option(
    name: .long, help: "How much of the variable the other variables of the model explain (R²).",
    transform: PlanInput.share)
  var rSquared: Double = 0

  @OptionGroup var options: TestOptions

  func validate() throws {
    if oddsRatio == 1 { throw ValidationError("--odds-ratio is 1: there is nothing to find.") }
    if rSquared == 1 {
      throw ValidationError(
        "--r-squared is 1: the other variables tell all of it, and nothing is left to find.")
    }
    try options.check(hasEffect: oddsRatio != nil, "--odds-ratio")
  }

  func run() throws {
    options.show(
      "Logistic regression, \(PlanTitle.percent(p)) events"
        + (binary.map { " in the first level; \(PlanTitle.percent($0)) in the second level" }
          ?? " at the mean")
        + (rSquared > 0 ? ", R² = \(PlanTitle.plain(rSquared)) with the others" : ""),
      .logistic(
        event: p, binary.map { .binary(share: $0) } ?? .perStandardDeviation, rSquared: rSquared),
      effect: oddsRatio, source: "Two-sided test, of large samples: Hsieh, Bloch and Larsen (1998).")
  }
}
