import Analyses
import Replication

/// results.json: an object with the study in short, `study`, and two arrays, `results` with one object for each row of results.csv and `findings` with one
/// for each row of findings.csv. Their keys are the columns of those files; absent numbers are null.
///
/// Written by hand because an encoder neither keeps the order of keys nor promises the digits of a number.
enum ResultsJSON {
  /// - Parameter study: an object, as JSON.
  static func text(study: String, _ rows: [ResultRow], _ verdicts: [Verdict]) -> String {
    var text = PiecedText()
    text += "{\n\"study\": \(study),\n\"results\": "
    append(rows, keys: ResultRow.columns, to: &text, \.fields)
    text += ",\n\"findings\": "
    append(verdicts, keys: Verdict.columns, to: &text, \.fields)
    text += "\n}\n"
    return text.string
  }

  private static func append<Record>(
    _ records: [Record], keys: [String], to text: inout PiecedText, _ fields: (Record) -> [ResultField]
  ) {
    let keys = keys.map { quoted($0) + ": " }
    var separator = "[\n  {"
    for record in records {
      for (key, field) in zip(keys, fields(record)) {
        text += separator
        text += key
        text += value(field)
        separator = ", "
      }
      separator = "},\n  {"
    }
    text += records.isEmpty ? "[]" : "}\n]"
  }

  private static func value(_ field: ResultField) -> String {
    switch field {
    case .text(let text): quoted(text)
    case .number(let value): ResultsCSV.number(value) ?? "null"
    case .integer(let value): String(value)
    case .truth(let value): value ? "true" : "false"
    }
  }

  private static let escapes = ByteSet(Array(0..<0x20) + Array("\"\\".utf8) + [ByteSet.separators])

  static func quoted(_ text: String) -> String {
    "\""
      + text.replacingScalars(escapes) { scalar in
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        // U+2028 and U+2029 end a line for JavaScript.
        case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
          let digits = String(scalar.value, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return nil
        }
      } + "\""
  }
}
