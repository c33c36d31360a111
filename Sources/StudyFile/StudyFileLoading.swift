import Foundation

extension StudyParser {
  /// A study file is prose and some tables; anything this large was named by mistake.
  private static let mostBytes = 16 << 20

  /// The study in a file; the path is shown in messages as given.
  package static func load(
    path: String, completing: (DataSource) -> VariableCompletion? = { _ in nil }
  ) throws(Diagnostics) -> Study {
    func failure(_ message: String) -> Diagnostics {
      Diagnostics([Diagnostic(at: SourceLocation(file: path), message)])
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw failure("there is no such file; name a study file such as study.yaml")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure("this is a folder; name the study file in it, such as study.yaml")
    // A pipe may never be written to, and the study file is read again for its SHA-256.
    default: throw failure("this is a pipe or a device, not a file on disk; save the study file first")
    }
    if isExport(path) {
      throw failure(
        "this is an export, and a study file comes first: it says what the columns mean and what to compute. "
          + "'tearsheet init \(path)' drafts one; then: tearsheet analyze study.yaml --data \(path)")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw failure("this file cannot be opened; check that you may read it")
    }
    defer { try? handle.close() }
    var bytes = Data()
    do {
      while bytes.count <= mostBytes, let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
        bytes += part
      }
    } catch {
      throw failure("this file cannot be read; check the disk it is on")
    }
    guard bytes.count <= mostBytes else {
      throw failure("this file is larger than 16 MB, so it is no study file; give the answers with --data")
    }
    guard !bytes.isEmpty else { throw failure("this file is empty; a study file starts with 'study:'") }
    if let kind = otherText(bytes) { throw failure("this file is \(kind); save it as UTF-8 text") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostics([
        Diagnostic(
          at: SourceLocation(file: path, line: firstUnreadableLine(bytes)),
          "this file is not UTF-8 text; save it as UTF-8")
      ])
    }
    return try parse(text: text, file: path, completing: completing)
  }

  /// What a file with zero bytes is.
  private static func otherText(_ bytes: Data) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return bytes.contains(0) ? "binary, or UTF-16" : nil
  }

  /// By its name.
  package static func isExport(_ path: String) -> Bool {
    let kinds = [
      "csv", "tsv", "tab", "xlsx", "xls", "ods", "sav", "zsav", "por", "dta", "sas7bdat", "xpt", "gz", "zst",
      "zip",
    ]
    return kinds.contains((path as NSString).pathExtension.lowercased())
  }

  private static func firstUnreadableLine(_ bytes: Data) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
