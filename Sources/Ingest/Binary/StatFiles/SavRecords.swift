/// The records of a .sav file above its answers that ReadStat does not tell of: what stands in the extensions (type 7).
///
/// The layout is PSPP's description of it (PSPP Developers Guide, "System File Format").
struct SavRecords {
  enum Extension: Int32 {
    case machineIntegers = 3, sets = 7, longNames = 13, moreSets = 19, encoding = 20
  }

  private let size: Int
  private let read: (_ place: Int, _ count: Int) -> [UInt8]
  private var place = 0
  private var isBigEndian = false
  private var extensions: [Int32: [UInt8]] = [:]

  /// Far more than any dictionary takes.
  private static let mostRecords = 1_000_000
  private static let longestExtension = 16 << 20

  /// Whatever cannot be read is left out: ReadStat judges the file.
  init(_ file: BinaryFile) { self.init(size: file.size) { file.bytes(at: $0, count: $1) } }

  /// - Parameter read: gives some bytes from a place on; fewer where they end.
  init(size: Int, read: @escaping (_ place: Int, _ count: Int) -> [UInt8]) {
    (self.size, self.read) = (size, read)
    let layout = read(64, 4)
    isBigEndian = layout.count == 4 && layout[0] == 0
    place = 176
    var count = 0
    while count < Self.mostRecords, let type = integer(), readRecord(type) { count += 1 }
  }

  func bytes(of kind: Extension) -> [UInt8]? { extensions[kind.rawValue] }

  /// A number in a record, as the file orders its bytes.
  func integer(_ bytes: ArraySlice<UInt8>) -> Int32 {
    let ordered = isBigEndian ? Array(bytes) : bytes.reversed()
    return Int32(bitPattern: ordered.reduce(0) { $0 << 8 | UInt32($1) })
  }

  private mutating func integer() -> Int32? {
    let bytes = read(place, 4)
    guard bytes.count == 4 else { return nil }
    place += 4
    return integer(bytes[...])
  }

  private mutating func skip(_ count: Int) -> Bool {
    let (end, overflows) = place.addingReportingOverflow(count)
    guard count >= 0, !overflows, end <= size else { return false }
    place = end
    return true
  }

  /// False where the records end, or cannot be told apart any more.
  private mutating func readRecord(_ type: Int32) -> Bool {
    switch type {
    case 2:
      guard integer() != nil, let hasLabel = integer(), let missing = integer(), skip(16) else {
        return false
      }
      if hasLabel != 0 {
        guard let length = integer(), length >= 0, skip((Int(length) + 3) / 4 * 4) else { return false }
      }
      return skip(Int(missing.magnitude) * 8)
    case 3:
      guard let count = integer(), count >= 0 else { return false }
      for _ in 0..<count {
        guard skip(8), let length = read(place, 1).first,
          skip((Int(length) + 8) / 8 * 8)
        else { return false }
      }
      return true
    case 4:
      guard let count = integer(), count >= 0 else { return false }
      return skip(Int(count) * 4)
    case 6:
      guard let lines = integer(), lines >= 0 else { return false }
      return skip(Int(lines) * 80)
    case 7:
      guard let kind = integer(), let size = integer(), let count = integer(), size >= 0, count >= 0 else {
        return false
      }
      let length = Int(size) * Int(count)
      let start = place
      guard skip(length) else { return false }
      if Extension(rawValue: kind) != nil, length <= Self.longestExtension {
        extensions[kind] = read(start, length)
      }
      return true
    default: return false
    }
  }
}
