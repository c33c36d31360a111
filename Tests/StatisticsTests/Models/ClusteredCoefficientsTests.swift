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
