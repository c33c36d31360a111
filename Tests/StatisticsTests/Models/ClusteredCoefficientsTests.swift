import Foundation
import Statistics
import Testing

// Reference/models.R, "Clusters".
@Suite struct ClusteredCoefficientsTests {
  private let cars = DesignPatterns(
    rows: zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }, outcomes: Cars.miles)

  @Test func agreesWithR() {
    let result = ClusteredCoefficients(
      cars, clusters: Cars.carburetors.map { Int($0) }, LinearRegression(cars))
    let expected = [
      [
        37.321551310204952756, 3.51149829018227022, 10.628383734245735681, 0.00012753621299688695,
        28.2949575895944356, 46.3481450308154734,
      ],
      [
        -5.352811446799902839, 0.93924718923928818, -5.699044413574698709, 0.00232131543820582971,
        -7.7672232106308803, -2.9383996829689254,
      ],
      [
        -0.023615219662702663, 1.28837192631166531, -0.018329504998069939, 0.98608492956197024704,
        -3.3354806909832369, 3.2882502516578316,
      ],
    ]
    for (coefficient, row) in zip(result.coefficients, expected) {
      expectClose(coefficient.value, row[0], relative: 1e-10)
      expectClose(coefficient.standardError, row[1], relative: 1e-10)
      expectClose(coefficient.statistic, row[2], relative: 1e-10)
      expectClose(coefficient.pValue, row[3], relative: 1e-9)
      expectClose(coefficient.interval?.low, row[4], relative: 1e-9)
      expectClose(coefficient.interval?.high, row[5], relative: 1e-9)
    }
    #expect(result.clusters == 6 && result.estimates.allSatisfy { $0.df == 5 && $0.method == "clustered" })
  }

  private func check(_ result: ClusteredCoefficients, _ expected: [[Double]]) {
    for (coefficient, row) in zip(result.coefficients, expected) {
      expectClose(coefficient.value, row[0], relative: 1e-9)
      expectClose(coefficient.standardError, row[1], relative: 1e-9)
      expectClose(coefficient.statistic, row[2], relative: 1e-9)
      expectClose(coefficient.pValue, row[3], relative: 1e-9)
      expectClose(coefficient.interval?.low, row[4], relative: 1e-9)
      expectClose(coefficient.interval?.high, row[5], relative: 1e-9)
    }
  }

  /// coeftest(glm(vs ~ wt + am, binomial), vcovCL(fit, ~ carb, type = "HC0"), df = 5), Reference/calibration.R
  @Test func logisticAgreesWithR() {
    let straight = DesignPatterns(
      rows: zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }, outcomes: Cars.isStraight)
    let result = ClusteredCoefficients(
      straight, clusters: Cars.carburetors.map { Int($0) }, LogisticRegression(straight))
    check(
      result,
      [
        [
          21.7505291681794972, 12.1624049517202941, 1.7883411426046150, 0.13375040812213643,
          -9.5139280783658471, 53.0149864147248451,
        ],
        [
          -6.3296948750141002, 3.3287789298461354, -1.9015065308968038, 0.11563953023665922,
          -14.8865935269254628, 2.2272037768972623,
        ],
        [
          -6.1334876183704914, 3.9559874433596884, -1.5504315183471675, 0.18173109395378348,
          -16.3026770822762472, 4.0357018455352645,
        ],
      ])
    let ratio = result.estimates[4]
    #expect(ratio.measure == .oddsRatio && ratio.method == "clustered" && ratio.df == 5)
    expectClose(ratio.interval?.high, exp(2.2272037768972623), relative: 1e-9)
  }

  /// coeftest(glm(carb ~ wt + am, poisson), vcovCL(fit, ~ gear, type = "HC0"), df = 2)
  @Test func poissonAgreesWithR() {
    let counts = DesignPatterns(
      rows: zip(Cars.weight, Cars.isManual).map { [1, $0, $1] }, outcomes: Cars.carburetors)
    let result = ClusteredCoefficients(
      counts, clusters: Cars.gears.map { Int($0) }, PoissonRegression(counts))
    check(
      result,
      [
        [
          -0.82731915917123211, 0.43534611931977296, -1.9003710437660863, 0.197763533362538796,
          -2.700462327848287991, 1.04582400950582399,
        ],
        [
          0.46792939932331690, 0.11894935579007190, 3.9338540021111452, 0.058962198124085853,
          -0.043868371068775946, 0.97972716971540974,
        ],
        [
          0.73268700928157848, 0.40416804692618769, 1.8128276464551576, 0.211541567466906943,
          -1.006307741102891562, 2.47168175966604853,
        ],
      ])
    #expect(result.estimates.count { $0.measure == .rateRatio } == 3)
  }

  @Test func separatedOutcomesAreRefused() {
    // Above 2 all have the event; the second number tells nothing apart.
    let rows: [[Double]] = [[1, 1, 0], [1, 2, 1], [1, 3, 0], [1, 4, 1]]
    let separated = DesignPatterns(rows: rows, outcomes: [0, 0, 1, 1])
    let result = ClusteredCoefficients(separated, clusters: [1, 1, 2, 2], LogisticRegression(separated))
    #expect(result.estimates.allSatisfy { $0.standardError == nil && $0.note.hasPrefix("separation: ") })
    let one = DesignPatterns(rows: [[1, 0], [1, 0], [1, 1], [1, 1]], outcomes: [0, 1, 0, 1])
    let single = ClusteredCoefficients(one, clusters: [1, 1, 1, 1], LogisticRegression(one))
    #expect(single.estimates.allSatisfy { $0.note == "needs at least 2 clusters" })
  }

  /// Each respondent a cluster: HC1, with other degrees of freedom.
  @Test func clustersOfOne() throws {
    let regression = LinearRegression(cars)
    let robust = try #require(RobustCoefficients(cars, regression).coefficients[.hc1])
    let own = ClusteredCoefficients(cars, clusters: Array(0..<32), regression).coefficients
    // n/(n − 1) · (n − 1)/(n − p) is HC1's n/(n − p).
    for (one, other) in zip(own, robust) {
      expectClose(one.standardError, other.standardError ?? .nan, relative: 1e-12)
    }
  }

  /// Counted rows are respondents, in whatever order their clusters come.
  @Test func countsAreRespondents() {
    let rows = [[1.0, 0], [1, 1], [1, 2], [1, 1]]
    let outcomes = [2.0, 5, 4, 7]
    let counted = DesignPatterns(
      columns: 2, design: rows.flatMap(\.self), outcomes: outcomes, counts: [2, 1, 3, 2])
    let places = [3, 1, 3, 0, 2, 2, 0, 2]  // in another order
    let written = DesignPatterns(rows: places.map { rows[$0] }, outcomes: places.map { outcomes[$0] })
    let clusters = [4, 9, 4, 7]
    let one = ClusteredCoefficients(counted, clusters: clusters, LinearRegression(counted))
    let other = ClusteredCoefficients(
      written, clusters: places.map { clusters[$0] }, LinearRegression(written))
    for (a, b) in zip(one.coefficients, other.coefficients) {
      expectClose(a.standardError, b.standardError ?? .nan, relative: 1e-10)
    }
  }

  @Test func refusalsSayWhy() {
    let one = ClusteredCoefficients(cars, clusters: Array(repeating: 3, count: 32), LinearRegression(cars))
    #expect(one.estimates.allSatisfy { $0.note == "needs at least 2 clusters" && $0.value != nil })
    let few = DesignPatterns(rows: [[1, 0], [1, 1]], outcomes: [2, 3])
    let none = ClusteredCoefficients(few, clusters: [0, 1], LinearRegression(few))
    #expect(none.estimates.allSatisfy { $0.note == "no respondents left over to estimate the error" })
  }
}
