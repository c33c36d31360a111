import ArgumentParser
import Planning

struct PlanOneProportion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proportion", abstract: "One proportion against a given one, by the exact test.")

  @Option(name: .long, help: "The proportion that is expected.", transform: PlanInput.share)
  var p: Double?

  @Option(name: .long, help: "The one that it is tested against.", transform: PlanInput.partialShare)
  var against: Double

  @OptionGroup var options: TestOptions

  func validate() throws {
    if p == against { throw ValidationError("--p is what it is tested against: there is nothing to find.") }
    try options.check(hasEffect: p != nil, "--p")
  }

  func run() throws {
    options.show(
      "One proportion against \(PlanTitle.percent(against))" + (p.map { ": \(PlanTitle.percent($0))" } ?? ""),
      .proportion(given: against), effect: p.map { PlanInput.difference($0, against) },
      source:
        "Exact binomial test, two-sided, as R's binom.test; a size from which on no larger one has less power."
    )
  }
}
