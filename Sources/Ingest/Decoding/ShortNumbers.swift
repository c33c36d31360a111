internal import CPlatform

/// The values of whole numbers of one or two digits, and of decimals from 0.0 to 99.9, worked out once: most answers of a
/// survey are such.
struct ShortNumbers: Sendable {
  /// In place of the value of any other text.
  static let otherwise = -Double.infinity

  /// By their tenths.
  private let values: [Double]
  /// Whether some of these numbers have to be looked at too.
  let hasOthers: Bool

  /// `value` gives what a number means, a NaN with the code of a missing value too; `nil` where it has to be looked at.
  init(_ value: (Double) -> Double?) {
    let count = Int(TEARSHEET_NO_TENTHS)
    var hasOthers = false
    values = [Double](unsafeUninitializedCapacity: count + 1) { values, filled in
      for tenths in 0..<count {
        let found = value(Double(tenths) / 10)
        if found == nil { hasOthers = true }
        values[tenths] = found ?? Self.otherwise
      }
      values[count] = Self.otherwise
      filled = count + 1
    }
    self.hasOthers = hasOthers
  }

  func look(up tenths: TenthsColumn, count: Int, into values: UnsafeMutablePointer<Double>) {
    self.values.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return }
      for record in 0..<count { values[record] = table[Int(tenths.first[record &* tenths.stride])] }
    }
  }
}
