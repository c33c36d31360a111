import Analyses

/// results.json: an array with one object for each row, its keys the columns of results.csv, absent numbers null.
///
/// Written by hand because an encoder neither keeps the order of keys nor promises the digits of a number.
enum ResultsJSON {
  static func text(_ rows: [ResultRow]) -> String {
    guard !rows.isEmpty else { return "[]\n" }
    let keys = ResultRow.columns.map(quoted)
    var text = "[\n"
    for (index, row) in rows.enumerated() {
      var opening = "  {"
      for (key, field) in zip(keys, row.fields) {
        text += opening
        text += key
        text += ": "
        text += value(field)
        opening = ", "
      }
      text += index == rows.count - 1 ? "}\n" : "},\n"
    }
    return text + "]\n"
  }

  private static func value(_ field: ResultField) -> String {
    switch field {
    case .text(let text): quoted(text)
    case .number(let value): ResultsCSV.number(value) ?? "null"
    case .integer(let value): String(value)
    case .truth(let value): value ? "true" : "false"
    }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // U+2028 and U+2029 end a line for JavaScript.
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
