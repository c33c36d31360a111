/// What is left of two variables after others, the controls, are taken out of both: their cross-products in units of the
/// whole, so that of an uncontrolled pair they are 1, 1 and r.
struct ControlledPair {
  static let noInterval = "too few respondents for an interval"

  let n: Int
  /// The controls that do not follow from those before them.
  private(set) var controls = 0
  /// Of the first variable: 1 − R² by the controls. Absent with a refusal.
  private(set) var x: Double?
  /// Of the second.
  private(set) var y: Double?
  /// Of both.
  private(set) var shared: Double?
  /// Why there is none.
  private(set) var refusal: String?

  /// A share of a variable's variance below it is rounding, as it is to R's `lm`, which measures its root by 1e-7.
  private static let nothing = 1e-14

  /// The first two variables are the pair. Controls are swept out one by one.
  init(_ products: CrossProducts) {
    precondition(products.count >= 2, "two variables and their controls")
    n = products.n
    guard products.products.allSatisfy(\.isFinite) else {
      refusal = Refusal.tooLarge
      return
    }
    // By more than rounding.
    let varies = (0..<products.count).map {
      products[$0, $0].squareRoot() > 1e-12 * Double(products.n).squareRoot() * abs(products.means[$0])
    }
    let varying = varies.indices.filter { varies[$0] }
    var rest = varies.indices.map { i in
      varies.indices.map { j in
        i == j ? 1 : products[i, j] / rootOfProduct(products[i, i], products[j, j])
      }
    }
    for control in varying where control >= 2 {
      let row = rest[control]
      // One that follows from those before it tells nothing new.
      guard row[control] > Self.nothing else { continue }
      controls += 1
      for i in varying where i != control {
        let factor = row[i] / row[control]
        for j in varying { rest[i][j] -= factor * row[j] }
      }
    }
    if n < controls + 3 {
      refusal = Refusal.needs(controls + 3, "respondents")
    } else if !varies[0] || !varies[1] {
      refusal = "the correlation of a constant is undefined"
    } else if rest[0][0] <= Self.nothing || rest[1][1] <= Self.nothing {
      refusal = "the controls tell all of a variable"
    } else {
      (x, y, shared) = (rest[0][0], rest[1][1], rest[0][1])
    }
  }
}
