import ArgumentParser

/// How large two groups are beside each other.
struct GroupRatio: ParsableArguments {
  @Option(
    name: .long, help: "How many of the second group there are for each of the first.",
    transform: PlanInput.positive)
  var ratio: Double = 1

  func validate() throws {
    guard (0.001...1000).contains(ratio) else {
      throw ValidationError("--ratio lies between 0.001 and 1000.")
    }
  }

  var weights: [Double] { [1, ratio] }
}
