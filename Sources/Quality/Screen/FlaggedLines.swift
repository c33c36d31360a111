import Tally

/// How many rows a check flags, of how many of which it can tell, and on which lines the first of them begin.
struct FlaggedLines: Sendable, Equatable {
  /// As many as a condition in a study file can reasonably name.
  static let most = 200

  private(set) var flagged = 0
  private(set) var judged = 0
  /// In the order of the file.
  private(set) var lines: [Int32] = []

  /// Of the rows that are used, those of which something can be told, and those of them that are odd.
  @inline(__always)
  mutating func add(_ rows: ObservedRows, where isKnown: (Int) -> Bool, is isOdd: (Int) -> Bool) {
    var (found, told) = (0, 0)
    for row in 0..<rows.count {
      let known: UInt8 = isKnown(row) ? rows.isUsed[row] : 0
      told &+= Int(known)
      found &+= Int(isOdd(row) ? known : 0)
    }
    flagged += found
    judged += told
    guard found > 0, lines.count < Self.most else { return }
    for row in 0..<rows.count where rows.isUsed[row] == 1 && isKnown(row) && isOdd(row) {
      lines.append(rows.lines[row])
      if lines.count == Self.most { return }
    }
  }

  /// Adds what another thread found in the same file.
  mutating func merge(_ other: FlaggedLines) {
    flagged += other.flagged
    judged += other.judged
    lines = Array((lines + other.lines).sorted().prefix(Self.most))
  }
}
