import Statistics

/// Rows that agree on all of some blocks.
struct RowGroups: Sendable {
  /// Of each row; 0 where it agrees with nobody.
  private let keys: [UInt32]
  /// Rows by the last bits of their keys, and where each of these groups begins.
  let rows: [Int32]
  private let starts: [Int32]
  private let mask: UInt32

  init(_ numbers: [UInt32], _ width: Int, _ chosen: [Int], of canBe: [Bool]) {
    let count = canBe.count
    keys = Blocks.fill(count, with: 0, blockSize: 4096) { rows, slots in
      for (slot, row) in rows.enumerated() where canBe[row] {
        var key: UInt64 = 1
        for block in chosen {
          let number = numbers[row * width + block]
          guard number != 0 else {
            key = 0
            break
          }
          key = (key ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
          key ^= key >> 29
        }
        slots[slot] = key == 0 ? 0 : UInt32(truncatingIfNeeded: key >> 8) | 1
      }
    }
    var size = 16
    while size < 2 * count { size *= 2 }
    mask = UInt32(size - 1)
    var starts = [Int32](repeating: 0, count: size + 1)
    for key in keys where key != 0 { starts[Int(key >> 1 & mask) + 1] += 1 }
    for slot in 1...size { starts[slot] += starts[slot - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[size]))
    for (row, key) in keys.enumerated() where key != 0 {
      let slot = Int(key >> 1 & mask)
      rows[Int(next[slot])] = Int32(truncatingIfNeeded: row)
      next[slot] += 1
    }
    (self.rows, self.starts) = (rows, starts)
  }

  /// Of all rows with all others of their groups.
  var pairs: Int {
    zip(starts, starts.dropFirst()).reduce(0) { $0 + Int($1.1 - $1.0) * Int($1.1 - $1.0) }
  }

  func contains(_ row: Int, where isAlike: (Int) -> Bool) -> Bool {
    let key = keys[row]
    guard key != 0 else { return false }
    let slot = Int(key >> 1 & mask)
    for place in Int(starts[slot])..<Int(starts[slot + 1]) {
      let other = Int(rows[place])
      if other != row, keys[other] == key, isAlike(other) { return true }
    }
    return false
  }
}
