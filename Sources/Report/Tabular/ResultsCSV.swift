import Analyses

/// results.csv: numbers in the shortest form that reads back to the same double, absent ones empty.
enum ResultsCSV {
  static func text(_ rows: [ResultRow]) -> String {
    CommaSeparated.text([ResultRow.columns] + rows.map { $0.fields.map(field) })
  }

  static func field(_ field: ResultField) -> String {
    switch field {
    case .text(let text): text
    case .number(let value): value.flatMap { $0.isFinite ? $0.description : nil } ?? ""
    case .integer(let value): String(value)
    case .truth(let value): value ? "true" : "false"
    }
  }
}
