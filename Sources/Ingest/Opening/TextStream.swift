import StudyFile

/// An export as pieces of UTF-8 without a byte-order mark.
struct TextStream: ~Copyable {
  private let file: ExportFile
  private var transcoder: Transcoder?
  private let digest = SHA256()
  private let chunkSize: Int
  private let encoding: String
  private var raw: [UInt8]
  private var bytesRead = 0
  private var isAtEnd = false
  private var isAtStart = true
  /// What follows the piece passed last is not what the encoding says.
  private(set) var isBroken = false

  init(path: String, encoding: TextEncoding, chunkSize: Int) throws {
    file = try ExportFile(path: path)
    if let name = encoding.name { transcoder = Transcoder(from: name) } else { transcoder = nil }
    self.encoding = encoding.name ?? "UTF-8"
    self.chunkSize = chunkSize
    // The first piece has room for the longest byte-order mark.
    raw = [UInt8](repeating: 0, count: max(chunkSize, 4))
  }

  var identity: ExportFile.Identity { file.identity }

  /// How much of the file has been read, 0…1.
  var fraction: Double { identity.size > 0 ? min(1, Double(bytesRead) / Double(identity.size)) : 1 }

  /// The SHA-256 of the bytes read so far, once.
  func sha256() -> String { digest.finish() }

  func checkUnchanged(since earlier: ExportFile.Identity) throws { try file.checkUnchanged(since: earlier) }

  /// Passes the next piece; false at the end.
  mutating func next(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
    guard !isAtEnd, !isBroken else { return false }
    let room = bytesRead == 0 ? raw.count : chunkSize
    let count = try Self.fill(&raw, room: room, from: file)
    bytesRead += count
    isAtEnd = count < room
    try raw.withUnsafeBytes { bytes in
      let read = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      digest.add(read)
      if transcoder == nil { try body(Self.unmarked(read, &isAtStart)) }
    }
    if let output = convert(count) {
      try output.withUnsafeBytes { try body(Self.unmarked($0, &isAtStart)) }
    }
    return true
  }

  /// The error for what follows the last piece.
  func broken(line: Int) -> Diagnostics {
    Diagnostics([
      Diagnostic(
        at: SourceLocation(file: file.path, line: line),
        "this line is not valid \(encoding); name the file's encoding with `encoding:` under `data` in the study file"
      )
    ])
  }

  private mutating func convert(_ count: Int) -> [UInt8]? {
    guard var transcoder = transcoder.take() else { return nil }
    isBroken = raw.withUnsafeBytes { !transcoder.convert(.init(rebasing: $0[..<count]), isLast: isAtEnd) }
    let output = transcoder.output
    self.transcoder = consume transcoder
    return output
  }

  private static func fill(_ buffer: inout [UInt8], room: Int, from file: borrowing ExportFile) throws -> Int
  {
    try buffer.withUnsafeMutableBytes { try file.fill(.init(rebasing: $0[..<room])) }
  }

  private static func unmarked(_ piece: UnsafeRawBufferPointer, _ isAtStart: inout Bool)
    -> UnsafeRawBufferPointer
  {
    guard isAtStart, !piece.isEmpty else { return piece }
    isAtStart = false
    return piece.starts(with: [0xEF, 0xBB, 0xBF]) ? .init(rebasing: piece.dropFirst(3)) : piece
  }
}
