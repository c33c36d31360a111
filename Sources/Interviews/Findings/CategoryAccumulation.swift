/// How many categories had been seen after each case: whether further interviews would have found more.
package struct CategoryAccumulation: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    /// Categories that the case is the first to have, in the order of the file.
    package var new: Int
    package var seen: Int
    /// The mean over all orders in which the cases could have come.
    package var expected: Double
  }

  package let steps: [Step]

  /// Every category counts, those of one case too.
  package init(_ categories: [CodedCategory], cases: Int) {
    let firsts = categories.compactMap(\.cases.first)
    var seen = 0
    steps = (0..<cases).map { place in
      let new = firsts.count { $0 == place }
      seen += new
      let expected = categories.reduce(0.0) { sum, category in
        sum + Self.chance(of: category.count, cases: cases, after: place + 1)
      }
      return Step(new: new, seen: seen, expected: expected)
    }
  }

  /// That at least one of the cases of a category is among so many: 1 − C(N − k, m) / C(N, m).
  private static func chance(of held: Int, cases: Int, after drawn: Int) -> Double {
    guard drawn <= cases - held else { return 1 }
    var none = 1.0
    for before in 0..<drawn { none *= Double(cases - held - before) / Double(cases - before) }
    return 1 - none
  }
}
