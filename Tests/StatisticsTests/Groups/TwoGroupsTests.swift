import Statistics
import Testing

// Student, Welch, Cohen, Hedges: Reference/numeric.R, "two groups".
@Suite struct TwoGroupsTests {
  struct Reference: Sendable {
    var a: [Double]
    var b: [Double]
    /// t, df, p, low, high, standard error.
    var student: [Double]
    var welch: [Double]
    var d: Double
    var g: Double
    var bounds: [Double]
  }

  static let references = [
    Reference(
      a: NumericData.heights, b: NumericData.controls,
      student: [
        -2.7972960873345247, 13, 0.015107707682771792, -12.197263335518107, -1.5670223787675994,
        2.4602840179498764,
      ],
      welch: [
        -2.7967048533085919, 12.72518712123782, 0.015386174197691676, -12.210081322122781,
        -1.5542043921629269,
        2.4608041313337217,
      ], d: -1.4477382668645082, g: -1.3622963266065695, bounds: [-2.5807265255721097, -0.27214540521017455]),
    Reference(
      a: NumericData.before, b: NumericData.after,
      student: [
        -2.6128956433582315, 25, 0.014977717789834493, -1.8478281040122779, -0.21883856265438956,
        0.39547439866570372,
      ],
      welch: [
        -2.5627303326312418, 21.603700733260148, 0.017896653556835125, -1.8704419751273558,
        -0.19622469153931141,
        0.40321578910426187,
      ], d: -1.0119701312104343, g: -0.9812523644321326, bounds: [-1.8118285178072076, -0.1943074877486945]),
    Reference(
      a: NumericData.many, b: NumericData.more,
      student: [
        0.60568884375423049, 113, 0.54593603694907689, -7.4418475125276302, 13.99578690646703,
        5.4103187317404053,
      ],
      welch: [
        0.60652651386293255, 112.64309638780003, 0.54538563764948345, -7.4274108714031764, 13.981350265342579,
        5.4028465731841946,
      ], d: 0.11306847238484315, g: 0.11231607541887931, bounds: [-0.25335835156043068, 0.47899632253470237]),
  ]

  @Test(arguments: references) func agreesWithR(_ reference: Reference) {
    let a = Sample(reference.a)
    let b = Sample(reference.b)
    let student = StudentTTest(a, b)  // t.test(x, y, var.equal = TRUE)
    let welch = WelchTTest(a, b)  // t.test(x, y)
    for (rows, expected, method) in [
      (student.estimates, reference.student, "student"), (welch.estimates, reference.welch, "welch"),
    ] {
      expectClose(rows[0].statistic, expected[0])
      expectClose(rows[0].df, expected[1])
      expectClose(rows[0].pValue, expected[2])
      expectClose(rows[1].interval?.low, expected[3])
      expectClose(rows[1].interval?.high, expected[4])
      expectClose(rows[1].standardError, expected[5])
      expectClose(rows[1].value, a.mean - b.mean)
      #expect(rows[1].measure == .meanDifference && rows[1].method == method)
      #expect(rows.allSatisfy { $0.place == .contrast(0, 1) && $0.n == a.count + b.count && $0.note.isEmpty })
    }
    let d = CohensD(a, b)  // effectsize::cohens_d(x, y); bounds by uniroot on pt, as numeric.R shows
    expectClose(d.d, reference.d)
    expectClose(d.interval?.low, reference.bounds[0])
    expectClose(d.interval?.high, reference.bounds[1])
    let g = HedgesG(a, b)  // effectsize::hedges_g(x, y)
    expectClose(g.g, reference.g)
    expectClose(g.interval?.low, reference.bounds[0] * reference.g / reference.d)
  }

