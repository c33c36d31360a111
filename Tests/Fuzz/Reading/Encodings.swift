import CPlatform
import FuzzSupport
import StudyFile

@testable import Ingest

/// How bytes are read as text: what is UTF-8 is told as Swift tells it, in however many pieces, and what is converted by
/// iconv is UTF-8 afterwards, the same in pieces as in one.
enum Encodings: FuzzTarget {
  private static let names = [
    "UTF-16LE", "UTF-16BE", "UTF-32LE", "WINDOWS-1252", "SHIFT_JIS", "UTF-7", "GB18030",
  ]

  /// Never closed: with nobody using it iconv unloads the library of an encoding, and loads it for the next input.
  private static let kept = names.map { UInt(bitPattern: iconv_open("UTF-8", $0)) }

  /// The first byte names an encoding, the second is where the rest is cut.
  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 2, kept.count == names.count else { return }
    let text = Array(bytes.dropFirst(2))
    let cut = Int(bytes[1]) % (text.count + 1)
    let isUTF8 = String(validating: text, as: UTF8.self) != nil
    demand(isValid([text[...]]) == isUTF8, "told otherwise than Swift does")
    demand(isValid([text[..<cut], text[cut...]]) == isUTF8, "told otherwise in two pieces")
    guess(text)

    let name = names[Int(bytes[0]) % names.count]
    let whole = converted([text], from: name)
    demand(
      whole == converted([Array(text[..<cut]), Array(text[cut...])], from: name), "pieces differ: \(name)")
    if let whole {
      demand(String(validating: whole, as: UTF8.self) != nil, "converted, and no UTF-8: \(name)")
    }
  }

  private static func isValid(_ pieces: [ArraySlice<UInt8>]) -> Bool {
    var check = UTF8Check()
    for piece in pieces where piece.withUnsafeBytes({ check.firstInvalid(in: $0) }) != nil { return false }
    return check.isComplete
  }

  private static func guess(_ text: [UInt8]) {
    refusing {
      let encoding = try TextEncoding(of: text, isWhole: true, path: "export", requested: "auto")
      encoding.notes.forEach { check($0) }
    }
  }

  /// `nil` where it is not all valid.
  private static func converted(_ pieces: [[UInt8]], from name: String) -> [UInt8]? {
    guard var transcoder = Transcoder(from: name) else { fatalError("iconv does not know \(name)") }
    var text: [UInt8] = []
    for (place, piece) in pieces.enumerated() {
      let isValid = piece.withUnsafeBytes { transcoder.convert($0, isLast: place == pieces.count - 1) }
      guard isValid else { return nil }
      text += transcoder.output
    }
    return text
  }
}
