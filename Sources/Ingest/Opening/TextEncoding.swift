internal import CPlatform
import StudyFile

/// How the bytes of an export are to be read, and what the user should know about that.
package struct TextEncoding: Sendable {
  /// A name that iconv knows; `nil`: UTF-8, which whoever reads on has to check.
  var name: String?
  var notes: [Diagnostic] = []
  /// What says that the file is UTF-8; `nil` where that is a guess.
  private var claim: String?
  private var path: String

  /// How many of the first bytes are enough to judge by.
  static let startSize = 1 << 18

  /// UTF-8, which a translation writes. A damaged file can make it break its word; to read it in another encoding would be
  /// to translate it again, and so without end.
  init(ofTranslated path: String) {
    self.path = path
    claim = "what its format says of its texts"
  }

  /// Decides by the first bytes. That a file is UTF-8 shows only at its end: see `corrected`.
  init(of start: [UInt8], isWhole: Bool, path: String, requested: String) throws {
    self.path = path
    let location = SourceLocation(file: path)
    try start.withUnsafeBytes { bytes in
      if bytes.isEmpty { throw Diagnostics([Diagnostic(at: location, "the file is empty")]) }
      if let name = FileSignature.name(of: bytes) {
        throw Diagnostics([
          Diagnostic(
            at: location, "this seems to be \(name), which is not read yet; export the data as CSV")
        ])
      }
    }
    let wanted = requested.lowercased()
    let mark = ByteOrderMark(of: start)
    if wanted != "auto" {
      let isUnicode = wanted.hasPrefix("utf") || wanted.hasPrefix("ucs")
      if let mark, !isUnicode {
        throw Diagnostics([
          Diagnostic(
            at: location,
            "the file begins with the byte-order mark of \(mark.encoding), but the study says 'encoding: \(requested)'; "
              + "leave 'encoding' out")
        ])
      }
      if wanted != "utf-8", wanted != "utf8" {
        name = requested
        return
      }
    } else if let mark, mark.encoding != "UTF-8" {
      name = mark.encoding
      notes = [Diagnostic(.note, at: location, "read as \(mark.encoding), by its byte-order mark")]
      return
    } else if mark == nil, let guess = Self.unmarkedUTF16(start) {
      name = guess
      notes = [
        Diagnostic(
          .note, at: location,
          "read as \(guess), by its zero bytes; if that is wrong, set 'encoding:' under 'data' in the study file"
        )
      ]
      return
    }

    if wanted != "auto" {
      claim = "the study's 'encoding: \(requested)'"
    } else if mark != nil {
      claim = "its byte-order mark"
    }

    // Before any heading is missed in what is no header.
    if let zero = start.prefix(8192).firstIndex(of: 0) {
      throw Diagnostics([Tokenizer.binary(file: path, line: Self.line(of: zero, in: start))])
    }
    var check = UTF8Check()
    let invalid = start.withUnsafeBytes { check.firstInvalid(in: $0) }
    if let place = invalid ?? (isWhole && !check.isComplete ? start.count : nil) {
      self = try corrected(
        line: Self.line(of: place, in: start), followsLongCharacters: check.longCharacters > 0)
    }
  }

  /// What a file is that turns out not to be UTF-8 on this line. Throws where something says that it should be.
  func corrected(line: Int, followsLongCharacters: Bool) throws -> TextEncoding {
    let location = SourceLocation(file: path, line: line)
    if let claim {
      throw Diagnostics([
        Diagnostic(at: location, "this line is not valid UTF-8, in spite of \(claim); export the file again")
      ])
    }
    var corrected = self
    corrected.name = "WINDOWS-1252"
    corrected.notes = [
      Diagnostic(
        followsLongCharacters ? .warning : .note, at: location,
        "this line is not valid UTF-8, so the file is read as Windows-1252; if that is wrong, set 'encoding:' under 'data' in "
          + "the study file"
          + (followsLongCharacters
            ? ". What stands above it is UTF-8, so two encodings may be mixed here: look at accented letters"
            : ""))
    ]
    return corrected
  }

  /// The error for what cannot be read again in another encoding.
  func notUTF8InPipe(line: Int) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        at: SourceLocation(file: path, line: line),
        "this line is not valid UTF-8, and a pipe cannot be read again; name the encoding with 'encoding:' under "
          + "'data' in the study file")
    ])
  }

  /// Latin text in UTF-16 has a zero in every other byte.
  private static func unmarkedUTF16(_ start: [UInt8]) -> String? {
    let pairs = start.count / 2
    guard pairs > 0 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in start.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd * 10 >= pairs * 4, even * 20 <= odd { return "UTF-16LE" }
    if even * 10 >= pairs * 4, odd * 20 <= even { return "UTF-16BE" }
    return nil
  }

  private static func line(of place: Int, in start: [UInt8]) -> Int {
    start.withUnsafeBytes { bytes in
      1 + lineEnds(in: UnsafeRawBufferPointer(rebasing: bytes[..<place]))
    }
  }
}

/// The mark with which many programs begin a Unicode text.
struct ByteOrderMark {
  let encoding: String

  init?(of start: [UInt8]) {
    // UTF-32's little-endian mark begins with UTF-16's.
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    guard let mark = marks.first(where: { start.starts(with: $0.0) }) else { return nil }
    encoding = mark.1
  }
}
