import StudyFile
import Testing

@testable import Report

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct OutputFolderTests {
  private func refusal(_ folder: String) -> String? {
    do {
      _ = try OutputFolder(folder, for: .report)
      return nil
    } catch let error as Diagnostic {
      return error.message
    } catch {
      return "\(error)"
    }
  }

  @Test func aPathIsReadAsTheSystemWouldReadIt() async throws {
    try await withFolder { folder in
      let root = try #require(FileTree.resolved(folder))
      try FileTree.makeFolders(folder + "/there/deep")
      for (written, meant) in [
        ("new", "new"), ("new/", "new"), ("./new/./one", "new/one"), ("new/../one", "one"),
        ("there/deep", "there/deep"), ("there/deep/../new", "there/new"), ("there/new/../../x", "x"),
        ("new/../there/deep/", "there/deep"),
      ] {
        let output = try OutputFolder(folder + "/" + written, for: .report)
        #expect(output.path == root + "/" + meant, "\(written)")
        #expect(!output.isReplaced)
      }
      #expect(try FileTree.entries(folder) == ["there"])
      #expect(refusal(folder + "/new/..")?.hasPrefix("this folder holds other files") == true)
    }
  }

  @Test func aLinkThatLeadsNowhere() async throws {
    try await withFolder { folder in
      #expect(symlink("absent", folder + "/link") == 0)
      #expect(
        refusal(folder + "/link")
          == "this is a link that leads nowhere: remove it, or name a folder with --output")
    }
  }

  @Test func theCheckLeavesNothing() async throws {
    try await withFolder { folder in
      try OutputFolder.check(folder + "/a/b", for: .report, staging: StagingArea())
      #expect(try FileTree.entries(folder) == [])
      try OutputFolder.check(folder, for: .report, staging: StagingArea())
      #expect(try FileTree.entries(folder) == [])
    }
  }
}
