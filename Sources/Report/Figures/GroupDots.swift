import Analyses

/// A numeric answer by group on one axis: how many gave each value, the box of the quartiles, and the mean with its
/// interval.
struct GroupDots: Sendable, Equatable {
  struct Group: Sendable, Equatable {
    var label: String
    var distribution: Distribution
    var quartiles: [Double?]
    var mean: IntervalPlot.Point
  }

  var groups: [Group]
  var label: String
  /// Values that fewer gave are not drawn.
  var fewest: Int?
  var numbers = NumberFormat.english

  static let mostGroups = 12

  /// `nil` where nothing can be drawn.
  var bins: Histogram.Bins? {
    Histogram(
      panels: groups.map { Histogram.Panel(label: $0.label, distribution: $0.distribution) }, label: label
    ).bins
  }

  /// Of one group: each value, or range of values, with how many are there.
  func dots(_ group: Group, _ bins: Histogram.Bins) -> [(middle: Double, count: Int)] {
    var counts = [Int](repeating: 0, count: bins.count)
    for (value, count) in zip(group.distribution.values, group.distribution.counts) where value.isFinite {
      counts[bins.bin(value)] += count
    }
    return counts.enumerated().filter { $0.element > 0 && $0.element >= fewest ?? 1 }
      .map { (bins.middle($0.offset), $0.element) }
  }
}
