internal import CPlatform
import Ingest

/// The distinct values of a numeric variable, coded in the order in which they were met.
struct NumberInterner: Sendable {
  /// By code.
  private(set) var values: [Double] = []
  /// How many codes below zero there are.
  let missing: Int

  /// Most survey answers are whole numbers, or such with one decimal, and not large: these are found by index, those
  /// beyond the end by hash. A small survey has few, and not a page of memory for each variable.
  private var tenths: Int32 = 0
  private var tenthCodes: [Int32] = []

  /// The rest by open addressing with linear probing; the number of entries is a power of two, at most half are taken.
  private struct Entry {
    var value = 0.0
    var code: Int32 = -1
  }
  private var entries: [Entry] = []
  private var taken = 0

  init(missing: Int) { self.missing = missing }

  /// Whether one more batch of this size could run out of codes.
  func hasRoom(for rows: Int) -> Bool { values.count < Int(Int32.max) - missing - rows }

  mutating func codes(
    of numbers: UnsafeBufferPointer<Double>, into codes: UnsafeMutablePointer<Int32>
  ) {
    makeRoom(for: numbers.count)
    guard let base = numbers.baseAddress else { return }
    let unknown = tearsheet_code_numbers(
      base, numbers.count, tenthCodes, tenths, codes, bestInstructions)
    guard unknown > 0 else { return }
    if entries.isEmpty { grow() }
    // In the order of the rows, so that codes are given in the order of meeting.
    var row = 0
    while row < numbers.count {
      row = codesOfOthers(numbers, from: row, into: codes)
      guard row < numbers.count else { return }
      codes[row] = code(of: numbers[row])
      row += 1
    }
  }

  /// Codes the rows that have no code yet until one is not among the entries, and gives that row.
  private func codesOfOthers(
    _ numbers: UnsafeBufferPointer<Double>, from start: Int, into codes: UnsafeMutablePointer<Int32>
  ) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      for row in start..<numbers.count where codes[row] < 0 {
        let number = numbers[row]
        if number.isNaN {
          codes[row] = Self.missingCode(of: number, missing: missing)
          continue
        }
        var place = Self.hash(number) & mask
        while entries[place].code >= 0 && entries[place].value != number { place = (place + 1) & mask }
        if entries[place].code < 0 { return row }
        codes[row] = entries[place].code
      }
      return numbers.count
    }
  }

  /// How many tenths a number is, where it is the double nearest to so many; −0 is 0.
  @inline(__always)
  private func tenth(_ number: Double) -> Int? {
    guard number >= 0, number < Double(tenths - 1) / 10 else { return nil }
    let count = Int32(number * 10 + 0.5)
    return Double(count) / 10 == number ? Int(count) : nil
  }

  /// Once: a number is found in the same place for ever.
  private mutating func makeRoom(for numbers: Int) {
    guard tenthCodes.isEmpty else { return }
    tenths = numbers < 2_048 ? 1_023 : 10_240
    tenthCodes = [Int32](repeating: -1, count: Int(tenths) + 1)
  }

  /// The code of one number, given anew if it was not met before; −0 is 0.
  mutating func code(of number: Double) -> Int32 {
    if number.isNaN { return Self.missingCode(of: number, missing: missing) }
    makeRoom(for: 1)
    if let tenth = tenth(number) {
      if tenthCodes[tenth] < 0 { tenthCodes[tenth] = append(number + 0.0) }
      return tenthCodes[tenth]
    }
    if taken * 2 >= entries.count { grow() }
    let place = place(of: number)
    if entries[place].code < 0 {
      entries[place] = Entry(value: number, code: append(number))
      taken += 1
    }
    return entries[place].code
  }

  /// The codes here of another pass's values.
  mutating func merge(_ other: NumberInterner) -> [Int32] {
    makeRoom(for: other.values.count)
    return other.values.map { code(of: $0) }
  }

  /// The code that a NaN carries. One that carries none of its variable's came out of arithmetic somewhere.
  static func missingCode(of number: Double, missing: Int) -> Int32 {
    let payload = UInt32(truncatingIfNeeded: number.bitPattern)
    return payload == 0 || payload > UInt32(missing) ? MissingCode.derived : -Int32(payload)
  }

  private mutating func append(_ number: Double) -> Int32 {
    values.append(number)
    return Int32(values.count - 1)
  }

  private static func hash(_ number: Double) -> Int {
    var hash = number.bitPattern
    hash ^= hash >> 32
    hash &*= 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: hash >> 8)
  }

  private func place(of number: Double) -> Int {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count - 1
      var place = Self.hash(number) & mask
      while entries[place].code >= 0 && entries[place].value != number { place = (place + 1) & mask }
      return place
    }
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: Swift.max(64, old.count * 2))
    for entry in old where entry.code >= 0 { entries[place(of: entry.value)] = entry }
  }
}
