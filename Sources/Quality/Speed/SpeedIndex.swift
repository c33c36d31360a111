import StudyFile

/// How much faster than the median somebody went through the pages (relative speed index; Leiner, 2019): the mean, over the
/// pages that they saw, of the median time over their own, of which none counts as more than 3.
struct SpeedIndex: Sendable, Equatable {
  struct Page: Sendable, Equatable {
    var variable: String
    var median: Double
    /// Whether 0 is a time.
    var countsZero: Bool
  }

  let pages: [Page]
  /// Whoever has a higher index was too fast.
  let limit: Double

  /// The index of each row, from the times of each page; NaN where there are too few of them.
  func values(_ times: [(page: Page, column: UnsafePointer<Double>)], count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    var seen = [Int](repeating: 0, count: count)
    for (page, column) in times {
      for row in 0..<count {
        let time = column[row]
        guard time > 0 || time == 0 && page.countsZero else { continue }
        sums[row] += min(page.median / time, QualitySettings.highestSpeed)
        seen[row] += 1
      }
    }
    return zip(sums, seen).map { $1 < QualitySettings.fewestPages ? .nan : $0 / Double($1) }
  }

  /// As a check.
  var kind: QualityCheck.Kind { .pageSpeed(pages: pages.count, limit: limit) }
}
