import Foundation
import Statistics

/// Answers that are drawn from a population that is known.
struct Draws {
  private var numbers: Philox

  /// Each replicate has a stream of its own, so that the table does not depend on the number of threads.
  init(seed: UInt64, scenario: Int, replicate: Int) {
    numbers = Philox(key: seed, stream: UInt64(scenario) << 32 | UInt64(replicate))
  }

  mutating func uniform() -> Double { numbers.uniform() }

  /// Standard normal. Source: Box & Muller (1958), Annals of Mathematical Statistics 29, 610–611.
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  mutating func normals(_ n: Int, mean: Double = 0, sd: Double = 1) -> [Double] {
    (0..<n).map { _ in mean + sd * normal() }
  }

  /// Pairs of standard normals with this correlation.
  mutating func normalPairs(_ n: Int, correlation: Double) -> (x: [Double], y: [Double]) {
    let x = normals(n)
    let rest = (1 - correlation * correlation).squareRoot()
    return (x, x.map { correlation * $0 + rest * normal() })
  }

  /// By the products of uniform numbers, for small means. Source: Knuth (1969), *The art of computer programming*, vol. 2.
  mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var (count, product) = (0, uniform())
    while product > limit {
      count += 1
      product *= uniform()
    }
    return count
  }

  /// Which of the categories with these shares.
  mutating func category(_ shares: [Double]) -> Int {
    var left = uniform() * shares.reduce(0, +)
    for (category, share) in shares.enumerated() {
      left -= share
      if left < 0 { return category }
    }
    return shares.count - 1
  }

  /// How many of `n` fall into each category.
  mutating func counts(_ n: Int, _ shares: [Double]) -> [Int] {
    var counts = shares.map { _ in 0 }
    for _ in 0..<n { counts[category(shares)] += 1 }
    return counts
  }

  mutating func numbers(_ n: Int, of shape: Shape) -> [Double] { (0..<n).map { _ in number(of: shape) } }

  private mutating func number(of shape: Shape) -> Double {
    switch shape {
    case .normal: normal()
    case .skewed: exp(normal())
    case .likert: Double(category(Shape.likertShares) + 1)
    }
  }
}

/// What answers are distributed as.
enum Shape: String, CaseIterable {
  case normal
  /// Lognormal with σ = 1: a skewness of 6.2.
  case skewed
  /// Five answers in order, most of them at one end.
  case likert = "Likert"

  static let likertShares = [0.05, 0.1, 0.15, 0.3, 0.4]

  var mean: Double {
    switch self {
    case .normal: 0
    case .skewed: exp(0.5)
    case .likert: zip(Self.likertShares, 1...).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
  }
}
