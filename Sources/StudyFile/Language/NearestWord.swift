/// Finds the word that was probably meant.
package enum NearestWord {
  /// The nearest of the candidates, where one is near enough to be a slip; the first of equals.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    guard !word.isEmpty, word.count <= longest else { return nil }
    if let here = FieldWords.here(word, among: candidates) { return here }
    let folded = Array(word.lowercased())
    let limit = (folded.count + 1) / 3
    var best: (word: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - folded.count) <= limit {
      let distance = distance(folded, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// `; did you mean 'x'?`, or the choices where they are few, or nothing.
  package static func hint(for word: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: word, among: candidates) { return "; did you mean '\(nearest)'?" }
    guard !candidates.isEmpty, candidates.count <= fewChoices else { return "" }
    return "; expected \(list(candidates))"
  }

  /// `a, b or c`
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static let longest = 100
  private static let fewChoices = 20

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
