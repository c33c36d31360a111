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
    let found = (0..<TEARSHEET_NO_TENTHS).map { value(Double($0) / 10) }
    values = found.map { $0 ?? Self.otherwise } + [Self.otherwise]
    hasOthers = found.contains { $0 == nil }
  }

  func look(up tenths: TenthsColumn, count: Int, into values: UnsafeMutablePointer<Double>) {
    self.values.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return }
      for record in 0..<count { values[record] = table[Int(tenths.first[record &* tenths.stride])] }
    }
  }
}
