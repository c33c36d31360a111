import Foundation
import Statistics

/// The pages of Statistics.docc, and what the sources beside them declare.
struct Catalogue {
  struct Table {
    let page: String
    let heading: [String]
    let rows: [[String]]
  }

  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Statistics").standardizedFileURL

  /// By their names.
  let pages: [String: String]
  let tables: [Table]

  init() throws {
    let folder = Self.sources.appending(path: "Statistics.docc")
    var pages: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "md" {
      pages[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
    self.pages = pages
    tables = pages.sorted { $0.key < $1.key }.flatMap { Self.tables(of: $0.value, on: $0.key) }
  }

  /// The names in double backticks: of a member, that of its type.
  static func links(in text: String) -> [String] {
    text.matches(of: /``([A-Za-z0-9]+)[^`]*``/).map { String($0.1) }
  }

  /// The types that the sources declare as public, with what they conform to.
  static func publicTypes() throws -> [String: String] {
    var types: [String: String] = [:]
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^public (?:struct|enum|protocol) (\w+)([^{]*)/) {
        types[String(match.1)] = String(match.2)
      }
    }
    return types
  }

  private static func tables(of text: String, on page: String) -> [Table] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { !$0.hasPrefix("|") }
      .map { lines in
        let rows = lines.map(cells)
        return Table(page: page, heading: rows[0], rows: Array(rows.dropFirst(2)))
      }
  }

  /// Between its outermost bars; a bar that is escaped is part of a cell.
  private static func cells(of line: Substring) -> [String] {
    line.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false)
      .dropFirst().dropLast()
      .map { $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces) }
  }
}
