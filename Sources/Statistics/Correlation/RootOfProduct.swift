/// √(ab), exact where ab is a square, which is what makes a perfect correlation 1; without overflow or underflow.
func rootOfProduct(_ a: Double, _ b: Double) -> Double {
  let product = a * b
  return product.isNormal ? product.squareRoot() : a.squareRoot() * b.squareRoot()
}
