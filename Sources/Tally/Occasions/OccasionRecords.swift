import Ingest

/// The rows of one request for occasions while they are being read: unlike a tally, they grow with the respondents.
struct OccasionRecords: Sendable {
  struct Record: Sendable {
    /// Made of the text of the id, which is kept nowhere.
    var respondent: UInt64
    var occasion: Int32
    /// As it is stored: the code and the number of missing codes.
    var answer: Int32
  }

  private(set) var records: [Record] = []
  private(set) var unplaced = 0

  /// Of one batch; `weights` are 0 for rows that are not selected.
  mutating func add(
    respondents: UnsafePointer<UInt64>, ids: UnsafePointer<Int32>, occasions: UnsafePointer<Int32>,
    answers: UnsafePointer<Int32>, missing: Int, weights: UnsafePointer<Int>?, rows: Int
  ) {
    for row in 0..<rows where weights.map({ $0[row] > 0 }) ?? true {
      if ids[row] >= 0, occasions[row] >= 0 {
        records.append(
          Record(
            respondent: respondents[row], occasion: occasions[row], answer: answers[row] + Int32(missing)))
      } else {
        unplaced += 1
      }
    }
  }

  /// Adds rows whose answers have other codes.
  mutating func merge(_ other: OccasionRecords, answers translation: [Int32]?, missing: Int) {
    unplaced += other.unplaced
    guard let translation else { return records += other.records }
    records.reserveCapacity(records.count + other.records.count)
    for var record in other.records {
      let code = Int(record.answer) - missing
      if code >= 0 { record.answer = translation[code] + Int32(missing) }
      records.append(record)
    }
  }

  /// Everyone's answers, as they are stored, in the order of the occasions, to `body`; `blank` stands where one has no row.
  /// How many rows each occasion has, and how many respondents have several of one and are not given.
  func forEachRespondent(
    occasions: Int, blank: Int, _ body: ([Int]) -> Void
  ) -> (rows: [Int], ambiguous: Int) {
    let sorted = records.sorted { ($0.respondent, $0.occasion) < ($1.respondent, $1.occasion) }
    var rows = [Int](repeating: 0, count: occasions)
    var ambiguous = 0
    var start = 0
    var answers: [Int] = []
    while start < sorted.count {
      let respondent = sorted[start].respondent
      let end = sorted[start...].firstIndex { $0.respondent != respondent } ?? sorted.count
      let own = sorted[start..<end]
      start = end
      if zip(own, own.dropFirst()).contains(where: { $0.occasion == $1.occasion }) {
        ambiguous += 1
        continue
      }
      answers = [Int](repeating: blank, count: occasions)
      for record in own {
        answers[Int(record.occasion)] = Int(record.answer)
        rows[Int(record.occasion)] += 1
      }
      body(answers)
    }
    return (rows, ambiguous)
  }
}
