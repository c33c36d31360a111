extension Accounting {
  /// What places in an export are counted in.
  package enum Unit: String, Sendable, Codable {
    case line
    /// Of a binary file.
    case row
    /// Of files of both kinds.
    case either

    package func name(_ count: Int) -> String {
      switch self {
      case .line: count == 1 ? "line" : "lines"
      case .row: count == 1 ? "row" : "rows"
      case .either: count == 1 ? "line or row" : "lines or rows"
      }
    }

    /// Over a column of them.
    package var heading: String {
      switch self {
      case .line: "Lines"
      case .row: "Rows"
      case .either: "Lines or rows"
      }
    }

    /// From where they are counted.
    package var explanation: String {
      switch self {
      case .line: "Lines count from 1 in the file."
      case .row: "Rows count as the program shows them that wrote the file."
      case .either: "Lines count from 1 in the file, rows as the program shows them that wrote it."
      }
    }

    /// Of two files together.
    static func joined(_ first: Unit?, _ second: Unit?) -> Unit? {
      guard let first, let second else { return first ?? second }
      return first == second ? first : .either
    }
  }

  package var places: Unit { unit ?? .line }
}
