/// What a request asks for: the names of folders and of a file, decoded once.
struct RequestTarget: Equatable {
  let names: [String]

  /// `nil` for what leads out of a folder, or into nothing that a report has.
  init?(_ path: some StringProtocol) {
    guard path.hasPrefix("/"), let text = Self.decoded(path.utf8.dropFirst()) else { return nil }
    let names = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names != [""] else {
      self.names = []
      return
    }
    let isPlain = names.allSatisfy { name in
      !name.isEmpty && name != "." && name != ".."
        && !name.unicodeScalars.contains { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    }
    guard isPlain else { return nil }
    self.names = names
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
      decoded.append(high << 4 | low)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).isASCII
      ? Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init) : nil
  }
}
