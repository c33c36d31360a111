/// A run of text with the little markup that every format has.
package struct Prose: Sendable, Equatable {
  package enum Run: Sendable, Equatable {
    case text(String)
    case strong(String)
    /// A statistical symbol, which APA style sets in italics.
    case symbol(String)
    /// A number, and the id of the analysis that gave it.
    case number(String, analysis: String)
    case code(String)
    /// A place in this document, by its id.
    case reference(String, to: String)
    /// The report of another study, by its id. It stands beside this one.
    case report(String, of: String)
  }

  package private(set) var runs: [Run]

  /// Texts beside one another become one.
  package init(_ runs: [Run] = []) {
    self.runs = []
    for run in runs where !run.text.isEmpty {
      if case .text(let next) = run, case .text(let last)? = self.runs.last {
        self.runs[self.runs.count - 1] = .text(last + next)
      } else {
        self.runs.append(run)
      }
    }
  }
  package init(_ text: String) { self.init([.text(text)]) }

  package var isEmpty: Bool { runs.isEmpty }

  /// Without any markup.
  package var plain: String { runs.map(\.text).joined() }

  package static func + (left: Prose, right: Prose) -> Prose { Prose(left.runs + right.runs) }
  package static func += (left: inout Prose, right: Prose) { left = left + right }
}

extension Prose.Run {
  package var text: String {
    switch self {
    case .text(let text), .strong(let text), .symbol(let text), .code(let text),
      .number(let text, _), .reference(let text, _), .report(let text, _):
      text
    }
  }
}

extension Sequence<Prose> {
  func joined(separator: String) -> Prose { joined(separator: Prose(separator)) }

  func joined(separator: Prose) -> Prose {
    reduce(into: Prose()) { whole, part in
      guard !part.isEmpty else { return }
      if !whole.isEmpty { whole += separator }
      whole += part
    }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
  package init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.runs) }

  package struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}
    package mutating func appendLiteral(_ literal: String) { runs.append(.text(literal)) }
    package mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }
    package mutating func appendInterpolation(_ prose: Prose) { runs += prose.runs }
    package mutating func appendInterpolation(_ run: Run) { runs.append(run) }
  }
}
