/// Common factors of several variables, by principal axes.
///
/// The diagonal of the correlations R is replaced by communalities h²; loadings are the eigenvectors ω of its largest
/// eigenvalues γ, times their roots, and their squares are to sum to h². That is where half the sum of the squared other
/// eigenvalues is least (minres, unweighted least squares), which is found by Newton's method from squared multiple
/// correlations: the slope is h² less the loadings' squares, and the curvature
/// (Σω_iω_l)² + 2ΣΣ γ_j ÷ (γ_j − γ_r) ω_ijω_ljω_irω_lr, j being of the other axes and r of the factors. To replace h² by those
/// squares again and again ends at the same, after thousands of times where factors are weak.
/// Each factor has the sign that makes the sum of its loadings positive. There is none where one variable follows from the
/// others exactly, and where a communality reaches 1 on the way (a Heywood case).
/// Source: Harman (1976), Modern factor analysis, chapters 8 and 9; Jöreskog (1977), in Enslein, Ralston & Wilf (Eds.),
/// Statistical methods for digital computers, 125–153; R's `psych::fa(R, nfactors, rotate = "none", fm = "pa")`.
struct PrincipalAxis {
  /// Of each factor, those of the standardized variables.
  let loadings: [[Double]]
  /// What the factors explain of each variance.
  let communalities: [Double]

  private static let mostSteps = 500

  /// From correlations, row by row.
  static func solution(_ correlations: [Double], count k: Int, factors: Int) -> Result<
    PrincipalAxis, OneFactor.Failure
  > {
    guard let inverse = CholeskyFactor(correlations, size: k)?.inverse else { return .failure(.dependent) }
    let start = (0..<k).map { 1 - 1 / inverse[$0 * k + $0] }
    guard var place = Place(correlations, start, factors) else { return .failure(.endless) }
    for _ in 0..<mostSteps {
      if place.steepness < 1e-13 { return .success(place.solution) }
      if place.communalities.contains(where: { $0 > 1 - 1e-6 }) { return .failure(.improper) }
      guard let next = place.next(correlations) else {
        // Nothing is gained any more but by rounding.
        return place.steepness < 1e-12 ? .success(place.solution) : .failure(.endless)
      }
      place = next
    }
    return .failure(.endless)
  }

  /// Communalities on the way, and what they leave unexplained.
  private struct Place {
    let communalities: [Double]
    private let factors: Int
    private let eigen: SymmetricEigen
    /// Of the eigenvectors: the factors', and the others.
    private let common: [Int]
    private let rest: [Int]
    private let slope: [Double]
    private let criterion: Double

    init?(_ correlations: [Double], _ communalities: [Double], _ factors: Int) {
      let k = communalities.count
      var reduced = correlations
      for item in 0..<k { reduced[item * k + item] = communalities[item] }
      guard let eigen = SymmetricEigen(reduced, size: k) else { return nil }
      self.communalities = communalities
      self.factors = factors
      self.eigen = eigen
      // An axis that explains nothing is no factor.
      common = (0..<min(factors, k)).filter { eigen.values[$0] > 0 }
      rest = Array(common.count..<k)
      var explained = [Double](repeating: 0, count: k)
      for factor in common {
        for item in 0..<k {
          explained[item] += eigen.values[factor] * eigen.vectors[factor][item] * eigen.vectors[factor][item]
        }
      }
      slope = zip(communalities, explained).map { $0 - $1 }
      criterion = rest.reduce(0) { $0 + eigen.values[$1] * eigen.values[$1] } / 2
    }

    var steepness: Double { slope.reduce(0) { max($0, abs($1)) } }

    var solution: PrincipalAxis {
      let loadings = (0..<factors).map { factor in
        let root = max(0, eigen.values[factor]).squareRoot()
        let sign = eigen.vectors[factor].reduce(0, +) < 0 ? -root : root
        return eigen.vectors[factor].map { $0 * sign }
      }
      return PrincipalAxis(loadings: loadings, communalities: communalities)
    }

    /// By Newton's step, or half of it, a quarter …, where the whole leads no lower or would make a communality of 1.
    func next(_ correlations: [Double]) -> Place? {
      let step = step
      let gain = zip(slope, step).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      for _ in 0..<40 {
        let found = zip(communalities, step).map { $0 - length * $1 }
        if found.allSatisfy({ $0 < 1 }), let place = Place(correlations, found, factors) {
          let isLower = criterion - place.criterion > 1e-4 * length * gain
          // So near the end the criterion is the same to its last digit.
          if isLower || steepness < 1e-8 && place.steepness < steepness { return place }
        }
        length /= 2
      }
      return nil
    }

    private var step: [Double] {
      let k = communalities.count
      var curvature = [Double](repeating: 0, count: k * k)
      for i in 0..<k {
        for l in 0...i {
          let shared = rest.reduce(0) { $0 + eigen.vectors[$1][i] * eigen.vectors[$1][l] }
          curvature[i * k + l] = shared * shared
        }
      }
      let always = curvature
      for j in rest {
        for r in common {
          let weight = 2 * eigen.values[j] / (eigen.values[j] - eigen.values[r])
          let product = zip(eigen.vectors[j], eigen.vectors[r]).map { $0 * $1 }
          for i in 0..<k {
            for l in 0...i { curvature[i * k + l] += weight * product[i] * product[l] }
          }
        }
      }
      if let factor = CholeskyFactor(curvature, size: k) { return factor.solved(slope) }
      // Where the criterion is not curved upwards, by the part that is always.
      var upwards = always
      for i in 0..<k { upwards[i * k + i] += 1e-10 }
      return CholeskyFactor(upwards, size: k)?.solved(slope) ?? slope
    }
  }
}
