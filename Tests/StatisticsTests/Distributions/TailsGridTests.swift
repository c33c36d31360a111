import Foundation
import Statistics
import Testing

/// Both tails over a grid of parameters, from near 1 down to 1e-300, against Reference/tails_grid.py (mpmath, 40 digits).
@Suite struct TailsGridTests {
  private struct Row {
    var df: Double
    var df2: Double
    var parameter: Double
    var x: Double
    var lower: Double?
    var upper: Double

    var place: String { "df \(df) \(df2), parameter \(parameter), x \(x)" }
  }

  private static let rows: [String: [Row]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text =
      (try? String(contentsOf: folder.appending(path: "Reference/tails_grid.csv"), encoding: .utf8)) ?? ""
    var rows: [String: [Row]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, let df = Double(fields[1]), let parameter = Double(fields[3]),
        let x = Double(fields[4]), let upper = Double(fields[6])
      else { continue }
      rows[fields[0], default: []].append(
        Row(
          df: df, df2: Double(fields[2]) ?? 0, parameter: parameter, x: x, lower: Double(fields[5]),
          upper: upper))
    }
    return rows
  }()

  private func check(
    _ distribution: String, atLeast count: Int, relative: Double,
    _ tails: (Row) -> (lower: Double?, upper: Double)
  ) {
    let rows = Self.rows[distribution] ?? []
    #expect(rows.count >= count)
    for row in rows {
      let found = tails(row)
      // Below 1e-300 doubles have fewer digits.
      if row.upper > 1e-300 { expectClose(found.upper, row.upper, relative: relative, "\(row.place), above") }
      if let expected = row.lower, let lower = found.lower, expected > 1e-300 {
        expectClose(lower, expected, relative: relative, "\(row.place), below")
      }
    }
  }

  @Test func noncentralT() {
    check("t", atLeast: 280, relative: 1e-11) {
      let distribution = NoncentralT(df: $0.df, noncentrality: $0.parameter)
      return (distribution.lowerTail($0.x), distribution.upperTail($0.x))
    }
  }

  @Test func noncentralChiSquare() {
    check("chi-square", atLeast: 160, relative: 1e-11) {
      let distribution = NoncentralChiSquare(df: $0.df, noncentrality: $0.parameter)
      return (distribution.lowerTail($0.x), distribution.upperTail($0.x))
    }
  }

  @Test func noncentralF() {
    check("F", atLeast: 320, relative: 1e-11) {
      let distribution = NoncentralF(df: $0.df, df2: $0.df2, noncentrality: $0.parameter)
      return (distribution.lowerTail($0.x), distribution.upperTail($0.x))
    }
  }

  @Test func studentizedRange() {
    check("studentized range", atLeast: 80, relative: 1e-10) {
      (nil, StudentizedRange(groups: Int($0.parameter), df: $0.df).upperTail($0.x))
    }
  }
}
