internal import CPlatform

/// Records to decode; valid until the memory changes that it looks into.
struct RecordView {
  private let text: UnsafePointer<UInt8>
  /// Where each field begins; it ends one byte before the next.
  private let starts: UnsafePointer<UInt32>
  /// The first field of each record.
  private var firsts: UnsafeMutablePointer<UInt32>
  /// The line on which each record begins.
  private var lines: UnsafeMutablePointer<Int32>
  private(set) var count: Int
  /// Where fields may still have their quotation marks.
  private let unquoting: Unquoting?
  private var shortNumbers: TenthsTable?

  /// Entries that can be read past the last field's end.
  static let slack = Int(TEARSHEET_TENTHS_LANES)

  init(
    text: UnsafeMutablePointer<UInt8>, starts: UnsafeMutablePointer<UInt32>,
    firsts: UnsafeMutablePointer<UInt32>, lines: UnsafeMutablePointer<Int32>, count: Int,
    unquoting: Unquoting?
  ) {
    self.text = UnsafePointer(text)
    self.starts = UnsafePointer(starts)
    self.firsts = firsts
    self.lines = lines
    self.count = count
    self.unquoting = unquoting
  }

  func line(of record: Int) -> Int32 { lines[record] }

  var allLines: [Int32] { Array(UnsafeBufferPointer(start: lines, count: count)) }

  /// A field, by the index of its column.
  @inline(__always)
  func field(_ column: Int, of record: Int) -> FieldText {
    let index = Int(firsts[record]) &+ column
    let start = Int(starts[index])
    let field = FieldText(start: text + start, count: Int(starts[index &+ 1]) &- 1 &- start)
    if let unquoting, field.count > 0, field.start[0] == 0x22 { return unquoting.text(of: field) }
    return field
  }

  subscript(range: Range<Int>) -> RecordView {
    var part = self
    part.firsts += range.lowerBound
    part.lines += range.lowerBound
    part.count = range.count
    return part
  }

  /// Reads the columns of the table in these records.
  mutating func readShortNumbers(into table: TenthsTable) {
    table.read(text, starts, firsts, count: count, hasQuotes: hasQuotes)
    shortNumbers = table
  }

  /// Short numbers of a column, where they were read.
  func shortNumbers(of column: Int) -> TenthsColumn? { shortNumbers?.column(column) }

  /// Fields may still have their quotation marks.
  var hasQuotes: Bool { unquoting != nil }

  /// Codes of a column by the labels that its texts are, as they stand; see `tearsheet_find_labels`.
  func readLabels(
    _ column: Int, by labels: tearsheet_labels, _ entries: UnsafePointer<tearsheet_label>,
    into codes: UnsafeMutablePointer<Int32>
  ) -> Int {
    withUnsafePointer(to: labels) {
      tearsheet_find_labels(text, starts, firsts, count, UInt32(column), $0, entries, codes)
    }
  }

  /// Takes records out.
  mutating func remove(where isUnwanted: (Int) -> Bool) {
    var left = 0
    for record in 0..<count where !isUnwanted(record) {
      firsts[left] = firsts[record]
      lines[left] = lines[record]
      left += 1
    }
    count = left
  }
}

/// Takes the quotation marks from fields that were cut out as they stand.
struct Unquoting {
  /// Texts with doubled quotation marks are written here once more; `nil` where there are none.
  let room: UnsafeMutablePointer<UnquotedTexts>?

  /// `field` begins with a quotation mark and ends with another, but for the CR of a line end.
  @inline(never)
  func text(of field: FieldText) -> FieldText {
    var end = field.count
    while end > 1, field.start[end - 1] != 0x22 { end -= 1 }
    let inner = FieldText(start: field.start + 1, count: max(0, end - 2))
    guard let room, inner.bytes.contains(0x22) else { return inner }
    return room.pointee.add(inner)
  }
}

/// The texts of fields in which quotation marks are doubled, with single ones.
///
/// It grows in pieces that stay where they are, as texts given out before are still looked at.
struct UnquotedTexts {
  private var pieces: [UnsafeMutablePointer<UInt8>] = []
  private var used = 0
  private var capacity = 0

  mutating func add(_ field: FieldText) -> FieldText {
    if used + field.count + FieldText.slack > capacity {
      capacity = max(1 << 16, field.count + FieldText.slack)
      let piece = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      piece.initialize(repeating: 0, count: capacity)
      pieces.append(piece)
      used = 0
    }
    let start = pieces[pieces.count - 1] + used
    var count = 0
    var place = 0
    while place < field.count {
      let byte = field.start[place]
      start[count] = byte
      count += 1
      place += byte == 0x22 ? 2 : 1
    }
    used += count
    return FieldText(start: start, count: count)
  }

  mutating func removeAll() {
    for piece in pieces { piece.deallocate() }
    (pieces, used, capacity) = ([], 0, 0)
  }
}
