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
    switch field.count {
    case 1:
      let digit = (bytes & 0xFF) &- 0x30
      guard digit < 10 else { return nil }
      place = digit &* 10
    case 2:
      let first = (bytes & 0xFF) &- 0x30
      let second = (bytes >> 8 & 0xFF) &- 0x30
      guard first < 10, second < 10 else { return nil }
      place = first &* 100 &+ second &* 10
    case 3:
      let first = (bytes & 0xFF) &- 0x30
      let third = (bytes >> 16 & 0xFF) &- 0x30
      guard first < 10, bytes >> 8 & 0xFF == 0x2E, third < 10 else { return nil }
      place = first &* 10 &+ third
    case 4:
      let first = (bytes & 0xFF) &- 0x30
      let second = (bytes >> 8 & 0xFF) &- 0x30
      let fourth = (bytes >> 24) &- 0x30
      guard first < 10, second < 10, bytes >> 16 & 0xFF == 0x2E, fourth < 10 else { return nil }
      place = first &* 100 &+ second &* 10 &+ fourth
    default: return nil
    }
    let value = tenths[Int(place)]
    return value == -.infinity ? nil : value
  }
}
