import ArgumentParser

/// A difference in standard deviations, or in the variable's unit.
struct StandardizedOptions: ParsableArguments {
  @Option(
    name: .customLong("d"), help: "Cohen's d: the difference in standard deviations.",
    transform: PlanInput.effect)
  var given: Double?

  @Option(name: .long, help: "The difference in the variable's unit, with --sd.", transform: PlanInput.effect)
  var difference: Double?

  @Option(name: .long, help: "The standard deviation within groups.", transform: PlanInput.positive)
  var sd: Double?

  func validate() throws {
    if given != nil, difference != nil || sd != nil {
      throw ValidationError("--d says what --difference and --sd say: give the one or the others.")
    }
    if (difference == nil) != (sd == nil) {
      throw ValidationError("--difference and --sd stand together: the one is divided by the other.")
    }
  }

  var d: Double? {
    get throws {
      guard let difference, let sd else { return given }
      let d = difference / sd
      guard d.isFinite, d != 0 else {
        throw ValidationError("--difference is out of all proportion to --sd.")
      }
      return d
    }
  }
}
