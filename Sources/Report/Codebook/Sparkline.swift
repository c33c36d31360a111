import Analyses
import Statistics

/// A histogram in a line of text: eight heights, the lowest also for nobody.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")
  private static let mostBars = 16

  /// A bar for each whole number where there are few, else for equal parts of the range. Empty for one value alone.
  static func text(_ sample: Sample) -> String {
    guard let low = sample.min, let high = sample.max, low < high, (high - low).isFinite else { return "" }
    let isByNumber = high - low < Double(mostBars) && sample.values.allSatisfy { $0 == $0.rounded() }
    let bins = isByNumber ? Int(high - low) + 1 : mostBars
    var counts = [Int](repeating: 0, count: bins)
    for (value, count) in zip(sample.values, sample.counts) {
      let share = isByNumber ? value - low : (value - low) / (high - low) * Double(bins)
      counts[Swift.min(bins - 1, Int(share))] += count
    }
    return text(counts)
  }

  static func text(_ counts: [Int]) -> String {
    let most = counts.max() ?? 0
    guard most > 0 else { return "" }
    return String(
      counts.map { count in
        count == 0
          ? bars[0] : bars[1 + Int((Double(count) / Double(most) * Double(bars.count - 2)).rounded())]
      })
  }
}
