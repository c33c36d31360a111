/// Stars behind numbers, as journals print significance: one below the level of the analysis, two below .01, three below
/// .001.
struct Stars {
  /// Falling, one for each number of stars.
  private let levels: [Double]

  init(below level: Double) { levels = [level] + [0.01, 0.001].filter { $0 < level } }

  func text(_ p: Double?) -> String {
    guard let p else { return "" }
    return String(repeating: "*", count: levels.filter { p < $0 }.count)
  }

  /// What those stars say that stand behind one of these numbers; empty where none does.
  func note(_ values: [Double?], adjusted: Bool, in say: Words) -> Prose {
    let used = Set(values.map { text($0).count })
    return levels.enumerated().filter { used.contains($0.offset + 1) }.map { place, level in
      let digits = level < 0.01 ? 3 : 2
      return say(
        adjusted ? "stars.adjusted" : "stars", stars: String(repeating: "*", count: place + 1),
        level: say.numbers.bounded(level, digits))
    }.joined(separator: " ")
  }
}
