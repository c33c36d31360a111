import Foundation
import Statistics
import Testing

// Reference/polychoric.R
@Suite struct PolychoricCorrelationTests {
  private static func table(_ rows: [[Int]]) -> ContingencyTable {
    ContingencyTable(rows: rows.count, columns: rows.first?.count ?? 0, counts: rows.flatMap(\.self))!
  }

  static let square = table([[58, 52, 1], [26, 58, 3], [8, 12, 9]])
  static let negative = table([[1, 6, 20], [5, 14, 3], [17, 4, 0]])

  /// The root of the score by mvtnorm::pmvnorm and uniroot; the error by the delta method and numerical derivatives.
  @Test(arguments: [
    (
      square,
      [
        0.41989902599502898, 0.07602626386422115, 4.8490629486046277, 1.2404605537639184e-06,
        0.26051831610788795, 0.55700087967280587,
      ]
    ),
    (
      table([[40, 15], [22, 60]]),
      [
        0.6565034469102744, 0.091229897520236344, 4.906316505366652, 9.2802727476590476e-07,
        0.44013404210291934, 0.80081855004165725,
      ]
    ),
    (
      table([[3, 9, 14, 8], [2, 10, 22, 9], [1, 2, 12, 18]]),
      [
        0.35549975013390006, 0.1033400387694999, 3.1425040225821221, 0.0016750947141910569,
        0.13897676330613531, 0.53958377971499694,
      ]
    ),
    (
      negative,
      [
        -0.87719676608316288, 0.046808848129859117, -6.7148925395570407, 1.8820486705328406e-11,
        -0.94266488549561078, -0.74672019651903354,
      ]
    ),
  ])
  func agreesWithR(table: ContingencyTable, expected: [Double]) {
    let result = PolychoricCorrelation(table)
    expectClose(result.r, expected[0], relative: 1e-9)
    expectClose(result.standardError, expected[1], relative: 1e-6)
    expectClose(result.z, expected[2], relative: 1e-6)
    expectClose(result.pValue, expected[3], relative: 1e-4)
    expectClose(result.interval?.low, expected[4], relative: 1e-6)
    expectClose(result.interval?.high, expected[5], relative: 1e-6)
    #expect(result.estimates[0].method == (table.counts.count == 4 ? "tetrachoric" : "two-step"))
  }

  @Test func knowsNoSideAndTurnsWithTheOrder() {
    let result = PolychoricCorrelation(Self.square)
    let turned = PolychoricCorrelation(Self.square.transposed)
    expectClose(turned.r, result.r ?? .nan, relative: 1e-12)
    expectClose(turned.standardError, result.standardError ?? .nan, relative: 1e-10)
    let reversed = PolychoricCorrelation(Self.table([[8, 12, 9], [26, 58, 3], [58, 52, 1]]))
    expectClose(reversed.r, -(result.r ?? .nan), relative: 1e-12)
    // Nobody's level is no level.
    let wide = PolychoricCorrelation(
      Self.table([[58, 0, 52, 1], [26, 0, 58, 3], [0, 0, 0, 0], [8, 0, 12, 9]]))
    expectClose(wide.r, result.r ?? .nan, relative: 1e-12)
    #expect(wide.estimates[0].note == "1 empty row and 1 empty column left out")
    // Four times the respondents have half the error.
    let more = PolychoricCorrelation(Self.table([[232, 208, 4], [104, 232, 12], [32, 48, 36]]))
    expectClose(more.standardError, (result.standardError ?? .nan) / 2, relative: 1e-9)
  }

  /// In the middle of both, P(X ≤ 0, Y ≤ 0) = 1/4 + arcsin(ρ)/2π.
  @Test func medianSplitsHaveAClosedForm() {
    let result = PolychoricCorrelation(Self.table([[35, 15], [15, 35]]))
    expectClose(result.r, sin(2 * .pi * 0.1), relative: 1e-12)
    #expect(PolychoricCorrelation(Self.table([[25, 25], [25, 25]])).r.map { abs($0) < 1e-12 } == true)
  }

  @Test func whatIsPerfectHasNoError() {
    func row(_ rows: [[Int]]) -> Estimate { PolychoricCorrelation(Self.table(rows)).estimates[0] }
    for (rows, value) in [
      ([[10, 5], [0, 12]], 1.0), ([[0, 5], [7, 3]], -1), ([[4, 0], [0, 9]], 1),
      ([[5, 0, 0], [0, 5, 0], [0, 0, 5]], 1),
    ] {
      let row = row(rows)
      #expect(row.value == value && row.standardError == nil && row.pValue == nil)
      #expect(row.note == "no answers contradict a perfect correlation")
    }
    // One answer against many is far from the bound.
    #expect(row([[500, 1], [1, 500]]).pValue != nil)
    #expect(
      row([
        [100, 0, 0, 0, 1], [0, 100, 0, 0, 0], [0, 0, 100, 0, 0], [0, 0, 0, 100, 0], [0, 0, 0, 0, 100],
      ]).standardError != nil)
  }

  @Test func refusalsSayWhy() {
    func note(_ rows: [[Int]]) -> String { PolychoricCorrelation(Self.table(rows)).estimates[0].note }
    #expect(note([[0, 0], [0, 0]]) == "no answers")
    #expect(note([[3, 4], [0, 0]]) == "all answers are in one row")
    #expect(note([[3, 0], [4, 0]]) == "all answers are in one column")
  }
}
