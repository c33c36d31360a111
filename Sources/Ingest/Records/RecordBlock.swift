import Foundation
import StudyFile

/// The kept fields of some thousand records, one text after another.
///
/// It is the context of libcsv's callbacks, which can neither throw nor stop the parse, so it stands in memory of its
/// own and is reached by a pointer: a class as the context costs five times the time.
struct RecordBlock {
  /// What a record may hold: longer than any answer, short enough for 32-bit offsets.
  static let longestRecord = 1 << 30

  /// By the index of the field: whether anybody needs it. `nil` keeps all.
  private let kept: UnsafeMutablePointer<Bool>?
  private let keptCount: Int
  private var text: UnsafeMutablePointer<UInt8>
  private var textCapacity = 1 << 16
  private var textCount = 0
  /// Where each kept field ends in `text`; it begins where the one before ends.
  private var ends: UnsafeMutablePointer<UInt32>
  private var endCapacity = 1 << 12
  private var endCount = 1
  /// The line on which each record begins.
  private(set) var lines: [Int32] = []

  // The record under way.
  /// Fields so far, those not kept included.
  private(set) var fieldCount = 0
  private(set) var rowEnded = false
  private(set) var isTooLong = false
  private var recordText = 0
  private var recordEnds = 1

  init(keeping kept: [Bool]?) {
    self.kept = kept.map { flags in
      let pointer = UnsafeMutablePointer<Bool>.allocate(capacity: max(flags.count, 1))
      pointer.initialize(repeating: false, count: max(flags.count, 1))
      for (index, flag) in flags.enumerated() { pointer[index] = flag }
      return pointer
    }
    keptCount = kept?.count ?? 0
    text = .allocate(capacity: textCapacity + FieldText.slack)
    text.initialize(repeating: 0, count: textCapacity + FieldText.slack)
    ends = .allocate(capacity: endCapacity)
    ends[0] = 0
  }

  func free() {
    kept?.deallocate()
    text.deallocate()
    ends.deallocate()
  }

  var recordCount: Int { lines.count }
  /// Of text and of places in it.
  var byteCount: Int { textCount + endCount * MemoryLayout<UInt32>.stride }
  var keptFieldCount: Int { endCount - 1 }

  // MARK: Called by libcsv

  @inline(__always)
  mutating func addField(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    let index = fieldCount
    fieldCount += 1
    if let kept {
      guard index < keptCount, kept[index] else { return }
    }
    if let bytes, count > 0 {
      if textCount + count > textCapacity, !growText(by: count) { return }
      memcpy(text + textCount, bytes, count)
      textCount += count
    }
    if endCount == endCapacity { growEnds() }
    ends[endCount] = UInt32(truncatingIfNeeded: textCount)
    endCount += 1
  }

  @inline(__always)
  mutating func endRow() { rowEnded = true }

  // MARK: Called between lines

  mutating func keepRecord(line: Int) {
    lines.append(Int32(clamping: line))
    recordText = textCount
    recordEnds = endCount
    (fieldCount, rowEnded) = (0, false)
  }

  mutating func dropRecord() {
    textCount = recordText
    endCount = recordEnds
    (fieldCount, rowEnded) = (0, false)
  }

  mutating func removeAll() {
    lines.removeAll(keepingCapacity: true)
    (textCount, endCount, recordText, recordEnds) = (0, 1, 0, 1)
  }

  /// Closes the gaps that the other records leave.
  mutating func removeRecords(where isUnwanted: (Int) -> Bool, width: Int) {
    var keptLines: [Int32] = []
    var newText = 0
    var newEnds = 1
    var start = 0
    for record in 0..<lines.count {
      let first = 1 + record * width
      let end = Int(ends[first + width - 1])
      if !isUnwanted(record) {
        for index in first..<(first + width) {
          ends[newEnds] = ends[index] - UInt32(start - newText)
          newEnds += 1
        }
        memmove(text + newText, text + start, end - start)
        newText += end - start
        keptLines.append(lines[record])
      }
      start = end
    }
    (lines, textCount, endCount, recordText, recordEnds) = (keptLines, newText, newEnds, newText, newEnds)
  }

  /// The whole records, of `width` kept fields each.
  func view(width: Int) -> RecordView {
    RecordView(text: text, ends: ends, width: width, lines: lines)
  }

  private mutating func growText(by count: Int) -> Bool {
    guard textCount - recordText + count <= Self.longestRecord else {
      isTooLong = true
      return false
    }
    let capacity = max(textCapacity * 2, textCount + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + FieldText.slack)
    larger.initialize(repeating: 0, count: capacity + FieldText.slack)
    memcpy(larger, text, textCount)
    text.deallocate()
    (text, textCapacity) = (larger, capacity)
    return true
  }

  private mutating func growEnds() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endCapacity * 2)
    larger.update(from: ends, count: endCount)
    ends.deallocate()
    (ends, endCapacity) = (larger, endCapacity * 2)
  }
}

/// Records to decode; valid until the block that it looks into changes.
struct RecordView {
  private let text: UnsafePointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  let width: Int
  let lines: [Int32]

  init(
    text: UnsafeMutablePointer<UInt8>, ends: UnsafeMutablePointer<UInt32>, width: Int, lines: [Int32]
  ) {
    self.text = UnsafePointer(text)
    self.ends = UnsafePointer(ends)
    self.width = width
    self.lines = lines
  }

  var count: Int { lines.count }

  /// A kept field, by its index among them.
  @inline(__always)
  func field(_ column: Int, of record: Int) -> FieldText {
    let index = record &* width &+ column
    let start = Int(ends[index])
    return FieldText(start: text + start, count: Int(ends[index + 1]) - start)
  }
}
