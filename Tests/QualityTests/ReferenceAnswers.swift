/// The answers of Reference/quality.R, a row for each respondent; NaN is missing.
enum ReferenceAnswers {
  static let rows: [[Double]] = [
    [1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, 4],
    [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
    [5, 4, 4, 5, 4, 5, 2, 1, 2, 1, 1, 2],
    [1, 1, 2, 2, 5, 5, 4, 4, 3, 3, 3, 3],
    [2, 5, 1, 4, 3, 3, 5, 1, 4, 2, 2, 5],
    [4, 4, 4, 4, 1, 1, 1, 1, 5, 5, 5, 5],
    [.nan, 2, 2, .nan, 2, 2, 2, 3, 3, .nan, .nan, 1],
    [5, 1, 5, 1, 4, 2, 4, 2, 5, 1, 5, 1],
    [1, 3, 2, 2, 4, 4, 5, 3, 1, 1, 2, 1],
    [2, 2, 3, 1, 5, 4, 4, 5, 3, 2, 2, 3],
  ]

  /// Runs a body with these columns, or with all of them.
  static func withColumns<Result>(
    _ places: [Int] = Array(0..<12), _ body: ([UnsafePointer<Double>]) -> Result
  ) -> Result {
    let columns = places.map { place in
      let column = UnsafeMutablePointer<Double>.allocate(capacity: rows.count)
      for (row, answers) in rows.enumerated() { column[row] = answers[place] }
      return column
    }
    defer { for column in columns { column.deallocate() } }
    return body(columns.map { UnsafePointer($0) })
  }
}

func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-13) -> Bool {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
  return abs(a - b) <= tolerance * max(1, abs(b))
}
