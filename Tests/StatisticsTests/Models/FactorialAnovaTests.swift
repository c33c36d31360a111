import Foundation
import Statistics
import Testing

/// Designs of cars: levels coded 1 and 0, or 1 and −1 of the reference.
enum CarDesigns {
  static func levels(_ values: [Double], _ all: [Double], sum: Bool) -> [[Double]] {
    values.map { value in
      all.dropFirst().map { value == $0 ? 1 : (sum && value == all[0] ? -1 : 0) }
    }
  }

  /// mpg ~ cyl * am + wt: intercept, cyl 1–2, am 3, wt 4, cyl:am 5–6.
  static func cylindersAndGearbox(sum: Bool) -> DesignPatterns {
    let cylinders = levels(Cars.cylinders, [4, 6, 8], sum: sum)
    let manual = levels(Cars.isManual, [0, 1], sum: sum)
    return DesignPatterns(
      rows: Cars.miles.indices.map { row in
        [1] + cylinders[row] + manual[row] + [Cars.weight[row]] + cylinders[row].map { $0 * manual[row][0] }
      }, outcomes: Cars.miles)
  }

  static let terms = [
    FactorialAnova.Term(columns: 1..<3, containing: [3]), .init(columns: 3..<4, containing: [3]),
    .init(columns: 4..<5), .init(columns: 5..<7),
  ]

  /// mpg ~ gear * am, where two combinations have no car.
  static let gears: DesignPatterns = {
    let gears = levels(Cars.gears, [3, 4, 5], sum: false)
    return DesignPatterns(
      rows: Cars.miles.indices.map { row in
        [1] + gears[row] + [Cars.isManual[row]] + gears[row].map { $0 * Cars.isManual[row] }
      }, outcomes: Cars.miles)
  }()
}

// Reference/factorial.R.
@Suite struct FactorialAnovaTests {
  private func check(_ anova: FactorialAnova, _ expected: [[Double]]) throws {
    for (effect, row) in zip(anova.effects, expected) {
      expectClose(effect.sumOfSquares, row[0], relative: 1e-9)
      #expect(effect.df == row[1])
      expectClose(effect.f, row[2], relative: 1e-9)
      expectClose(effect.pValue, row[3], relative: 1e-9)
    }
    #expect(anova.effects.count == expected.count)
    let error = try #require(anova.error)
    expectClose(error.sumOfSquares, 163.686979325815997299)
    #expect(error.df == 25)
  }

  @Test func typeTwo() throws {
    let anova = FactorialAnova(
      CarDesigns.cylindersAndGearbox(sum: false), terms: CarDesigns.terms, type: .typeII)
    let expected = [
      [95.351363709894201293, 2, 7.281532418050415956, 0.0032220035259198747],
      [0.090314155832146525, 1, 0.013793729379717158, 0.9074445648896155570],
      [75.372187340850473447, 1, 11.511634531238962964, 0.0023073641979249374],
      [19.281354186729515732, 2, 1.472425774651135111, 0.2485864901954139561],
    ]
    try check(anova, expected)
    // How levels are coded is nothing to it.
    try check(
      FactorialAnova(CarDesigns.cylindersAndGearbox(sum: true), terms: CarDesigns.terms, type: .typeII),
      expected)
  }

  @Test func typeThree() throws {
    try check(
      FactorialAnova(CarDesigns.cylindersAndGearbox(sum: true), terms: CarDesigns.terms, type: .typeIII),
      [
        [9.6871592696251213e+01, 2, 7.3976251116032579e+00, 2.9947433626388124e-03],
        [3.8242735684832496e-03, 1, 5.8408334985385433e-04, 9.8091062456909672e-01],
        [7.5372187340850530e+01, 1, 1.1511634531238968e+01, 2.3073641979249331e-03],
        [1.9281354186729516e+01, 2, 1.4724257746511344e+00, 2.4858649019541398e-01],
      ])
  }

