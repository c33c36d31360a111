import Testing

@testable import Report

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct FileTreeTests {
  /// Files of a folder within, those with a second name, links that lead nowhere, and more of them than there are threads.
  @Test func wholeFoldersAreSynced() async throws {
    try await withFolder { folder in
      try FileTree.makeFolders(folder + "/in/deep")
      for number in 0..<20 { try OutputFile().create("\(folder)/in/\(number)", "text") }
      #expect(link(folder + "/in/0", folder + "/in/deep/again") == 0)
      #expect(symlink("nowhere", folder + "/in/link") == 0)
      #expect(throws: Never.self) { try FileTree.sync(folder) }
    }
  }

  @Test func whatIsNotThereIsToldOf() async throws {
    try await withFolder { folder in
      #expect(throws: SystemError.absent) { try FileTree.sync(folder + "/absent") }
    }
  }
}
