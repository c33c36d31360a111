import StudyFile

/// One XML part of a zip archive, for modules that know what its elements mean.
package enum ArchivedXML {
  /// What is met, in the order of the part.
  package enum Event {
    /// Names are without their prefixes; lines count from 1.
    case start(name: String, attributes: [String: String], line: Int)
    case end(name: String)
    /// A text may come in several pieces.
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// Reads the part from its beginning to its end; nothing else in the archive is opened, and nothing is unpacked to disk.
  ///
  /// - Parameters:
  ///   - part: its name, in any case.
  ///   - longest: more bytes than this are no part that a program wrote.
  ///   - take: what it throws ends the reading.
  package static func read(
    _ part: String, ofFileAt path: String, _ kind: ArchiveKind, longest: Int,
    take: @escaping (Event) throws -> Void
  ) throws {
    var bytes = try ByteSource(path: path, isHashed: false)
    guard try bytes.peek(4) == Array("PK\u{3}\u{4}".utf8) else {
      throw failure(
        path, "this is no \(kind.title), which is a zip archive with '\(part)' in it; \(kind.remedy)")
    }
    let archive = try ZipArchive(try bytes.binaryFile("a \(kind.title)"), kind)
    try check(archive.names, path, part, kind)
    guard let entry = try archive.entry(part) else { throw archive.damaged }
    var problem: (any Error)?
    var stop: () -> Void = {}
    var line: () -> Int = { 0 }
    func met(_ event: @autoclosure () -> Event) {
      guard problem == nil else { return }
      do {
        try take(event())
      } catch {
        problem = error
        stop()
      }
    }
    guard
      let reader = XMLReader(
        start: { met(.start(name: $0.text, attributes: $1.dictionary, line: line())) },
        end: { met(.end(name: $0.text)) }, text: { met(.text($0)) })
    else { throw failure(path, "Expat cannot be started; is there enough memory?") }
    stop = { [unowned reader] in reader.stop() }
    line = { [unowned reader] in reader.line }
    do {
      try reader.read(entry) { total in
        guard total <= longest else {
          throw failure(
            path,
            "'\(part)' unpacks to more than \(longest >> 20) MB, so it is no \(kind.content); it is not read")
        }
        return problem == nil
      }
    } catch {
      if problem == nil, reader.isMalformed {
        throw Diagnostics([
          Diagnostic(
            at: SourceLocation(file: "\(path)/\(part)", line: reader.line),
            "this \(kind.title) is damaged: its XML breaks off or goes wrong here; \(kind.remedy)")
        ])
      }
      if problem == nil { throw error }
    }
    if let problem { throw problem }
  }

  /// Names are looked at before anything is read: an archive that was made to do harm is not trusted with the rest.
  private static func check(_ names: [String], _ path: String, _ part: String, _ kind: ArchiveKind) throws {
    if names.contains(where: climbs) {
      throw failure(
        path,
        "this \(kind.name) has a file whose path leads out of it, which no program writes; it is not read")
    }
    let found = names.count { $0.lowercased() == part.lowercased() }
    if found == 0 {
      throw failure(path, "this zip archive has no '\(part)', so it is no \(kind.title); \(kind.remedy)")
    }
    if found > 1 { throw failure(path, "this \(kind.name) has '\(part)' twice; \(kind.remedy)") }
  }

  private static func climbs(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let hasDrive = name.dropFirst().first == ":" && name.first?.isLetter == true
    return parts.contains("..") || parts.count > 1 && parts[0].isEmpty || hasDrive
  }

  private static func failure(_ path: String, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(at: SourceLocation(file: path), message)])
  }
}
