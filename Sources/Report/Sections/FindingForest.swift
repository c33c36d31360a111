import Foundation
import Replication

/// What was published, what these data give and what was to be expected of them, for every finding with a number.
struct FindingForest {
  let verdicts: [Verdict]
  let labels: Labels

  private static let series = ["Original", "This survey", "Expected"]
  private static let most = 30

  private struct Entry {
    var label: String
    var value: Double
    var verdict: Verdict
    var isShare: Bool
  }

  var figures: [Figure] { [shares, others].compactMap(\.self) }

  private var entries: [Entry] {
    verdicts.compactMap { verdict in
      guard let printed = Self.printed(verdict), verdict.recomputed != nil
      else { return nil }
      return Entry(
        label: VerdictTitle(verdict, labels: labels).text, value: printed.value, verdict: verdict,
        isShare: printed.isPercentage)
    }
  }

  /// Percentages share an axis.
  private var shares: Figure? {
    let shown = entries.filter { entry in
      entry.isShare && (0...1).contains(entry.value)
        && entry.verdict.recomputed.map { (0...1).contains($0) } == true
    }
    guard (1...Self.most).contains(shown.count) else { return nil }
    return figure(
      "findings", "Published and Recomputed Percentages", shown, axis: .percent,
      note:
        "Lines are 95% confidence intervals, of the original where its sample size is known; expected: where another sample of this size would be 95 times in 100.",
      scale: { value, _ in value }, text: { NumberFormat.percent($0) })
  }

  /// Other numbers have a unit of their own each: the distance between the published number and the end of the prediction
  /// interval.
  private var others: Figure? {
    let shown = entries.filter { !$0.isShare && half($0) != nil }
    guard (1...Self.most).contains(shown.count) else { return nil }
    return figure(
      "findings-distance", "Distance of the Recomputed Numbers From the Published Ones", shown,
      axis: .effect(label: "Distance, in half prediction intervals", neutral: 0, isLogarithmic: false),
      note:
        "0 is the published number; beyond ±1 the recomputed one is further from it than chance would put another sample of this size 95 times in 100. Lines are 95% confidence intervals.",
      scale: { value, entry in (value - entry.value) / (half(entry) ?? 1) },
      text: { NumberFormat.general($0) })
  }

  private func half(_ entry: Entry) -> Double? {
    guard let low = entry.verdict.expectedLow, let high = entry.verdict.expectedHigh, high > low else {
      return nil
    }
    return (high - low) / 2
  }

  private func figure(
    _ name: String, _ title: String, _ shown: [Entry], axis: IntervalPlot.Axis, note: String,
    scale: (Double, Entry) -> Double, text: (Double?) -> String
  ) -> Figure {
    let isExpected = shown.contains { $0.verdict.expectedLow != nil && $0.verdict.expectedHigh != nil }
    let rows = shown.map { entry in
      func point(_ value: Double?, _ low: Double?, _ high: Double?) -> IntervalPlot.Point {
        IntervalPlot.Point(
          value: value.map { scale($0, entry) }, low: low.map { scale($0, entry) },
          high: high.map { scale($0, entry) })
      }
      let verdict = entry.verdict
      return IntervalPlot.Row(
        label: entry.label,
        points: [
          point(entry.value, verdict.publishedLow, verdict.publishedHigh),
          point(verdict.recomputed, verdict.confidenceLow, verdict.confidenceHigh),
        ] + (isExpected ? [point(nil, verdict.expectedLow, verdict.expectedHigh)] : []))
    }
    let each = shown.map { entry -> String in
      let verdict = entry.verdict
      func interval(_ low: Double?, _ high: Double?) -> String {
        low == nil && high == nil ? "" : " " + NumberFormat.interval(low, high, text)
      }
      let expected = interval(verdict.expectedLow, verdict.expectedHigh)
      return
        "\(entry.label): original \(verdict.published.folded)\(interval(verdict.publishedLow, verdict.publishedHigh)), this survey \(verdict.printedText)\(interval(verdict.confidenceLow, verdict.confidenceHigh))"
        + (expected.isEmpty ? "" : ", expected\(expected)")
    }
    return Figure(
      name: name, title: Prose(title), note: Prose(note), alternative: each.joined(separator: "; ") + ".",
      plot: .intervals(
        IntervalPlot(
          rows: rows, series: Array(Self.series.prefix(isExpected ? 3 : 2)), axis: axis)))
  }

  private static func printed(_ verdict: Verdict) -> (value: Double, isPercentage: Bool)? {
    if let statement = verdict.statement {
      return statement.value.map { ($0.value, $0.isPercentage) }
    }
    let text = verdict.published.folded
    guard text.hasSuffix("%"), let value = Double(text.dropLast()) else { return nil }
    return (value / 100, true)
  }
}
