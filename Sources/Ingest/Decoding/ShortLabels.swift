internal import CPlatform

/// The codes of texts of up to 24 bytes, where each has a place of its own: no answer is compared with more than one.
struct ShortLabels: Sendable {
  /// In place of the code of any other text.
  static let otherwise = Int32(TEARSHEET_NO_LABEL)

  private let bare: ShortLabelTable
  /// For fields that may still have their quotation marks: knows each text also between two.
  private let quoted: ShortLabelTable

  init(_ texts: TextTable) {
    var found: [(text: [UInt8], code: Int32)] = []
    texts.forEach { found.append((Array($0.bytes), $1)) }
    bare = ShortLabelTable(found)
    // Marks inside a text would be doubled.
    let marked = found.filter { !$0.text.contains(0x22) }.map {
      (text: [0x22] + $0.text + [0x22], code: $0.code)
    }
    quoted = ShortLabelTable(found.filter { $0.text.first != 0x22 } + marked)
  }

  /// One for each record. Blanks around a text are not taken away. Gives how many are none of the texts.
  func read(_ records: RecordView, _ column: Int, into codes: UnsafeMutablePointer<Int32>) -> Int {
    (records.hasQuotes ? quoted : bare).read(records, column, into: codes)
  }
}

private struct ShortLabelTable: Sendable {
  private var entries: [tearsheet_label]
  private var labels: tearsheet_labels

  /// Of texts that find no places in a table of moderate size, or are too many for one, it knows none.
  init(_ texts: [(text: [UInt8], code: Int32)]) {
    let slack = [UInt8](repeating: 0, count: FieldText.slack)
    let short = texts.filter { $0.text.count <= Int(TEARSHEET_LONGEST_LABEL) }
      .map { (padded: $0.text + slack, count: $0.text.count, code: $0.code) }
    let longest = short.map(\.count).max() ?? 0
    for size in 4...11 where short.count <= 1 << (size - 2) {
      for attempt in 1...64 {
        self.init(size: size, factor: UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15 | 1, longest: longest)
        if add(short) { return }
      }
    }
    self.init(size: 1, factor: 1, longest: 0)
  }

  private init(size: Int, factor: UInt64, longest: Int) {
    let unused = tearsheet_label(
      first: 0, second: 0, last: 0, length: UInt32(TEARSHEET_UNUSED_LABEL), code: ShortLabels.otherwise)
    entries = [tearsheet_label](repeating: unused, count: 1 << size)
    labels = tearsheet_labels(factor: factor, shift: UInt32(64 - size), longest: UInt32(longest))
  }

  /// False where two want the same place.
  private mutating func add(_ texts: [(padded: [UInt8], count: Int, code: Int32)]) -> Bool {
    texts.allSatisfy { padded, count, code in
      tearsheet_add_label(&labels, &entries, padded, UInt32(count), code)
    }
  }

  func read(_ records: RecordView, _ column: Int, into codes: UnsafeMutablePointer<Int32>) -> Int {
    entries.withUnsafeBufferPointer { entries in
      entries.baseAddress.map { records.readLabels(column, by: labels, $0, into: codes) } ?? records.count
    }
  }
}
