import Statistics
import Testing

@Suite struct ProportionTests {
  // Reference/categorical.R, `level(x, n, conf)`
  @Test(arguments: [
    (ProportionInterval.wilson, 389, 541, 0.95, 0.679721969633219, 0.755266954508099),
    (.clopperPearson, 389, 541, 0.95, 0.679112726755838, 0.756552875624468),
    (.agrestiCoull, 389, 541, 0.95, 0.679690634206338, 0.755298289934980),
    (.jeffreys, 389, 541, 0.95, 0.680069680779411, 0.755671454524884),
    (.logit, 389, 541, 0.95, 0.679662429851158, 0.755317500906791),
    (.wald, 389, 541, 0.95, 0.681164153070665, 0.756913480940426),
    (.wilson, 160, 180, 0.95, 0.834613266087380, 0.926912457751365),
    (.clopperPearson, 160, 180, 0.95, 0.833622887592567, 0.930795141396171),
    (.wilson, 1, 7, 0.9, 0.0325438020547867, 0.4522866946970290),
    (.clopperPearson, 1, 7, 0.9, 0.0073008319790147, 0.5207029735913071),
    (.agrestiCoull, 1, 7, 0.9, 0.0161525786620937, 0.4686779180897220),
    (.jeffreys, 1, 7, 0.9, 0.0257570742036551, 0.4404173850524713),
    (.logit, 1, 7, 0.9, 0.0274273404839887, 0.4962214480890962),
    (.wald, 1, 7, 0.9, -0.0746912212879221, 0.360405507002208),
    (.wilson, 0, 12, 0.95, 0, 0.242494006655241),
    (.clopperPearson, 0, 12, 0.95, 0, 0.264648469397051),
  ])
  func interval(
    method: ProportionInterval, successes: Int, trials: Int, level: Double, low: Double, high: Double
  ) {
    let interval = Proportion(successes: successes, trials: trials).interval(method, level: level)
    expectClose(interval?.low, low)
    expectClose(interval?.high, high)
    #expect(interval?.level == level)
  }

  @Test func row() {
    let row = Proportion(successes: 389, trials: 541).estimate()
    expectClose(row.value, 389.0 / 541)
    expectClose(row.standardError, 0.0193241632160748)
    #expect(row.measure == .proportion && row.method == "wilson" && row.n == 541 && row.note.isEmpty)
  }

  /// Every interval of every count up to 30: finite, ordered, about the estimate, inside 0…1 (Wald's aside, which says
  /// so), and mirrored for the complement.
  @Test(arguments: ProportionInterval.allCases) func everySmallCount(method: ProportionInterval) throws {
    for level in [0.8, 0.95, 0.999] {
      for n in 1...30 {
        for x in 0...n {
          let share = Proportion(successes: x, trials: n)
          let interval = try #require(share.interval(method, level: level))
          let (low, high) = (try #require(interval.low), try #require(interval.high))
          let p = Double(x) / Double(n)
          #expect(low <= p && p <= high, "\(method) \(x)/\(n)")
          if method == .wald {
            let note = share.estimate(method, level: level).note
            let isPlain = x > 0 && x < n && low >= 0 && high <= 1
            #expect(note.isEmpty == isPlain, "\(x)/\(n)")
          } else {
            #expect(0 <= low && low < high && high <= 1, "\(method) \(x)/\(n)")
            if x == 0, method != .agrestiCoull { #expect(low == 0) }
            if x == n, method != .agrestiCoull { #expect(high == 1) }
          }
          let mirror = try #require(Proportion(successes: n - x, trials: n).interval(method, level: level))
          expectClose(mirror.low, 1 - high, relative: 1e-10)
          expectClose(mirror.high, 1 - low, relative: 1e-10)
        }
      }
    }
  }

  /// Clopper and Pearson's bounds are where the tails of the binomial have (1 − level) ÷ 2.
  @Test func clopperPearsonTails() throws {
    for n in [1, 4, 17, 200] {
      for x in 0...n {
        let interval = try #require(Proportion(successes: x, trials: n).interval(.clopperPearson))
        if x > 0 {
          expectClose(
            Binomial(trials: n, probability: interval.low ?? .nan).atLeast(x), 0.025, relative: 1e-10)
        }
        if x < n {
          expectClose(
            Binomial(trials: n, probability: interval.high ?? .nan).atMost(x), 0.025, relative: 1e-10)
        }
      }
    }
  }

  @Test(arguments: ProportionInterval.allCases) func refused(method: ProportionInterval) {
    for (x, n, note) in [
      (0, 0, "nobody to take a share of"), (3, 2, "the counts cannot be"), (-1, 2, "the counts cannot be"),
      (1, -2, "the counts cannot be"), (Int.max, Int.min, "the counts cannot be"),
    ] {
      let row = Proportion(successes: x, trials: n).estimate(method)
      #expect(row.value == nil && row.standardError == nil && row.interval == nil && row.note == note)
    }
    for level in [0, 1, -0.5, 95, .nan] {
      let row = Proportion(successes: 1, trials: 2).estimate(method, level: level)
      #expect(row.interval == nil && row.note == "the confidence level is not between 0 and 1", "\(level)")
    }
  }

  /// A register of five million.
  @Test func manyTrials() {
    for method in ProportionInterval.allCases {
      let interval = Proportion(successes: 3_600_000, trials: 5_000_000).interval(method)
      // z √(0.72 × 0.28 ÷ 5e6) = 0.00039356
      expectClose(interval?.low, 0.72 - 0.00039356, relative: 1e-6)
      expectClose(interval?.high, 0.72 + 0.00039356, relative: 1e-6)
    }
  }
}
