import Statistics

/// The small data sets of Reference/paired.R, under the same names.
enum PairedData {
  static let first: [Double] = [125, 115, 130, 140, 140, 115, 140, 125, 140, 135]
  static let second: [Double] = [110, 122, 125, 120, 140, 124, 123, 137, 135, 145]
  static let x9 = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
  static let y9 = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
  static let x70: [Double] = (1...70).map { (i: Int) -> Double in Double(i * 7919 % 1009) / 10 }
  static let y70: [Double] = (1...70).map { (i: Int) -> Double in
    let part = Double(i * 6007 % 997) / 10
    return part + x70[i - 1] / 2
  }
  /// By respondent.
  static let likert = rows(
    [1, 2, 2, 3, 4, 5, 3, 2, 4, 1, 2, 3], [2, 2, 3, 3, 5, 5, 4, 2, 3, 3, 4, 3],
    [3, 2, 4, 5, 5, 4, 5, 3, 4, 2, 4, 3])
  static let words = rows(
    [8, 7, 9, 5, 6, 4, 9, 8], [10.5, 8, 12, 6.2, 9, 5, 8.4, 11], [9, 9.5, 13, 7, 7.5, 4.2, 12, 13],
    [12, 9, 15, 6, 11, 8, 10, 14])
  static let many = rows(x70, y70, zip(x70, y70).map { $0 * $1 / 50 })

  static let pressure = PairCounts(x: first, y: second)
  static let depression = PairCounts(x: x9, y: y9)
  static let large = PairCounts(x: x70, y: y70)
  static let ratings = RepeatedAnswers(likert).pairs(0, 2)

  private static func rows(_ columns: [Double]...) -> [[Double]] {
    columns[0].indices.map { row in columns.map { $0[row] } }
  }

  /// In no particular order, and some of them together.
  static func scattered(_ rows: [[Double]]) -> RepeatedAnswers<Double> {
    let order = rows.indices.sorted { ($0 * 7 % 11, $0) < ($1 * 7 % 11, $1) }
    return RepeatedAnswers(
      occasions: rows[0].count, tuples: order.map { rows[$0] }, counts: order.map { _ in 1 })
  }
}
