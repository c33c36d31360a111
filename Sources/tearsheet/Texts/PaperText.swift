import Foundation
import StudyFile

/// A text to look for tests in: as it stands in a file, or as another program takes it out of a web page or a PDF.
struct PaperText {
  /// What lines are counted in.
  enum Lines {
    /// The file itself.
    case file
    /// What pandoc makes of a web page.
    case extracted
    /// What pdftotext makes of a PDF: the line that each page begins on.
    case pages([Int])
  }

  /// As it was given.
  let path: String
  let text: String
  let lines: Lines

  /// The file's name, for tables: they tell nothing of the machine.
  var name: String { (path as NSString).lastPathComponent }

  /// `line 12, column 5`
  func place(_ location: SourceLocation) -> String {
    let line = location.line ?? 1
    switch lines {
    case .file: return "line \(line), column \(location.column ?? 1)"
    case .extracted: return "line \(line) of its text"
    case .pages(let starts):
      let page = starts.lastIndex { $0 <= line } ?? 0
      return "page \(page + 1), line \(line - (starts.isEmpty ? 1 : starts[page]) + 1) of its text"
    }
  }

  /// `paper.md:12:5`, or the path and the place in words where the file has no such line.
  func reference(_ location: SourceLocation) -> String {
    if case .file = lines { return location.description }
    return "\(path), \(place(location))"
  }
}

/// Opens texts, and says what to do about those that cannot be read.
enum PaperReader {
  /// A paper is some hundred kilobytes; anything this large was named by mistake.
  static let mostBytes = 64 << 20

  static func read(_ path: String) async throws(Diagnostic) -> PaperText {
    let bytes = try bytes(path)
    if bytes.prefix(1024).range(of: Data("%PDF-".utf8)) != nil {
      let text = try await Extraction.pdf(path)
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw failure(
          path,
          "this PDF holds no text, only pictures of pages: recognise the text first (ocrmypdf in.pdf out.pdf), "
            + "then check that file")
      }
      return PaperText(path: path, text: text, lines: .pages(pageStarts(text)))
    }
    let text = try decoded(bytes, path)
    if ["html", "htm", "xhtml"].contains((path as NSString).pathExtension.lowercased()) {
      return PaperText(path: path, text: try await Extraction.html(path), lines: .extracted)
    }
    return PaperText(path: path, text: text, lines: .file)
  }

  static func failure(_ path: String, line: Int? = nil, _ message: String) -> Diagnostic {
    Diagnostic(at: SourceLocation(file: path, line: line), message)
  }

  private static func bytes(_ path: String) throws(Diagnostic) -> Data {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw failure(path, "there is no such file; name a text, Markdown, HTML or PDF file")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure(path, "this is a folder; name a file in it")
    default: throw failure(path, "this is a pipe or a device, not a file on disk; save the text first")
    }
    guard status.st_size <= mostBytes else {
      throw failure(path, "this file is larger than 64 MB; give the text of one paper")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw failure(path, "this file cannot be opened; check that you may read it")
    }
    guard !bytes.isEmpty else { throw failure(path, "this file is empty") }
    return bytes
  }

  private static func decoded(_ bytes: Data, _ path: String) throws(Diagnostic) -> String {
    if bytes.starts(with: Data("PK\u{3}\u{4}".utf8)) {
      throw failure(path, "this is a Word document or another archive; save it as PDF, HTML or plain text")
    }
    guard !bytes.contains(0) else {
      throw failure(path, "this file is binary, or UTF-16; save it as PDF, HTML or text in UTF-8")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
      throw failure(path, line: line, "this file is not UTF-8 text; save it as UTF-8")
    }
    return text
  }

  /// pdftotext ends each page with a form feed.
  private static func pageStarts(_ text: String) -> [Int] {
    var (starts, line) = ([1], 1)
    for character in text where character.isNewline {
      line += 1
      if character == "\u{C}" { starts.append(line) }
    }
    return starts
  }
}
