import Statistics
import Tally

/// How far a respondent's answers lie from those of all, in view of how answers go together: D² = (x − x̄)ᵀ S⁻¹ (x − x̄),
/// with the covariances over n − 1.
///
/// Where answers are normal, D² is distributed as χ² with as many degrees of freedom as items. Source: Mahalanobis (1936),
/// Proceedings of the National Institute of Sciences of India 2, 49–55; R's `mahalanobis`.
struct Mahalanobis: Sendable, Equatable {
  /// D² above this is taken for odd: the upper 0.1% of χ².
  static let tail = 0.001

  let items: [String]
  let means: [Double]
  /// The inverse of the lower triangle of which the square is S, row by row: 11, 21, 22, 31, …
  private let inverse: [Double]
  let limit: Double

  enum Problem: Error, Equatable {
    case fewRespondents
    /// The answers to this item are all alike, or follow from those to the items before it.
    case redundant(String)

    func text(of items: [String]) -> String {
      switch self {
      case .fewRespondents: "too few respondents answered all \(items.count) items"
      case .redundant(let item):
        "the answers to '\(item)' are all alike, or follow from those to other items"
      }
    }
  }

  init(_ tally: CrossProductTally) throws(Problem) {
    items = tally.variables
    means = tally.means
    let count = items.count
    guard tally.n > count + 1 else { throw .fewRespondents }
    // Cholesky, row by row. What is left of an item's variance is nothing beside it where others determine the item.
    var root = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        var rest = tally[row, column] / Double(tally.n - 1)
        let variance = rest
        for k in 0..<column { rest -= root[row * count + k] * root[column * count + k] }
        if row == column {
          guard variance > 0, rest > 1e-10 * variance else { throw .redundant(items[row]) }
          root[row * count + row] = rest.squareRoot()
        } else {
          root[row * count + column] = rest / root[column * count + column]
        }
      }
    }
    inverse = Self.inverse(root, count)
    limit = ChiSquare(df: Double(count)).upperQuantile(Self.tail)
  }

  private static func inverse(_ root: [Double], _ count: Int) -> [Double] {
    var inverse = [Double](repeating: 0, count: count * count)
    for column in 0..<count {
      inverse[column * count + column] = 1 / root[column * count + column]
      for row in (column + 1)..<max(count, column + 1) {
        var sum = 0.0
        for k in column..<row { sum += root[row * count + k] * inverse[k * count + column] }
        inverse[row * count + column] = -sum / root[row * count + row]
      }
    }
    return (0..<count).flatMap { row in (0...row).map { inverse[row * count + $0] } }
  }

  /// NaN where an answer is missing.
  func distances(_ answers: [UnsafePointer<Double>], count: Int) -> [Double] {
    var distances = [Double](repeating: 0, count: count)
    let block = 512
    withUnsafeTemporaryAllocation(of: Double.self, capacity: (items.count + 1) * block) { room in
      guard let room = room.baseAddress else { return }
      let projected = room + items.count * block
      for start in stride(from: 0, to: count, by: block) {
        let rows = min(block, count - start)
        for (item, column) in answers.enumerated() {
          let (deviations, mean) = (room + item * block, means[item])
          for row in 0..<rows { deviations[row] = column[start + row] - mean }
        }
        distances.withUnsafeMutableBufferPointer { distances in
          var place = 0
          for item in items.indices {
            projected.update(repeating: 0, count: rows)
            for other in 0...item {
              let (deviations, factor) = (room + other * block, inverse[place])
              for row in 0..<rows { projected[row] += factor * deviations[row] }
              place += 1
            }
            for row in 0..<rows { distances[start + row] += projected[row] * projected[row] }
          }
        }
      }
    }
    return distances
  }
}
