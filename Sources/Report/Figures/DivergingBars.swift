/// Shares of answers that have an order, a bar for each row, left and right of the middle answer.
struct DivergingBars: Sendable, Equatable {
  struct Row: Sendable, Equatable {
    var label: String
    /// In 0…1, one for each level; empty where nobody answered.
    var shares: [Double]
    var before: Double?
    var after: Double?
  }

  /// In order.
  var levels: [String]
  var rows: [Row]
  var numbers = NumberFormat.english
  /// Bars begin at 0 where not.
  var isDiverging = true

  /// More bars than this have no room on a page.
  static let mostRows = 40
  /// Shades of more answers could not be told apart.
  static let mostLevels = 11

  var hasMiddle: Bool { levels.count % 2 == 1 }

  /// Where each answer of a row begins and ends, in percent from the line in the middle.
  func segments(_ row: Row) -> [(from: Double, to: Double)] {
    guard row.shares.count == levels.count else { return [] }
    let half = levels.count / 2
    let left = row.shares.prefix(half).reduce(0, +) + (hasMiddle ? row.shares[half] / 2 : 0)
    var end = isDiverging ? -100 * left : 0
    return row.shares.map { share in
      let start = end
      end += 100 * share
      return (start, end)
    }
  }

  /// A colour for each level.
  var colours: [String] {
    guard isDiverging else {
      return levels.indices.map {
        FigureColour.mixed(
          FigureStyle.bars[0], FigureStyle.plain, Double($0) / Double(max(1, levels.count - 1)))
      }
    }
    let half = levels.count / 2
    func side(_ ends: (outer: String, inner: String)) -> [String] {
      (0..<half).map { step in
        FigureColour.mixed(ends.outer, ends.inner, half > 1 ? Double(step) / Double(half - 1) : 0)
      }
    }
    return side(FigureStyle.before) + (hasMiddle ? [FigureStyle.middle] : [])
      + side(FigureStyle.after).reversed()
  }

  /// Of the colours of bars that begin at 0, those that text is light on.
  var isDark: [Bool] { levels.indices.map { 2 * $0 < levels.count - 1 || levels.count == 1 } }
}
