import StudyFile

/// What stands between two fields.
package enum Delimiter: String, Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: 0x09
    case .pipe: 0x7C
    }
  }

  /// As a study has it.
  private init?(character: String) {
    guard let same = Self.allCases.first(where: { character == String(UnicodeScalar($0.byte)) }) else {
      return nil
    }
    self = same
  }

  struct Choice {
    var delimiter: Delimiter
    var notes: [Diagnostic] = []
  }

  /// Takes the study's word, or looks at how the first part of the file falls into fields.
  static func choose(_ requested: String, for text: [UInt8], path: String) -> Choice {
    if let delimiter = Delimiter(character: requested) { return Choice(delimiter: delimiter) }
    var best = (delimiter: Delimiter.comma, score: Score(share: 0, fields: 0))
    for candidate in allCases where text.contains(candidate.byte) {
      let score = text.withUnsafeBytes { Self.score(candidate, $0) }
      if score.fields > 1, best.score < score { best = (candidate, score) }
    }
    var choice = Choice(delimiter: best.delimiter)
    if best.delimiter != .comma {
      choice.notes = [
        Diagnostic(
          .note, at: SourceLocation(file: path),
          "its fields are separated by \(best.delimiter == .tab ? "tabs" : "a \(best.delimiter.rawValue)"); "
            + "if that is wrong, set 'delimiter:' under 'data' in the study file")
      ]
    }
    return choice
  }

  private struct Score: Comparable {
    /// Of the records, those with as many fields as the header.
    var share: Double
    var fields: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.share, left.fields) < (right.share, right.fields)
    }
  }

  /// How the header and up to a hundred records below it look when cut in this way.
  private static func score(_ delimiter: Delimiter, _ piece: UnsafeRawBufferPointer) -> Score {
    var tokenizer = Tokenizer(file: "", delimiter: delimiter.byte, fieldCount: nil, isReadSingly: true)
    var widths: [Int] = []
    var rest = piece
    var failed = false
    while !rest.isEmpty, widths.count <= 100 {
      guard let taken = try? tokenizer.feed(rest) else {
        failed = true
        break
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      if let record = tokenizer.takeRecord() { widths.append(record.fields.count) }
    }
    // The piece may end inside a record; that one counts only where there is no other.
    if widths.count < 2, !failed, (try? tokenizer.finish()) != nil {
      if let record = tokenizer.takeRecord() { widths.append(record.fields.count) }
    }
    guard let header = widths.first else { return Score(share: 0, fields: 0) }
    let records = widths.dropFirst()
    let same = records.count { $0 == header }
    let share = records.isEmpty ? (failed ? 0 : 1) : Double(same) / Double(records.count)
    return Score(share: failed ? share / 2 : share, fields: header)
  }
}
