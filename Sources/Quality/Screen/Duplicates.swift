import Statistics

/// Rows that have the same number made of their text or answers, over all threads and files.
///
/// Twelve bytes are kept for each row, and nothing of the text. Of texts that differ, two in 5,000,000 have the same
/// number with a probability below one in a million.
struct Duplicates: Sendable {
  private(set) var hashes: [UInt64] = []
  private(set) var lines: [Int32] = []

  @inline(__always)
  mutating func add(_ hash: UInt64, line: Int32) {
    hashes.append(hash)
    lines.append(line)
  }

  struct Found: Sendable, Equatable {
    /// Rows that are like an earlier one.
    var repeated = 0
    /// How many different ones there are that occur several times.
    var groups = 0
    /// Of the first of these rows, by file.
    var places: [Place] = []
  }

  struct Place: Sendable, Equatable, Comparable {
    var file: Int
    var line: Int32

    static func < (left: Place, right: Place) -> Bool { (left.file, left.line) < (right.file, right.line) }
  }

  /// `parts` are what the threads kept, each with the place of its file.
  static func find(in parts: [(file: Int, rows: Duplicates)]) -> Found {
    let count = parts.reduce(0) { $0 + $1.rows.hashes.count }
    let buckets = buckets(of: parts, for: count)
    let found = Blocks.map(buckets) { bucket in repeated(bucket, of: parts) }
    var whole = Found()
    for part in found {
      whole.repeated += part.repeated
      whole.groups += part.groups
      whole.places += part.places
    }
    whole.places = Array(whole.places.sorted().prefix(FlaggedLines.most))
    return whole
  }

  private struct Row: Sendable {
    var part: Int32
    var row: Int32
  }

  /// Rows whose hashes begin with the same bits, so that each bucket can be searched by itself, in a near cache.
  private static func buckets(of parts: [(file: Int, rows: Duplicates)], for count: Int) -> [[Row]] {
    var bits = 0
    while count >> bits > 1 << 14 { bits += 1 }
    var buckets = [[Row]](repeating: [], count: 1 << bits)
    for bucket in buckets.indices { buckets[bucket].reserveCapacity((count >> bits) * 9 / 8) }
    for (part, entry) in parts.enumerated() {
      for (row, hash) in entry.rows.hashes.enumerated() {
        let bucket = bits == 0 ? 0 : Int(hash >> UInt64(64 - bits))
        buckets[bucket].append(Row(part: Int32(part), row: Int32(row)))
      }
    }
    return buckets
  }

  private static func repeated(_ bucket: [Row], of parts: [(file: Int, rows: Duplicates)]) -> Found {
    var size = 16
    while size < 2 * bucket.count { size *= 2 }
    // 1 + the place of the row that came first with a hash, or 0.
    var table = [Int32](repeating: 0, count: size)
    var same: [UInt64: [Place]] = [:]
    func place(_ row: Row) -> Place {
      let part = parts[Int(row.part)]
      return Place(file: part.file, line: part.rows.lines[Int(row.row)])
    }
    for (index, row) in bucket.enumerated() {
      let hash = parts[Int(row.part)].rows.hashes[Int(row.row)]
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[slot] != 0 {
        let first = bucket[Int(table[slot]) - 1]
        if parts[Int(first.part)].rows.hashes[Int(first.row)] == hash {
          same[hash, default: [place(first)]].append(place(row))
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] == 0 { table[slot] = Int32(index) + 1 }
    }
    var found = Found(repeated: 0, groups: same.count)
    for places in same.values {
      found.repeated += places.count - 1
      found.places += places.sorted().dropFirst()
    }
    found.places = Array(found.places.sorted().prefix(FlaggedLines.most))
    return found
  }
}
