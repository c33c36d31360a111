/// Numbers as exports write them: the shortest text that reads back to the same double, whole numbers without a point.
enum PlainNumber {
  /// Every whole number below it has a double of its own.
  private static let mostWhole = 1e15

  static func append(_ value: Double, to text: inout CSVWriter) {
    if value.magnitude < mostWhole, value.rounded(.towardZero) == value {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
        var place = room.count
        var rest = UInt64(value.magnitude)
        repeat {
          place -= 1
          room[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
          rest /= 10
        } while rest > 0
        if value < 0 {
          place -= 1
          room[place] = 0x2D
        }
        text.plain(room[place...])
      }
    } else {
      text.plain(value.description.utf8)
    }
  }

  static func text(_ value: Double) -> String {
    if value.magnitude < mostWhole, let whole = Int(exactly: value) { return String(whole) }
    return value.description
  }
}
