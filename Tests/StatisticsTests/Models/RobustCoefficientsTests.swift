import Testing

@testable import Statistics

// Reference/models.R
@Suite struct RobustCoefficientsTests {
  /// mpg ~ wt + hp + factor(cyl)
  private let cars = DesignPatterns(
    rows: Cars.miles.indices.map {
      [1, Cars.weight[$0], Cars.power[$0], Cars.cylinders[$0] == 6 ? 1 : 0, Cars.cylinders[$0] == 8 ? 1 : 0]
    }, outcomes: Cars.miles)

  /// coeftest(fit, vcovHC(fit, type)): estimate, SE, t, p; coefci
  private static let expected: [(RobustCoefficients.Kind, [[Double]])] = [
    (
      .hc0,
      [
        [
          35.845995315187714, 2.21686420609998, 16.16968473601268, 2.062175893695907e-15, 31.297365686218935,
          40.39462494415649,
        ],
        [
          -3.1814040466796163, 0.6366766734087438, -4.996891168709691, 3.071114892462398e-05,
          -4.487756674310829, -1.8750514190484038,
        ],
        [
          -0.02311980915445466, 0.009166328646060993, -2.5222540067216372, 0.017862740576344568,
          -0.041927561994530016, -0.004312056314379302,
        ],
        [
          -3.35902489593595, 1.1647380935084195, -2.8839315161556263, 0.007621633295724103,
          -5.748870059903593, -0.9691797319683073,
        ],
        [
          -3.1858844449775243, 2.0676001949451366, -1.540860971461681, 0.1349902328751429, -7.428249620846541,
          1.0564807308914932,
        ],
      ]
    ),
    (
      .hc1,
      [
        [
          35.845995315187714, 2.413416059548931, 14.852803839337737, 1.633558571199979e-14, 30.89407459524162,
          40.79791603513381,
        ],
        [
          -3.1814040466796163, 0.6931257693262387, -4.589937623834327, 9.167186760026271e-05,
          -4.6035806519420674, -1.7592274414171651,
        ],
        [
          -0.02311980915445466, 0.009979034665558271, -2.3168382443093996, 0.02833867432660078,
          -0.043595097006261754, -0.0026445213026475636,
        ],
        [
          -3.35902489593595, 1.2680062280345406, -2.649060250392122, 0.01332200892774277, -5.960758769704279,
          -0.7572910221676206,
        ],
        [
          -3.1858844449775243, 2.2509179865309514, -1.4153711792438586, 0.16839137090534387,
          -7.804386659836089, 1.4326177698810407,
        ],
      ]
    ),
    (
      .hc2,
      [
        [
          35.845995315187714, 2.4465688888069557, 14.651537293383816, 2.270189450836526e-14,
          30.826050608462342, 40.86594002191309,
        ],
        [
          -3.1814040466796163, 0.7167803515271435, -4.438464363457292, 0.00013761168986299843,
          -4.652115845556475, -1.7106922478027573,
        ],
        [
          -0.02311980915445466, 0.010625922467137242, -2.1757931347567445, 0.03849458880105332,
          -0.04492240113828033, -0.001317217170628989,
        ],
        [
          -3.35902489593595, 1.266039798995054, -2.6531748043009764, 0.013194497010527766, -5.956723990592568,
          -0.761325801279332,
        ],
        [
          -3.1858844449775243, 2.2766102421340557, -1.399398274687164, 0.17307810324949183,
          -7.8571028139197505, 1.4853339239647023,
        ],
      ]
    ),
    (
      .hc3,
      [
        [
          35.845995315187714, 2.710758497463352, 13.22360341163971, 2.6077002363938354e-13,
          30.283978307284166, 41.40801232309126,
        ],
        [
          -3.1814040466796163, 0.8090717356626648, -3.9321655997214, 0.0005294204585677402,
          -4.841482123933942, -1.5213259694252903,
        ],
        [
          -0.02311980915445466, 0.0126175266073017, -1.8323566792461004, 0.07795021111856955,
          -0.049008835289818246, 0.0027692169809089284,
        ],
        [
          -3.35902489593595, 1.3817935229112812, -2.4309166602973127, 0.021979008094384803,
          -6.194231013720117, -0.5238187781517833,
        ],
        [
          -3.1858844449775243, 2.522038162575419, -1.2632181749875695, 0.21731057386913596,
          -8.360679310677636, 1.9889104207225867,
        ],
      ]
    ),
  ]

