import Foundation

/// The names under which the value labels of a file stand.
///
/// ReadStat gives those of Stata where they lie in the file's own table, in fields of fixed width. A damaged file fills the
/// last one, and the text goes on beyond its memory.
struct LabelSetName {
  private let width: Int

  init(_ kind: StatFileKind, _ file: BinaryFile) {
    width = kind == .dta ? Self.widthInStata(Self.release(file.bytes(at: 0, count: 31))) : 256
  }

  func text(_ name: UnsafePointer<CChar>) -> String {
    let count = strnlen(name, width)
    return name.withMemoryRebound(to: UInt8.self, capacity: count) {
      String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
    }
  }

  /// `help dta` of Stata 15 and of earlier ones: 8, 32 or 128 bytes, and a zero.
  private static func widthInStata(_ release: Int) -> Int { release < 110 ? 9 : release < 118 ? 33 : 129 }

  /// The version of the format: the first byte, or three digits from 117 on.
  private static func release(_ start: [UInt8]) -> Int {
    let mark = Array("<stata_dta><header><release>".utf8)
    guard start.starts(with: mark) else { return Int(start.first ?? 0) }
    return Int(String(decoding: start[mark.count...], as: UTF8.self)) ?? 0
  }
}
