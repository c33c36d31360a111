internal import CPlatform
import StudyFile

/// Cuts chunks into records. One that is regular is cut by a scan for separators, any other by libcsv, whose grammar
/// holds for both.
struct ChunkParser: ~Copyable {
  enum Road { case either, libcsv }

  /// Records with another number of fields than the header.
  private(set) var ragged = RaggedRecords()
  /// Records below the header.
  private(set) var recordCount = 0
  /// The first chunk that has a character of more than one byte.
  private(set) var firstWithLongCharacters: Int?

  private let road: Road
  private let instructions: tearsheet_instructions
  private let delimiter: UInt8
  private let fieldCount: Int
  private var tokenizer: Tokenizer
  private var starts = GrowingBuffer<UInt32>(capacity: 1 << 6, slack: RecordView.slack)
  private var firsts = GrowingBuffer<UInt32>(capacity: 1 << 6)
  private var lines = GrowingBuffer<UInt32>(capacity: 1 << 6)
  private let unquoted: UnsafeMutablePointer<UnquotedTexts>

  /// - Parameter kept: by the index of a field whether its text is needed.
  init(
    file: String, delimiter: UInt8, keeping kept: [Bool], road: Road = .either,
    instructions: tearsheet_instructions = bestInstructions
  ) {
    self.delimiter = delimiter
    self.instructions = instructions
    self.road = road
    fieldCount = kept.count
    tokenizer = Tokenizer(file: file, delimiter: delimiter, keeping: kept, fieldCount: kept.count)
    unquoted = .allocate(capacity: 1)
    unquoted.initialize(to: UnquotedTexts())
  }

  deinit {
    starts.free()
    firsts.free()
    lines.free()
    unquoted.pointee.removeAll()
    unquoted.deinitialize(count: 1)
    unquoted.deallocate()
  }

  /// The records of the chunk with as many fields as the header; the chunk must stay as long as they are looked at.
  /// Throws `Diagnostics`, or `NotUTF8` where the text before any other error is none.
  mutating func parse(_ chunk: Chunk) throws -> RecordView {
    unquoted.pointee.removeAll()
    starts.reserve(chunk.count + 18)
    firsts.reserve(chunk.count + 18)
    lines.reserve(chunk.count + 18)
    let found = tearsheet_find_separators(
      chunk.bytes, chunk.count, delimiter, starts.base, firsts.base, lines.base, instructions)
    // What is longer than a field can be has one that is too long, or a record that is.
    let isLong = chunk.isCut || chunk.count > Tokenizer.longestField
    guard found.is_regular, road == .either, !isLong else {
      return try parseByLibrary(chunk, isASCII: found.is_ascii)
    }
    if !found.is_ascii { try checkUTF8(chunk) }
    return records(chunk, found)
  }

  private mutating func records(_ chunk: Chunk, _ found: tearsheet_separators) -> RecordView {
    var isHeaderNext = chunk.index == 0
    var count = 0
    let lineBase = UnsafeMutableRawPointer(lines.base).assumingMemoryBound(to: Int32.self)
    for record in 0..<Int(found.records) {
      let first = firsts.base[record]
      let width = Int(firsts.base[record + 1] - first)
      if width == 1, isBlank(Int(first), chunk) { continue }
      if isHeaderNext {
        isHeaderNext = false
        continue
      }
      recordCount += 1
      let line = chunk.firstLine + Int(lines.base[record])
      if width == fieldCount {
        // Never past `record`: what is read next is still there.
        firsts.base[count] = first
        lineBase[count] = Int32(clamping: line)
        count += 1
      } else {
        ragged.add(fields: width, line: line)
      }
    }
    let unquoting =
      found.has_quotes ? Unquoting(room: found.has_doubled_quotes ? unquoted : nil) : nil
    return RecordView(
      text: chunk.bytes, starts: starts.base, firsts: firsts.base, lines: lineBase, count: count,
      unquoting: unquoting)
  }

  /// A line of nothing but blanks is no record.
  private func isBlank(_ field: Int, _ chunk: Chunk) -> Bool {
    let start = Int(starts.base[field])
    let end = Int(starts.base[field + 1]) - 1
    for place in start..<end {
      let byte = chunk.bytes[place]
      let endsLine = byte == 0x0D && place == end - 1
      if byte != 0x20, byte != 0x09, !endsLine { return false }
    }
    return true
  }

  private mutating func parseByLibrary(_ chunk: Chunk, isASCII: Bool) throws -> RecordView {
    tokenizer.begin(line: chunk.firstLine, headers: chunk.index == 0 ? 1 : 0)
    do {
      _ = try tokenizer.feed(chunk.text)
      if chunk.isCut { throw tokenizer.tooLong() }
      try tokenizer.finish()
    } catch {
      // What comes first in the file is reported.
      if !isASCII { try checkUTF8(chunk, upTo: tokenizer.line) }
      throw error
    }
    if !isASCII { try checkUTF8(chunk) }
    ragged.merge(tokenizer.takeRagged())
    recordCount += tokenizer.takeRecordCount()
    return tokenizer.block.pointee.view
  }

  private mutating func checkUTF8(_ chunk: Chunk, upTo lastLine: Int = .max) throws {
    var check = UTF8Check()
    let invalid = check.firstInvalid(in: chunk.text) ?? (check.isComplete ? nil : chunk.count)
    if let invalid {
      let line = chunk.firstLine + lineEnds(in: .init(rebasing: chunk.text[..<invalid]))
      if line <= lastLine {
        throw NotUTF8(chunk: chunk.index, line: line, followsLongCharacters: check.longCharacters > 0)
      }
    }
    if check.longCharacters > 0, firstWithLongCharacters == nil { firstWithLongCharacters = chunk.index }
  }
}

/// A line that is not what UTF-8 can be.
struct NotUTF8: Error {
  var chunk: Int
  var line: Int
  /// Whether characters of more than one byte stand before it in its chunk.
  var followsLongCharacters: Bool
}
