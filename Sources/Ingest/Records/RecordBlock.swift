import Foundation
import StudyFile

/// The fields of some records as libcsv gives them, one text after another.
///
/// It is the context of libcsv's callbacks, which can neither throw nor stop the parse, so it stands in memory of its
/// own and is reached by a pointer: a class as the context costs five times the time.
struct RecordBlock {
  /// What a record may hold: longer than any answer, short enough for 32-bit places.
  static let longestRecord = 1 << 30
  /// Many times as many columns as any program writes.
  static let mostFields = 1_000_000

  /// By the index of the field: whether anybody needs its text. `nil` keeps all.
  private let kept: UnsafeMutablePointer<Bool>?
  private let keptCount: Int
  private var text = GrowingBuffer<UInt8>(capacity: 1 << 8, slack: FieldText.slack)
  /// Where each field begins; it ends one byte before the next.
  private var starts = GrowingBuffer<UInt32>(capacity: 1 << 6, slack: RecordView.slack)
  /// For each record its first field, and one more.
  private var firsts = GrowingBuffer<UInt32>(capacity: 1 << 4)
  private var lines = GrowingBuffer<Int32>(capacity: 1 << 4)

  // The record under way.
  private(set) var fieldCount = 0
  private(set) var rowEnded = false
  private(set) var isTooLong = false
  private var recordText = 0

  init(keeping kept: [Bool]?) {
    self.kept = kept.map { flags in
      let pointer = UnsafeMutablePointer<Bool>.allocate(capacity: max(flags.count, 1))
      pointer.initialize(repeating: false, count: max(flags.count, 1))
      for (index, flag) in flags.enumerated() { pointer[index] = flag }
      return pointer
    }
    keptCount = kept?.count ?? 0
    starts.append(0)
    firsts.append(0)
  }

  func free() {
    kept?.deallocate()
    text.free()
    starts.free()
    firsts.free()
    lines.free()
  }

  var recordCount: Int { lines.count }
  var fieldsOfFirstRecord: Int { Int(firsts.base[1] - firsts.base[0]) }

  // MARK: Called by libcsv

  @inline(__always)
  mutating func addField(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
    let index = fieldCount
    guard index < Self.mostFields else {
      isTooLong = true
      return
    }
    fieldCount += 1
    if let bytes, count > 0, kept == nil || (index < keptCount && kept![index]) {
      guard text.count - recordText + count < Self.longestRecord else {
        isTooLong = true
        return
      }
      text.append(bytes.assumingMemoryBound(to: UInt8.self), count)
    }
    // What stands for the separator.
    text.append(0x0A)
    starts.append(UInt32(truncatingIfNeeded: text.count))
  }

  @inline(__always)
  mutating func endRow() { rowEnded = true }

  // MARK: Called between lines

  mutating func keepRecord(line: Int) {
    lines.append(Int32(clamping: line))
    firsts.append(UInt32(truncatingIfNeeded: starts.count - 1))
    recordText = text.count
    (fieldCount, rowEnded) = (0, false)
  }

  mutating func dropRecord() {
    text.count = recordText
    starts.count -= fieldCount
    (fieldCount, rowEnded) = (0, false)
  }

  mutating func removeAll() {
    (text.count, starts.count, firsts.count, lines.count, recordText) = (0, 1, 0, 0, 0)
    // Not what a view may have put there when it took records out.
    firsts.append(0)
  }

  /// The whole records; valid until the block changes.
  var view: RecordView {
    RecordView(
      text: text.base, starts: starts.base, firsts: firsts.base, lines: lines.base, count: lines.count,
      unquoting: nil)
  }
}

/// Memory that grows by doubling and is freed by hand.
struct GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  /// What is there in addition, so that it can be read past the end.
  private let slack: Int
  var count = 0

  init(capacity: Int, slack: Int = 0) {
    self.capacity = capacity
    self.slack = slack
    base = .allocate(capacity: capacity + slack)
    clear(from: 0)
  }

  func free() { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1) }
    base[count] = element
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafePointer<Element>, _ more: Int) {
    if count + more > capacity { reserve(count + more) }
    (base + count).update(from: elements, count: more)
    count += more
  }

  /// What stands up to `count` stays.
  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(wanted, 2 * capacity) + slack)
    larger.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (larger, max(wanted, 2 * capacity))
    clear(from: count)
  }

  /// Slack that was never written must still be readable; the rest needs no clearing.
  private func clear(from start: Int) {
    guard slack > 0 else { return }
    memset(base + start, 0, (capacity + slack - start) * MemoryLayout<Element>.stride)
  }
}
