import Foundation

/// One common factor behind several variables, by maximum likelihood.
///
/// R ≈ λλᵀ + Ψ with a diagonal Ψ, of the correlations R: the λ and ψ that make log|Σ| + tr(RΣ⁻¹) least, Σ = λλᵀ + Ψ, found by
/// Fisher scoring with halved steps from ψ_i = (1 − 1/(2k))/(R⁻¹)_ii. The solution follows any change of the variables' units.
/// Loadings have the sign that makes their sum positive. There is none for fewer than three variables, where one follows from
/// the others exactly, and where the likelihood rises until a ψ is 0 (a Heywood case).
/// Source: Lawley & Maxwell (1971), Factor analysis as a statistical method, chapter 2; Jöreskog (1967), Psychometrika 32,
/// 443–482; R's `factanal(covmat = R, factors = 1)`, which stops a ψ at 0.005.
struct OneFactor {
  /// Of the standardized variables.
  let loadings: [Double]
  /// What the factor leaves of each variance; 1 − λ².
  let uniquenesses: [Double]

  private init(_ loadings: [Double], _ uniquenesses: [Double]) {
    self.loadings = loadings
    self.uniquenesses = uniquenesses
  }

  enum Failure: Error {
    case dependent, improper, endless

    var note: String {
      switch self {
      case .dependent: Refusal.dependentItem
      case .improper: "no proper one-factor solution: an item would have no variance of its own"
      case .endless: "the one-factor solution was not found"
      }
    }
  }

  /// log|Σ| + tr(RΣ⁻¹), which the solution makes least.
  func discrepancy(_ correlations: [Double]) -> Double {
    Point(loadings: loadings, unique: uniquenesses).discrepancy(correlations, loadings.count)
  }

  /// From correlations, row by row.
  static func solution(_ correlations: [Double], count k: Int) -> Result<OneFactor, Failure> {
    guard let inverse = CholeskyFactor(correlations, size: k)?.inverse else { return .failure(.dependent) }
    var point = Point.start(correlations, inverse, k)
    for _ in 0..<1000 {
      guard let step = point.step(correlations, k) else { return .failure(.improper) }
      // A ψ never reaches 0 in one step, so that the likelihood stays defined.
      var length = 1.0
      for (unique, change) in zip(point.unique, step.unique) where change < 0 {
        length = min(length, -0.9 * unique / change)
      }
      let before = point.discrepancy(correlations, k)
      var next = point.moved(step, length)
      while next.discrepancy(correlations, k) > before + 1e-13, length > 1e-12 {
        length /= 2
        next = point.moved(step, length)
      }
      point = next
      if point.unique.contains(where: { $0 < 1e-6 }) { return .failure(.improper) }
      let largest = (step.loadings + step.unique).reduce(0) { max($0, abs($1)) }
      if largest < 1e-12 {
        let sign = point.loadings.reduce(0, +) < 0 ? -1.0 : 1.0
        return .success(OneFactor(point.loadings.map { sign * $0 }, point.unique))
      }
    }
    return .failure(.endless)
  }
}

/// λ and ψ on the way, or a step between two.
private struct Point {
  var loadings: [Double]
  var unique: [Double]

  func moved(_ step: Point, _ length: Double) -> Point {
    Point(
      loadings: zip(loadings, step.loadings).map { $0 + length * $1 },
      unique: zip(unique, step.unique).map { $0 + length * $1 })
  }

  /// Given ψ, the best λ is along the largest eigenvector of Ψ^−½ R Ψ^−½.
  static func start(_ correlations: [Double], _ inverse: [Double], _ k: Int) -> Point {
    let unique = (0..<k).map { (1 - 0.5 / Double(k)) / inverse[$0 * k + $0] }
    let roots = unique.map { $0.squareRoot() }
    var vector = Array(repeating: 1.0, count: k)
    var largest = 0.0
    for _ in 0..<50 {
      let scaled = product(correlations, zip(vector, roots).map { $0 / $1 }, k)
      let image = zip(scaled, roots).map { $0 / $1 }
      largest = image.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Items of opposite sign may cancel in the first vector.
      guard largest > 0 else { break }
      vector = image.map { $0 / largest }
    }
    let length = max(largest - 1, 0.01).squareRoot()
    return Point(loadings: zip(roots, vector).map { $0 * $1 * length }, unique: unique)
  }

  /// log|Σ| + tr(RΣ⁻¹), with Σ⁻¹ = Ψ⁻¹ − Ψ⁻¹λλᵀΨ⁻¹/(1 + λᵀΨ⁻¹λ).
  func discrepancy(_ correlations: [Double], _ k: Int) -> Double {
    let scaled = zip(loadings, unique).map { $0 / $1 }
    let whole = 1 + zip(loadings, scaled).reduce(0) { $0 + $1.0 * $1.1 }
    var value = log(whole)
    for (place, unique) in unique.enumerated() {
      value += log(unique) + correlations[place * k + place] / unique
    }
    return value - quadratic(correlations, scaled, k) / whole
  }

  private func quadratic(_ matrix: [Double], _ x: [Double], _ k: Int) -> Double {
    var sum = 0.0
    for i in 0..<k {
      for j in 0..<k { sum += x[i] * matrix[i * k + j] * x[j] }
    }
    return sum
  }

  private static func product(_ matrix: [Double], _ x: [Double], _ k: Int) -> [Double] {
    var image = Array(repeating: 0.0, count: k)
    for i in 0..<k {
      for j in 0..<k { image[i] += matrix[i * k + j] * x[j] }
    }
    return image
  }

  /// The solution of (expected second derivatives) · step = −(first derivatives).
  func step(_ correlations: [Double], _ k: Int) -> Point? {
    let scaled = zip(loadings, unique).map { $0 / $1 }
    let whole = 1 + zip(loadings, scaled).reduce(0) { $0 + $1.0 * $1.1 }
    var a = Array(repeating: 0.0, count: k * k)  // Σ⁻¹
    for i in 0..<k {
      for j in 0..<k { a[i * k + j] = (i == j ? 1 / unique[i] : 0) - scaled[i] * scaled[j] / whole }
    }
    // B = Σ⁻¹ − Σ⁻¹RΣ⁻¹, of which 2Bλ and diag B are the first derivatives.
    var product = Array(repeating: 0.0, count: k * k)
    for i in 0..<k {
      for m in 0..<k {
        let entry = a[i * k + m]
        for j in 0..<k { product[i * k + j] += entry * correlations[m * k + j] }
      }
    }
    var b = a
    for i in 0..<k {
      for m in 0..<k {
        let entry = product[i * k + m]
        for j in 0..<k { b[i * k + j] -= entry * a[m * k + j] }
      }
    }
    let image = Self.product(a, loadings, k)
    let square = zip(loadings, image).reduce(0) { $0 + $1.0 * $1.1 }
    let size = 2 * k
    var information = Array(repeating: 0.0, count: size * size)
    for i in 0..<k {
      for j in 0..<k {
        let entry = a[i * k + j]
        information[i * size + j] = 2 * (square * entry + image[i] * image[j])
        information[(k + i) * size + j] = 2 * a[i * k + j] * image[i]
        information[j * size + k + i] = information[(k + i) * size + j]
        information[(k + i) * size + k + j] = entry * entry
      }
    }
    let slopes = Self.product(b, loadings, k).map { -2 * $0 } + (0..<k).map { -b[$0 * k + $0] }
    guard let solved = CholeskyFactor(information, size: size)?.solved(slopes),
      solved.allSatisfy(\.isFinite)
    else { return nil }
    return Point(loadings: Array(solved[..<k]), unique: Array(solved[k...]))
  }
}
