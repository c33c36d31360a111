import Tally

/// What a reader is told of rows that could not be brought together.
enum OccasionNotes {
  static func notes(_ counts: OccasionCounts, id: String) -> [String] {
    var notes: [String] = []
    if counts.unplaced > 0 {
      notes.append(
        "Left out: \(rows(counts.unplaced)) without “\(id)” or without an occasion.")
    }
    if counts.ambiguous > 0 {
      notes.append(
        "Left out: \(LeftOut.respondents(counts.ambiguous)) with several rows of one occasion, of which none can be "
          + "taken for the answer.")
    }
    return notes
  }

  private static func rows(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }
}
