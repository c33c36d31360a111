/// An identifier that is the same for the same name wherever it is made: a UUID of version 8 (RFC 9562, section 5.8),
/// whose bits are those of a SHA-256.
enum NameUUID {
  static func urn(_ kind: String, _ name: String) -> String {
    var bytes = Array(SHA256Digest.of("tearsheet \(kind) \(name)").prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
