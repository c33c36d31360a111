import Foundation
import Statistics
import Testing

// Reference/factorial.R.
@Suite struct EstimatedMarginalMeansTests {
  private func check(_ means: EstimatedMarginalMeans, _ expected: [[Double]]) {
    for (mean, row) in zip(means.means, expected) {
      expectClose(mean.value, row[0], relative: 1e-9)
      expectClose(mean.standardError, row[1], relative: 1e-9)
      expectClose(mean.interval?.low, row[2], relative: 1e-9)
      expectClose(mean.interval?.high, row[3], relative: 1e-9)
    }
    #expect(means.means.count == expected.count)
  }

  private let weight = Cars.weight.reduce(0, +) / Double(Cars.weight.count)

  /// mpg ~ cyl * am + wt at a level of each, `nil` being the average of all.
  private func row(_ cylinders: Int, _ manual: Double?) -> [Double] {
    let levels = [1, 2].map { $0 == cylinders ? 1.0 : 0 }
    let manual = manual ?? 0.5
    return [1] + levels + [manual, weight] + levels.map { $0 * manual }
  }

  @Test func adjustedMeans() {
    let patterns = CarDesigns.cylindersAndGearbox(sum: false)
    let regression = LinearRegression(patterns)
    check(
      EstimatedMarginalMeans(patterns, regression, at: (0..<3).map { row($0, nil) }),
      [
        [23.271934212931889, 1.08473352723434124, 21.037883694128695, 25.505984731735083],
        [19.403784438092249, 0.98580701563462914, 17.373476883818057, 21.434091992366440],
        [16.805556024113596, 1.08252124045653475, 14.576061795219040, 19.035050253008151],
      ])
    let cells = EstimatedMarginalMeans(
      patterns, regression, at: [0.0, 1].flatMap { manual in (0..<3).map { row($0, manual) } })
    check(
      cells,
      [
        [22.041748576565482, 1.4988262424982366, 18.954858146262001, 25.128639006868962],
        [19.646488464549218, 1.2886014659515350, 16.992564066287617, 22.300412862810820],
        [17.746637628635980, 1.0850434795186716, 15.511948751153692, 19.981326506118268],
        [24.502119849298303, 1.3882917913885124, 21.642879382462723, 27.361360316133883],
        [19.161080411635275, 1.5343132189405437, 16.001103185228214, 22.321057638042337],
        [15.864474419591211, 1.8145193085277742, 12.127401948963005, 19.601546890219417],
      ])
    #expect(cells.estimates.allSatisfy { $0.df == 25 && $0.n == 32 && $0.note.isEmpty })
  }

  @Test func aNumberInTheInteraction() {
    let patterns = DesignPatterns(
      rows: zip(Cars.isManual, Cars.weight).map { [1, $0, $1, $0 * $1] }, outcomes: Cars.miles)
    check(
      EstimatedMarginalMeans(
        patterns, LinearRegression(patterns), at: [[1, 0, weight, 0], [1, 1, weight, weight]]),
      [
        [19.235844385682345, 0.73568478287788519, 17.728862422325200, 20.742826349039490],
        [17.068116597350507, 1.21326247868213399, 14.582861071145823, 19.553372123555192],
      ])
  }

  @Test func whatNothingTellsIsAbsent() {
    // gear 3, 4, 5 without manual gearbox, then with.
    let rows = [0.0, 1].flatMap { manual in
      (0..<3).map { gear in
        let levels = [1, 2].map { $0 == gear ? 1.0 : 0 }
        return [1] + levels + [manual] + levels.map { $0 * manual }
      }
    }
    let means = EstimatedMarginalMeans(CarDesigns.gears, LinearRegression(CarDesigns.gears), at: rows).means
    let expected = [16.106666666666662, 21.049999999999997, nil, nil, 26.274999999999995, 21.379999999999995]
    for (mean, value) in zip(means, expected) {
      if let value {
        expectClose(mean.value, value, relative: 1e-9)
      } else {
        #expect(mean.value == nil && mean.note == "not estimable: some combination of levels has nobody")
      }
    }
  }

  @Test func refusalsSayWhy() {
    let patterns = DesignPatterns(rows: [[1, 0], [1, 1]], outcomes: [2, 3])
    let means = EstimatedMarginalMeans(patterns, LinearRegression(patterns), at: [[1, 0]])
    #expect(means.estimates.map(\.note) == ["no respondents left over to estimate the error"])
    #expect(means.estimates[0].value == nil)
  }
}
