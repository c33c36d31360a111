import Analyses

/// results.csv: numbers in the shortest form that reads back to the same double, absent ones empty.
enum ResultsCSV {
  static func text(_ rows: [ResultRow]) -> String {
    CommaSeparated.text([ResultRow.columns] + rows.map { $0.fields.map(field) })
  }

  /// The shortest text that reads back to the same double, a whole number without a point; `nil` for an absent one.
  static func number(_ value: Double?) -> String? {
    guard let value, value.isFinite else { return nil }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func field(_ field: ResultField) -> String {
    switch field {
    case .text(let text): text
    case .number(let value): number(value) ?? ""
    case .integer(let value): String(value)
    case .truth(let value): value ? "true" : "false"
    }
  }
}
