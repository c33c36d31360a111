import Ingest

/// What became of a variable, an option, an answer or a reason in a labelled file.
package struct LabelledEntry: Sendable, Equatable {
  package enum Kind: String, Sendable { case variable, option, value, missing }

  /// What the program cannot hold as it is.
  package enum Change: Sendable, Equatable {
    case renamed, labelCut, numbered, emptied
    case textCut(bytes: Int)
    /// Dates of which nobody can tell what they are.
    case unclear(count: Int)
  }

  package var variable: String
  package var kind: Kind
  /// As the export writes it; empty of a variable.
  package var code: String
  package var label: String
  /// The name or the value that it has there; empty where it is not there.
  package var written = ""
  package var changes: [Change] = []

  init(_ variable: String, _ kind: Kind, code: String = "", label: String) {
    (self.variable, self.kind, self.code, self.label) = (variable, kind, code, label)
  }

  package var note: String { changes.map(\.text).joined(separator: "; ") }
}

extension LabelledEntry.Change {
  fileprivate var text: String {
    switch self {
    case .renamed: "another name"
    case .labelCut: "label cut"
    case .numbered: "a number for its code"
    case .emptied: "written as an empty cell"
    case .textCut(let bytes): "texts cut to \(bytes) bytes"
    case .unclear(let count):
      "\(count) written as empty: no date, or one that does not tell the day from the month"
    }
  }

  /// What a message says of several.
  private func summary(_ count: Int) -> String {
    switch self {
    case .renamed: "\(count) variable\(count == 1 ? " has another name" : "s have other names")"
    case .labelCut: "\(count) label\(count == 1 ? " is" : "s are") cut"
    case .numbered: "\(count) value\(count == 1 ? " has a number" : "s have numbers") for a code"
    case .emptied: "\(count) reason\(count == 1 ? "" : "s") for a missing answer cannot be kept"
    case .textCut: "the texts of \(count) variable\(count == 1 ? " are" : "s are") cut"
    case .unclear: "\(count) variable\(count == 1 ? " has" : "s have") dates that cannot be told"
    }
  }

  private var order: Int {
    switch self {
    case .renamed: 0
    case .labelCut: 1
    case .numbered: 2
    case .emptied: 3
    case .textCut: 4
    case .unclear: 5
    }
  }

  /// A part of a sentence for each kind of change.
  static func summaries(_ changes: [Self]) -> [String] {
    (0...5).compactMap { order in
      let same = changes.filter { $0.order == order }
      return same.first?.summary(same.count)
    }
  }
}
