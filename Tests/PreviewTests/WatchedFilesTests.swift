import Foundation
import Testing

@testable import Preview

@Suite struct WatchedFilesTests {
  @Test func `a change, a half-written file, and one that comes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "watched-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (study, data) = (folder.appending(path: "study.yaml"), folder.appending(path: "data.csv"))
    try Data("one".utf8).write(to: study)
    let first = WatchedFiles([study.path, data.path])
    #expect(first.now == first)

    try Data("two".utf8).write(to: study, options: .atomic)
    #expect(first.now != first)
    #expect(!first.now.isHalfWritten(since: first))
    let second = first.now
    try Data().write(to: study)
    #expect(second.now.isHalfWritten(since: second))
    try FileManager.default.removeItem(at: study)
    #expect(second.now.isHalfWritten(since: second))

    let third = second.now
    try Data("a".utf8).write(to: data)
    #expect(third.now != third)
    // It was empty before.
    #expect(!third.now.isHalfWritten(since: third))

    var kept = third.now
    kept.keep([data.path])
    try Data("three".utf8).write(to: study)
    #expect(kept.now == kept)
    kept.add([study.path])
    try FileManager.default.removeItem(at: study)
    #expect(kept.now != kept)
  }
}
