/// What the answers of respondents on several occasions are made of: means of occasions, means of respondents, and errors.
struct RepeatedErrors {
  let occasions: Double
  let respondents: Double
  let error: Double
  /// Σ eᵢeⱼ, row by row.
  private let products: [Double]
  private let size: Int
  /// Of the answers, to tell errors from what rounding left.
  private let largest: Double

  init(_ answers: RepeatedAnswers<Double>) {
    let (n, k) = (Double(answers.n), answers.occasions)
    size = k
    let samples = (0..<k).map(answers.sample)
    largest = samples.reduce(0) { max($0, abs($1.min ?? 0), abs($1.max ?? 0)) }
    // Answers are taken from the mean of the first occasion, so that leading digits shared by all do not cost the last ones.
    let origin = samples.first?.mean ?? 0
    let means = samples.map { $0.moments.mean(above: origin) }
    let grand = means.reduce(0, +) / Double(max(1, k))
    var own = CompensatedSum()
    var between = CompensatedSum()
    for mean in means { between.add(n * (mean - grand), times: mean - grand) }
    var products = [CompensatedSum](repeating: CompensatedSum(), count: k * k)
    for (tuple, count) in zip(answers.tuples, answers.counts) {
      let values = tuple.map { $0 - origin }
      let mean = values.reduce(0, +) / Double(max(1, k))
      own.add(Double(count) * Double(k) * (mean - grand), times: mean - grand)
      let errors = zip(values, means).map { $0 - $1 - (mean - grand) }
      for i in 0..<k {
        for j in 0...i { products[i * k + j].add(Double(count) * errors[i], times: errors[j]) }
      }
    }
    occasions = between.value
    respondents = own.value
    self.products = (0..<k * k).map { place in
      let (i, j) = (place / k, place % k)
      return products[max(i, j) * k + min(i, j)].value
    }
    error = (0..<k).reduce(0) { $0 + products[$1 * k + $1].value }
  }

  var isFinite: Bool { occasions.isFinite && respondents.isFinite && error.isFinite }

  /// Whether what is left is no more than rounding.
  var isConstant: Bool { error.squareRoot() <= 4 * Double(size) * Double.ulpOfOne * largest }

  /// Greenhouse and Geisser's.
  var epsilon: Double {
    let squares = products.reduce(0) { $0 + ($1 / error) * ($1 / error) }
    return min(1, 1 / (Double(size - 1) * squares))
  }

  /// Cross-products of orthonormal (Helmert's) contrasts of the occasions, row by row.
  var contrasts: [Double] {
    let rows = (1..<max(1, size)).map { place -> [Double] in
      let length = (Double(place) * Double(place + 1)).squareRoot()
      return (0..<size).map { $0 < place ? 1 / length : $0 == place ? -Double(place) / length : 0 }
    }
    let halves = rows.map { row in
      (0..<size).map { column in
        (0..<size).reduce(0) { $0 + row[$1] * products[$1 * size + column] }
      }
    }
    return halves.flatMap { half in rows.map { row in zip(half, row).reduce(0) { $0 + $1.0 * $1.1 } } }
  }
}
