internal import CPlatform
import Foundation
import StudyFile

/// Turns the bytes of an export into UTF-8, piece by piece, by iconv, or UTF-8 into another encoding.
struct Transcoder: ~Copyable {
  private let descriptor: iconv_t
  /// The bytes of a character that the last piece cut in two.
  private var rest: [UInt8] = []
  private(set) var output: [UInt8] = []
  /// The text ends within a character.
  private(set) var isCutOff = false

  /// `nil` where iconv does not know the name.
  init?(from encoding: String) { self.init(encoding, from: encoding, to: "UTF-8") }

  init?(to encoding: String) { self.init(encoding, from: "UTF-8", to: encoding) }

  private init?(_ encoding: String, from source: String, to target: String) {
    guard EncodingName.isKnown(encoding), let descriptor = iconv_open(target, source),
      descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Fills `output` with as much of the piece as is valid; false where something invalid follows it.
  mutating func convert(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    output.removeAll(keepingCapacity: true)
    let isValid: Bool
    if rest.isEmpty {
      isValid = run(piece)
    } else {
      // The carried bytes and the piece are joined: the sequence that was cut is whole then.
      let joined = rest + piece
      rest.removeAll()
      isValid = joined.withUnsafeBytes { run($0) }
    }
    guard isLast, isValid else { return isValid }
    isCutOff = !rest.isEmpty
    return flush() && !isCutOff
  }

  /// Writes the character that iconv may hold back to see what follows it.
  private mutating func flush() -> Bool {
    let used = output.count
    output.append(contentsOf: repeatElement(0, count: 64))
    var free = 64
    let result = output.withUnsafeMutableBytes { buffer -> Int in
      var target: UnsafeMutablePointer<CChar>? = (buffer.baseAddress! + used)
        .assumingMemoryBound(to: CChar.self)
      return iconv(descriptor, nil, nil, &target, &free)
    }
    output.removeLast(free)
    return result != -1
  }

  private mutating func run(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard let start = piece.baseAddress else { return true }
    // iconv takes a pointer to mutable characters, which it does not change.
    var source: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
      mutating: start.assumingMemoryBound(to: CChar.self))
    var left = piece.count
    while left > 0 {
      let used = output.count
      let room = left * 3 + 64
      output.append(contentsOf: repeatElement(0, count: room))
      var free = room
      var code: Int32 = 0
      let result = output.withUnsafeMutableBytes { buffer -> Int in
        var target: UnsafeMutablePointer<CChar>? = (buffer.baseAddress! + used)
          .assumingMemoryBound(to: CChar.self)
        let result = iconv(descriptor, &source, &left, &target, &free)
        code = errno
        return result
      }
      output.removeLast(free)
      if result != -1 || code == E2BIG { continue }
      guard code == EINVAL else { return false }
      rest = Array(piece.suffix(left))
      return true
    }
    return true
  }
}
