import Testing

@testable import Statistics

// Reference/calibration.R
@Suite struct BrierScoreTests {
  private func score(_ rows: [[Double]], _ outcomes: [Double]) -> BrierScore {
    let patterns = DesignPatterns(rows: rows, outcomes: outcomes)
    return BrierScore(patterns, LogisticRegression(patterns))
  }

  /// mean((vs - fitted(fit))^2), and rms::val.prob.
  @Test func agreesWithR() {
    let found = score(Cars.weight.map { [1, $0] }, Cars.isStraight)
    expectClose(found.score, 0.16839618602910411, relative: 1e-9)
    expectClose(found.scaled, 0.31572343454840235, relative: 1e-9)
    #expect(found.estimates.map(\.measure) == [.brierScore, .scaledBrierScore])
  }

  /// The overall share for all is the zero of the scaled score.
  @Test func nothingTold() {
    let found = score([[1, 0], [1, 0], [1, 1], [1, 1]], [0, 1, 0, 1])
    expectClose(found.score, 0.25, relative: 1e-12)
    #expect(abs(found.scaled ?? 1) < 1e-12)
  }

  @Test func refusals() {
    let separated = score([[1, 1], [1, 2], [1, 3], [1, 4]], [0, 0, 1, 1])
    #expect(separated.score == nil)
    #expect(separated.estimates.allSatisfy { $0.note == "separation: risks of 0 or 1" })
    #expect(score([[1, 0], [1, 1]], [1, 1]).estimates[1].note == "the outcome does not vary")
    #expect(score([], []).score == nil)
  }
}
