/// How many letters have to be put in, left out, exchanged or swapped with their neighbour to make one word another,
/// upper and lower case being the same. `nil` above the limit.
func editDistance(_ first: String, _ second: String, limit: Int) -> Int? {
  let a = Array(first.lowercased())
  let b = Array(second.lowercased())
  guard abs(a.count - b.count) <= limit else { return nil }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let exchange = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(exchange, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// The known words nearest to one that is not known, best first; none that differs in half of its letters.
func nearest(to word: String, among known: [String], count: Int = 3) -> [String] {
  let limit = min(3, max(0, (word.count - 1) / 2))
  let found = known.enumerated().compactMap { index, candidate in
    editDistance(word, candidate, limit: limit).map { (distance: $0, index: index, word: candidate) }
  }
  return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(count).map(\.word)
}
