import Foundation
import Ingest
import StudyFile

/// Arithmetic on whole columns. Whatever is not a finite number is missing: a missing input, a division by zero, a
/// logarithm or root that does not exist, an overflow, at every step of an expression.
extension Lanes {
  private static let none = MissingCode.number(MissingCode.derived)

  func fill(_ lane: Int, with number: Double) {
    numbers(lane).update(repeating: number.isFinite ? number : Self.none, count: rows)
  }

  func compute(_ source: Int, to lane: Int) { map(source, to: lane) { $0 } }

  func negate(_ source: Int, to lane: Int) { map(source, to: lane) { -$0 } }

  func apply(_ function: StudyFile.Expression.Function, to source: Int, to lane: Int) {
    switch function {
    case .abs: map(source, to: lane) { Swift.abs($0) }
    case .sqrt: map(source, to: lane) { $0.squareRoot() }
    case .log: map(source, to: lane) { Foundation.log($0) }
    case .exp: map(source, to: lane) { Foundation.exp($0) }
    // Halves away from zero, as SPSS and Excel do.
    case .round: map(source, to: lane) { $0.rounded(.toNearestOrAwayFromZero) }
    }
  }

  func apply(_ sign: StudyFile.Expression.Operator, _ left: Int, _ right: Int, to lane: Int) {
    switch sign {
    case .plus: zip(left, right, to: lane) { $0 + $1 }
    case .minus: zip(left, right, to: lane) { $0 - $1 }
    case .times: zip(left, right, to: lane) { $0 * $1 }
    case .divide: zip(left, right, to: lane) { $0 / $1 }
    // C's pow takes NaN to the power 0, and 1 to the power NaN, for 1.
    case .power: zip(left, right, to: lane) { $0.isNaN || $1.isNaN ? .nan : Foundation.pow($0, $1) }
    }
  }

  @inline(__always)
  private func map(_ source: Int, to lane: Int, _ transform: (Double) -> Double) {
    let numbers = numbers(source)
    let out = self.numbers(lane)
    for row in 0..<rows {
      let result = transform(numbers[row])
      out[row] = result.isFinite ? result : Self.none
    }
  }

  @inline(__always)
  private func zip(_ left: Int, _ right: Int, to lane: Int, _ combine: (Double, Double) -> Double) {
    let left = numbers(left)
    let right = numbers(right)
    let out = numbers(lane)
    for row in 0..<rows {
      let result = combine(left[row], right[row])
      out[row] = result.isFinite ? result : Self.none
    }
  }
}
