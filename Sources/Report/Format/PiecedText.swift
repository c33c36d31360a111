/// A text of very many pieces: added as bytes, and made a String once.
struct PiecedText {
  private var bytes: [UInt8] = []

  @inline(__always)
  static func += (text: inout PiecedText, piece: String) {
    var piece = piece
    piece.withUTF8 { text.bytes.append(contentsOf: $0) }
  }

  var isEmpty: Bool { bytes.isEmpty }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
