/// The exact distribution of the number of concordant pairs without ties: each order of y is equally likely.
///
/// Placing the k-th value makes 0 to k − 1 pairs concordant with equal probability. Source: Kendall (1970), section 5.2.
enum KendallDistribution {
  /// Twice the smaller tail, at most 1.
  static func twoSided(concordant: Double, n: Int) -> Double {
    let largest = n * (n - 1) / 2
    var probability = [1.0] + Array(repeating: 0, count: largest)
    for k in stride(from: 2, through: n, by: 1) {
      var next = Array(repeating: 0.0, count: largest + 1)
      let reached = k * (k - 1) / 2
      for sum in 0...reached {
        // Added up afresh rather than as a running difference, which would lose the smallest probabilities.
        var total = 0.0
        for step in 0..<min(k, sum + 1) { total += probability[sum - step] }
        next[sum] = total / Double(k)
      }
      probability = next
    }
    // Symmetric about half the largest number.
    let nearer = Int(min(concordant, Double(largest) - concordant))
    return min(1, 2 * probability[0...max(0, nearer)].reduce(0, +))
  }
}
