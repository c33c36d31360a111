import Foundation
import Replication

/// What was published, what these data give and what was to be expected of them, for every finding with a number.
struct FindingForest: InLanguage {
  let verdicts: [Verdict]
  let labels: Labels

  private static let most = 30

  var say: Words { labels.say }

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
      "findings", say("figure.findings.title"), shown, axis: .percent, note: say("figure.findings.note"),
      scale: { value, _ in value }, text: { numbers.percent($0) })
  }

  /// Other numbers have a unit of their own each: the distance between the published number and the end of the prediction
  /// interval.
  private var others: Figure? {
    let shown = entries.filter { !$0.isShare && half($0) != nil }
    guard (1...Self.most).contains(shown.count) else { return nil }
    return figure(
      "findings-distance", say("figure.distance.title"), shown,
      axis: .effect(label: say("figure.distance.axis").plain, neutral: 0, isLogarithmic: false),
      note: say("figure.distance.note"),
      scale: { value, entry in (value - entry.value) / (half(entry) ?? 1) },
      text: { numbers.general($0) })
  }

  private func half(_ entry: Entry) -> Double? {
    guard let low = entry.verdict.expectedLow, let high = entry.verdict.expectedHigh, high > low else {
      return nil
    }
    return (high - low) / 2
  }

  private func figure(
    _ name: String, _ title: Prose, _ shown: [Entry], axis: IntervalPlot.Axis, note: Prose,
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
        low == nil && high == nil ? "" : " " + numbers.interval(low, high, text)
      }
      func range(_ low: Double?, _ high: Double?) -> String { interval(low, high).folded }
      let expected = range(verdict.expectedLow, verdict.expectedHigh)
      let original = verdict.published.folded + interval(verdict.publishedLow, verdict.publishedHigh)
      let own = verdict.printedText(say) + interval(verdict.confidenceLow, verdict.confidenceHigh)
      let said = say("figure.findings.each", claim: entry.label, original: original, own: own).plain
      return said + (expected.isEmpty ? "" : ", " + say("figure.findings.expected", expected: expected).plain)
    }
    return Figure(
      name: name, title: title, note: note, alternative: each.joined(separator: numbers.semicolon) + ".",
      plot: .intervals(
        IntervalPlot(
          rows: rows,
          series: ["original", "survey", "expected"].prefix(isExpected ? 3 : 2).map {
            say("figure.findings.series.\($0)").plain
          }, axis: axis)))
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
