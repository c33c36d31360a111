import Analyses

extension Histogram {
  /// Where the bars stand, the same for all panels. Places are counted in units of 1/`parts`, so that no answer falls
  /// beside its bar because 12 × 0.2 is 2.4000000000000004.
  struct Bins: Sendable, Equatable {
    /// The first edge and the width, in units of 1/`parts`.
    let first: Double
    let step: Double
    let parts: Double
    let count: Int
    /// Each bar is of one value, that in its middle.
    var areValues = false

    var width: Double { step / parts }
    var start: Double { edge(0) }
    var end: Double { edge(count) }

    func edge(_ bin: Int) -> Double { (first + step * Double(bin)) / parts }
    func middle(_ bin: Int) -> Double { (2 * first + step * Double(2 * bin + 1)) / (2 * parts) }

    /// "7", or "20–25" of a range.
    func text(_ bin: Int, _ numbers: NumberFormat) -> String {
      let places = NumberFormat.places(for: [width])
      func printed(_ value: Double) -> String { numbers.plain(value, places) }
      return areValues ? printed(middle(bin)) : "\(printed(edge(bin)))–\(printed(edge(bin + 1)))"
    }

    /// An answer on an edge belongs to the bar on its right.
    func bin(_ value: Double) -> Int {
      let place = ((value * parts - first) / step + 1e-9).rounded(.down)
      return Int(Swift.max(0, Swift.min(Double(count - 1), place)))
    }
  }

  /// `nil` where nothing can be drawn.
  var bins: Bins? {
    let values = panels.flatMap(\.distribution.values).filter { $0.isFinite }
    guard let low = values.min(), let high = values.max() else { return nil }
    let span = high - low
    guard span.isFinite else { return nil }
    guard span > 0 else {
      return abs(low) < 1e300 ? Bins(first: 2 * low - 1, step: 2, parts: 2, count: 1, areValues: true) : nil
    }
    let grid = grid
    // So few steps that each has a bar, in the middle of which it stands.
    if let grid, span * grid <= 40.5 {
      return Bins(
        first: 2 * (low * grid).rounded() - 1, step: 2, parts: 2 * grid,
        count: Int((span * grid).rounded()) + 1, areValues: true)
    }
    guard let (step, parts) = Self.round(span / 20, grid: grid) else { return nil }
    let first = (low * parts / step + 1e-9).rounded(.down) * step
    let count = ((high * parts - first) / step + 1e-9).rounded(.down) + 1
    guard first.isFinite, count >= 1, count < 100 else { return nil }
    return Bins(first: first, step: step, parts: parts, count: Int(count))
  }

  /// The k of the answers' steps of 1/k: 1 of whole numbers, 5 of means of five items, 100 of prices. Some may stand
  /// between them, as the means of respondents who left an item out. `nil` where there are no such steps.
  private var grid: Double? {
    var all = 0.0
    for panel in panels { for count in panel.distribution.counts { all += Double(count) } }
    return (1...100).lazy.map(Double.init).first { parts in
      var onGrid = 0.0
      for panel in panels {
        for (value, count) in zip(panel.distribution.values, panel.distribution.counts) where value.isFinite {
          let place = value * parts
          if abs(place - place.rounded()) < 1e-6 { onGrid += Double(count) }
        }
      }
      return onGrid >= all * 0.8
    }
  }

  /// The next of 1, 2, 5, 10, … at or above the width that is a whole number of the answers' steps, as a fraction: a bar
  /// of one step beside a bar of two would stand half as high for no reason. Where none of them is, so many steps.
  private static func round(_ width: Double, grid: Double?) -> (step: Double, parts: Double)? {
    guard width > 0, width.isFinite else { return nil }
    var (unit, parts) = (1.0, 1.0)
    if width >= 1 { while unit * 10 <= width { unit *= 10 } } else { while parts * width < 1 { parts *= 10 } }
    guard unit.isFinite, parts.isFinite else { return nil }
    let choices = [1.0, 2, 5, 10].map { ($0 * unit, parts) }.filter { $0.0 / $0.1 >= width * (1 - 1e-9) }
    guard let grid else { return choices.first }
    let fitting = choices.first { step, parts in (step * grid).truncatingRemainder(dividingBy: parts) == 0 }
    return fitting ?? ((width * grid).rounded(.up), grid)
  }
}
