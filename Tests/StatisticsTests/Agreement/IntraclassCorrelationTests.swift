import Statistics
import Testing

// Reference/icc.R.
@Suite struct IntraclassCorrelationTests {
  /// Shrout & Fleiss (1979), table 2.
  private static let judges: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  private static func ratings(_ units: [[Double?]]) -> Ratings {
    let categories = Set(units.joined().compactMap(\.self)).sorted()
    return Ratings(
      raters: units[0].count, categories: categories,
      patterns: units.map { unit in
        Ratings.Pattern(codes: unit.map { $0.flatMap { categories.firstIndex(of: $0) } }, units: 1)
      })
  }

  /// In the order of psych's results: value, F, df, df2, p, interval.
  private func check(_ units: [[Double]], _ expected: [[Double]]) {
    let rows = IntraclassCorrelation(Self.ratings(units)).estimates
    for (row, numbers) in zip(rows, expected) {
      expectClose(row.value, numbers[0], relative: 1e-10)
      expectClose(row.statistic, numbers[1], relative: 1e-10)
      #expect(row.df == numbers[2] && row.df2 == numbers[3])
      expectClose(row.pValue, numbers[4], relative: 1e-9)
      expectClose(row.interval?.low, numbers[5], relative: 1e-9)
      expectClose(row.interval?.high, numbers[6], relative: 1e-9)
      #expect(row.n == units.count && row.note.isEmpty)
    }
    #expect(rows.map(\.method) == ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"])
  }

  @Test func publishedExample() {
    check(
      Self.judges,
      [
        [
          0.16574176840547522, 1.7946784922394667, 5, 18, 0.16476880834464008, -0.13293232487475110,
          0.72256006232812087,
        ],
        [
          0.28976377952755894, 11.0272479564032579, 5, 15, 0.00013456651648433739, 0.018786513374711964,
          0.76108436964895265,
        ],
        [
          0.71484071484071465, 11.0272479564032579, 5, 15, 0.00013456651648433739, 0.342464765033924923,
          0.94585825995535944,
        ],
        [
          0.44279713367926826, 1.7946784922394667, 5, 18, 0.16476880834464008, -0.884442155238121197,
          0.91241542034077550,
        ],
        [
          0.62005054759898892, 11.0272479564032579, 5, 15, 0.00013456651648433739, 0.071136815302503181,
          0.92723204016772187,
        ],
        [
          0.90931554237706935, 11.0272479564032579, 5, 15, 0.00013456651648433739, 0.675674713816304284,
          0.98589167816906231,
        ],
      ])
    // Table 4 of the paper.
    let published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]
    for (value, printed) in zip(IntraclassCorrelation(Self.ratings(Self.judges)).values, published) {
      #expect(abs((value ?? .nan) - printed) < 0.005)
    }
  }

  @Test func twoCountsOfCars() {
    check(
      zip(Cars.gears, Cars.carburetors).map { [$0, $1] },
      [
        [
          0.088498126261170679, 1.1941808981657187, 31, 32, 0.31001680402240300, -0.25982204509493279,
          0.41811236811123509,
        ],
        [
          0.170078740157480535, 1.5225806451612911, 31, 31, 0.12368405613077921, -0.11669085027233998,
          0.45616259568784517,
        ],
        [
          0.207161125319693329, 1.5225806451612911, 31, 31, 0.12368405613077921, -0.14729134625056078,
          0.51446073121448599,
        ],
        [
          0.162605932203390341, 1.1941808981657187, 31, 32, 0.31001680402240300, -0.70205291409484549,
          0.58967452440755919,
        ],
        [
          0.290713324360700187, 1.5225806451612911, 31, 31, 0.12368405613077921, -0.26421293226345011,
          0.62652700603447153,
        ],
        [
          0.343220338983051154, 1.5225806451612911, 31, 31, 0.12368405613077921, -0.34546699063720543,
          0.67939791453282039,
        ],
      ])
  }

  /// ICC(3,k) is Cronbach's α of the raters.
  @Test func consistencyIsAlpha() throws {
    let k = 4.0
    let raters = (0..<4).map { rater in Sample(Self.judges.map { $0[rater] }).sumOfSquares }
    let total = Sample(Self.judges.map { $0.reduce(0, +) }).sumOfSquares
    let alpha = k / (k - 1) * (1 - raters.reduce(0, +) / total)
    expectClose(IntraclassCorrelation(Self.ratings(Self.judges)).values[5], alpha, relative: 1e-12)
  }

  /// A rater's habit counts as disagreement, or does not.
  @Test func constantsOfRaters() {
    let shifted = Self.judges.map { unit in unit.enumerated().map { $1 + Double($0 * 10) } }
    let before = IntraclassCorrelation(Self.ratings(Self.judges)).values
    let after = IntraclassCorrelation(Self.ratings(shifted)).values
    expectClose(after[2], before[2] ?? .nan, relative: 1e-12)
    #expect((after[1] ?? 1) < (before[1] ?? 0))
  }

  @Test func incompleteUnitsAreLeftOut() {
    let units: [[Double?]] = Self.judges.map { $0.map(Optional.some) }
    let more = IntraclassCorrelation(Self.ratings(units + [[3, nil, 4, 4], [nil, nil, nil, 2]]))
    #expect(more.values == IntraclassCorrelation(Self.ratings(units)).values && more.estimates[0].n == 6)
  }

  @Test func whatHasNoneSaysWhy() {
    func notes(_ units: [[Double?]]) -> Set<String> {
      Set(IntraclassCorrelation(Self.ratings(units)).estimates.map(\.note))
    }
    #expect(notes([[1, 2]]) == ["needs at least 2 units rated by all"])
    #expect(notes([[1], [2]]) == ["needs at least 2 raters"])
    #expect(notes([[2, 2], [2, 2]]) == ["all values are equal"])
    #expect(notes([[1, nil], [2, nil]]) == ["needs at least 2 units rated by all"])
    let perfect = IntraclassCorrelation(Self.ratings([[1, 1], [3, 3], [2, 2]])).estimates
    #expect(
      perfect.allSatisfy { $0.value == 1 && $0.interval == nil && $0.note == "the raters agree wholly" })
  }
}
