/// Puts one date in place of those that other programs take from the clock: the same inputs give the same bytes.
enum FixedDates {
  /// 2000-01-01, in seconds since 1970, for what takes a time.
  static let seconds = 946_684_800

  /// Dates that stand in a PDF as text: `/CreationDate (D:20260131120000+00'00')`.
  static func put(intoPDF path: String, file: OutputFile) throws(SystemError) {
    var bytes = try OutputFile.readBytes(path)
    for key in ["/CreationDate (D:", "/ModDate (D:"].map({ Array($0.utf8) }) {
      var place = 0
      while place + key.count + digits.count <= bytes.count {
        guard let slash = bytes[place...].firstIndex(of: key[0]) else { break }
        place = slash + 1
        guard bytes[slash...].starts(with: key), slash + key.count + digits.count <= bytes.count else {
          continue
        }
        bytes.replaceSubrange(slash + key.count..<slash + key.count + digits.count, with: digits)
      }
    }
    try file.overwrite(path, bytes)
  }

  private static let digits = Array("20000101000000".utf8)

  /// The times of a zip's files, in its directory and before each file (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16).
  /// What is no such archive stays as it is.
  static func put(intoZip path: String, file: OutputFile) throws(SystemError) {
    var bytes = try OutputFile.readBytes(path)
    func number(_ place: Int, _ count: Int) -> Int {
      guard place >= 0, place + count <= bytes.count else { return 0 }
      return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard
      let end = stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        .first(where: { number($0, 4) == 0x0605_4B50 })
    else { return }
    var entry = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(entry, 4) == 0x0201_4B50 else { return }
      let local = number(entry + 42, 4)
      guard number(local, 4) == 0x0403_4B50 else { return }
      // 2000-01-01 00:00, as MS-DOS has it.
      for start in [entry + 12, local + 10] {
        bytes.replaceSubrange(start..<start + 4, with: [0, 0, 0x21, 0x28])
      }
      entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2)
    }
    try file.overwrite(path, bytes)
  }
}
