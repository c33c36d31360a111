import StudyFile

/// Cuts an export into chunks of whole records, one after another, always at the same places.
///
/// A line end is a record's where an even number of quotation marks stands before it: the chunk begins outside quotes,
/// quoted fields are in marks, and marks inside them are doubled. Where a file breaks that rule, libcsv refuses it at
/// a place that comes before any wrong cut.
struct ChunkSource: ~Copyable {
  /// A record that is longer has a quotation mark that is never closed, or is no record; libcsv tells which.
  private static let longestRecord = Tokenizer.longestField + (1 << 20)

  private var source: TextSource
  private let delimiter: UInt8
  private let chunkSize: Int
  /// What was read past the last whole record.
  private var rest: [UInt8] = []
  private var line: Int
  private var index = 0
  private var isAtEnd = false

  init(_ source: consuming TextSource, firstLine: Int = 1, delimiter: UInt8, chunkSize: Int) {
    self.source = source
    line = firstLine
    self.delimiter = delimiter
    self.chunkSize = chunkSize
  }

  var fraction: Double { source.fraction }
  var isRepeatable: Bool { source.isRepeatable }
  /// The index of the chunk that is filled next.
  var nextIndex: Int { index }

  var digest: SHA256 { source.digest }
  mutating func hashElsewhere() { source.hashElsewhere() }
  mutating func takeUnhashed() -> [UInt8] { source.takeUnhashed() }

  /// Fills the chunk; false where there is no more. After what cannot be converted to UTF-8 it throws.
  mutating func fill(_ chunk: inout Chunk) throws -> Bool {
    (chunk.count, chunk.isCut) = (0, false)
    // Where it is cut may not depend on how large the memory has become.
    var target = rest.count + source.roomFor(chunkSize)
    chunk.grow(to: target)
    chunk.bytes.update(from: rest, count: rest.count)
    chunk.count = rest.count
    rest = []
    var whole = Records(end: 0, lineEnds: 0)
    while !isAtEnd {
      try readMore(into: &chunk, upTo: target)
      if isAtEnd { break }
      whole = Records(in: chunk.text)
      if whole.end > 0 || chunk.count > Self.longestRecord { break }
      target = 2 * chunk.count
      chunk.grow(to: target)
    }
    if isAtEnd || whole.end == 0 {
      if source.isBroken {
        whole = Records(in: chunk.text)
        if whole.end == 0 { throw source.broken(line: line + lineEnds(in: chunk.text)) }
      } else {
        whole = Records(end: chunk.count, lineEnds: lineEnds(in: chunk.text))
        chunk.isCut = !isAtEnd
      }
    }
    guard whole.end > 0 else { return false }
    rest = Array(UnsafeBufferPointer(start: chunk.bytes + whole.end, count: chunk.count - whole.end))
    chunk.count = whole.end
    let firstLine = line
    line += whole.lineEnds
    // The first chunk has the header in it, however many blank lines stand above.
    if index == 0, Self.isBlank(chunk.text, delimiter) { return try fill(&chunk) }
    (chunk.index, chunk.firstLine) = (index, firstLine)
    index += 1
    return true
  }

  /// The hash of the file, once it was read to its end and is still what it was; and what there is to say about it then.
  mutating func finish() throws -> (sha256: String, notes: [Diagnostic]) {
    try source.checkUnchanged()
    return (source.sha256(), source.notes)
  }

  private mutating func readMore(into chunk: inout Chunk, upTo target: Int) throws {
    let room = target - chunk.count
    let count = try source.fill(UnsafeMutableRawBufferPointer(start: chunk.bytes + chunk.count, count: room))
    chunk.count += count
    isAtEnd = count < room
  }

  private static func isBlank(_ text: UnsafeRawBufferPointer, _ delimiter: UInt8) -> Bool {
    text.allSatisfy { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || ($0 == 0x09 && delimiter != 0x09) }
  }
}

/// The whole records at the beginning of a text.
private struct Records {
  /// Where the last one ends, 0 if none does.
  var end: Int
  var lineEnds: Int

  init(end: Int, lineEnds: Int) {
    self.end = end
    self.lineEnds = lineEnds
  }

  /// A record ends with LF; with CR only where there is no LF, and not as the last byte, after which an LF may follow.
  init(in text: UnsafeRawBufferPointer) {
    let all = byteCounts(of: text)
    end =
      Self.end(0x0A, in: text, quotes: all.quotes)
      ?? Self.end(0x0D, in: .init(rebasing: text.dropLast()), quotes: nil) ?? 0
    // No CR LF is cut in two, so that what is left has the other line ends.
    lineEnds = all.line_ends - byteCounts(of: .init(rebasing: text[end...])).line_ends
  }

  private static func end(_ terminator: UInt8, in text: UnsafeRawBufferPointer, quotes: Int?) -> Int? {
    var left = quotes ?? byteCounts(of: text).quotes
    var end = text.count
    while let place = text[..<end].lastIndex(of: terminator) {
      left -= byteCounts(of: UnsafeRawBufferPointer(rebasing: text[(place + 1)..<end])).quotes
      if left.isMultiple(of: 2) { return place + 1 }
      end = place
    }
    return nil
  }
}
