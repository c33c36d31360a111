import Statistics

/// The ratings of Reference/agreement.R.
enum AgreementData {
  /// Krippendorff (2011), Computing Krippendorff’s alpha-reliability, section C: twelve units, four observers, five values.
  static let observers: [[Int?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]
  /// Ten subjects by five categories: how many of fourteen raters chose each.
  static let ten = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]
  /// Husbands by wives (Agresti, 1990).
  static let fun = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]
  static let three = [[44, 5, 1], [7, 20, 3], [9, 5, 6]]

  /// Unit by unit, rater by rater, the categories being 1 to `categories`.
  static func ratings(_ raters: [[Int?]], categories: Int) -> Ratings {
    let units = raters.first?.count ?? 0
    return Ratings(
      raters: raters.count, categories: (1...categories).map(Double.init),
      patterns: (0..<units).map { unit in
        Ratings.Pattern(codes: raters.map { $0[unit].map { $0 - 1 } }, units: 1)
      })
  }

  static func ratings(counts: [[Int]]) -> Ratings {
    let raters = counts.first?.reduce(0, +) ?? 0
    return Ratings(
      raters: raters, categories: counts[0].indices.map { Double($0 + 1) },
      patterns: counts.map { unit in
        Ratings.Pattern(codes: unit.indices.flatMap { Array(repeating: $0, count: unit[$0]) }, units: 1)
      })
  }

  static func ratings(table: [[Int]]) -> Ratings {
    Ratings(
      raters: 2, categories: table.indices.map { Double($0 + 1) },
      patterns: table.indices.flatMap { a in
        table.indices.map { Ratings.Pattern(codes: [a, $0], units: table[a][$0]) }
      })
  }

  /// The same on every run; about one rating in six is missing.
  static func random(_ seed: UInt64, raters: Int, categories: Int, units: Int) -> [[Int?]] {
    var random = SmallRandom(seed: seed)
    return (0..<raters).map { _ in
      (0..<units).map { unit in
        switch random.next() % 6 {
        case 0: nil
        case 1, 2, 3: unit % categories + 1
        default: Int(random.next() % UInt64(categories)) + 1
        }
      }
    }
  }
}
