internal import CCrypto
import Foundation

/// A SHA-256 that grows with the bytes.
///
/// `@unchecked`: one thread at a time has it. Where several read a file, `ChunkQueue` gives them its bytes one after another.
final class SHA256: @unchecked Sendable {
  private let context: OpaquePointer

  init() {
    // OpenSSL returns nil only when memory has run out.
    context = EVP_MD_CTX_new()!
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// In hexadecimal; nothing may be added afterwards.
  func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// OpenSSL takes longer to begin than a small export takes to be hashed: this lets it begin while something else is done.
package func prepareHashing() { _ = SHA256() }

/// The SHA-256 of a whole small file, in hexadecimal; `nil` where it cannot be read.
package func sha256(ofFile path: String) -> String? {
  guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
  let hash = SHA256()
  bytes.withUnsafeBytes { hash.add($0) }
  return hash.finish()
}
