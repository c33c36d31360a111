/// A sum carried in two doubles, so that means keep their last digits and do not depend on the order of addition by
/// more than they must.
///
/// Two-sum and two-product: Knuth, The Art of Computer Programming 2, 4.2.2; Ogita, Rump & Oishi (2005), algorithm 4.
struct CompensatedSum {
  private var high = 0.0
  private var low = 0.0

  mutating func add(_ term: Double) {
    let sum = high + term
    let back = sum - high
    low += (high - (sum - back)) + (term - back)
    high = sum
  }

  mutating func add(_ factor: Double, times other: Double) {
    let product = factor * other
    add(product)
    low += (-product).addingProduct(factor, other)
  }

  /// Infinite where the sum is too large for a double.
  var value: Double { high.isFinite && low.isFinite ? high + low : (high.isNaN ? .infinity : high) }
}
