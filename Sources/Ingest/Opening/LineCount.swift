/// Counts physical lines: CR, LF and CRLF each end one.
struct LineCount {
  /// The line that the next byte stands on.
  private(set) var line = 1
  private var endedByCR = false

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    for byte in piece {
      if byte == 0x0D || (byte == 0x0A && !endedByCR) { line += 1 }
      endedByCR = byte == 0x0D
    }
  }
}
