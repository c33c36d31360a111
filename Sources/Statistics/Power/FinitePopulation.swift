/// A sample of so few people that those drawn are missed among the rest.
enum FinitePopulation {
  /// The size of a sample with replacement that tells as much: n(N − 1)/(N − n), infinite where all are asked.
  static func effective(_ n: Int, of population: Int?) -> Double? {
    guard n > 0 else { return nil }
    guard let population else { return Double(n) }
    guard n <= population else { return nil }
    return n == population ? .infinity : Double(n) * Double(population - 1) / Double(population - n)
  }
}
