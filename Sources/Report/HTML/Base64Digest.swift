internal import CCrypto

/// A text's SHA-256 in base 64, as a Content-Security-Policy names a style.
enum Base64Digest {
  static func of(_ text: String) -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let bytes = Array(text.utf8)
    guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1, length == 32 else {
      return nil
    }
    // 32 bytes are 44 characters, and a zero.
    var encoded = [UInt8](repeating: 0, count: 45)
    guard EVP_EncodeBlock(&encoded, digest, 32) == 44 else { return nil }
    return String(decoding: encoded.prefix(44), as: UTF8.self)
  }
}
