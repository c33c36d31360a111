/// Something to tell the user about a file: where it stands, what is wrong and what to do.
package struct Diagnostic: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning, note }

  package var severity: Severity
  package var location: SourceLocation
  package var message: String

  package init(_ severity: Severity = .error, at location: SourceLocation, _ message: String) {
    self.severity = severity
    self.location = location
    self.message = message
  }

  /// `file:line:column: error: what is wrong and what to do`
  package var description: String { "\(location): \(severity.rawValue): \(message)" }
}

/// Every error of a file, reported at once.
package struct Diagnostics: Error, Sendable, Equatable, CustomStringConvertible {
  package var list: [Diagnostic]

  package init(_ list: [Diagnostic]) { self.list = list }

  package var description: String { list.map(\.description).joined(separator: "\n") }
}

/// A place in a file; lines and columns count from 1, columns in characters.
package struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }
}

/// A value and the place where it was written, for errors found after parsing.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
