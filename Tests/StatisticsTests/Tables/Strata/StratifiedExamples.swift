import Statistics

/// Tables of Reference/strata.R, row by row, a stratum after the other.
enum StratifiedExamples {
  static func table(_ rows: Int, _ columns: Int, _ strata: [[Int]]) -> StratifiedTable {
    StratifiedTable(strata.map { ContingencyTable(rows: rows, columns: columns, counts: $0)! })!
  }

  /// UCBAdmissions
  static let admissions = table(
    2, 2,
    [
      [512, 89, 313, 19], [353, 17, 207, 8], [120, 202, 205, 391], [138, 131, 279, 244], [53, 94, 138, 299],
      [22, 24, 351, 317],
    ])
  /// Of the last two strata one has everyone in one column, and one a single respondent.
  static let small = table(
    2, 2, [[3, 1, 1, 4], [2, 0, 2, 3], [1, 2, 3, 1], [4, 1, 0, 2], [2, 0, 3, 0], [1, 0, 0, 0]])
  static let one = table(2, 2, [[5, 3, 4, 6], [8, 2, 1, 7]])
  /// coin::jobsatisfaction, satisfaction in the rows and income in the columns: Agresti (2002), table 7.8.
  static let job = table(
    4, 4,
    [
      [1, 2, 0, 0, 3, 3, 1, 2, 11, 17, 8, 4, 2, 3, 5, 2],
      [1, 0, 0, 0, 1, 3, 0, 1, 2, 5, 7, 9, 1, 1, 3, 6],
    ])
  static let wide = table(
    3, 3, [[4, 3, 1, 2, 5, 2, 1, 2, 6], [7, 2, 0, 1, 2, 4, 0, 3, 4], [2, 1, 0, 2, 3, 2, 2, 1, 5]])
}
