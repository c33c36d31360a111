/// Bootstrap intervals of means, standard deviations and medians; of two groups the difference of means, d and g, of more
/// the shares of variance η² and ω².
///
/// All respondents are resampled together, so a group's size varies as it would in another sample. Medians have the
/// percentile interval whatever is asked for, because the jackknife that BCa's acceleration comes from does not hold for
/// them (Efron, 1982, *The jackknife, the bootstrap and other resampling plans*, section 3.4).
public struct GroupBootstrap: Statistic {
  /// Means of more groups than this would be more rows than anybody reads.
  public static let mostGroups = 50

  /// Mean, SD and median of each group at `.at`, then what compares them.
  public let estimates: [Estimate]

  /// Of one group or several.
  public init(_ groups: [Sample], _ bootstrap: Bootstrap) {
    guard groups.count <= Self.mostGroups else {
      estimates = []
      return
    }
    let counts = groups.flatMap(\.counts)
    let effect = GroupEffect(groups)
    let resamples = Resamples(effect, counts: counts, bootstrap)
    let medians = effect.moments.size
    let n = counts.reduce(0) { $0.saturating(plus: $1) }
    var rows = groups.indices.flatMap { group in
      let place = Estimate.Place.at(group)
      return [
        resamples.estimate(.mean, 2 * group, at: place, n: groups[group].count),
        resamples.estimate(.sd, 2 * group + 1, at: place, n: groups[group].count),
        resamples.estimate(
          .median, medians + group, at: place, n: groups[group].count, kind: .percentile,
          caution: bootstrap.kind == .bca ? "BCa does not hold for medians" : ""),
      ]
    }
    let start = 2 * groups.count
    switch groups.count {
    case ...1: break
    case 2:
      for (index, measure) in [Measure.meanDifference, .cohensD, .hedgesG].enumerated() {
        rows.append(resamples.estimate(measure, start + index, at: .contrast(0, 1), n: n))
      }
    default:
      for (index, measure) in [Measure.etaSquared, .omegaSquared].enumerated() {
        rows.append(resamples.estimate(measure, start + index, n: n))
      }
    }
    estimates = rows
  }
}

/// The numbers of `GroupBootstrap`: those made of moments, then the medians; a pattern is a value in a group.
struct GroupEffect: PatternEffect {
  let moments: MomentEffect
  private let medians: MedianEffect

  init(_ groups: [Sample]) {
    moments = MomentEffect(groups)
    medians = MedianEffect(values: groups.flatMap(\.values), segments: moments.segments)
  }

  var size: Int { moments.size + medians.size }
  var isQuickToLeaveOut: Bool { true }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    moments.values(weights, into: values)
    medians.values(weights, into: values + moments.size)
  }

  /// Medians stay as they are: nothing asks for them.
  func leavingOut(
    _ patterns: Range<Int>, of weights: [Double], into values: UnsafeMutablePointer<Double>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: patterns.count * moments.size) { own in
      guard let own = own.baseAddress else { return }
      moments.leavingOut(patterns, of: weights, into: own)
      for place in 0..<patterns.count {
        (values + place * size).update(from: own + place * moments.size, count: moments.size)
      }
    }
  }
}

/// Means and standard deviations, and what is made of them.
struct MomentEffect: SumEffect {
  let terms: [Terms]
  let segments: [Range<Int>]
  private let center: Double
  /// Hedges' correction, which is the same in each resample.
  private let correction: Double

  init(_ groups: [Sample]) {
    let all = Sample(values: groups.flatMap(\.values), counts: groups.flatMap(\.counts))
    let center = all.mean
    self.center = center
    terms = groups.flatMap { group in
      group.values.map { value in
        let deviation = value - center
        return Terms(1, deviation, deviation * deviation, 0)
      }
    }
    var start = 0
    segments = groups.map { group in
      defer { start += group.values.count }
      return start..<start + group.values.count
    }
    correction = HedgesG.correction(df: Double(all.count) - Double(groups.count)) ?? .nan
  }

  var size: Int { 2 * segments.count + [0, 0, 3, 2][min(3, segments.count)] }

  func values(sums: UnsafePointer<Terms>, into values: UnsafeMutablePointer<Double>) {
    var total = Terms()
    var within = 0.0
    for group in segments.indices {
      let sum = sums[group]
      let n = sum[0]
      let squares = centred(sum[2], sum[1], n)
      values[2 * group] = n > 0 ? center + sum[1] / n : .nan
      values[2 * group + 1] = n > 1 ? (squares / (n - 1)).squareRoot() : .nan
      total += sum
      within += n > 0 ? squares : .nan
    }
    let results = values + 2 * segments.count
    let df = total[0] - Double(segments.count)
    if segments.count == 2 {
      let difference = sums[0][1] / sums[0][0] - sums[1][1] / sums[1][0]
      let d = within > 0 && df > 0 ? difference / (within / df).squareRoot() : .nan
      results[0] = difference
      results[1] = d
      results[2] = d * correction
    } else if segments.count > 2 {
      let all = centred(total[2], total[1], total[0])
      let between = Swift.max(0, all - within)
      let unit = within / df
      let isDefined = all > 0 && df > 0
      results[0] = isDefined ? between / all : .nan
      results[1] =
        isDefined ? Swift.max(0, (between - Double(segments.count - 1) * unit) / (all + unit)) : .nan
    }
  }
}

/// The median of each segment, in which values ascend.
struct MedianEffect: Sendable {
  let values: [Double]
  let segments: [Range<Int>]

  var size: Int { segments.count }

  func values(_ weights: UnsafePointer<Double>, into medians: UnsafeMutablePointer<Double>) {
    for (group, segment) in segments.enumerated() {
      var n = 0.0
      for place in segment { n += weights[place] }
      medians[group] = median(weights, segment, n)
    }
  }

  private func median(_ weights: UnsafePointer<Double>, _ segment: Range<Int>, _ n: Double) -> Double {
    guard n > 0 else { return .nan }
    let below = ((n - 1) / 2).rounded(.down)
    let above = (n / 2).rounded(.down)
    var passed = 0.0
    var low = Double.nan
    for place in segment {
      passed += weights[place]
      if low.isNaN, below < passed { low = values[place] }
      if above < passed { return low == values[place] ? low : 0.5 * low + 0.5 * values[place] }
    }
    return .nan
  }
}
