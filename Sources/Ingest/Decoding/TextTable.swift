import Foundation

/// Numbers by the bytes of a text, found without making a String of it.
struct TextTable: Sendable {
  private struct Entry {
    /// The first eight bytes.
    var word: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  /// By hash: 1 + the index of an entry, or 0. The count is a power of two.
  private var places = [Int32](repeating: 0, count: 16)
  private var entries: [Entry] = []
  private var text: [UInt8] = []

  var count: Int { entries.count }

  @inline(__always)
  func value(of key: FieldText) -> Int32? {
    let word = key.word
    var place = Self.hash(key, word) & (places.count &- 1)
    while true {
      let index = places[place]
      if index == 0 { return nil }
      let entry = entries[Int(index) &- 1]
      if entry.word == word, Int(entry.count) == key.count, key.count <= 8 || sameRest(entry, key) {
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
      Entry(word: key.word, start: Int32(text.count), count: Int32(key.count), value: value))
    text.append(contentsOf: key.bytes)
    place(entries.count, Self.hash(key, key.word))
  }

  mutating func insert(_ key: String, _ value: Int32) { key.withField { insert($0, value) } }

  private mutating func grow() {
    places = [Int32](repeating: 0, count: places.count * 2)
    let padded = text + [UInt8](repeating: 0, count: FieldText.slack)
    padded.withUnsafeBufferPointer { buffer in
      for (index, entry) in entries.enumerated() {
        let key = FieldText(start: buffer.baseAddress! + Int(entry.start), count: Int(entry.count))
        place(index + 1, Self.hash(key, key.word))
      }
    }
  }

  private mutating func place(_ index: Int, _ hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index)
  }

  private func sameRest(_ entry: Entry, _ key: FieldText) -> Bool {
    text.withUnsafeBufferPointer { memcmp($0.baseAddress! + Int(entry.start), key.start, key.count) == 0 }
  }

  /// Multiplies and folds, eight bytes at a time; the last eight overlap.
  @inline(__always)
  private static func hash(_ key: FieldText, _ word: UInt64) -> Int {
    var hash = (word ^ UInt64(truncatingIfNeeded: key.count)) &* 0x9E37_79B9_7F4A_7C15
    if key.count > 8 {
      let start = UnsafeRawPointer(key.start)
      var offset = 8
      while offset < key.count {
        let from = min(offset, key.count - 8)
        hash =
          (hash ^ (hash >> 29) ^ start.loadUnaligned(fromByteOffset: from, as: UInt64.self))
          &* 0xBF58_476D_1CE4_E5B9
        offset += 8
      }
    }
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
