/// Puts records of a binary export into CSV and hands them to a translation.
struct CSVWriter {
  private(set) var text: [UInt8] = []
  private var isFirst = true
  private var fields = 0

  init() { text.reserveCapacity(Translation.pieceSize + (1 << 12)) }

  /// As it stands: a number, a date.
  @inline(__always)
  mutating func plain(_ bytes: some Sequence<UInt8>) {
    separate()
    text.append(contentsOf: bytes)
  }

  mutating func empty() { separate() }

  /// A text, in quotation marks where CSV needs them. A line end inside it becomes U+2028, so that a record is a line and
  /// can be told by its row.
  mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    separate()
    let isPlain = bytes.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    if isPlain {
      text.append(contentsOf: bytes)
      return
    }
    text.append(0x22)
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x22: text.append(contentsOf: [0x22, 0x22])
      case 0x0A where before == 0x0D: break
      case 0x0A, 0x0D: text.append(contentsOf: [0xE2, 0x80, 0xA8])
      default: text.append(byte)
      }
      before = byte
    }
    text.append(0x22)
  }

  mutating func quoted(_ string: String) {
    var string = string
    string.withUTF8 { quoted($0) }
  }

  mutating func endRecord() {
    // A line without anything would be no record.
    if fields == 1, text.last == nil || text.last == 0x0A { text.append(contentsOf: [0x22, 0x22]) }
    text.append(0x0A)
    (isFirst, fields) = (true, 0)
  }

  /// A line that is no record.
  mutating func blankLine() { text.append(0x0A) }

  /// Whether there is enough to hand over.
  var isFull: Bool { text.count >= Translation.pieceSize }

  mutating func take() -> [UInt8] {
    defer {
      text = []
      text.reserveCapacity(Translation.pieceSize + (1 << 12))
    }
    return text
  }

  @inline(__always)
  private mutating func separate() {
    if isFirst { isFirst = false } else { text.append(0x2C) }
    fields += 1
  }
}
