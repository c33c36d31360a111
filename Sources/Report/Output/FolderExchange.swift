import StudyFile

/// Fills a folder aside and exchanges it in one step with the one that is asked for, so that what stood there stands
/// until the new one is complete, whatever stops it.
struct FolderExchange {
  let kind: OutputFolder.Kind
  var file = OutputFile()
  var staging = StagingArea()
  /// Whether it outlives a power cut: not where the next one comes in a moment.
  var isLasting = true

  /// Throws a `Diagnostic` where the folder cannot be written.
  ///
  /// - Parameter fill: gives what the user should know about what it wrote.
  func write(
    to folder: String, fill: (borrowing StagedFolder) async throws -> [Diagnostic]
  ) async throws -> [Diagnostic] {
    do {
      let output = try OutputFolder(folder, for: kind)
      try FileTree.makeFolders(Path.parent(output.path))
      let staged = try StagedFolder(place: output.path, file: file, staging: staging)
      do {
        var diagnostics = try await fill(staged)
        // Somebody else's files may have come to stand there meanwhile.
        _ = try OutputFolder(folder, for: kind)
        guard try staged.exchange(isLasting: isLasting) else { return diagnostics }
        do throws(SystemError) {
          try staged.remove()
        } catch {
          diagnostics.append(
            Diagnostic(
              .warning, at: SourceLocation(file: folder),
              "the \(kind.rawValue) is complete, but the former one could not be removed from beside it: \(error.advice)"
            ))
        }
        return diagnostics
      } catch {
        try? staged.remove()
        throw error
      }
    } catch let error as SystemError {
      throw OutputFolder.failure(folder, of: kind, error)
    }
  }
}