  @Test func sharesOfVariance() {
    let anova = FactorialAnova(
      CarDesigns.cylindersAndGearbox(sum: false), terms: CarDesigns.terms, type: .typeII)
    let eta = anova.estimates.filter { $0.measure == .partialEtaSquared }
    let shares: [(value: Double, low: Double, high: Double)] = [
      (0.36809748932322872, 0.065053263305449582, 0.582928737295842492),
      (0.00055144491591117, 0, 0.095202439202330527),
      (0.31528674843055116, 0.053869727907917400, 0.550834372780972803),
      (0.10538082637893982, 0, 0.330699826592046331),
    ]
    for (row, share) in zip(eta, shares) {
      expectClose(row.value, share.value)
      // effectsize stops its search early.
      expectClose(row.interval?.low, share.low, relative: 1e-4)
      expectClose(row.interval?.high, share.high, relative: 1e-4)
    }
    let omega = [0.281916535191345519, 0, 0.247264887533662436, 0.028679793802934311]
    for (effect, share) in zip(anova.effects, omega) { expectClose(effect.partialOmegaSquared, share) }
    #expect(anova.estimates.count == 4 * 4 + 1 && anova.estimates.last?.df == 25)
  }

  /// One factor is the analysis of variance of groups.
  @Test func oneFactorIsTheOneWayAnova() throws {
    let groups = CarDesigns.levels(Cars.cylinders, [4, 6, 8], sum: false)
    let patterns = DesignPatterns(rows: groups.map { [1] + $0 }, outcomes: Cars.miles)
    for type in FactorialAnova.SumsOfSquares.allCases {
      let effect = FactorialAnova(patterns, terms: [.init(columns: 1..<3)], type: type).effects[0]
      expectClose(effect.f, try #require(LinearRegression(patterns).f), relative: 1e-11)
      expectClose(effect.partialEtaSquared, try #require(LinearRegression(patterns).rSquared))
    }
  }

  /// Where cells are equally filled, all types agree and the parts add up to the whole.
  @Test func equalCellsAddUp() throws {
    let (a, b) = ([0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 1, 1, 0, 0, 1, 1])
    let outcomes: [Double] = [3, 5, 8, 9, 4, 4, 6, 1]
    func patterns(_ sum: Bool) -> DesignPatterns {
      func coded(_ level: Int) -> Double { level == 1 ? 1 : (sum ? -1 : 0) }
      return DesignPatterns(
        rows: a.indices.map { [1, coded(a[$0]), coded(b[$0]), coded(a[$0]) * coded(b[$0])] },
        outcomes: outcomes)
    }
    let terms = [
      FactorialAnova.Term(columns: 1..<2, containing: [2]), .init(columns: 2..<3, containing: [2]),
      .init(columns: 3..<4),
    ]
    let two = FactorialAnova(patterns(false), terms: terms, type: .typeII)
    let three = FactorialAnova(patterns(true), terms: terms, type: .typeIII)
    let total = Sample(outcomes).sumOfSquares
    let error = try #require(two.error)
    expectClose(two.effects.map(\.sumOfSquares).reduce(error.sumOfSquares, +), total)
    for (one, other) in zip(two.effects, three.effects) {
      expectClose(one.sumOfSquares, other.sumOfSquares, relative: 1e-11)
    }
  }

  @Test func emptyCells() {
    let terms = [
      FactorialAnova.Term(columns: 1..<3, containing: [2]), .init(columns: 3..<4, containing: [2]),
      .init(columns: 4..<6),
    ]
    let two = FactorialAnova(CarDesigns.gears, terms: terms, type: .typeII)
    expectClose(two.effects[0].sumOfSquares, 150.89426585695003, relative: 1e-9)
    expectClose(two.effects[1].pValue, 0.069000818650708340, relative: 1e-9)
    #expect(two.effects[2].df == 0 && two.effects[2].f == nil)
    #expect(
      two.estimates.filter { $0.place == .at(2) }.allSatisfy {
        $0.note == "a linear combination of the columns before it"
      })
    let three = FactorialAnova(CarDesigns.gears, terms: terms, type: .typeIII)
    #expect(
      three.effects.isEmpty
        && three.estimates.allSatisfy { $0.note == "some combination of levels has nobody" })
  }

  @Test func refusalsSayWhy() {
    func note(_ rows: [[Double]], _ outcomes: [Double]) -> Set<String> {
      let anova = FactorialAnova(
        DesignPatterns(rows: rows, outcomes: outcomes), terms: [.init(columns: 1..<2)], type: .typeII)
      #expect(anova.effects.isEmpty && anova.error == nil)
      return Set(anova.estimates.map(\.note))
    }
    #expect(note([[1, 0], [1, 1]], [3, 4]) == ["no respondents left over to estimate the error"])
    #expect(note([[1, 0], [1, 1], [1, 1]], [3, 3, 3]) == ["the outcome does not vary"])
    #expect(note([[1, 0], [1, 0], [1, 1], [1, 1]], [3, 3, 4, 4]) == ["the fit is perfect"])
  }
}
