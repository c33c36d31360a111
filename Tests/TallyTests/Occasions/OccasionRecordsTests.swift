import Testing

@testable import Tally

@Suite struct OccasionRecordsTests {
  private typealias Row = (respondent: UInt64, occasion: Int32, answer: Int32)

  /// Answers are codes; two codes of missing answers stand below them.
  private static func records(_ rows: [Row], id: Int32 = 0, weights: [Int]? = nil) -> OccasionRecords {
    var records = OccasionRecords()
    func add(_ weights: UnsafePointer<Int>?) {
      records.add(
        respondents: rows.map(\.respondent), ids: rows.map { _ in id }, occasions: rows.map(\.occasion),
        answers: rows.map(\.answer), missing: 2, weights: weights, rows: rows.count)
    }
    if let weights { weights.withUnsafeBufferPointer { add($0.baseAddress) } } else { add(nil) }
    return records
  }

  private static func tuples(
    _ records: OccasionRecords, occasions: Int
  ) -> (tuples: [[Int]], rows: [Int], ambiguous: Int) {
    var tuples: [[Int]] = []
    let (rows, ambiguous) = records.forEachRespondent(occasions: occasions, blank: 1) { tuples.append($0) }
    return (tuples, rows, ambiguous)
  }

  @Test func `rows of one respondent are one tuple, in the order of the occasions`() {
    let all = Self.records([(7, 1, 4), (3, 0, 0), (7, 0, 5), (3, 2, -2)])
    let found = Self.tuples(all, occasions: 3)
    // Stored answers are two above their codes; 1 is that of a blank.
    #expect(found.tuples == [[2, 1, 0], [7, 6, 1]])
    #expect(found.rows == [2, 1, 1])
    #expect(found.ambiguous == 0)
  }

  @Test func `who has two rows of one occasion is told and not counted`() {
    let all = Self.records([(7, 0, 4), (7, 0, 4), (7, 1, 2), (8, 0, 1)])
    let found = Self.tuples(all, occasions: 2)
    #expect(found.tuples == [[3, 1]])
    #expect(found.rows == [1, 0])
    #expect(found.ambiguous == 1)
  }

  @Test func `rows without an id, an occasion or a weight are in no tuple`() {
    #expect(Self.records([(1, 0, 0), (2, 1, 0)], id: -1).unplaced == 2)
    #expect(Self.records([(1, -1, 0), (2, 1, 0)]).unplaced == 1)
    let chosen = Self.records([(1, 0, 0), (2, -1, 0), (3, 1, 1)], weights: [1, 0, 0])
    #expect(Self.tuples(chosen, occasions: 2).tuples == [[2, 1]])
    #expect(chosen.unplaced == 0)
  }

  @Test func `other codes are translated, missing ones stay`() {
    var all = Self.records([(1, 0, 0)])
    all.merge(Self.records([(1, 1, 1), (2, 0, -1), (2, 1, -2)]), answers: [5, 9], missing: 2)
    #expect(Self.tuples(all, occasions: 2).tuples == [[2, 11], [1, 0]])
  }

  /// Whichever thread met a row.
  @Test func `how rows are shared out makes no difference`() {
    var random = Seeded(state: 5)
    for _ in 0..<200 {
      let rows: [Row] = (0..<40).map { _ in
        (
          UInt64.random(in: 0...12, using: &random), Int32.random(in: 0...3, using: &random),
          Int32.random(in: -2...4, using: &random)
        )
      }
      let whole = Self.tuples(Self.records(rows), occasions: 4)
      let shuffled = rows.shuffled(using: &random)
      let cut = Int.random(in: 0...40, using: &random)
      var parts = Self.records(Array(shuffled[cut...]))
      parts.merge(Self.records(Array(shuffled[..<cut])), answers: nil, missing: 2)
      let found = Self.tuples(parts, occasions: 4)
      // Who has one occasion twice is left out, so that nothing depends on the order.
      #expect(found.tuples == whole.tuples && found.rows == whole.rows && found.ambiguous == whole.ambiguous)
      let ofOnce = Dictionary(grouping: rows) { $0.respondent }.values.filter { own in
        Set(own.map(\.occasion)).count == own.count
      }
      #expect(whole.tuples.count == ofOnce.count)
      #expect(whole.rows.reduce(0, +) == ofOnce.reduce(0) { $0 + $1.count })
    }
  }
}
