/// Makes a number of the text of an answer, for telling which are the same. The text cannot be had from it, and nothing
/// else keeps it.
enum TextHash {
  /// For no answer.
  static let none: UInt64 = 0

  /// Eight bytes at a time, each multiplied to 128 bits of which the halves are folded together.
  static func hash(_ text: FieldText) -> UInt64 {
    var hash = fold(UInt64(truncatingIfNeeded: text.count) ^ 0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9)
    var offset = 0
    while offset < text.count {
      let word = FieldText(start: text.start + offset, count: min(8, text.count - offset)).word
      hash = fold(hash ^ word, 0x94D0_49BB_1331_11EB)
      offset += 8
    }
    hash = fold(hash, 0xD6E8_FEB8_6659_FD93)
    return hash == none ? 1 : hash
  }

  private static func fold(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let product = (x ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: y)
    return product.high ^ product.low
  }
}
