import Statistics

/// Which rows are like an earlier one.
struct RepeatedRows: Sendable, Equatable {
  struct Place: Sendable, Equatable, Comparable {
    var file: Int
    var line: Int32

    static func < (left: Place, right: Place) -> Bool { (left.file, left.line) < (right.file, right.line) }
  }

  var count = 0
  /// Of the first of them.
  var places: [Place] = []

  init() {}

  /// `parts` are what the threads kept, each with the place of its file. `nil` where what was put away on a disk cannot be
  /// read any more.
  init?(in parts: [(file: Int, rows: Duplicates)]) {
    guard parts.reduce(0, { $0 + $1.rows.count }) > 1 else { return }
    let parts = parts.map { (file: $0.file, rows: $0.rows.inBuckets) }
    let buckets = Blocks.map(Array(0..<Duplicates.buckets)) { Bucket($0, of: parts)?.repeated }
    for found in buckets {
      guard let found else { return nil }
      count += found.count
      places += found.places
    }
    places = Array(places.sorted().prefix(FlaggedLines.most))
  }
}

/// The rows whose hashes begin alike: searched by themselves they are few, and in a near cache.
private struct Bucket {
  private var rows: [Duplicates.Row] = []
  /// For each part where its rows end, and its file.
  private var ends: [(end: Int, file: Int)] = []

  init?(_ bucket: Int, of parts: [(file: Int, rows: RowBuckets)]) {
    for part in parts {
      guard part.rows.append(bucket, to: &rows) else { return nil }
      ends.append((rows.count, part.file))
    }
  }

  /// The first row of each kind is found before any is called repeated: the threads have them in no order.
  var repeated: RepeatedRows {
    var size = 16
    while size < 2 * rows.count { size *= 2 }
    // For each kind, 1 + the place of its first row by file and line, or 0.
    var table = [Int32](repeating: 0, count: size)
    var slots = [Int32](repeating: 0, count: rows.count)
    rows.withUnsafeBufferPointer { rows in
      table.withUnsafeMutableBufferPointer { table in
        forEach { row, file in
          let hash = rows[row].hash
          var slot = Int(truncatingIfNeeded: hash) & (size - 1)
          while table[slot] != 0, rows[Int(table[slot]) - 1].hash != hash { slot = (slot + 1) & (size - 1) }
          let known = Int(table[slot]) - 1
          if known < 0 || place(row, file) < place(known, self.file(of: known)) {
            table[slot] = Int32(truncatingIfNeeded: row + 1)
          }
          slots[row] = Int32(truncatingIfNeeded: slot)
        }
      }
    }
    var found = RepeatedRows()
    forEach { row, file in
      guard Int(table[Int(slots[row])]) != row + 1 else { return }
      found.count += 1
      found.places.append(place(row, file))
      // As many as anybody is told of.
      if found.places.count > 4 * FlaggedLines.most {
        found.places = Array(found.places.sorted().prefix(FlaggedLines.most))
      }
    }
    return found
  }

  private func place(_ row: Int, _ file: Int) -> RepeatedRows.Place {
    .init(file: file, line: rows[row].line)
  }

  private func file(of row: Int) -> Int { ends.first { row < $0.end }?.file ?? 0 }

  private func forEach(_ body: (_ row: Int, _ file: Int) -> Void) {
    var start = 0
    for (end, file) in ends {
      for row in start..<end { body(row, file) }
      start = end
    }
  }
}
