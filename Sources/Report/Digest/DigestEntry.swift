import Foundation
import StudyFile

/// A report in a folder of reports.
struct DigestEntry: Sendable, Equatable {
  struct Headline: Sendable, Equatable, Decodable {
    var number: String
    var label: String
  }
  struct Agreement: Sendable, Equatable, Decodable {
    var word: String
    var count: Int
    var tone: String
  }
  struct Drawing: Sendable, Equatable, Decodable {
    var name: String
    var title: String
    var alternative: String
    var marks: [FigureMark]
  }

  /// The name of its folder.
  var folder = ""
  var id: String
  var language: ReportLanguage
  var title: String
  var date: String
  var topics: [String]
  var citation: String
  var isSynthetic: Bool
  var headline: Headline?
  var summary: String
  var findings: [String]
  var agreement: [Agreement]
  var implication: String
  var figure: Drawing?
  /// The figure as gnuplot drew it; empty where there is none.
  var drawing = ""

  /// `nil` for a folder that is no report.
  ///
  /// - Parameter reports: the folder of all reports.
  init?(_ name: String, in reports: String) throws(Diagnostic) {
    let folder = "\(reports)/\(name)"
    let file = "\(folder)/results.json"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      self = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: file))).study
    } catch {
      throw Diagnostic(
        at: SourceLocation(file: file),
        "this is no report that a digest can be made of; make it again with 'tearsheet analyze'")
    }
    self.folder = name
    if let figure {
      drawing = (try? String(contentsOfFile: "\(folder)/figures/\(figure.name).svg", encoding: .utf8)) ?? ""
    }
  }

  private struct File: Decodable {
    var study: DigestEntry
  }
}

extension DigestEntry: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, language, title, date, topics, citation, headline, summary, findings, agreement, figure
    case isSynthetic = "synthetic"
    case implication = "practice_implication"
  }
}

extension DigestEntry {
  /// As a citation ends with it; `nil` without one.
  var doi: String? {
    guard let found = citation.firstMatch(of: #/10\.\d{4,9}\/[^\s"<>]+/#) else { return nil }
    var doi = String(found.output)
    while let last = doi.last, ".,;:)".contains(last) { doi.removeLast() }
    return doi
  }

  /// At most so many words: the author's summary, or the main findings where there is none.
  static let mostWords = 200

  var shortSummary: String {
    guard summary.isEmpty else { return Self.cut(Self.sentences(summary)) }
    return Self.cut(findings)
  }

  /// Whole sentences, as many as there is room for; of a first one that is too long, its beginning.
  private static func cut(_ sentences: [String]) -> String {
    var words: [Substring] = []
    for sentence in sentences {
      let more = sentence.split(whereSeparator: \.isWhitespace)
      guard words.count + more.count <= mostWords else {
        return words.isEmpty
          ? more.prefix(mostWords).joined(separator: " ") + " …" : words.joined(separator: " ")
      }
      words += more
    }
    return words.joined(separator: " ")
  }

  /// A sentence ends where its mark is followed by a space and a capital.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    for match in text.matches(of: #/[.!?]["”»’)]*\s+(?=["“«‘(]*\p{Lu})/#) {
      sentences.append(String(text[start..<match.range.upperBound]))
      start = match.range.upperBound
    }
    return sentences + [String(text[start...])]
  }
}

/// When a study was published, as far as its file says.
struct DigestMonth: Sendable, Hashable, Comparable {
  let year: Int
  /// 0 where only the year is known.
  let month: Int

  /// `nil` for what is no year, month or day.
  init?(_ date: String) {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(first), year > 0, parts.count <= 3 else {
      return nil
    }
    self.year = year
    guard parts.count > 1 else {
      month = 0
      return
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    self.month = month
  }

  func text(_ say: Words) -> String {
    guard month > 0 else { return String(year) }
    return say("digest.month", month: say("month.\(month)"), year: String(year)).plain
  }

  static func < (left: DigestMonth, right: DigestMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
