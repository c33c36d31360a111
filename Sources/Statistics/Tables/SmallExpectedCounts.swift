/// Whether expected counts are too small for the chi-square approximation.
///
/// Source: Cochran, W. G. (1954). *Biometrics, 10*, 417–451: none below 1, and at most a fifth below 5.
struct SmallExpectedCounts {
  let isBelowOne: Bool
  let isBelowFive: Bool

  init(_ expected: [Double]) {
    isBelowOne = expected.contains { $0 < 1 }
    isBelowFive = 5 * expected.count { $0 < 5 } > expected.count
  }

  var isDoubtful: Bool { isBelowOne || isBelowFive }

  var note: String {
    if isBelowOne { return "an expected count is below 1, so the chi-square approximation is doubtful" }
    if isBelowFive {
      return
        "more than a fifth of the expected counts are below 5, so the chi-square approximation is doubtful"
    }
    return ""
  }
}

/// The sum of counts.
enum CountSum {
  /// Nil where it does not fit.
  static func of(_ counts: some Sequence<Int>) -> Int? {
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
