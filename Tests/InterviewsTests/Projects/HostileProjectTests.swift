import Foundation
import StudyFile
import Testing

@testable import Interviews

private func refused(_ entries: [(name: String, bytes: Data)], password: String? = nil) throws -> [String] {
  try refused(zipped(entries, password: password))
}

private func refused(_ bytes: Data) throws -> [String] {
  try withFile("p.qdpx", bytes) { path in refusal { _ = try ImportedInterviews.found(path) } }
}

private let again =
  "export it once more from the program that it was coded in, as a REFI-QDA project (.qdpx)"

/// Projects that were made to do harm, and such as were cut off.
@Suite struct HostileProjectTests {
  private var sound: ProjectFixture {
    var project = ProjectFixture()
    project.sources = ProjectFixture.source("s1", "T1", ["c11/u2", "c2/u2"])
    return project
  }

  @Test func entitiesAreRefused() throws {
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"ha\">"
      + (0..<9).map { level in
        let names = "bcdefghij".map(String.init)
        return "<!ENTITY \(names[level]) \""
          + String(repeating: "&\((["a"] + names)[level]);", count: 10) + "\">"
      }.joined() + "]>\n"
    for type in [
      laughs, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n",
      "<!DOCTYPE Project SYSTEM \"x.dtd\">\n",
    ] {
      var project = sound
      project.declaration += type
      project.users = "<User guid=\"u2\" name=\"&a;\"/>"
      #expect(
        project.refused() == [
          "p.qdpx: error: a part of this project declares a document type, which no project has; it is not read"
        ])
    }
    var project = sound
    project.users = "<User guid=\"u2\" name=\"&nowhere;\"/>"
    #expect(
      project.refused().first?.hasPrefix("p.qdpx/project.qde:3: error: this REFI-QDA project is damaged")
        == true)
  }

  @Test func pathsThatLeadOut() throws {
    for name in ["../x.txt", "Sources/../../x.txt", "/etc/passwd", "..\\x.txt", "C:\\x.txt"] {
      #expect(
        try refused([("project.qde", Data(sound.text.utf8)), (name, Data("x".utf8))]) == [
          "p.qdpx: error: this project has a file whose path leads out of it, which no program writes; it is not read"
        ], "\(name)")
    }
    // A name with two points is none of them.
    let found = try withFile(
      "p.qdpx", zipped([("project.qde", Data(sound.text.utf8)), ("sources/T1..txt", Data("x".utf8))])
    ) { try ImportedInterviews.found($0) }
    #expect(found?.lines.count == 2)
  }

  @Test func passwords() throws {
    #expect(
      try refused([("project.qde", Data(sound.text.utf8))], password: "secret") == [
        "p.qdpx: error: this project is protected by a password; save it without one"
      ])
  }

  @Test func otherFiles() throws {
    let other = "so it is no REFI-QDA project; \(again)"
    #expect(
      try refused([("readme.txt", Data("x".utf8))]) == [
        "p.qdpx: error: this zip archive has no 'project.qde', \(other)"
      ])
    let none =
      "p.qdpx: error: this is no REFI-QDA project, which is a zip archive with 'project.qde' in it; \(again)"
    #expect(try refused(Data(sound.text.utf8)) == [none])
    #expect(try refused(Data()) == [none])
    #expect(
      try refused([("project.qde", Data("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>".utf8))]) == [
        "p.qdpx/project.qde:1: error: this is a codebook, which has codes and nothing coded with them; \(again)"
      ])
    #expect(
      try refused([("project.qde", Data("<html/>".utf8))]) == [
        "p.qdpx/project.qde:1: error: this is no REFI-QDA project, which begins with <Project>; \(again)"
      ])
    #expect(
      try refused([("project.qde", Data())]).first?.hasPrefix(
        "p.qdpx/project.qde:1: error: this REFI-QDA project is damaged")
        == true)
    var twice = try zipped([("project.qde", Data(sound.text.utf8)), ("project.qdf", Data(sound.text.utf8))])
    while let range = twice.range(of: Data("project.qdf".utf8)) {
      twice.replaceSubrange(range, with: Data("project.qde".utf8))
    }
    #expect(try refused(twice) == ["p.qdpx: error: this project has 'project.qde' twice; \(again)"])
  }

  @Test func bombs() throws {
    #expect(
      try refused([("project.qde", Data(count: 100 << 20))]) == [
        "p.qdpx: error: a part of this project unpacks to more than 500 times its size, so it is no project; it is not read"
      ])
    // What is not read may be as large as it likes.
    let found = try withFile(
      "p.qdpx", zipped([("project.qde", Data(sound.text.utf8)), ("sources/long.txt", Data(count: 70 << 20))])
    ) { try ImportedInterviews.found($0) }
    #expect(found?.lines.count == 2)
  }

  @Test func depth() throws {
    var project = sound
    func nested(_ depth: Int) -> String {
      (0..<depth).map { "<Code guid=\"d\($0)\" name=\"D\($0)\">" }.joined()
        + String(repeating: "</Code>", count: depth)
    }
    project.codes += nested(150)
    project.sources = ProjectFixture.source("s1", "T1", ["d149"])
    #expect(try project.read().lines[0].hasPrefix("T1: D0 > D1 > D2 › D3"))
    project.codes += nested(100_000)
    #expect(
      project.refused() == [
        "p.qdpx/project.qde:11: error: elements stand more than 200 deep in each other, so this is no REFI-QDA project; it is "
          + "not read"
      ])
  }

  @Test func cutOff() throws {
    let whole = try zipped([("project.qde", Data(sound.text.utf8))])
    for count in [4, 30, whole.count / 2, whole.count - 1] {
      #expect(
        try refused(whole.prefix(count)) == [
          "p.qdpx: error: this REFI-QDA project is damaged or not complete; \(again)"
        ], "\(count)")
    }
    let text = Data(sound.text.utf8)
    let cut = try refused([("project.qde", text.prefix(text.count - 30))])
    #expect(
      cut == [
        "p.qdpx/project.qde:19: error: this REFI-QDA project is damaged: its XML breaks off or goes wrong here; \(again)"
      ])
  }

  /// A few thousand projects with bytes changed, taken away or doubled: each is read, or refused by a message.
  @Test(arguments: 0..<8) func mutations(_ seed: UInt64) throws {
    var project = sound
    project.cases =
      "<Case guid=\"k1\" name=\"Anna\"><SourceRef targetGUID=\"s1\"/>\(ProjectFixture.value("v1", "CBT"))</Case>"
    let valid = Array(project.text.utf8)
    let archive = Array(try zipped([("project.qde", Data(valid))]))
    var random = SplitMix(state: seed)
    let tags = [
      "</Code>", "<Coding>", "</TextSource>", "<Case name=\"x\">", "<VariableValue>", "</Sources>", "&#0;",
      "\"", "<",
    ]
    for round in 0..<150 {
      var bytes = round.isMultiple(of: 3) ? archive : valid
      for _ in 0...random.below(4) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(5) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(80)))
        case 2:
          bytes.insert(
            contentsOf: bytes[place..<min(bytes.count, place + random.below(200))],
            at: random.below(place + 1))
        case 3: bytes.insert(contentsOf: Array(tags[random.below(tags.count)].utf8), at: place)
        default: bytes.removeLast(random.below(bytes.count))
        }
      }
      let file = round.isMultiple(of: 3) ? Data(bytes) : try zipped([("project.qde", Data(bytes))])
      try withFile("p.qdpx", file) { path in
        do {
          let found = try ImportedInterviews.found(path)
          let names = Set(found?.interviews.cases.map(\.name) ?? [])
          #expect(found?.interviews.assignments.allSatisfy { names.contains($0.caseName) } == true)
        } catch let problems as Diagnostics {
          #expect(problems.list.allSatisfy { $0.message.count > 10 })
        }
      }
    }
  }
}

/// Random numbers that are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
}
