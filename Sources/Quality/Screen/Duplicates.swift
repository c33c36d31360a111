/// Rows that have the same number made of their text or answers, over all threads and files.
///
/// Twelve bytes are kept for each row, and nothing of the text: of the last rows in memory, of those before in a file
/// without a name, so that millions of respondents take no more memory than thousands. Of texts that differ, two in
/// 5,000,000 have the same number with a probability below one in a million.
struct Duplicates: Sendable {
  /// What is kept of a row.
  struct Row: Sendable {
    var low: UInt32
    var high: UInt32
    var line: Int32

    @inline(__always)
    init(_ hash: UInt64, line: Int32) {
      low = UInt32(truncatingIfNeeded: hash)
      high = UInt32(truncatingIfNeeded: hash >> 32)
      self.line = line
    }

    @inline(__always)
    var hash: UInt64 { UInt64(high) << 32 | UInt64(low) }
    /// Rows that are alike are in the same bucket.
    @inline(__always)
    var bucket: Int { Int(high >> 24) }
  }

  /// Rows bucket by bucket.
  struct Block: Sendable {
    let rows: [Row]
    /// Where each bucket begins, and the end.
    let starts: [Int32]

    init(_ unsorted: [Row]) {
      var starts = [Int32](repeating: 0, count: Duplicates.buckets + 1)
      for row in unsorted { starts[row.bucket + 1] += 1 }
      for bucket in 1...Duplicates.buckets { starts[bucket] += starts[bucket - 1] }
      var next = starts
      rows = [Row](unsafeUninitializedCapacity: unsorted.count) { rows, filled in
        for row in unsorted {
          rows[Int(next[row.bucket])] = row
          next[row.bucket] += 1
        }
        filled = unsorted.count
      }
      self.starts = starts
    }
  }

  static let buckets = 256
  /// Rows in memory.
  private let most: Int
  /// Another one for each run: without it, what was written to a disk tells nothing of any text.
  private let key: UInt64

  private(set) var count = 0
  private var rows: [Row] = []
  private var file: ScratchFile?
  private var isKept = false
  /// For each block of `most` rows in the file, where its buckets begin.
  private var blocks: [[Int32]] = []

  init(key: UInt64, most: Int = 1 << 17) {
    self.key = key
    self.most = most
  }

  @inline(__always)
  mutating func add(_ hash: UInt64, line: Int32) {
    let product = (hash ^ key).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    rows.append(Row(product.high ^ product.low, line: line))
    count += 1
    if rows.count >= most, !isKept { putAway() }
  }

  /// All rows, bucket by bucket.
  var inBuckets: RowBuckets { RowBuckets(last: Block(rows), file: file, blocks: blocks, size: most) }

  /// Writes the rows in memory to the file, bucket by bucket. Where that cannot be done, they all stay in memory.
  private mutating func putAway() {
    if file == nil { file = ScratchFile() }
    // A copy of this has the file too, and would write where this one does.
    guard file != nil, isKnownUniquelyReferenced(&file), let file else {
      isKept = true
      return
    }
    let block = Block(rows)
    let offset = blocks.count * most * MemoryLayout<Row>.stride
    guard block.rows.withUnsafeBytes({ file.write($0, at: offset) }) else {
      isKept = true
      return
    }
    blocks.append(block.starts)
    rows.removeAll(keepingCapacity: true)
  }
}

/// The rows that one `Duplicates` has kept.
struct RowBuckets: Sendable {
  /// What stayed in memory.
  let last: Duplicates.Block
  fileprivate let file: ScratchFile?
  fileprivate let blocks: [[Int32]]
  /// Rows of a block in the file.
  fileprivate let size: Int

  /// Whether the rows of one bucket could be read.
  func append(_ bucket: Int, to found: inout [Duplicates.Row]) -> Bool {
    found += last.rows[Int(last.starts[bucket])..<Int(last.starts[bucket + 1])]
    guard let file else { return true }
    var isWhole = true
    for (place, starts) in blocks.enumerated() {
      let range = Int(starts[bucket])..<Int(starts[bucket + 1])
      let offset = (place * size + range.lowerBound) * MemoryLayout<Duplicates.Row>.stride
      found += [Duplicates.Row](unsafeUninitializedCapacity: range.count) { rows, filled in
        let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: rows[..<range.count]))
        let isRead = file.read(into: room, at: offset)
        isWhole = isWhole && isRead
        filled = isRead ? range.count : 0
      }
    }
    return isWhole
  }
}
