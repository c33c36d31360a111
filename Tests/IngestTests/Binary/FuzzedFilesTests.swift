import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Files of every version of every program, each damaged in some hundred ways, and whatever fuzzing once broke.
@Suite(.serialized) struct FuzzedFilesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fuzz").standardized

  private static func files(_ name: String) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: nil)
    return (found ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static let seeds = files("Seeds/binary").map(\.lastPathComponent)

  @Test func thereAreSuchFiles() {
    #expect(Self.seeds.count > 10 && !Self.files("Found").isEmpty)
  }

  @Test(arguments: seeds) func everySeedIsReadAndDamagedOnesEnd(name: String) throws {
    let whole = Array(try Data(contentsOf: Self.folder.appending(path: "Seeds/binary/" + name)))
    #expect(try rows(whole) == 5)
    var random = SplitMix(state: 1973)
    func draw(_ below: Int) -> Int { Int(random.next() % UInt64(below)) }
    for _ in 0..<100 {
      var damaged = whole
      for _ in 0...draw(4) { damaged[draw(damaged.count)] ^= 1 << UInt8(draw(8)) }
      if draw(5) == 0 { damaged.removeLast(1 + draw(damaged.count - 1)) }
      if draw(9) == 0 {
        let start = draw(damaged.count)
        damaged.insert(contentsOf: damaged[start..<min(damaged.count, start + 40)], at: draw(damaged.count))
      }
      _ = try rows(damaged)
    }
  }

  @Test func whatFuzzingFound() throws {
    for file in Self.files("Found") where file.lastPathComponent.hasPrefix("binary") {
      _ = try rows(Array(try Data(contentsOf: file)))
    }
  }

  /// `nil` where it is refused.
  private func rows(_ bytes: [UInt8]) throws -> Int? {
    try withExport(bytes) { path in
      do {
        let found = try Survey(path, study([]))
        let export = try OpenedExport(path: path, data: DataSource(), isHashed: false)
        _ = try export.scanning?()
        return found.accounting.read
      } catch let error as Diagnostics {
        #expect(error.list.contains { $0.severity == .error })
        return nil
      }
    }
  }
}
