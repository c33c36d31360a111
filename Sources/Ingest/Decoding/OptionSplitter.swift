import Foundation
import StudyFile

/// Cuts an answer into the options that were ticked.
struct OptionSplitter: Sendable {
  enum Piece {
    /// An option that contains the separator.
    case option(Int)
    case text(FieldText)
  }

  private let separator: [UInt8]
  /// Options that contain the separator, the longest first: they are recognised whole before anything is cut.
  private let containing: [(text: [UInt8], option: Int)]

  init(separator: String, levels: [Level]) {
    self.separator = Array(separator.utf8)
    containing = levels.enumerated()
      .flatMap { index, level in [level.label, level.code].map { (text: $0.trimmedAsField, option: index) } }
      .filter { $0.text.contains(separator) }
      .map { (text: Array($0.text.utf8), option: $0.option) }
      .sorted { ($1.text.count, $0.option) < ($0.text.count, $1.option) }
  }

  /// Passes each piece that is not empty.
  func split(_ answer: FieldText, _ body: (Piece) -> Void) {
    var rest = answer.trimmed
    while !rest.isEmpty {
      let whole = containing.first { begins(rest, with: $0.text) && endsOption(rest, at: $0.text.count) }
      let length = whole?.text.count ?? nextSeparator(rest) ?? rest.count
      if let whole {
        body(.option(whole.option))
      } else {
        let piece = FieldText(start: rest.start, count: length).trimmed
        if !piece.isEmpty { body(.text(piece)) }
      }
      rest = dropping(rest, length)
      rest = dropping(rest, nextSeparator(rest).map { $0 + separator.count } ?? rest.count).trimmed
    }
  }

  private func dropping(_ text: FieldText, _ count: Int) -> FieldText {
    FieldText(start: text.start + count, count: text.count - count)
  }

  private func begins(_ text: FieldText, with bytes: [UInt8]) -> Bool {
    text.count >= bytes.count && memcmp(text.start, bytes, bytes.count) == 0
  }

  /// An option ends at the separator or the end of the answer, blanks aside.
  private func endsOption(_ text: FieldText, at index: Int) -> Bool {
    let rest = dropping(text, index)
    return begins(rest, with: separator) || rest.trimmed.isEmpty || begins(rest.trimmed, with: separator)
  }

  private func nextSeparator(_ text: FieldText) -> Int? {
    var rest = text
    while rest.count >= separator.count, let found = memchr(rest.start, Int32(separator[0]), rest.count) {
      rest = dropping(rest, UnsafeRawPointer(found) - UnsafeRawPointer(rest.start))
      if begins(rest, with: separator) { return text.count - rest.count }
      rest = dropping(rest, 1)
    }
    return nil
  }
}
