internal import CPlatform

/// The codes of texts of up to 24 bytes, where each has a place of its own: no answer is compared with more than one.
struct ShortLabels: Sendable {
  /// In place of the code of any other text.
  static let otherwise = Int32(TEARSHEET_NO_LABEL)

  private var entries: [tearsheet_label]
  private var labels: tearsheet_labels

  /// Of texts that find no such places in a table of moderate size, or are too many for one, it knows none.
  init(_ texts: TextTable) {
    var count = 0
    texts.forEach { text, _ in if text.count <= Int(TEARSHEET_LONGEST_LABEL) { count += 1 } }
    for size in 4...10 where count <= 1 << (size - 2) {
      for attempt in 1...64 {
        self.init(size: size, factor: UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15 | 1)
        if add(texts) { return }
      }
    }
    self.init(size: 1, factor: 1)
  }

  private init(size: Int, factor: UInt64) {
    let unused = tearsheet_label(
      first: 0, second: 0, last: 0, length: UInt32(TEARSHEET_UNUSED_LABEL), code: Self.otherwise)
    entries = [tearsheet_label](repeating: unused, count: 1 << size)
    labels = tearsheet_labels(factor: factor, shift: UInt32(64 - size))
  }

  /// False where two want the same place.
  private mutating func add(_ texts: TextTable) -> Bool {
    var isDone = true
    texts.forEach { text, code in
      guard isDone, text.count <= Int(TEARSHEET_LONGEST_LABEL) else { return }
      isDone = tearsheet_add_label(&labels, &entries, text.start, UInt32(text.count), code)
    }
    return isDone
  }

  /// One for each record. Blanks around a text are not taken away.
  func read(_ records: RecordView, _ column: Int, into codes: UnsafeMutablePointer<Int32>) {
    entries.withUnsafeBufferPointer { entries in
      if let base = entries.baseAddress { records.readLabels(column, by: labels, base, into: codes) }
    }
  }
}
