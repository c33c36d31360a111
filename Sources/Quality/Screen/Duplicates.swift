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
    let sorted = SortedRows(parts)
    let found = Blocks.map(Array(0..<sorted.buckets)) { sorted.repeated(in: $0, of: parts) }
    var whole = Found()
    for part in found {
      whole.repeated += part.repeated
      whole.groups += part.groups
      whole.places += part.places
    }
    whole.places = Array(whole.places.sorted().prefix(FlaggedLines.most))
    return whole
  }
}

/// All rows, those beside one another whose hashes begin with the same bits, so that each bucket can be searched by
/// itself, in a near cache.
private struct SortedRows: Sendable {
  private struct Row: Sendable {
    var hash: UInt64
    var part: Int32
    var row: Int32
  }

  private static let most = 1 << 14

  private var rows: [Row]
  /// Where each bucket begins, and the end.
  private var starts: [Int]
  var buckets: Int { starts.count - 1 }

  init(_ parts: [(file: Int, rows: Duplicates)]) {
    let count = parts.reduce(0) { $0 + $1.rows.hashes.count }
    var bits: UInt64 = 0
    while count >> Int(bits) > Self.most { bits += 1 }
    func bucket(_ hash: UInt64) -> Int { bits == 0 ? 0 : Int(truncatingIfNeeded: hash >> (64 - bits)) }
    starts = [Int](repeating: 0, count: (1 << Int(bits)) + 1)
    for part in parts { for hash in part.rows.hashes { starts[bucket(hash) + 1] += 1 } }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    rows = [Row](unsafeUninitializedCapacity: count) { buffer, filled in
      for (part, entry) in parts.enumerated() {
        for (row, hash) in entry.rows.hashes.enumerated() {
          let place = bucket(hash)
          buffer[next[place]] = Row(
            hash: hash, part: Int32(truncatingIfNeeded: part), row: Int32(truncatingIfNeeded: row))
          next[place] += 1
        }
      }
      filled = count
    }
  }

  func repeated(in bucket: Int, of parts: [(file: Int, rows: Duplicates)]) -> Duplicates.Found {
    let range = starts[bucket]..<starts[bucket + 1]
    var size = 16
    while size < 2 * range.count { size *= 2 }
    // 1 + the place of the row that came first with a hash, or 0.
    var table = [Int32](repeating: 0, count: size)
    var same: [UInt64: [Int]] = [:]
    rows.withUnsafeBufferPointer { rows in
      table.withUnsafeMutableBufferPointer { table in
        for place in range {
          let hash = rows[place].hash
          var slot = Int(truncatingIfNeeded: hash) & (size - 1)
          while table[slot] != 0 {
            let first = range.lowerBound + Int(table[slot]) - 1
            if rows[first].hash == hash {
              same[hash, default: [first]].append(place)
              break
            }
            slot = (slot + 1) & (size - 1)
          }
          if table[slot] == 0 { table[slot] = Int32(truncatingIfNeeded: place - range.lowerBound + 1) }
        }
      }
    }
    var found = Duplicates.Found(repeated: 0, groups: same.count)
    for group in same.values {
      found.repeated += group.count - 1
      let places = group.map { place in
        let part = parts[Int(rows[place].part)]
        return Duplicates.Place(file: part.file, line: part.rows.lines[Int(rows[place].row)])
      }
      found.places += places.sorted().dropFirst()
    }
    found.places = Array(found.places.sorted().prefix(FlaggedLines.most))
    return found
  }
}
