/// Studies one below another, each with its interval and a square as large as its weight, and below them what they give
/// together.
struct ForestPlot: Sendable, Equatable {
  /// A heading stands above the studies of a group, and what they give together below them.
  enum Part: String, Sendable { case study, own, heading, group, pooled, predicted }

  struct Row: Sendable, Equatable {
    var part: Part
    var label: String
    /// Absent of a prediction interval, and of a heading.
    var value: Double?
    var low: Double?
    var high: Double?
    /// A share of all; of studies.
    var weight: Double?
    /// The number with its interval, as the table has it.
    var printed: String
  }

  enum Axis: Sendable, Equatable {
    /// Values in 0…1, as percentages.
    case percent
    /// A line at the value that means "no effect".
    case effect(neutral: Double?, isLogarithmic: Bool)
  }

  var rows: [Row]
  /// Above the columns.
  struct Heads: Sendable, Equatable {
    var study: String
    var number: String
    var weight: String
  }

  var heads: Heads
  var axis: Axis
  var axisLabel: String
  /// Below: how far the studies differ.
  var note: String
  var numbers = NumberFormat.english

  /// Beside its row.
  func weightText(_ row: Row) -> String { row.weight.map { numbers.percent($0) } ?? "" }

  /// What is drawn along the axis: everything of the studies, and of the rest as much as leaves them half of the width.
  var extent: (low: Double, high: Double)? {
    func ends(_ rows: [Row]) -> [Double] {
      rows.flatMap { [$0.value, $0.low, $0.high] }.compactMap(\.self).filter(\.isFinite)
    }
    let studies = ends(rows.filter { $0.part == .study || $0.part == .own })
    guard let low = studies.min(), let high = studies.max() else { return nil }
    let all = ends(rows)
    guard case .effect(_, let isLogarithmic) = axis else { return (all.min() ?? low, all.max() ?? high) }
    if isLogarithmic {
      guard low > 0 else { return nil }
      let room = max(high / low, 1.5).squareRoot()
      return (max(all.min() ?? low, low / room), min(all.max() ?? high, high * room))
    }
    let room = (high - low) / 2
    return (max(all.min() ?? low, low - room), min(all.max() ?? high, high + room))
  }
}
