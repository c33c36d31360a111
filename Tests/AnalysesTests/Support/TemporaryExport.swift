import Foundation

/// Runs `body` on a file with this text, which is gone afterwards.
func inTemporaryExport<Result>(_ csv: String, _ body: (_ file: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "tearsheet-analyses-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "data.csv").path
  try csv.write(toFile: file, atomically: true, encoding: .utf8)
  return try body(file)
}
