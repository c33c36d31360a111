@testable import Statistics

/// The respondents of Reference/weighted.R.
enum WeightedExample {
  static let g = Array("abacbcabcabacbacbacb")
  static let h = Array("uvuuvvvuvuuvvuuvvuuv")
  static let y = [1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 0]
  static let x = [
    12.5, 9, 14, 11, 7.5, 10, 13, 8, 16, 15, 6, 17, 5, 9.5, 18, 4, 10.5, 19, 12, 3,
  ]
  static let z = [
    3.1, 2.2, 4.0, 2.9, 1.5, 3.3, 2.8, 2.0, 4.4, 3.0, 2.1, 4.9, 1.0, 2.6, 4.1, 1.9, 2.4, 4.6, 3.5, 0.7,
  ]
  static let w = [
    1.5, 0.8, 2.25, 1, 0.4, 3.1, 1.2, 0.9, 0.65, 2, 1.75, 0.5, 1.1, 2.6, 0.7, 1.3, 0.95, 1.05, 0.3, 1.45,
  ]

  static func one(_ weight: Double) -> WeightedCount {
    WeightedCount(n: 1, weight: weight, squares: weight * weight)
  }

  static let everyone = w.map(one)

  /// Those for whom it is true.
  static func those(_ isMeant: (Int) -> Bool) -> WeightedCount {
    w.indices.filter(isMeant).map { everyone[$0] }.total
  }

  static func sample(_ isMeant: (Int) -> Bool = { _ in true }, weights: [Double] = w) -> WeightedSample {
    let places = x.indices.filter(isMeant)
    return WeightedSample(values: places.map { x[$0] }, respondents: places.map { one(weights[$0]) })
  }

  static func proportion(_ group: Character? = nil) -> WeightedProportion {
    WeightedProportion(
      those { (group == nil || h[$0] == group) && y[$0] == 1 }, of: those { group == nil || h[$0] == group })
  }

  /// Outcomes of 0 and up against groups.
  static func table(_ outcome: (Int) -> Int, rows: Int, _ groups: [Character], _ names: String)
    -> WeightedTable
  {
    let cells = (0..<rows).flatMap { row in
      names.map { name in those { outcome($0) == row && groups[$0] == name } }
    }
    return WeightedTable(rows: rows, columns: names.count, cells: cells)!
  }
}
