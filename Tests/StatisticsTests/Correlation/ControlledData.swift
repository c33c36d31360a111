import Statistics

/// Sixty respondents with three controls, the last a factor of three levels: those of Reference/correlation.R.
enum ControlledData {
  static let places = Array(1...60)
  static let x = NumericData.many
  static let y = NumericData.y60
  static let one: [Double] = places.map { i in
    Double(i * 6007 % 997) / 10 + x[i - 1] / 3 - y[i - 1] / 4
  }
  static let two: [Double] = places.map { Double($0 % 7) }
  static let second: [Double] = places.map { $0 % 3 == 1 ? 1 : 0 }
  static let third: [Double] = places.map { $0 % 3 == 2 ? 1 : 0 }
  static let controls = [one, two, second, third]

  static func products(_ columns: [[Double]], counts: Int = 1) -> CrossProducts {
    CrossProducts(columns: columns, counts: Array(repeating: counts, count: columns.first?.count ?? 0))
  }

  static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2 }
  }
}
