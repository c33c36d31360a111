import Foundation

/// Numbers by the bytes of a text, found without making a String of it.
struct TextTable: Sendable {
  private struct Entry {
    var words: Words
    var start: Int32
    var count: Int32
    var value: Int32
  }

  /// By hash: 1 + the index of an entry, or 0. The count is a power of two.
  private var places = [Int32](repeating: 0, count: 16)
  private var entries: [Entry] = []
  private var text: [UInt8] = []

  var count: Int { entries.count }

  /// Each text with its number.
  func forEach(_ body: (FieldText, Int32) -> Void) {
    let padded = text + [UInt8](repeating: 0, count: FieldText.slack)
    padded.withUnsafeBufferPointer { buffer in
      for entry in entries {
        body(FieldText(start: buffer.baseAddress! + Int(entry.start), count: Int(entry.count)), entry.value)
      }
    }
  }

  @inline(__always)
  func value(of key: FieldText) -> Int32? {
    let words = Words(key)
    var place = Self.hash(key, words) & (places.count &- 1)
    while true {
      let index = places[place]
      if index == 0 { return nil }
      let entry = entries[Int(index) &- 1]
      if entry.words == words, Int(entry.count) == key.count, key.count <= Words.most || isSame(entry, key) {
        return entry.value
      }
      place = (place &+ 1) & (places.count &- 1)
    }
  }

  /// The first value given to a text stays.
  mutating func insert(_ key: FieldText, _ value: Int32) {
    guard self.value(of: key) == nil else { return }
    if entries.count * 2 >= places.count { grow() }
    entries.append(
      Entry(words: Words(key), start: Int32(text.count), count: Int32(key.count), value: value))
    text.append(contentsOf: key.bytes)
    place(entries.count, Self.hash(key, Words(key)))
  }

  mutating func insert(_ key: String, _ value: Int32) { key.withField { insert($0, value) } }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 2)
    var index = 0
    let known = self
    known.forEach { key, _ in
      index += 1
      place(index, Self.hash(key, Words(key)))
    }
  }

  private mutating func place(_ index: Int, _ hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index)
  }

  private func isSame(_ entry: Entry, _ key: FieldText) -> Bool {
    text.withUnsafeBufferPointer { memcmp($0.baseAddress! + Int(entry.start), key.start, key.count) == 0 }
  }

  /// Multiplies and folds; texts of more than three words eight bytes at a time, of which the last eight overlap.
  @inline(__always)
  private static func hash(_ key: FieldText, _ words: Words) -> Int {
    var hash =
      (words.first ^ UInt64(truncatingIfNeeded: key.count)) &* 0x9E37_79B9_7F4A_7C15
      ^ words.second &* 0xBF58_476D_1CE4_E5B9 ^ words.last &* 0x94D0_49BB_1331_11EB
    if key.count > Words.most {
      let start = UnsafeRawPointer(key.start)
      for offset in stride(from: 16, to: key.count, by: 8) {
        let from = min(offset, key.count - 8)
        hash =
          (hash ^ (hash >> 29) ^ start.loadUnaligned(fromByteOffset: from, as: UInt64.self))
          &* 0xBF58_476D_1CE4_E5B9
      }
    }
    return Int(truncatingIfNeeded: hash >> 32)
  }
}

/// The first, the second and the last eight bytes of a text: with its length they are the whole of a short one. They are
/// found without a branch, as the answers in a column differ in length and a branch would be guessed wrong.
private struct Words: Equatable {
  /// The longest text of which nothing is missing.
  static let most = 24

  var first: UInt64
  var second: UInt64
  var last: UInt64

  @inline(__always)
  init(_ key: FieldText) {
    let start = UnsafeRawPointer(key.start)
    first = key.word
    let end = UInt64(
      littleEndian: start.loadUnaligned(fromByteOffset: key.count >= 8 ? key.count &- 8 : 0, as: UInt64.self))
    last = key.count >= 8 ? end : first
    let middle = UInt64(
      littleEndian: start.loadUnaligned(fromByteOffset: key.count >= 16 ? 8 : 0, as: UInt64.self))
    second = key.count >= 16 ? middle : last
  }
}
