/// The last digits of whole numbers that respondents typed, and how far these numbers reach. Numbers of one digit are left
/// out: nobody rounds 0, and few round 3.
struct LastDigits: Sendable, Equatable {
  /// Of 0 to 9.
  private(set) var counts = [Int](repeating: 0, count: 10)
  private(set) var answered = 0
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity

  /// Larger ones are no answers that somebody thought about digit by digit, and not exact.
  private static let largest = 1e15

  mutating func add(_ numbers: UnsafePointer<Double>, where isUsed: UnsafePointer<UInt8>, count: Int) {
    for row in 0..<count where isUsed[row] == 1 && numbers[row].magnitude >= 10 && numbers[row].isFinite {
      let number = numbers[row].magnitude
      answered += 1
      low = min(low, numbers[row])
      high = max(high, numbers[row])
      guard number < Self.largest, number == number.rounded(.down) else { continue }
      counts[Int(number) % 10] += 1
    }
  }

  mutating func merge(_ other: LastDigits) {
    for digit in counts.indices { counts[digit] += other.counts[digit] }
    answered += other.answered
    low = min(low, other.low)
    high = max(high, other.high)
  }

  /// Whole numbers.
  var whole: Int { counts.reduce(0, +) }
}
