/// A cross-tabulation as areas: a row for each group, as high as the group is large, cut into the shares of its answers,
/// and shaded by how far each cell is from independence.
struct Mosaic: Sendable, Equatable {
  struct Group: Sendable, Equatable {
    var label: String
    var n: Int
    /// In 0…1, one for each level.
    var shares: [Double]
    /// Adjusted residuals.
    var residuals: [Double?]
  }

  /// How far a cell is from what independence expects.
  enum Shade: Int, CaseIterable {
    case farBelow = -2, below, near, above, farAbove

    init(_ residual: Double?) {
      let z = residual ?? 0
      self = z > 4 ? .farAbove : z > 2 ? .above : z < -4 ? .farBelow : z < -2 ? .below : .near
    }

    var colour: String {
      switch self {
      case .farBelow: FigureStyle.before.outer
      case .below: FigureStyle.before.inner
      case .near: FigureStyle.plain
      case .above: FigureStyle.after.inner
      case .farAbove: FigureStyle.after.outer
      }
    }

    var isDark: Bool { abs(rawValue) == 2 }

    /// Beside the cell's number, so that a copy in grey says which way.
    var sign: String {
      String(repeating: rawValue < 0 ? NumberFormat.minus : "+", count: abs(rawValue))
    }

    var range: String {
      switch self {
      case .farBelow: "z < −4"
      case .below: "< −2"
      case .near: "±2"
      case .above: "> 2"
      case .farAbove: "> 4"
      }
    }
  }

  var levels: [String]
  var groups: [Group]
  var numbers = NumberFormat.english

  /// More pieces are slivers.
  static let mostLevels = 9
  static let mostGroups = 12
}
