/// Whether a person answers one half of each scale as the other (even–odd consistency; Jackson, 1976; Johnson, 2005): the
/// correlation, over scales, of the mean of the items in odd places with that of the items in even places, stepped up
/// to full length by the Spearman–Brown formula.
///
/// Items are reversed where the scale reverses them. A scale of which a half has no answer is left out; with fewer than
/// three scales, or where a half does not vary over scales, there is none. It is not below −1, which the formula would be
/// for a negative correlation.
struct EvenOdd: Sendable {
  struct Scale: Sendable, Equatable {
    /// Places among the numbers that are observed.
    var items: [Int]
    var isReversed: [Bool]
    /// Low + high.
    var mirror: Double
  }

  static let fewestScales = 3
  /// So that each half has two.
  static let fewestItems = 4

  let scales: [Scale]
  /// NaN where there is none.
  private(set) var consistency: [Double] = []

  init(_ scales: [Scale]) { self.scales = scales }

  mutating func find(in numbers: [UnsafePointer<Double>], count: Int) {
    var n = [Double](repeating: 0, count: count)
    // Sums over scales: of the odd halves, the even ones, their squares and their products.
    var sums = [[Double]](repeating: n, count: 5)
    for scale in scales {
      var halves = [[Double]](repeating: [Double](repeating: 0, count: count), count: 2)
      var answered = halves
      for (place, item) in scale.items.enumerated() {
        let column = numbers[item]
        let half = place % 2
        let (mirror, sign) = scale.isReversed[place] ? (scale.mirror, -1.0) : (0, 1)
        for row in 0..<count where column[row] == column[row] {
          halves[half][row] += mirror + sign * column[row]
          answered[half][row] += 1
        }
      }
      for row in 0..<count where answered[0][row] > 0 && answered[1][row] > 0 {
        let (odd, even) = (halves[0][row] / answered[0][row], halves[1][row] / answered[1][row])
        n[row] += 1
        sums[0][row] += odd
        sums[1][row] += even
        sums[2][row] += odd * odd
        sums[3][row] += even * even
        sums[4][row] += odd * even
      }
    }
    consistency = (0..<count).map { row in
      Self.consistency(n[row], sums[0][row], sums[1][row], sums[2][row], sums[3][row], sums[4][row])
    }
  }

  private static func consistency(
    _ n: Double, _ odd: Double, _ even: Double, _ oddSquares: Double, _ evenSquares: Double,
    _ products: Double
  ) -> Double {
    guard n >= Double(fewestScales) else { return .nan }
    let (oddVariation, evenVariation) = (oddSquares - odd * odd / n, evenSquares - even * even / n)
    // Sums of squares of answers on a scale are exact or nearly so; what is left of equal halves is rounding.
    guard oddVariation > 1e-9 * oddSquares, evenVariation > 1e-9 * evenSquares else { return .nan }
    let r = (products - odd * even / n) / (oddVariation * evenVariation).squareRoot()
    return r <= -1.0 / 3 ? -1 : min(1, 2 * r / (1 + r))
  }
}
