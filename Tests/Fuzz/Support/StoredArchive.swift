import CZlib

/// A zip archive whose parts are stored as they are (APPNOTE.TXT 6.3.10, 4.3).
package struct StoredArchive {
  package init() {}

  private var parts: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: [String] = []

  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let checksum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    let sizes = Self.field(checksum) + Self.field(UInt32(bytes.count)) + Self.field(UInt32(bytes.count))
    // Version 2.0, no flags, stored, no time, the first day of 1980.
    let common: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sizes + Self.field(UInt16(name.utf8.count))
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 12)
    directory += Self.field(UInt32(parts.count)) + Array(name.utf8)
    parts += [0x50, 0x4B, 3, 4] + common + [0, 0] + Array(name.utf8) + bytes
    names.append(name)
  }

  package mutating func addIfAbsent(_ name: String, _ text: String) {
    if !names.contains(name) { add(name, Array(text.utf8)) }
  }

  package var bytes: [UInt8] {
    let count = Self.field(UInt16(names.count))
    return parts + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + Self.field(UInt32(directory.count)) + Self.field(UInt32(parts.count)) + [0, 0]
  }

  private static func field(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
