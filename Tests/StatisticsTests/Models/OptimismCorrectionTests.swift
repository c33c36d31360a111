import Testing

@testable import Statistics

// Reference/calibration.R
@Suite struct OptimismCorrectionTests {
  private func cars(times count: Int = 1) -> DesignPatterns {
    DesignPatterns(
      columns: 4,
      design: Cars.weight.indices.flatMap { [1, Cars.weight[$0], Cars.isManual[$0], Cars.carburetors[$0]] },
      outcomes: Cars.isStraight, counts: Cars.weight.map { _ in count })
  }

  private func corrected(_ patterns: DesignPatterns, resamples: Int, threads: Int? = nil)
    -> OptimismCorrection
  {
    OptimismCorrection(
      patterns, LogisticRegression(patterns),
      Bootstrap(.percentile, resamples: resamples, seed: 20, threads: threads))
  }

  /// vs ~ wt + am, of a resample with the first eight cars thrice and the next eight not at all.
  @Test func oneResample() throws {
    let counts =
      Array(repeating: 3, count: 8) + Array(repeating: 0, count: 8) + Array(repeating: 1, count: 16)
    let found = try #require(OptimismCorrection.optimism(of: counts, cars().keeping([0, 1, 2])))
    let expected = [
      0.24628308048649383277, -0.00059055456331237599, 0.00812026777576224656, -0.01587301587301581662,
    ]
    for index in 0..<4 { expectClose(found[index], expected[index], relative: 1e-7) }
  }

  /// rms::validate(lrm(vs ~ wt + am + carb), B = 4000), of every car four times: the same but for chance.
  @Test func asValidate() {
    let found = corrected(cars(times: 4), resamples: 2000)
    #expect(abs((found.slope ?? 0) - 0.8723) < 0.01)
    #expect(abs((found.brier ?? 0) - 0.1208) < 0.001)
    // Somers' D is twice the area less one.
    #expect(abs((found.area ?? 0) - (1 + 0.8295) / 2) < 0.001)
    expectClose(found.scaledBrier, 1 - (found.brier ?? 0) * 1024 / 252, relative: 0.02)
    #expect(
      found.estimates.map(\.measure) == [.calibrationSlope, .brierScore, .scaledBrierScore, .rocArea])
    #expect(found.estimates.allSatisfy { $0.method == "optimism-corrected, 2,000 resamples" && $0.n == 128 })
  }

  @Test func oneResultOnAnyNumberOfThreads() {
    let one = corrected(cars(times: 4), resamples: 100, threads: 1)
    #expect(one.estimates == corrected(cars(times: 4), resamples: 100, threads: 3).estimates)
    #expect(one.estimates != corrected(cars(times: 4), resamples: 101).estimates)
  }

  @Test func columnsThatDependOnOthersAddNothing() {
    let cars = cars(times: 4)
    let doubled = DesignPatterns(
      columns: 5,
      design: cars.outcomes.indices.flatMap { row -> [Double] in
        let own = Array(cars.design[row * 4..<row * 4 + 4])
        return own + [2 * own[1]]
      }, outcomes: cars.outcomes, counts: cars.counts)
    #expect(corrected(cars, resamples: 50).slope == corrected(doubled, resamples: 50).slope)
  }

  @Test func refusals() {
    let few = corrected(cars(), resamples: 200)
    #expect(few.slope == nil)
    #expect(few.estimates[0].note.hasPrefix("not corrected: "))
    let separated = DesignPatterns(rows: [[1, 1], [1, 2], [1, 3], [1, 4]], outcomes: [0, 0, 1, 1])
    #expect(corrected(separated, resamples: 100).estimates[0].note == "separation: risks of 0 or 1")
    #expect(corrected(cars(), resamples: 0).estimates[0].note == "there are no resamples")
    let alike = DesignPatterns(
      columns: 2, design: [1, 0, 1, 0, 1, 1, 1, 1], outcomes: [0, 1, 0, 1], counts: [50, 50, 50, 50])
    #expect(corrected(alike, resamples: 20).slope == nil)
    #expect(
      corrected(cars(times: 4), resamples: 1_000_000_000).estimates[0].note.contains("are too many for"))
  }
}
