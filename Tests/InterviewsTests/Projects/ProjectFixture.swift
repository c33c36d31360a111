import CZip
import Foundation
import StudyFile
import Testing

@testable import Interviews

/// A REFI-QDA project made by hand.
struct ProjectFixture {
  var users =
    "<User guid=\"AAAAAAAA-0000-4000-8000-000000000001\" name=\"Ada\"/><User guid=\"u2\" name=\"Ben\"/>"
  var codes = """
    <Code guid="c1" name="Consequences" isCodable="true">
      <Code guid="c11" name="Deepened" isCodable="true"><Description>Said so</Description></Code>
      <Code guid="c12" name="Practice" isCodable="true">
        <Code guid="c121" name="Boundaries" isCodable="true"><Code guid="c1211" name="Later"/></Code>
      </Code>
    </Code>
    <Code guid="c2" name="Training" isCodable="true"/>
    """
  var variables =
    "<Variable guid=\"v1\" name=\"Orientation\" typeOfVariable=\"Text\"/>"
    + "<Variable guid=\"v2\" name=\"Years\" typeOfVariable=\"Integer\"/>"
  var cases = ""
  var sources = ""
  var rest = ""
  var declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  var text: String {
    declaration + """
      <Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="test">
      <Users>\(users)</Users>
      <CodeBook><Codes>
      \(codes)
      </Codes></CodeBook>
      <Variables>\(variables)</Variables>
      <Cases>\(cases)</Cases>
      <Sources>
      \(sources)
      </Sources>
      \(rest)
      </Project>
      """
  }

  /// With `codings` as `code/user`, each on a passage of its own.
  static func source(_ guid: String, _ name: String, _ codings: [String], rest: String = "") -> String {
    "<TextSource guid=\"\(guid)\" name=\"\(name)\" plainTextPath=\"internal://\(guid).txt\">\n"
      + codings.enumerated().map { place, coding in
        let parts = coding.split(separator: "/")
        let user = parts.count > 1 ? " creatingUser=\"\(parts[1])\"" : ""
        return
          "<PlainTextSelection guid=\"\(guid)-\(place)\" name=\"private words\" startPosition=\"0\" endPosition=\"9\">"
          + "<Coding guid=\"\(guid)-\(place)-c\"\(user)><CodeRef targetGUID=\"\(parts[0])\"/></Coding></PlainTextSelection>\n"
      }.joined() + rest + "</TextSource>\n"
  }

  static func value(_ variable: String, _ text: String, _ type: String = "Text") -> String {
    "<VariableValue><VariableRef targetGUID=\"\(variable)\"/><\(type)Value>\(text)</\(type)Value></VariableValue>"
  }

  func read() throws -> ImportedInterviews {
    try withFile("p.qdpx", zipped([("project.qde", Data(text.utf8))])) { try ImportedInterviews.found($0)! }
  }

  func refused() -> [String] { refusal { _ = try read() } }
}

extension ImportedInterviews {
  /// `case: domain > category > subcategory (coder)`
  var lines: [String] {
    interviews.assignments.map {
      "\($0.caseName): "
        + [$0.domain, $0.category, $0.subcategory].compactMap(\.self).joined(separator: " > ")
        + ($0.coder.map { " (\($0))" } ?? "")
    }
  }

  /// Without the folder.
  var said: [String] { notes.map { withoutFolder($0.description) } }
}

func withoutFolder(_ text: String) -> String {
  text.replacing(/[^ \n]*\/tearsheet-[0-9A-F-]+\//, with: "")
}

/// A file in a folder of its own.
func withFile<Result>(_ name: String, _ bytes: Data, _ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tearsheet-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try bytes.write(to: file)
  return try body(file.path(percentEncoded: false))
}

/// What a refusal says.
func refusal(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let problems as Diagnostics {
    return problems.list.map { withoutFolder($0.description) }
  } catch {
    return ["\(error)"]
  }
}

/// An archive that libzip writes, deflated; with a password its entries are encrypted.
func zipped(_ entries: [(name: String, bytes: Data)], password: String? = nil) throws -> Data {
  let path = FileManager.default.temporaryDirectory.appending(path: "tearsheet-\(UUID().uuidString).zip")
    .path(percentEncoded: false)
  defer { try? FileManager.default.removeItem(atPath: path) }
  var error: Int32 = 0
  let archive = try #require(zip_open(path, Int32(ZIP_CREATE | ZIP_TRUNCATE), &error))
  for entry in entries {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
    entry.bytes.copyBytes(to: buffer)
    // libzip frees it.
    let copy = try #require(malloc(max(1, entry.bytes.count)))
    copy.copyMemory(from: buffer.baseAddress!, byteCount: entry.bytes.count)
    buffer.deallocate()
    let source = try #require(zip_source_buffer(archive, copy, UInt64(entry.bytes.count), 1))
    let place = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    #expect(place >= 0)
    if let password {
      #expect(zip_file_set_encryption(archive, UInt64(place), UInt16(ZIP_EM_AES_256), password) == 0)
    }
  }
  #expect(zip_close(archive) == 0)
  return try Data(contentsOf: URL(filePath: path))
}

extension ImportedInterviews {
  /// `nil` for a table that Taguette or QualCoder did not write.
  static func found(_ path: String) throws -> ImportedInterviews? {
    if case .imported(let found, _) = try read(path) { found } else { nil }
  }
}
