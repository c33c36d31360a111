/// The sampling weights of some respondents: their sum, and that of their squares. With the number of respondents they are
/// all that estimates and their linearised standard errors take, cell by cell.
package struct WeightSums: Sendable, Hashable, Codable {
  package private(set) var sum = ExactSum()
  package private(set) var squares = ExactSum()

  package init() {}

  /// A weight that is missing or not above zero adds nothing.
  package mutating func add(_ weight: Double, times count: Int = 1) {
    guard weight > 0 else { return }
    sum.add(weight, times: count)
    squares.add(weight * weight, times: count)
  }

  package static func += (sums: inout WeightSums, other: WeightSums) {
    sums.sum += other.sum
    sums.squares += other.squares
  }

  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    sum = try container.decode(ExactSum.self)
    squares = try container.decode(ExactSum.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(sum)
    try container.encode(squares)
  }
}
