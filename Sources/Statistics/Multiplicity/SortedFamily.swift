import Foundation

/// The p values of a family, from the smallest to the largest.
struct SortedFamily {
  private let p: [Double]
  private let count: Double

  init(_ p: [Double]) { (self.p, count) = (p, Double(p.count)) }

  func adjusted(_ method: MultiplicityAdjustment, level: Double) -> [Double] {
    switch method {
    case .none: p
    case .bonferroni: p.map { min(1, count * $0) }
    case .sidak: p.map { Self.sidak($0, count) }
    case .holm: steppingDown { p, rank in (count + 1 - rank) * p }
    case .holmSidak: steppingDown { p, rank in Self.sidak(p, count + 1 - rank) }
    case .hochberg: steppingUp { count + 1 - $0 }
    case .hommel: hommel
    case .benjaminiHochberg: steppingUp { count / $0 }
    case .benjaminiYekutieli:
      steppingUp { [harmonic = (1...max(1, p.count)).reduce(0.0) { $0 + 1 / Double($1) }] in
        harmonic * count / $0
      }
    case .benjaminiKriegerYekutieli: twoStage(level)
    }
  }

  /// Of the smallest of `count` independent p values, without loss where p is small.
  private static func sidak(_ p: Double, _ count: Double) -> Double { -expm1(count * log1p(-p)) }

  /// From the smallest on; none is below the one before it.
  private func steppingDown(_ value: (_ p: Double, _ rank: Double) -> Double) -> [Double] {
    var bound = 0.0
    return zip(p, 1...).map { p, rank in
      bound = max(bound, value(p, Double(rank)))
      return min(bound, 1)
    }
  }

  /// From the largest on; none is above the one before it.
  private func steppingUp(_ factor: (_ rank: Double) -> Double) -> [Double] {
    var bound = 1.0
    return zip(p, 1...).reversed().map { p, rank in
      bound = min(bound, factor(Double(rank)) * p)
      return bound
    }.reversed()
  }

  /// The largest p of Simes' test over all subsets that hold a hypothesis. Of the subsets of one size those with the
  /// largest other p values decide.
  private var hommel: [Double] {
    var adjusted = p
    for size in stride(from: 2, through: p.count, by: 1) {
      let largest = p.suffix(size)
      let others = zip(largest.dropFirst(), 2...).reduce(Double.infinity) {
        min($0, Double(size) * $1.0 / Double($1.1))
      }
      // Whatever belongs to the largest is in a subset that begins with the first of them.
      let first = p.count - size
      for place in p.indices {
        adjusted[place] = max(adjusted[place], min(Double(size) * p[min(place, first)], others))
      }
    }
    return adjusted
  }

  private func twoStage(_ level: Double) -> [Double] {
    guard p.count > 1 else { return p }
    let once = adjusted(.benjaminiHochberg, level: level)
    let rejected = once.count { $0 <= level / (1 + level) }
    let left = Double(max(1, p.count - rejected))
    return once.map { min(1, $0 * (left / count) * (1 + level)) }
  }
}
