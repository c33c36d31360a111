/// Answers to several questions of which some were left out: of those who gave the same ones, how many they are, with the means
/// and cross-products of their answers.
///
/// They are all that a multivariate normal distribution asks of the answers, so that their number does not matter. Whoever
/// gave none is not among them.
public struct IncompleteAnswers: Sendable, Equatable {
  /// Those who gave the same answers and left out the same.
  public struct Pattern: Sendable, Equatable {
    /// Places of the variables they answered, ascending.
    public let observed: [Int]
    /// Of these variables, in that order.
    public let products: CrossProducts
  }

  /// How many variables there are.
  public let variables: Int
  /// Those with the first variable first.
  public let patterns: [Pattern]

  /// From one column a variable, `nil` where an answer is missing, with a frequency for each row.
  public init(columns: [[Double?]], counts: [Int]) {
    variables = columns.count
    var rows: [[Bool]: [Int]] = [:]
    for row in counts.indices where counts[row] > 0 {
      rows[columns.map { $0[row] != nil }, default: []].append(row)
    }
    let patterns = rows.map { isObserved, rows in
      let observed = columns.indices.filter { isObserved[$0] }
      return Pattern(
        observed: observed,
        products: CrossProducts(
          columns: observed.map { variable in rows.compactMap { columns[variable][$0] } },
          counts: rows.map { counts[$0] }))
    }
    self.patterns = patterns.filter { !$0.observed.isEmpty }
      .sorted { $0.observed.lexicographicallyPrecedes($1.observed) }
  }

  /// From one column a variable, `nil` where an answer is missing.
  public init(columns: [[Double?]]) {
    self.init(columns: columns, counts: (columns.first ?? []).map { _ in 1 })
  }

  /// Who gave any answer.
  public var n: Int { patterns.reduce(0) { $0.saturating(plus: $1.products.n) } }

  /// Who answered a variable, and their mean and standard deviation over n; these are not numbers where nobody did.
  func moments(of variable: Int) -> (n: Int, mean: Double, sd: Double) {
    let parts = patterns.compactMap { pattern in
      pattern.observed.firstIndex(of: variable).map { (place: $0, products: pattern.products) }
    }
    let n = parts.reduce(0) { $0.saturating(plus: $1.products.n) }
    var mean = CompensatedSum()
    for (place, products) in parts { mean.add(products.means[place], times: Double(products.n) / Double(n)) }
    var square = CompensatedSum()
    for (place, products) in parts {
      let away = products.means[place] - mean.value
      square.add(products[place, place] / Double(n), times: 1)
      square.add(away * away, times: Double(products.n) / Double(n))
    }
    return (n, n > 0 ? mean.value : .nan, n > 0 ? square.value.squareRoot() : .nan)
  }

  /// In other units: each variable less its first number, divided by its second.
  func standardized(by moments: [(mean: Double, sd: Double)]) -> [Pattern] {
    patterns.map { pattern in
      let units = pattern.observed.map { moments[$0] }
      let products = pattern.products
      return Pattern(
        observed: pattern.observed,
        products: CrossProducts(
          n: products.n, means: zip(products.means, units).map { ($0 - $1.mean) / $1.sd },
          products: units.indices.flatMap { i in
            units.indices.map { j in products[i, j] / units[i].sd / units[j].sd }
          }))
    }
  }
}
