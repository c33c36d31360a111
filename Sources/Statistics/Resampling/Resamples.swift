import Foundation

/// The values of an effect in all resamples, and in all samples without one respondent.
struct Resamples {
  /// More patterns times resamples than this would take minutes.
  private static let mostWork = 500_000_000
  /// More values than this would fill the memory.
  private static let mostValues = 50_000_000
  /// More patterns than this are not left out one by one where each time takes a whole resample's work.
  private static let mostLeftOut = 10_000
  /// The share of resamples without a value above which there is no interval.
  private static let mostUndefined = 0.05

  private let bootstrap: Bootstrap
  private let counts: [Int]
  private let size: Int
  /// Of the sample itself.
  private let estimates: [Double]
  /// Why there are no resamples, or nil.
  private let refusal: String?
  private let replicates: [Double]
  private let leftOut: [Double]

  /// `counts` says how many respondents have each pattern of the effect, all above zero.
  init(_ effect: some PatternEffect, counts: [Int], _ bootstrap: Bootstrap) {
    self.bootstrap = bootstrap
    self.counts = counts
    let size = effect.size
    self.size = size
    let total = counts.reduce(0) { $0.saturating(plus: $1) }
    let weights = counts.map(Double.init)
    if counts.isEmpty {
      estimates = Array(repeating: .nan, count: size)
      refusal = "nobody to resample"
    } else {
      estimates = Self.values(effect, weights)
      refusal = Self.refusal(effect, patterns: counts.count, total: total, bootstrap)
    }
    guard refusal == nil else {
      replicates = []
      leftOut = []
      return
    }
    let draw = MultinomialDraw(counts)
    let key = Philox.key(seed: bootstrap.seed, purpose: bootstrap.purpose)
    replicates = Blocks.fill(bootstrap.resamples, width: size, with: .nan, threads: bootstrap.threads) {
      places, slots in
      guard let base = slots.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: Double.self, capacity: counts.count) { weights in
        guard let weights = weights.baseAddress else { return }
        for place in places {
          var random = Philox(key: key, stream: UInt64(place))
          draw.draw(&random, into: weights)
          effect.values(weights, into: base + (place - places.lowerBound) * size)
        }
      }
    }
    leftOut =
      bootstrap.kind == .percentile
      ? []
      : Blocks.fill(counts.count, width: size, with: .nan, threads: bootstrap.threads) { places, slots in
        guard let base = slots.baseAddress else { return }
        effect.leavingOut(places, of: weights, into: base)
      }
  }

  private static func values(_ effect: some PatternEffect, _ weights: [Double]) -> [Double] {
    var values = [Double](repeating: .nan, count: effect.size)
    values.withUnsafeMutableBufferPointer { values in
      if let values = values.baseAddress { effect.values(weights, into: values) }
    }
    return values
  }

  private static func refusal(
    _ effect: some PatternEffect, patterns: Int, total: Int, _ bootstrap: Bootstrap
  ) -> String? {
    if !ConfidenceLevel.isDefined(bootstrap.level) { return ConfidenceLevel.problem }
    if bootstrap.resamples < 1 { return "there are no resamples" }
    // Beyond this a double does not hold every count.
    if total > 1 << 53 { return "there are too many respondents to resample" }
    let found = "\(Bootstrap.grouped(patterns)) different answers"
    if patterns > mostWork / bootstrap.resamples {
      return "\(found) are too many for \(Bootstrap.grouped(bootstrap.resamples)) resamples"
    }
    if effect.size > mostValues / bootstrap.resamples {
      return "\(effect.size) results are too many for \(Bootstrap.grouped(bootstrap.resamples)) resamples"
    }
    if bootstrap.kind == .bca, !effect.isQuickToLeaveOut, patterns > mostLeftOut {
      return "\(found) are too many to leave out one by one, as BCa needs; use `bootstrap-percentile`"
    }
    return nil
  }

  /// The row of one of the effect's numbers. `isLogarithm`: that number is the logarithm of the estimate.
  func estimate(
    _ measure: Measure, _ index: Int, at place: Estimate.Place = .whole, n: Int, isLogarithm: Bool = false,
    kind: Bootstrap.Kind? = nil, caution: String = ""
  ) -> Estimate {
    var bootstrap = bootstrap
    bootstrap.kind = kind ?? bootstrap.kind
    let value = estimates[index]
    func scaled(_ number: Double) -> Double { isLogarithm ? exp(number) : number }
    func row(_ interval: Interval?, _ error: Double?, _ note: String) -> Estimate {
      Estimate(
        measure, at: place, method: bootstrap.method,
        value: value.isFinite ? scaled(value) : nil, standardError: error,
        interval: interval, n: n, note: [note, caution].filter { !$0.isEmpty }.joined(separator: "; "))
    }
    if !value.isFinite { return row(nil, nil, "undefined, or infinite, for these answers") }
    if let refusal { return row(nil, nil, "no bootstrap: \(refusal)") }
    let all = stride(from: index, to: replicates.count, by: size).map { replicates[$0] }
    let resampled = BootstrapInterval(replicates: all, estimate: value, level: bootstrap.level)
    let undefined = all.count - resampled.replicates.count
    let lost =
      "\(Bootstrap.grouped(undefined)) of \(Bootstrap.grouped(all.count)) resamples have no value: "
      + "in them a group is empty, or nothing varies"
    if Double(undefined) > Self.mostUndefined * Double(all.count) {
      return row(nil, nil, "no interval: \(lost)")
    }
    if resampled.isConstant { return row(nil, nil, "no interval: all resamples have the same value") }
    let error = resampled.standardError
    let interval: BootstrapInterval.Bounds
    switch bounds(resampled, index, bootstrap.kind) {
    case .failure(let reason): return row(nil, error, "no interval: \(reason.text)")
    case .success(let found): interval = found
    }
    var notes: [String] = []
    if undefined > 0 { notes.append("\(lost); they are left out") }
    if interval.isExtreme { notes.append("a bound is the outermost resample: ask for more `resamples`") }
    return row(
      Interval(low: scaled(interval.low), high: scaled(interval.high), level: bootstrap.level), error,
      notes.joined(separator: "; "))
  }

  private struct Reason: Error {
    var text: String
  }

  private func bounds(_ resampled: BootstrapInterval, _ index: Int, _ kind: Bootstrap.Kind)
    -> Result<BootstrapInterval.Bounds, Reason>
  {
    func refused(_ text: String) -> Result<BootstrapInterval.Bounds, Reason> { .failure(Reason(text: text)) }
    if kind == .percentile {
      return resampled.percentile.map { .success($0) } ?? refused(ConfidenceLevel.problem)
    }
    if !resampled.biasCorrection.isFinite { return refused("the estimate lies outside all resamples") }
    let fewer = counts.indices.map { leftOut[$0 * size + index] }
    if !fewer.allSatisfy(\.isFinite) {
      return refused("without one of the respondents nothing can be computed; use `bootstrap-percentile`")
    }
    if fewer.allSatisfy({ $0 == estimates[index] }) {
      return refused("no single respondent changes the estimate; use `bootstrap-percentile`")
    }
    return resampled.accelerated(by: acceleration(index)).map { .success($0) }
      ?? refused("the correction is too large; use `bootstrap-percentile`")
  }

  /// From the influence (n − 1)(θ̂ − θ̂₋ᵢ), which is the same for all who have a pattern.
  func acceleration(_ index: Int) -> Double {
    let n = Double(counts.reduce(0, +))
    let influence = counts.indices.map { (n - 1) * (estimates[index] - leftOut[$0 * size + index]) }
    return BootstrapInterval.acceleration(influence: influence, counts: counts)
  }
}
