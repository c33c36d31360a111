/// What the same respondents answered several times, or to several questions: a tuple of answers for each who answered them
/// all. Memory follows the number of distinct tuples.
public struct RepeatedAnswers<Value: Sendable & Equatable>: Sendable, Equatable {
  /// How many answers each gave.
  public let occasions: Int
  /// The distinct tuples.
  public let tuples: [[Value]]
  /// How many respondents gave each, all above zero.
  public let counts: [Int]
  /// All respondents.
  public let n: Int

  /// Tuples of one length and their frequencies; what has no count above zero is left out.
  public init(occasions: Int, tuples: [[Value]], counts: [Int]) {
    precondition(tuples.allSatisfy { $0.count == occasions }, "an answer on every occasion")
    let present = zip(tuples, counts).filter { $0.1 > 0 }
    self.occasions = occasions
    self.tuples = present.map(\.0)
    self.counts = present.map(\.1)
    n = present.reduce(0) { $0.saturating(plus: $1.1) }
  }

  /// Respondents one by one.
  public init(_ tuples: [[Value]]) {
    self.init(
      occasions: tuples.first?.count ?? 0, tuples: tuples, counts: Array(repeating: 1, count: tuples.count))
  }
}

extension RepeatedAnswers where Value == Double {
  /// The answers of one occasion on their own.
  public func sample(_ occasion: Int) -> Sample {
    Sample(values: tuples.map { $0[occasion] }, counts: counts)
  }

  /// Those of two.
  public func pairs(_ first: Int, _ second: Int) -> PairCounts {
    PairCounts(x: tuples.map { $0[first] }, y: tuples.map { $0[second] }, counts: counts)
  }
}

extension RepeatedAnswers where Value == Int {
  /// The change table of two occasions whose answers are places among so many categories: the first in the rows.
  public func changes(_ first: Int, _ second: Int, categories: Int) -> ContingencyTable? {
    var cells = [Int](repeating: 0, count: categories * categories)
    for (tuple, count) in zip(tuples, counts) { cells[tuple[first] * categories + tuple[second]] += count }
    return ContingencyTable(rows: categories, columns: categories, counts: cells)
  }
}

extension PairCounts {
  /// First − second, of each pair.
  public var differences: Sample { Sample(values: zip(x, y).map { $0 - $1 }, counts: counts) }
}
