/// Two independent proportions: successes among the trials of a first group, and of a second.
public struct ProportionPair: Sendable, Equatable {
  /// The first group.
  public let a: Proportion
  /// The second group.
  public let b: Proportion

  /// Counts of both groups.
  public init(successesA: Int, trialsA: Int, successesB: Int, trialsB: Int) {
    a = Proportion(successes: successesA, trials: trialsA)
    b = Proportion(successes: successesB, trials: trialsB)
  }

  /// Both groups.
  public var n: Int { max(0, a.trials) + max(0, b.trials) }

  /// Why nothing can be computed; `nil` where it can.
  var refusal: String? {
    if a.trials == 0 || b.trials == 0 { return "a group has nobody" }
    return a.isDefined && b.isDefined ? nil : "the counts cannot be"
  }

  /// Successes and failures of the first and of the second group.
  var cells: (a: Double, notA: Double, b: Double, notB: Double) {
    (
      Double(a.successes), Double(a.trials - a.successes), Double(b.successes), Double(b.trials - b.successes)
    )
  }
}
