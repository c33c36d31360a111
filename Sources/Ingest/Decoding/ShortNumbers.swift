internal import CPlatform

/// The values of whole numbers of one or two digits, and of decimals from 0.0 to 99.9, worked out once: most answers of a
/// survey are such.
struct ShortNumbers: Sendable {
  /// In place of the value of any other text.
  static let otherwise = -Double.infinity

  /// By their tenths.
  private let values: [Double]

  /// `value` gives what a number means, a NaN with the code of a missing value too; `nil` where it has to be looked at.
  init(_ value: (Double) -> Double?) {
    let none = TEARSHEET_NO_SHORT_NUMBER
    values = (0..<none).map { value(Double($0) / 10) ?? Self.otherwise } + [Self.otherwise]
  }

  /// One for each record.
  func read(_ records: RecordView, _ column: Int, into values: UnsafeMutablePointer<Double>) {
    self.values.withUnsafeBufferPointer { table in
      if let base = table.baseAddress { records.readShortNumbers(column, by: base, into: values) }
    }
  }
}