  @Test(arguments: expected) func asSandwich(_ kind: RobustCoefficients.Kind, _ rows: [[Double]]) throws {
    let robust = RobustCoefficients(cars, LinearRegression(cars))
    let found = try #require(robust.coefficients[kind])
    #expect(found.count == rows.count)
    for (own, row) in zip(found, rows) {
      let numbers = [
        own.value, own.standardError, own.statistic, own.pValue, own.interval?.low, own.interval?.high,
      ]
      for (number, expected) in zip(numbers, row) { expectClose(number, expected) }
    }
    let written = robust.estimates.filter { $0.method == kind.rawValue }
    #expect(written.map(\.place) == (0..<5).map { .term($0) } && written.allSatisfy { $0.df == 27 })
  }

  /// A row counted twice is two respondents.
  @Test func counts() throws {
    let patterns = DesignPatterns(
      columns: 3, design: Cars.miles.indices.flatMap { [1, Cars.weight[$0], Cars.power[$0]] },
      outcomes: Cars.miles, counts: Cars.miles.indices.map { $0 < 10 ? 2 : 1 })
    let found = try #require(
      RobustCoefficients(patterns, LinearRegression(patterns)).coefficients[.hc3])
    for (own, expected) in zip(found, [2.1332684153460058, 0.7298770478730364, 0.007716759126022179]) {
      expectClose(own.standardError, expected)
    }
  }

  /// By the definition, with an outcome in other units: errors have its units, t has none.
  @Test func units() throws {
    let other = DesignPatterns(
      columns: cars.columns, design: cars.design, outcomes: cars.outcomes.map { 1000 * $0 - 7 },
      counts: cars.counts)
    for kind in RobustCoefficients.Kind.allCases {
      let one = try #require(RobustCoefficients(cars, LinearRegression(cars)).coefficients[kind])
      let two = try #require(RobustCoefficients(other, LinearRegression(other)).coefficients[kind])
      for (a, b) in zip(one, two) { expectClose(b.standardError, 1000 * (a.standardError ?? .nan)) }
    }
  }

  /// One respondent alone in a group decides its coefficient: HC2 and HC3 have no error, HC0 and HC1 have too small ones.
  @Test func leverageOfOne() throws {
    let patterns = DesignPatterns(
      rows: [[1, 0], [1, 0], [1, 0], [1, 0], [1, 1]], outcomes: [1, 2, 4, 3, 9])
    let robust = RobustCoefficients(patterns, LinearRegression(patterns))
    for kind in [RobustCoefficients.Kind.hc2, .hc3] {
      #expect(
        robust.coefficients[kind]?.allSatisfy { $0.standardError == nil && $0.note.contains("leverage 1") }
          == true)
    }
    #expect(robust.coefficients[.hc0]?.allSatisfy { $0.standardError != nil } == true)
  }

  @Test func nothingToEstimate() {
    for patterns in [
      DesignPatterns(rows: [], outcomes: []), DesignPatterns(rows: [[1, 2]], outcomes: [3]),
      DesignPatterns(rows: [[1, 2], [1, 3], [1, 4]], outcomes: [5, 5, 5]),
      DesignPatterns(rows: [[1, 2], [1, 2], [1, 2]], outcomes: [5, 6, 8]),
    ] {
      for row in RobustCoefficients(patterns, LinearRegression(patterns)).estimates
      where row.standardError == nil {
        #expect(!row.note.isEmpty && row.pValue == nil)
      }
    }
  }
}
