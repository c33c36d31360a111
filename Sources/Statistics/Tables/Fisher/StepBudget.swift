/// The steps that an enumeration may still take: a count, not a clock, so that the same table ends the same way everywhere.
struct StepBudget {
  private var left: Int

  struct Exhausted: Error {}

  init(_ steps: Int) { left = steps }

  mutating func spend(_ steps: Int) throws {
    left -= steps
    if left < 0 { throw Exhausted() }
  }
}