  @Test(arguments: references) func swappingTheGroupsTurnsTheSigns(_ reference: Reference) {
    let a = Sample(reference.a)
    let b = Sample(reference.b)
    let statistics: [(Sample, Sample) -> [Estimate]] = [
      { StudentTTest($0, $1).estimates }, { WelchTTest($0, $1).estimates }, { CohensD($0, $1).estimates },
      { HedgesG($0, $1).estimates },
    ]
    for statistic in statistics {
      for (row, swapped) in zip(statistic(a, b), statistic(b, a)) {
        if let value = row.value { expectClose(swapped.value, -value) }
        if let low = row.interval?.low { expectClose(swapped.interval?.high, -low) }
        if let t = row.statistic { expectClose(swapped.statistic, -t) }
        if let p = row.pValue { expectClose(swapped.pValue, p) }
      }
    }
  }

  @Test func shiftAndScaleLeaveTheTestAlone() {
    let a = Sample(NumericData.heights.map { 100 - 7 * $0 })
    let b = Sample(NumericData.controls.map { 100 - 7 * $0 })
    expectClose(StudentTTest(a, b).t, 2.7972960873345247)
    expectClose(WelchTTest(a, b).pValue, 0.015386174197691676)
    expectClose(CohensD(a, b).d, 1.4477382668645082)
  }

  @Test func hedgesCorrectionHasNoSeam() {
    // exp(lgamma(m/2) - lgamma((m-1)/2)) / sqrt(m/2) at both sides of the change to the series
    func correction(_ n: Int) -> Double {
      let a = Moments(n: n / 2, mean: 1, standardDeviation: 1)
      let b = Moments(n: n - n / 2, mean: 0, standardDeviation: 1)
      return (HedgesG(a, b).g ?? .nan) / (CohensD(a, b).d ?? .nan)
    }
    let m = 1002.0
    expectClose(correction(1004), 1 - 3 / (4 * m) - 7 / (32 * m * m) - 9 / (128 * m * m * m), relative: 1e-12)
    let k = 998.0
    expectClose(correction(1000), 1 - 3 / (4 * k) - 7 / (32 * k * k) - 9 / (128 * k * k * k), relative: 1e-11)
    expectClose(correction(4), 0.5641895835477563, relative: 1e-12)  // m = 2: 1/sqrt(pi)
  }

  @Test func largeGroupsHaveIntervals() {
    let a = Moments(n: 2_500_000, mean: 1, standardDeviation: 2)
    let b = Moments(n: 2_500_000, mean: 0, standardDeviation: 2)
    let d = CohensD(a, b)
    expectClose(d.d, 0.5)
    // Large-sample standard error of d: sqrt(1/n1 + 1/n2 + d^2/(2 (n1 + n2)))
    let error = (2 / 2.5e6 + 0.25 / 1e7).squareRoot()
    expectClose(d.interval?.low, 0.5 - 1.959963984540054 * error, relative: 1e-7)
    #expect(WelchTTest(a, b).pValue == 0)
  }

  @Test func refusalsSayWhy() {
    func notes(_ a: [Double], _ b: [Double]) -> [String] {
      [
        StudentTTest(Sample(a), Sample(b)).estimates[0].note,
        WelchTTest(Sample(a), Sample(b)).estimates[0].note,
      ]
    }
    let empty = "a group has no values"
    #expect(notes([], []) == [empty, empty])
    #expect(notes([1, 2], []) == [empty, empty])
    #expect(
      notes([1], [2]) == [
        "needs at least 3 values in the two groups", "needs at least 2 values in each group",
      ])
    #expect(notes([1, 3], [2]) == ["", "needs at least 2 values in each group"])
    let constant = "all values are equal within each group"
    #expect(notes([1, 1], [2, 2]) == [constant, constant])
    #expect(notes([1, 1], [2, 3]) == ["", ""])
    #expect(notes([-1.7e308, 1.7e308], [1, 2])[0] == "the values are too large to compute with")
    // The difference of means is still given, without its interval.
    let rows = WelchTTest(Sample([1]), Sample([2])).estimates
    #expect(rows[1].value == -1 && rows[1].interval == nil && rows[1].note == rows[0].note)
    #expect(CohensD(Sample([1, 1]), Sample([2, 2])).estimates[0].note == constant)
    #expect(
      HedgesG(Sample([1, 3]), Sample([2])).estimates[0].note == "needs at least 4 values in the two groups")
  }
}
