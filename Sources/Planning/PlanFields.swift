import Foundation
import StudyFile

/// A plan for programs: the columns of its CSV and the keys of its JSON are an interface.
package enum PlanFields {
  package static let columns = [
    "analysis", "of", "test", "measure", "effect", "size", "alpha", "power", "n", "groups", "invited", "note",
  ]

  /// A record for each row, as CSV has it: empty where there is nothing.
  package static func records(_ rows: [PlanRow]) -> [[String]] {
    rows.map { fields($0).map(\.text) }
  }

  /// An array with an object for each row.
  package static func json(_ rows: [PlanRow]) -> String {
    let objects = rows.map { row in
      "  {" + zip(columns, fields(row)).map { "\"\($0)\": \($1.json)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private enum Field {
    case word(String)
    case number(Double?)

    var text: String {
      switch self {
      case .word(let word): word
      case .number(let value): value.map(NumberText.text) ?? ""
      }
    }

    var json: String {
      switch self {
      case .word(let word): Self.quoted(word)
      case .number(let value): value.map(NumberText.text) ?? "null"
      }
    }

    private static func quoted(_ text: String) -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .withoutEscapingSlashes
      let data = (try? encoder.encode(text)) ?? Data("\"\"".utf8)
      return String(decoding: data, as: UTF8.self)
    }
  }

  private static func fields(_ row: PlanRow) -> [Field] {
    [
      .word(row.analysis), .word(row.of), .word(row.test), .word(row.sought.rawValue), .word(row.effect),
      .number(row.size), .number(row.alpha), .number(row.power), .number(row.sample.map { Double($0.n) }),
      .word((row.sample?.groups ?? []).map(String.init).joined(separator: "+")),
      .number(row.invited.map(Double.init)), .word(row.note),
    ]
  }
}
