import Testing

@testable import Statistics

@Suite struct ResamplesTests {
  private static let alpha: (answers: [Double], counts: [Int]) = {
    var random = Philox(key: 1, stream: 0)
    return ((0..<90).map { _ in Double(random.below(5)) }, Array(repeating: 1, count: 30))
  }()

  private static func everything(_ threads: Int) -> [Estimate] {
    let options = bootstrap(resamples: 333, threads: threads)
    let pairs = PairCounts(x: NumericData.x12, y: NumericData.y12)
    return TableBootstrap(table([[9, 4, 3], [11, 21, 8]]), shares: true, options).estimates
      + TableBootstrap(table([[90_000, 40_000], [110_000, 210_000]]), shares: true, options).estimates
      + GroupBootstrap([Sample(NumericData.heights), Sample(NumericData.controls)], options).estimates
      + CorrelationBootstrap(pairs, measures: [.pearsonR, .spearmanRho], options).estimates
      + AlphaBootstrap(items: 3, answers: alpha.answers, counts: alpha.counts, options).estimates
  }

  /// Bit for bit the same on any number of threads.
  @Test func threads() {
    let one = Self.everything(1)
    #expect(one.filter { $0.interval != nil }.count > 20)
    for threads in [2, 3, 16] { #expect(Self.everything(threads) == one) }
  }

  @Test func seeds() {
    func row(_ options: Bootstrap) -> Estimate {
      GroupBootstrap([Sample(NumericData.many)], options).estimates[0]
    }
    var other = bootstrap()
    other.seed += 1
    #expect(row(bootstrap()) == row(bootstrap()))
    #expect(row(other) != row(bootstrap()))
    #expect(row(bootstrap().of("b")) != row(bootstrap().of("a")))
  }

  /// In one of three resamples of three respondents a group of one is empty: too many for an interval.
  @Test func undefined() {
    let pair = GroupBootstrap([Sample([1]), Sample([2, 4])], bootstrap()).estimates
    let difference = pair[6]
    #expect(difference.value == -2 && difference.interval == nil && difference.standardError == nil)
    #expect(difference.note.hasPrefix("no interval: "))
    #expect(
      difference.note.hasSuffix("of 200 resamples have no value: in them a group is empty, or nothing varies")
    )
    // With four in the smaller of two groups of forty it happens now and then, and is said.
    let rare = TableBootstrap(
      table([[2, 20], [2, 16]]), shares: false, bootstrap(.percentile, resamples: 2000)
    ).estimates[2]
    #expect(rare.interval != nil && rare.note.hasSuffix("nothing varies; they are left out"))
  }

  /// Leaving out the only one of a group leaves nothing, and so no acceleration.
  @Test func withoutOne() {
    let samples = [Sample(values: [1, 3, 5], counts: [4, 3, 4]), Sample([2])]
    let estimate = GroupBootstrap(samples, bootstrap(resamples: 100)).estimates
    #expect(estimate[6].interval == nil && !estimate[6].note.isEmpty)
  }

  @Test func refused() {
    let many = ContingencyTable(rows: 60_000, columns: 1, counts: Array(repeating: 1, count: 60_000))
    let note = many.map { TableBootstrap($0, shares: false, bootstrap(resamples: 10_000)).estimates[0].note }
    #expect(note == "undefined, or infinite, for these answers")
    let sample = Sample((0..<60_000).map(Double.init))
    let mean = GroupBootstrap([sample], bootstrap(resamples: 10_000)).estimates[0]
    #expect(mean.value == 29_999.5 && mean.interval == nil)
    #expect(mean.note == "no bootstrap: 60,000 different answers are too many for 10,000 resamples")
    let ranks = CorrelationBootstrap(
      PairCounts(x: sample.values, y: sample.values.map { -$0 }), measures: [.spearmanRho],
      bootstrap(resamples: 10))
    #expect(ranks.estimates[0].note.hasSuffix("as BCa needs; use `bootstrap-percentile`"))
    var level = bootstrap()
    level.level = 1
    #expect(GroupBootstrap([Sample([1, 2])], level).estimates[0].note.hasSuffix(ConfidenceLevel.problem))
    #expect(GroupBootstrap([Sample([1, 2])], bootstrap(resamples: 0)).estimates[0].interval == nil)
    #expect(
      GroupBootstrap([Sample([1, 2, 9])], bootstrap(resamples: 30)).estimates[0].note.contains("outermost"))
  }

  /// Of 200 samples of 30 from a skewed population nearly as many intervals as they should hold its mean, 1/3.
  @Test(arguments: Bootstrap.Kind.allCases) func coverage(kind: Bootstrap.Kind) {
    var random = Philox(key: 77, stream: 1)
    var held = 0
    for round in 0..<200 {
      let sample = Sample(
        (0..<30).map { _ in
          let u = random.uniform()
          return u * u
        })
      let interval = GroupBootstrap([sample], bootstrap(kind, resamples: 300).of("\(round)")).estimates[0]
        .interval
      if let low = interval?.low, let high = interval?.high, low <= 1.0 / 3, 1.0 / 3 <= high { held += 1 }
    }
    #expect((174...198).contains(held), "\(held) of 200")
  }
}
