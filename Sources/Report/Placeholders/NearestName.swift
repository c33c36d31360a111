/// The known name that a mistyped one most resembles.
enum NearestName {
  /// The first of those with the fewest edits; `nil` where nothing is known.
  static func of(_ name: String, among known: [String]) -> String? {
    let typed = Array(name.lowercased().unicodeScalars.prefix(60))
    return known.map { ($0, distance(typed, Array($0.lowercased().unicodeScalars.prefix(60)))) }
      .min { $0.1 < $1.1 }?.0
  }

  /// Levenshtein's: insertions, deletions and substitutions.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[second.count]
  }
}
