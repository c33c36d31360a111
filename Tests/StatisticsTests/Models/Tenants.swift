import Statistics

/// How satisfied 1,681 tenants of Copenhagen were, by their influence, their house and their neighbours, as R's MASS has it
/// in `housing` (Madsen 1976).
enum Tenants {
  private static let counts = [
    21, 21, 28, 34, 22, 36, 10, 11, 36, 61, 23, 17, 43, 35, 40, 26, 18, 54, 13, 9, 10, 8, 8, 12, 6, 7, 9, 18,
    6, 7, 15, 13, 13, 7, 5, 11, 14, 19, 37, 17, 23, 40, 3, 5, 23, 78, 46, 43, 48, 45, 86, 15, 25, 62, 20, 23,
    20, 10, 22, 24, 7, 10, 21, 57, 23, 13, 31, 21, 13, 5, 6, 13,
  ]

  /// Intercept; influence medium, high; apartment, atrium, terrace; contact high. Satisfaction is 0, 1 or 2.
  static let patterns: DesignPatterns = {
    var design: [Double] = []
    var outcomes: [Double] = []
    for index in counts.indices {
      let influence = index / 3 % 3
      let house = index / 9 % 4
      func isLevel(_ level: Int, _ wanted: Int) -> Double { level == wanted ? 1 : 0 }
      design += [1, isLevel(influence, 1), isLevel(influence, 2)]
      design += [isLevel(house, 1), isLevel(house, 2), isLevel(house, 3), index < 36 ? 0 : 1]
      outcomes.append(Double(index % 3))
    }
    return DesignPatterns(columns: 7, design: design, outcomes: outcomes, counts: counts)
  }()

  /// Influence, house, contact.
  static let terms = [1..<3, 3..<6, 6..<7]
}
