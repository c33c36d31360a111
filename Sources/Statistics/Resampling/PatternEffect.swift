/// Numbers that depend on how often each pattern occurs, and on nothing else.
protocol PatternEffect: Sendable {
  /// How many numbers.
  var size: Int { get }
  /// Whether leaving out each respondent in turn takes no longer than a few resamples.
  var isQuickToLeaveOut: Bool { get }
  /// The numbers of a resample, NaN where they are undefined.
  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>)
  /// The numbers when one respondent with each of these patterns is left out in turn, `size` for each.
  func leavingOut(
    _ patterns: Range<Int>, of weights: [Double], into values: UnsafeMutablePointer<Double>)
}

extension PatternEffect {
  var isQuickToLeaveOut: Bool { false }

  func leavingOut(
    _ patterns: Range<Int>, of weights: [Double], into values: UnsafeMutablePointer<Double>
  ) {
    var weights = weights
    for pattern in patterns {
      weights[pattern] -= 1
      self.values(weights, into: values + (pattern - patterns.lowerBound) * size)
      weights[pattern] += 1
    }
  }
}

/// Four numbers of each pattern, summed over respondents: what moments are made of.
typealias Terms = SIMD4<Double>

/// An effect that is a function of sums over respondents, of all of them or of each segment of the patterns.
protocol SumEffect: PatternEffect {
  /// Pattern after pattern, once for each quadruple of terms.
  var terms: [Terms] { get }
  /// Ascending, without gaps.
  var segments: [Range<Int>] { get }
  /// From the sums: for each segment its quadruples.
  func values(sums: UnsafePointer<Terms>, into values: UnsafeMutablePointer<Double>)
}

extension SumEffect {
  var isQuickToLeaveOut: Bool { true }

  private var patterns: Int { segments.last?.upperBound ?? 0 }
  private var quadruples: Int { patterns == 0 ? 0 : terms.count / patterns }

  func values(_ weights: UnsafePointer<Double>, into values: UnsafeMutablePointer<Double>) {
    withUnsafeTemporaryAllocation(of: Terms.self, capacity: max(1, segments.count * quadruples)) { sums in
      guard let base = sums.baseAddress else { return }
      add(weights, to: base)
      self.values(sums: base, into: values)
    }
  }

  func leavingOut(
    _ left: Range<Int>, of weights: [Double], into values: UnsafeMutablePointer<Double>
  ) {
    let (patterns, quadruples) = (patterns, quadruples)
    withUnsafeTemporaryAllocation(of: Terms.self, capacity: max(1, segments.count * quadruples)) { sums in
      guard let base = sums.baseAddress else { return }
      weights.withUnsafeBufferPointer { weights in
        if let weights = weights.baseAddress { add(weights, to: base) }
      }
      var segment = 0
      for pattern in left {
        while segments[segment].upperBound <= pattern { segment += 1 }
        let own = base + segment * quadruples
        let kept = (0..<quadruples).map { own[$0] }
        for quadruple in 0..<quadruples { own[quadruple] -= terms[quadruple * patterns + pattern] }
        self.values(sums: base, into: values + (pattern - left.lowerBound) * size)
        for quadruple in 0..<quadruples { own[quadruple] = kept[quadruple] }
      }
    }
  }

  private func add(_ weights: UnsafePointer<Double>, to sums: UnsafeMutablePointer<Terms>) {
    let (patterns, quadruples) = (patterns, quadruples)
    terms.withUnsafeBufferPointer { terms in
      for (index, segment) in segments.enumerated() {
        for quadruple in 0..<quadruples {
          let start = quadruple * patterns
          var sum = Terms()
          for pattern in segment { sum += terms[start + pattern] * weights[pattern] }
          sums[index * quadruples + quadruple] = sum
        }
      }
    }
  }
}

/// A sum of squares around the mean, from sums around another point. Zero where what is left is rounding: a resample of
/// equal values has no variance, however the sums were rounded.
func centred(_ squares: Double, _ sum: Double, _ n: Double) -> Double {
  let left = squares - sum * sum / n
  return left > 1e-13 * squares ? left : 0
}
