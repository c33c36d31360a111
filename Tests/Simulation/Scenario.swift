import Statistics

/// Data that are made again and again, what is computed of them, and what is true of whom they come from.
struct Scenario: Sendable {
  enum Data: Sendable {
    /// Drawn, as often as is asked for.
    case drawn(@Sendable (inout Draws) -> [Estimate])
    /// Every data set that there can be, with its probability, in as many parts: then nothing is left to chance.
    case every(parts: Int, @Sendable (Int) -> [(probability: Double, estimates: [Estimate])])
  }

  /// Its table, and its column there.
  let subject: String
  let name: String
  let data: Data
  /// What an interval is to hold; `nil` where it is not known.
  let truth: @Sendable (Estimate) -> Double?
  /// The tests whose null hypothesis is true here: they are to reject it in 5 of 100.
  let hasNull: @Sendable (Measure) -> Bool

  init(
    _ subject: String, _ name: String, nullOf hasNull: @escaping @Sendable (Measure) -> Bool = { _ in false },
    truth: @escaping @Sendable (Estimate) -> Double? = { _ in nil }, data: Data
  ) {
    (self.subject, self.name, self.data, self.truth, self.hasNull) = (subject, name, data, truth, hasNull)
  }

  /// What the statistics are of the population itself, which stands for the sample without end.
  static func values(of population: [Estimate]) -> @Sendable (Estimate) -> Double? {
    let values = Dictionary(
      population.compactMap { row in row.value.map { (Row(row), $0) } },
      uniquingKeysWith: { first, _ in first })
    let plain = Dictionary(
      population.compactMap { row in row.value.map { (Row(measure: row.measure, place: row.place), $0) } },
      uniquingKeysWith: { first, _ in first })
    return { values[Row($0)] ?? plain[Row(measure: $0.measure, place: $0.place)] }
  }

  private struct Row: Hashable {
    var measure: Measure
    var place: Estimate.Place
    var method = ""

    init(_ estimate: Estimate) {
      (measure, place, method) = (estimate.measure, estimate.place, estimate.method)
    }

    init(measure: Measure, place: Estimate.Place) { (self.measure, self.place) = (measure, place) }
  }
}

extension Sequence where Element == any Statistic {
  var estimates: [Estimate] { flatMap(\.estimates) }
}
