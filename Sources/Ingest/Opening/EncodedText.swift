/// A text as the bytes of an export.
package enum EncodedText {
  /// By the `encoding` of a study; `nil` where the text has a character that is not in it.
  package static func bytes(_ text: String, encoding: String) -> [UInt8]? {
    if ["auto", "utf-8", "utf8"].contains(encoding.lowercased()) { return Array(text.utf8) }
    guard var transcoder = Transcoder(to: encoding) else { return nil }
    let isWhole = Array(text.utf8).withUnsafeBytes { transcoder.convert($0, isLast: true) }
    return isWhole ? transcoder.output : nil
  }

  /// The first character of a text that an encoding does not have.
  package static func firstMissing(in text: String, encoding: String) -> Character? {
    var known: Set<Character> = []
    return text.first { known.insert($0).inserted && bytes(String($0), encoding: encoding) == nil }
  }
}
