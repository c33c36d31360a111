internal import CPlatform
import StudyFile

/// How the bytes of an export are to be read, and what the user should know about that.
package struct TextEncoding: Sendable {
  /// A name that iconv knows; `nil`: UTF-8, found valid from the first byte to the last.
  var name: String?
  var notes: [Diagnostic] = []

  /// Decides for the whole file: one that is UTF-8 up to its last line but not there is not UTF-8.
  init(of path: String, requested: String, study: String, chunkSize: Int) throws {
    let file = try ExportFile(path: path)
    let start = try Self.start(of: file)
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
      try Self.checkKnown(requested, at: SourceLocation(file: study))
      let isUnicode = wanted.hasPrefix("utf") || wanted.hasPrefix("ucs")
      if let mark, !isUnicode {
        throw Diagnostics([
          Diagnostic(
            at: location,
            "the file begins with the byte-order mark of \(mark.encoding), but the study says `encoding: \(requested)`; "
              + "leave `encoding` out")
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
          "read as \(guess), by its zero bytes; `encoding:` under `data` in the study file says otherwise")
      ]
      return
    }

    // Before any heading is missed in what is no header.
    if let zero = start.firstIndex(of: 0) {
      throw Diagnostics([Tokenizer.binary(file: path, line: try Self.line(path: path, offset: zero))])
    }
    guard let invalid = try Self.firstInvalid(path: path, chunkSize: chunkSize) else { return }
    let line = SourceLocation(file: path, line: invalid.line)
    if wanted != "auto" || mark != nil {
      let claim = mark == nil ? "the study's `encoding: \(requested)`" : "its byte-order mark"
      throw Diagnostics([
        Diagnostic(at: line, "this line is not valid UTF-8, in spite of \(claim); export the file again")
      ])
    }
    name = "WINDOWS-1252"
    let damaged = invalid.longCharacters > 0
    notes = [
      Diagnostic(
        damaged ? .warning : .note, at: line,
        "this line is not valid UTF-8, so the file is read as Windows-1252; `encoding:` under `data` in the study "
          + "file says otherwise"
          + (damaged
            ? ". What stands above it is UTF-8, so two encodings may be mixed here: look at accented letters"
            : ""))
    ]
  }

  /// The first few thousand bytes, to guess from.
  private static func start(of file: borrowing ExportFile) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = try bytes.withUnsafeMutableBytes { try file.fill($0) }
    return Array(bytes.prefix(count))
  }

  /// Throws where the study names an encoding that nobody knows, before any file is opened.
  package static func check(_ study: Study) throws(Diagnostics) {
    let name = study.data.encoding
    if name.lowercased() == "auto" { return }
    try checkKnown(name, at: study.data.encodingLocation ?? SourceLocation(file: study.file))
  }

  private static func checkKnown(_ name: String, at location: SourceLocation) throws(Diagnostics) {
    guard Transcoder(from: name) == nil else { return }
    throw Diagnostics([
      Diagnostic(
        at: location,
        "`encoding: \(name)` is not known; examples are utf-8, windows-1252, iso-8859-15, utf-16le, macintosh, "
          + "windows-1255 and shift_jis")
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

  private static func firstInvalid(path: String, chunkSize: Int) throws -> (line: Int, longCharacters: Int)? {
    let file = try ExportFile(path: path)
    var check = UTF8Check()
    var buffer = [UInt8](repeating: 0, count: chunkSize)
    var offset = 0
    while true {
      let (count, invalid) = try buffer.withUnsafeMutableBytes { bytes in
        let count = try file.fill(bytes)
        return (count, check.firstInvalid(in: UnsafeRawBufferPointer(rebasing: bytes[..<count])))
      }
      if let invalid { return (try line(path: path, offset: offset + invalid), check.longCharacters) }
      if count == 0 {
        return check.isComplete ? nil : (try line(path: path, offset: offset), check.longCharacters)
      }
      offset += count
    }
  }

  /// Lines are counted only for the message: the scan itself has no time for them.
  private static func line(path: String, offset: Int) throws -> Int {
    let file = try ExportFile(path: path)
    var lines = LineCount()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var left = offset
    while left > 0 {
      let count = try buffer.withUnsafeMutableBytes { bytes in
        let count = min(try file.fill(bytes), left)
        lines.add(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        return count
      }
      if count == 0 { break }
      left -= count
    }
    return lines.line
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
