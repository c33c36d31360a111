import StudyFile
import Testing

@testable import Ingest

@Suite struct ArchivedXMLTests {
  private let kind = ArchiveKind(
    name: "project", title: "X project", content: "project", remedy: "export it again")

  private func events(_ text: String, part: String = "part.xml", longest: Int = 1000) throws -> [String] {
    try withExport(zip([(name: "Part.xml", bytes: Array(text.utf8))])) { path in
      var found: [String] = []
      try ArchivedXML.read(part, ofFileAt: path, kind, longest: longest) { event in
        switch event {
        case .start(let name, let attributes, let line):
          found.append(
            "\(line) <\(name)"
              + attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined())
        case .end(let name): found.append("/\(name)")
        case .text(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
        }
      }
      return found
    }
  }

  @Test func elementsInTheirOrder() throws {
    #expect(
      try events("<a:x xmlns:a=\"u\">\n<b a:n=\"1\" m=\"&lt;2\">é</b></a:x>")
        == ["1 <x a=u", "\n", "2 <b m=<2 n=1", "é", "/b", "/x"])
  }

  /// What is said about its size need not be true.
  @Test func limits() throws {
    let long = "<a>" + String(repeating: "<b/>", count: 300) + "</a>"
    #expect(throws: Diagnostics.self) { try events(long) }
    #expect(try events(long, longest: 2000).count == 602)
  }

  struct Enough: Error {}

  @Test func handlersEndTheReading() throws {
    try withExport(zip([(name: "part.xml", bytes: Array("<a><b/><c/></a>".utf8))])) { path in
      var count = 0
      #expect(throws: Enough.self) {
        try ArchivedXML.read("part.xml", ofFileAt: path, kind, longest: 1000) { _ in
          count += 1
          if count == 2 { throw Enough() }
        }
      }
      #expect(count == 2)
    }
  }
}
