import Statistics
import StudyFile
import Tally

/// The tallies behind a scale's covariances: of those who answered every item, or of each pair of items among those who
/// answered both.
struct ItemTallies: Sendable {
  private let items: [String]
  /// One for all items, or one for each pair (i ≤ j), row by row of the lower triangle.
  private let requests: [Int]
  private let isPairwise: Bool

  init(
    _ items: [String], pairwise: Bool, where condition: Condition?, _ tallies: inout TallyPlan
  ) {
    self.items = items
    isPairwise = pairwise
    let groups =
      pairwise
      ? items.indices.flatMap { row in (0...row).map { row == $0 ? [items[row]] : [items[row], items[$0]] } }
      : [items]
    requests = groups.map { tallies.add(TallyRequest(.crossProducts($0), where: condition)) }
  }

  /// What a reader is told of who is counted, `leftOut` being absent where each pair has its own respondents, and of what
  /// is turned.
  static func notes(leftOut: Int?, reversed: [String]) -> [String] {
    var notes = [
      leftOut == nil
        ? "Each pair of items rests on those who answered both (pairwise); n is the smallest of these numbers."
        : "Only those who answered every item are counted (listwise)."
    ]
    if let leftOut, leftOut > 0 { notes.append(LeftOut.incomplete(leftOut)) }
    if !reversed.isEmpty { notes.append("Reversed: \(reversed.joined(separator: ", ")).") }
    return notes
  }

  /// Pairwise, the covariances are scaled to the smallest number of respondents that any pair has, which is what the
  /// interval of a statistic of all of them can rest on.
  func crossProducts(_ tallies: Tallies) -> CrossProducts {
    guard isPairwise else { return CrossProducts(tallies.crossProducts(requests[0])) }
    let pairs = requests.map { tallies.crossProducts($0) }
    func pair(_ i: Int, _ j: Int) -> CrossProductTally {
      pairs[max(i, j) * (max(i, j) + 1) / 2 + min(i, j)]
    }
    let n = pairs.map(\.n).min() ?? 0
    return CrossProducts(
      n: n, means: items.indices.map { pair($0, $0).means[0] },
      products: items.indices.flatMap { i in
        items.indices.map { j in
          let tally = pair(i, j)
          guard tally.n > 1 else { return 0 }
          return tally[i == j ? 0 : 1, 0] / Double(tally.n - 1) * Double(max(0, n - 1))
        }
      })
  }
}
