import Statistics
import Testing

// Reference/ordered.R. Agresti (2013) prints γ = 0.221 with standard error 0.117, and M² = 2.98, of the first table.
@Suite struct OrderedTableTests {
  private static let job = [[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]]
  private static let wide = [[12, 5, 3, 8], [9, 2, 1, 6], [4, 10, 7, 15]]

  private static func table(_ counts: [[Int]]) -> ContingencyTable {
    ContingencyTable(rows: counts.count, columns: counts[0].count, counts: counts.flatMap(\.self))!
  }

  @Test(arguments: [
    (
      job, [0.22110091743119267, 0.16377845735643901, 0.13946759259259259],
      [0.117162829396555396, 0.087802794136127002, 0.075328148217254101]
    ),
    (
      wide, [0.30956848030018763, 0.20420792079207920, 0.22085068411659725],
      [0.123900802239262170, 0.083554991058213735, 0.090024992648021454]
    ),
  ])
  func agreesWithPairs(_ counts: [[Int]], _ values: [Double], _ errors: [Double]) {
    let table = Self.table(counts)
    let statistics: [any Statistic] = [GoodmanKruskalGamma(table), SomersD(table), StuartTauC(table)]
    let measures: [Measure] = [.goodmanKruskalGamma, .somersD, .stuartTauC]
    for (place, statistic) in statistics.enumerated() {
      let row = statistic.estimates[0]
      expectClose(row.value, values[place], relative: 1e-13)
      // The script moves each respondent by a ten-thousandth.
      expectClose(row.standardError, errors[place], relative: 1e-7)
      expectClose(row.interval?.low, values[place] - 1.959963984540054 * errors[place], relative: 1e-6)
      #expect(row.measure == measures[place] && row.note.isEmpty && row.n == table.total)
    }
  }

  @Test(arguments: [
    (job, 2.982988120692640521, 0.084143794706427993), (wide, 4.702341375379937460, 0.030121556173863643),
  ])
  func linearByLinear(_ counts: [[Int]], _ statistic: Double, _ p: Double) {
    let test = LinearByLinear(Self.table(counts))
    expectClose(test.statistic, statistic, relative: 1e-12)
    expectClose(test.pValue, p, relative: 1e-11)
    #expect(test.estimates[0].df == 1)
  }

  /// Turning the order of one turns the sign; of both, nothing.
  @Test func turning() {
    func coefficients(_ counts: [[Int]]) -> [Double?] {
      let table = Self.table(counts)
      return [GoodmanKruskalGamma(table).value, SomersD(table).value, StuartTauC(table).value]
    }
    let usual = coefficients(Self.wide)
    for (a, b) in zip(usual, coefficients(Self.wide.reversed())) {
      expectClose(b, -(a ?? .nan), relative: 1e-12)
    }
    let both = Self.wide.reversed().map { Array($0.reversed()) }
    for (a, b) in zip(usual, coefficients(both)) { expectClose(b, a ?? .nan, relative: 1e-12) }
    expectClose(
      LinearByLinear(Self.table(Self.wide.reversed())).statistic,
      LinearByLinear(Self.table(Self.wide)).statistic ?? .nan, relative: 1e-12)
  }

  /// An answer that nobody gave keeps its place between the others.
  @Test func keepsPlaces() {
    let gap = LinearByLinear(Self.table([[5, 1], [0, 0], [2, 6], [1, 9]])).statistic
    let none = LinearByLinear(Self.table([[5, 1], [2, 6], [1, 9]])).statistic
    #expect(gap != none && gap != nil)
    #expect(
      GoodmanKruskalGamma(Self.table([[5, 1], [0, 0], [2, 6]])).value
        == GoodmanKruskalGamma(Self.table([[5, 1], [2, 6]])).value)
  }

  @Test func refusalsSayWhy() {
    let perfect = GoodmanKruskalGamma(Self.table([[4, 0], [0, 5]])).estimates[0]
    #expect(
      perfect.value == 1 && perfect.interval == nil && perfect.note == "no interval: its standard error is 0")
    #expect(
      GoodmanKruskalGamma(Self.table([[4, 5], [0, 0]])).estimates[0].note == "all answers are in one row")
    #expect(SomersD(Self.table([[4, 0], [3, 0]])).estimates[0].note == "all answers are in one column")
    #expect(StuartTauC(Self.table([[0, 0], [0, 0]])).estimates[0].note == "no answers")
    #expect(LinearByLinear(Self.table([[0, 0], [0, 0]])).estimates[0].note == "no answers")
    let big = Self.table([[1_000_000_000, 3_000_000_000], [2_000_000_000, 1_000_000_000]])
    for statistic in [GoodmanKruskalGamma(big), SomersD(big), StuartTauC(big)] as [any Statistic] {
      #expect(statistic.estimates[0].interval != nil)
    }
  }
}
