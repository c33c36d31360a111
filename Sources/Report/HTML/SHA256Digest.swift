internal import CCrypto

/// A text's SHA-256.
package enum SHA256Digest {
  /// 32 bytes.
  static func of(_ text: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let bytes = Array(text.utf8)
    var length: UInt32 = 0
    let isMade = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1
    precondition(isMade && length == 32, "OpenSSL makes no SHA-256")
    return digest
  }

  /// In base 64, as a Content-Security-Policy names a style.
  package static func base64(_ text: String) -> String {
    // 32 bytes are 44 characters, and a zero.
    var encoded = [UInt8](repeating: 0, count: 45)
    EVP_EncodeBlock(&encoded, of(text), 32)
    return String(decoding: encoded.prefix(44), as: UTF8.self)
  }
}
