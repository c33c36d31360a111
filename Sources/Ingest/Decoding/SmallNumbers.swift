/// The values of numbers of one or two digits, and of two digits with a decimal, worked out once: most answers of a
/// survey are such.
struct SmallNumbers: Sendable {
  /// By 100 × the first digit + 10 × the second + the one after the point: 0.0 to 99.9.
  private let tenths: [Double]

  /// `value` gives what a number means, a NaN with the code of a missing value too; `nil` where it has to be looked at.
  init(_ value: (Double) -> Double?) {
    tenths = (0..<1000).map { value(Double($0) / 10) ?? -.infinity }
  }

  /// Passes the table, so that it is held once for many fields.
  func withTable<Result>(_ body: (Table) throws -> Result) rethrows -> Result {
    try tenths.withUnsafeBufferPointer { try body(Table(tenths: $0)) }
  }

  struct Table {
    fileprivate let tenths: UnsafeBufferPointer<Double>
  }
}

extension SmallNumbers.Table {
  /// `nil` for any other text.
  @inline(__always)
  func value(of field: FieldText) -> Double? {
    let bytes = UInt32(littleEndian: UnsafeRawPointer(field.start).loadUnaligned(as: UInt32.self))
    let place: UInt32
    // Two branches and no more: lengths vary within a column, and a branch that is guessed wrong costs more than all this.
    if UInt(bitPattern: field.count) &- 1 < 2 {
      let isOne = field.count == 1
      let two = isOne ? bytes << 8 : bytes
      let tens = isOne ? 0 : (two & 0xFF) &- 0x30
      let ones = (two >> 8 & 0xFF) &- 0x30
      guard tens < 10, ones < 10 else { return nil }
      place = tens &* 100 &+ ones &* 10
    } else if UInt(bitPattern: field.count) &- 3 < 2 {
      let isThree = field.count == 3
      let four = isThree ? bytes << 8 : bytes
      let tens = isThree ? 0 : (four & 0xFF) &- 0x30
      let ones = (four >> 8 & 0xFF) &- 0x30
      let tenth = (four >> 24) &- 0x30
      guard tens < 10, ones < 10, tenth < 10, four >> 16 & 0xFF == 0x2E else { return nil }
      place = tens &* 100 &+ ones &* 10 &+ tenth
    } else {
      return nil
    }
    let value = tenths[Int(place)]
    return value == -.infinity ? nil : value
  }
}
