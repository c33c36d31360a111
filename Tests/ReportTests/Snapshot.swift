import Foundation
import Testing

/// Compares a text with the file of that name in Snapshots; `TEARSHEET_RECORD=1` writes the file instead.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
  throws
{
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["TEARSHEET_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no snapshot \(name): record it with TEARSHEET_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  let recorded = String(decoding: data, as: UTF8.self)
  guard recorded != text else { return }
  let pairs = zip(recorded.components(separatedBy: "\n") + [""], text.components(separatedBy: "\n") + [""])
  let (line, (old, new)) = pairs.enumerated().first { $1.0 != $1.1 } ?? (0, ("", ""))
  Issue.record(
    """
    \(name) differs at line \(line + 1); if that is meant, record it with TEARSHEET_RECORD=1 and look at the change
    recorded: \(old.prefix(400))
    now:      \(new.prefix(400))
    """, sourceLocation: sourceLocation)
}

/// A folder for one test, removed after it.
func withFolder<T>(_ body: (String) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tearsheet-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path(percentEncoded: false))
}
