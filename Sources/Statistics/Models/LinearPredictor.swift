/// What fits by maximum likelihood share: Xβ, and which columns a direction moves.
enum LinearPredictor {
  /// Xβ, a number a row.
  static func product(_ design: [Double], _ coefficients: [Double], rows: Int) -> [Double] {
    let columns = coefficients.count
    return (0..<rows).map { row in
      var sum = 0.0
      for column in 0..<columns { sum += design[row * columns + column] * coefficients[column] }
      return sum
    }
  }

  /// The columns whose coefficients a direction moves by more than rounding; `longest` is how far it moves a row.
  static func moved(_ design: [Double], _ kept: [Int], _ step: [Double], _ longest: Double) -> Set<Int> {
    var columns = Set<Int>()
    for (place, column) in kept.enumerated() {
      var largest = 0.0
      for index in stride(from: place, to: design.count, by: kept.count) {
        largest = max(largest, abs(design[index]))
      }
      if abs(step[place]) * largest > 1e-4 * longest { columns.insert(column) }
    }
    return columns
  }
}
