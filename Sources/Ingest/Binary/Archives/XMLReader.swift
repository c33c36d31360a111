internal import CExpat
import Foundation
import StudyFile

/// A part of an archive, read element by element by Expat. Nothing outside it is ever fetched: a part with a document type,
/// which alone could name entities, is refused.
///
/// A class, as Expat calls back into it.
final class XMLReader {
  /// Names without the prefix of their namespace.
  typealias Start = (_ name: XMLName, _ attributes: XMLAttributes) -> Void

  private let parser: XML_Parser
  fileprivate let start: Start
  fileprivate let end: (XMLName) -> Void
  fileprivate let text: (UnsafeBufferPointer<UInt8>) -> Void
  fileprivate var isForeign = false
  /// Whether nothing more is wanted.
  private var isStopped = false
  /// Whether it ended at something that is no XML.
  private(set) var isMalformed = false

  init?(
    start: @escaping Start, end: @escaping (XMLName) -> Void = { _ in },
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  ) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    (self.parser, self.start, self.end, self.text) = (parser, start, end, text)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, elementBegan, elementEnded)
    XML_SetCharacterDataHandler(parser, textMet)
    XML_SetStartDoctypeDeclHandler(parser, doctypeMet)
  }

  deinit { XML_ParserFree(parser) }

  /// Where in its part the reader is, from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// May be called by a handler.
  func stop() {
    isStopped = true
    XML_StopParser(parser, 0)
  }

  /// Reads the whole entry, or up to where a handler stops.
  ///
  /// - Parameter progress: is told how many bytes were read; false ends the reading.
  func read(_ entry: consuming ZipEntry, progress: (Int) throws -> Bool = { _ in true }) throws {
    let archive = entry.archive
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while !isStopped {
      let count = try buffer.withUnsafeMutableBytes { try entry.read($0) }
      let status = buffer.withUnsafeBytes {
        XML_Parse(
          parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), count == 0 ? 1 : 0)
      }
      total += count
      if isForeign {
        throw archive.file.failure(
          "a part of this \(archive.kind.name) declares a document type, which no \(archive.kind.name) has; it is not read"
        )
      }
      guard try progress(total) else { return }
      if isStopped || count == 0 && status == XML_STATUS_OK { return }
      guard status == XML_STATUS_OK else {
        isMalformed = true
        throw archive.damaged
      }
    }
  }

  fileprivate func refuse() {
    isForeign = true
    XML_StopParser(parser, 0)
  }
}

/// The name of an element or attribute where it lies; valid while a handler runs.
struct XMLName {
  private let start: UnsafePointer<CChar>

  /// Without a prefix.
  init(_ name: UnsafePointer<CChar>) {
    start = strchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
  }

  var text: String { String(cString: start) }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.start) == 0
  }
}

/// The attributes of an element; valid while a handler runs.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

  /// By the name without a prefix.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let pairs else { return nil }
    var place = 0
    while let key = pairs[place] {
      if name ~= XMLName(key) { return pairs[place + 1] }
      place += 2
    }
    return nil
  }

  /// All of them; of two that differ in their prefixes the first.
  var dictionary: [String: String] {
    guard let pairs else { return [:] }
    var found: [String: String] = [:]
    var place = 0
    while let key = pairs[place], let value = pairs[place + 1] {
      let name = XMLName(key).text
      if found[name] == nil { found[name] = String(cString: value) }
      place += 2
    }
    return found
  }

  subscript(name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  /// A whole number that is not below 0.
  func number(_ name: StaticString) -> Int? {
    guard var next = bytes(name), next.pointee != 0 else { return nil }
    var number = 0
    while next.pointee != 0 {
      let digit = Int(next.pointee) - 0x30
      guard (0...9).contains(digit), number < 1 << 40 else { return nil }
      number = number * 10 + digit
      next += 1
    }
    return number
  }

  func flag(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(self[name] ?? "") }
}

// MARK: Expat's callbacks; the context is an `XMLReader`

private func reader(_ context: UnsafeMutableRawPointer?) -> Unmanaged<XMLReader> {
  Unmanaged.fromOpaque(context.unsafelyUnwrapped)
}

private let elementBegan:
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> Void = { context, name, attributes in
    guard let name else { return }
    reader(context)._withUnsafeGuaranteedRef { $0.start(XMLName(name), XMLAttributes(attributes)) }
  }

private let elementEnded: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = {
  context, name in
  guard let name else { return }
  reader(context)._withUnsafeGuaranteedRef { $0.end(XMLName(name)) }
}

private let textMet: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, Int32) -> Void = {
  context, text, count in
  guard let text, count > 0 else { return }
  text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
    reader(context)._withUnsafeGuaranteedRef {
      $0.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
  }
}

private let doctypeMet:
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32
  ) -> Void = { context, _, _, _, _ in reader(context)._withUnsafeGuaranteedRef { $0.refuse() } }
