import ArgumentParser
import Planning

struct PlanCorrelation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correlation", abstract: "A correlation, Pearson's or Spearman's, by its t test.")

  enum Method: String, ExpressibleByArgument, CaseIterable { case pearson, spearman }

  @Option(name: .long, help: "The correlation.", transform: PlanInput.correlation)
  var r: Double?

  @Option(name: .long, help: "Which correlation: pearson or spearman.")
  var method: Method = .pearson

  @OptionGroup var options: TestOptions

  func validate() throws {
    if r == 0 { throw ValidationError("--r is 0: there is nothing to find.") }
    try options.check(hasEffect: r != nil, "--r")
  }

  func run() throws {
    options.show(
      method == .pearson ? "Pearson's correlation" : "Spearman's correlation",
      method == .pearson ? .correlation : .rankCorrelation, effect: r,
      source: method == .pearson
        ? "Two-sided t test, on Fisher's scale, corrected for its bias: Cohen (1988); R's pwr.r.test."
        : "Two-sided t test, on Fisher's scale, with the variance of Bonett and Wright (2000).")
  }
}
