import ArgumentParser
import Planning

struct PlanProportions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proportions", abstract: "Two proportions, by Pearson's chi-square test.")

  @Option(name: .long, help: "The proportion of the first group.", transform: PlanInput.share)
  var p1: Double

  @Option(name: .long, help: "The proportion of the second group.", transform: PlanInput.share)
  var p2: Double?

  @OptionGroup var groups: GroupRatio
  @OptionGroup var options: TestOptions

  func validate() throws {
    if p1 == p2 { throw ValidationError("--p1 and --p2 are the same: there is nothing to find.") }
    try options.check(hasEffect: p2 != nil, "--p2", groups: 2)
  }

  func run() throws {
    options.show(
      "Two proportions, \(PlanTitle.percent(p1))" + (p2.map { " and \(PlanTitle.percent($0))" } ?? ""),
      .proportions(first: p1, ratio: groups.ratio), effect: p2.map { PlanInput.difference($0, p1) },
      groups: groups.weights,
      source:
        "Pearson's chi-square test, uncorrected: Fleiss, Levin and Paik (2003); R's power.prop.test(strict = TRUE)."
    )
  }
}
