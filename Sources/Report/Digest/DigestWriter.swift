import Foundation
import StudyFile

/// Writes the digest of a folder of reports into that folder.
package enum DigestWriter {
  /// What was made of how many reports.
  package struct Outcome: Sendable, Equatable {
    package var reports: Int
    package var topics: Int
    package var pages: [String]
  }

  /// Throws a `Diagnostic`. Pages of topics that no report has any more are removed; whatever this program did not write
  /// stays.
  ///
  /// - Parameters:
  ///   - title: without one it is called a digest, in its language.
  ///   - language: without one it is that of most reports.
  ///   - address: where the folder will be found, for the feed.
  package static func write(
    _ folder: String, title: String?, language: ReportLanguage?, address: String
  ) throws -> Outcome {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
      throw Diagnostic(
        at: SourceLocation(file: folder),
        "this is no folder that can be read: name the folder of your reports")
    }
    let entries = try names.sorted().filter { !$0.hasPrefix(".") }.compactMap {
      try DigestEntry($0, in: folder)
    }
    guard !entries.isEmpty else {
      throw Diagnostic(
        at: SourceLocation(file: folder),
        "there is no report in this folder: a digest is made of what 'tearsheet analyze' writes into it")
    }
    let digest = try Digest(title: title, entries: entries, language: language)
    let pages = digest.pages
    for page in pages {
      try WholeFile.replace("\(folder)/\(page.name)", with: page.text, beginning: DigestTemplate.beginning)
    }
    let feed = DigestFeed(digest: digest, address: address).text
    try WholeFile.replace("\(folder)/feed.xml", with: feed, beginning: DigestFeed.beginning)
    for name in names where name.hasPrefix("topic-") && !pages.contains(where: { $0.name == name }) {
      let path = "\(folder)/\(name)"
      let isOwn = (try? String(contentsOfFile: path, encoding: .utf8))?.hasPrefix(DigestTemplate.beginning)
      if isOwn == true { try manager.removeItem(atPath: path) }
    }
    return Outcome(
      reports: entries.count, topics: digest.topics.count, pages: pages.map(\.name) + ["feed.xml"])
  }
}
