import Testing

@testable import Report

@Suite struct SHA256DigestTests {
  /// NIST, FIPS 180-4, example of one block: "abc".
  @Test func agreesWithThePublishedExample() {
    let hexadecimal = SHA256Digest.of("abc").map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256Digest.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
