import Statistics

/// A table that is known to be one.
func table(_ rows: [[Int]]) -> ContingencyTable {
  ContingencyTable(rows: rows.count, columns: rows.first?.count ?? 0, counts: rows.flatMap { $0 })
    ?? ContingencyTable(rows: 0, columns: 0, counts: [])!
}

/// Tables of R and of the mass survey.
enum Examples {
  /// apply(UCBAdmissions, 1:2, sum)
  static let admitByGender = table([[1198, 557], [1493, 1278]])
  /// apply(UCBAdmissions, c(1, 3), sum)
  static let admitByDepartment = table([[601, 370, 322, 269, 147, 46], [332, 215, 596, 523, 437, 668]])
  /// apply(HairEyeColor, 1:2, sum)
  static let hairByEye = table([[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])
  /// table(MASS::survey$Smoke, MASS::survey$Exer)
  static let smokeByExercise = table([[7, 1, 3], [87, 18, 84], [12, 3, 4], [9, 1, 7]])
  static let tea = table([[3, 1], [1, 3]])
  static let cried = table([[160, 181], [20, 180]])
  static let withZero = table([[10, 0], [5, 7]])
  static let small = table([[1, 4, 0], [3, 0, 3], [5, 1, 2]])
  static let jobs = table([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]])
  static let all = [
    admitByGender, admitByDepartment, hairByEye, smokeByExercise, tea, cried, withZero, small, jobs,
  ]
}
