import Statistics
import Testing

// Reference/paired.R, "repeated measures".
@Suite struct RepeatedMeasuresAnovaTests {
  struct Case: Sendable {
    var rows: [[Double]]
    var f: [Double]
    var greenhouseGeisser: [Double]
    var huynhFeldt: [Double]
    var mauchly: [Double]
    var shares: [Double]
    var bounds: [Double]
  }

  static let cases = [
    Case(
      rows: PairedData.words, f: [12.2375879096214, 3, 21, 7.5900904587121858e-05],
      greenhouseGeisser: [0.66314393245188097, 0.00086657585686561],
      huynhFeldt: [0.92574027642222156, 0.00012934437503224548],
      mauchly: [0.32407295334415515, 0.27107683749452272],
      shares: [0.63612901820716039, 0.21741169289858644],
      bounds: [0.31156369826566305, 0.77756250497835577]),
    Case(
      rows: PairedData.likert, f: [6.6983240223463714, 2, 22, 0.0053464557339458936],
      greenhouseGeisser: [0.95902424423825205, 0.0060615858098219105],
      huynhFeldt: [1, 0.0053464557339458936], mauchly: [0.95727349333666256, 0.80385953564096768],
      shares: [0.37847222222222238, 0.12711370262390687], bounds: [0.05398486040137708, 0.60134455353746552]),
    Case(
      rows: PairedData.many, f: [19.287090198333683, 2, 138, 4.1084710031574987e-08],
      greenhouseGeisser: [0.86491866934249173, 2.6076438779592355e-07],
      huynhFeldt: [0.88515181914695307, 1.9764511824714449e-07],
      mauchly: [0.84382192748805029, 0.0031083322109553644],
      shares: [0.21845878208247604, 0.070835042699339157],
      bounds: [0.10417837083479516, 0.32892547400441763]),
  ]

  @Test(arguments: cases)
  func agreesWithR(_ expected: Case) {
    let anova = RepeatedMeasuresAnova(PairedData.scattered(expected.rows))
    expectClose(anova.f, expected.f[0])
    #expect(anova.df?.occasions == expected.f[1] && anova.df?.error == expected.f[2])
    expectClose(anova.greenhouseGeisser, expected.greenhouseGeisser[0])
    expectClose(anova.huynhFeldt, expected.huynhFeldt[0])
    expectClose(anova.mauchlyW, expected.mauchly[0])
    expectClose(anova.mauchlyP, expected.mauchly[1], relative: 1e-8)
    let p = anova.estimates.prefix(3).map(\.pValue)
    expectClose(p[0], expected.greenhouseGeisser[1])
    expectClose(p[1], expected.huynhFeldt[1])
    expectClose(p[2], expected.f[3])
    let shares = anova.estimates.suffix(2)
    for (share, expected) in zip(shares, expected.shares) { expectClose(share.value, expected) }
    // R's search for the bounds is as exact as its noncentral F.
    expectClose(shares.first?.interval?.low, expected.bounds[0], relative: 1e-8)
    expectClose(shares.first?.interval?.high, expected.bounds[1], relative: 1e-8)
  }

  /// Of two occasions F is the square of the paired t, and every ε is 1.
  @Test func ofTwoOccasions() {
    let answers = RepeatedAnswers(PairedData.words.map { [$0[0], $0[2]] })
    let anova = RepeatedMeasuresAnova(answers)
    let t = PairedT(answers.pairs(0, 1))
    expectClose(anova.f, (t.t ?? 0) * (t.t ?? 0))
    for row in anova.estimates.prefix(3) { expectClose(row.pValue, t.pValue ?? 0) }
    expectClose(anova.greenhouseGeisser, 1)
    #expect(anova.mauchlyW == nil)
  }

  /// A constant added to all answers takes no digits from F.
  @Test func farFromZero() {
    let near = RepeatedMeasuresAnova(RepeatedAnswers(PairedData.words.map { $0.map { ($0 * 8).rounded() } }))
    let far = RepeatedMeasuresAnova(
      RepeatedAnswers(PairedData.words.map { $0.map { ($0 * 8).rounded() + 1e9 } }))
    expectClose(far.f, near.f ?? 0, relative: 1e-12)
    expectClose(far.mauchlyW, near.mauchlyW ?? 0, relative: 1e-9)
  }

  @Test func refusalsSayWhy() {
    func note(_ rows: [[Double]]) -> Set<String> {
      Set(RepeatedMeasuresAnova(RepeatedAnswers(rows)).estimates.map(\.note))
    }
    #expect(note([[1, 2, 4], [2, 3, 5], [7, 8, 10]]) == ["all changed alike, or nobody did"])
    #expect(note([[1, 2, 4]]) == ["needs at least 2 respondents"])
    #expect(note([[1], [2]]) == ["needs at least 2 occasions"])
    // Two respondents: ε is at its lowest and W has nothing to stand on.
    let two = RepeatedMeasuresAnova(RepeatedAnswers([[1, 2, 4], [2, 6, 5]]))
    expectClose(two.greenhouseGeisser, 0.5)
    expectClose(two.huynhFeldt, 0.5)
    #expect(two.mauchlyW == nil && two.f != nil)
  }
}
