import StudyFile

/// An export as UTF-8 without a byte-order mark. Where the file claims to be UTF-8 already, whoever reads checks that.
struct TextSource: ~Copyable {
  private var bytes: ByteSource
  private var transcoder: Transcoder?
  private let encoding: String
  private var raw: [UInt8] = []
  /// Text that is there and not yet given out.
  private var waiting: [UInt8] = []
  private var given = 0
  private var isAtStart = true
  private var isAtEnd = false
  /// What was read so far ends where nothing more can be.
  private(set) var wasBroken = false
  private var isCutOff = false

  init(_ bytes: consuming ByteSource, encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding.name ?? "UTF-8"
    if let name = encoding.name { transcoder = Transcoder(from: name) } else { transcoder = nil }
  }

  var isRepeatable: Bool { bytes.isRepeatable }
  var fraction: Double { bytes.fraction }
  var digest: SHA256 { bytes.digest }
  func sha256() -> String { bytes.sha256() }
  var notes: [Diagnostic] { bytes.notes }
  mutating func hashElsewhere() { bytes.hashElsewhere() }
  mutating func takeUnhashed() -> [UInt8] { bytes.takeUnhashed() }
  func checkUnchanged() throws { try bytes.checkUnchanged() }

  /// Of so many bytes, as many as can follow and one more.
  func roomFor(_ count: Int) -> Int {
    transcoder == nil ? min(count, waiting.count - given + bytes.roomFor(count)) : count
  }

  /// What follows the text given out so far is not what the encoding says.
  var isBroken: Bool { wasBroken && waiting.isEmpty }

  /// The beginning of the text, which stays to be read, and whether it is all. Only before anything is read.
  mutating func peek(_ count: Int) throws -> (text: [UInt8], isWhole: Bool) {
    while waiting.count <= count, !isAtEnd {
      if transcoder != nil {
        try convertMore()
      } else {
        // Of a small file as much as it has, not as much as a large one would.
        let size = min(count + 1 - waiting.count, max(ByteSource.firstPiece, waiting.count))
        var more = [UInt8](repeating: 0, count: size)
        let filled = try more.withUnsafeMutableBytes { try readPlain($0) }
        waiting += more[..<filled]
      }
    }
    return (Array(waiting.prefix(count)), waiting.count <= count && !wasBroken)
  }

  /// Excel's own first line, `sep=;`, says what separates fields and is no record. Blanks take its place, so that lines
  /// are counted as the file has them. Only after a look at the beginning, and before anything is read.
  mutating func takeSeparatorLine() throws -> UInt8? {
    let start = try peek(8).text
    guard start.count > 5, String(decoding: start[..<4], as: UTF8.self).lowercased() == "sep=",
      start[5] == 0x0A || start[5] == 0x0D
    else { return nil }
    for place in 0..<5 { waiting[place] = 0x20 }
    return start[4]
  }

  /// Fills the buffer as far as the text goes, or up to what cannot be read (`isBroken`).
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      if !waiting.isEmpty {
        filled += giveWaiting(room)
      } else if isAtEnd {
        break
      } else if transcoder != nil {
        try convertMore()
      } else {
        filled += try readPlain(room)
      }
    }
    return filled
  }

  private mutating func giveWaiting(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, waiting.count - given)
    waiting.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[given..<(given + count)])) }
    given += count
    if given == waiting.count { (waiting, given) = ([], 0) }
    return count
  }

  private mutating func readPlain(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if isAtStart {
      isAtStart = false
      let mark = try bytes.peek(Self.mark.count)
      if mark == Self.mark { bytes.skip(mark.count) }
    }
    let count = try bytes.fill(buffer)
    isAtEnd = count < buffer.count
    return count
  }

  private mutating func convertMore() throws {
    if raw.isEmpty { raw = [UInt8](repeating: 0, count: 1 << 16) }
    let count = try raw.withUnsafeMutableBytes { try bytes.fill($0) }
    guard var transcoder = transcoder.take() else { return }
    let isLast = count < raw.count
    wasBroken = raw.withUnsafeBytes { !transcoder.convert(.init(rebasing: $0[..<count]), isLast: isLast) }
    isAtEnd = isLast || wasBroken
    isCutOff = transcoder.isCutOff
    var text = transcoder.output[...]
    self.transcoder = consume transcoder
    if isAtStart, !text.isEmpty {
      isAtStart = false
      if text.starts(with: Self.mark) { text = text.dropFirst(Self.mark.count) }
    }
    waiting += text
  }

  /// The error for what follows the last text given out.
  func broken(line: Int) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        at: SourceLocation(file: bytes.path, line: line),
        isCutOff && encoding.uppercased().hasPrefix("UTF")
          ? "the file ends within a character of \(encoding), so it is not complete; copy it or export it again"
          : "this line is not valid \(encoding); name the file's encoding with 'encoding:' under 'data' in the study file"
      )
    ])
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
