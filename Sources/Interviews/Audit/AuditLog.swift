import Ingest
import StudyFile

/// What an auditor proposed on the team's coding, and what the team did about it.
///
/// A CSV with a row for each proposal: `domain`, `category`, `proposal`, `decision` (accepted, rejected or partly), and where
/// there is something to say `case` and `note`. Notes are private: they are not even kept.
package struct AuditLog: Equatable, Sendable {
  /// What became of a proposal.
  package enum Decision: String, Sendable, CaseIterable {
    case accepted, partly, rejected

    /// As people write it.
    fileprivate var words: [String] {
      switch self {
      case .accepted: ["accepted", "accept", "yes"]
      case .partly: ["partly", "partly accepted", "partially", "partially accepted", "in part"]
      case .rejected: ["rejected", "reject", "no"]
      }
    }
  }

  /// A row of the log.
  package struct Entry: Equatable, Sendable {
    /// `nil`: of the domain or category as a whole.
    package var caseName: String?
    package var domain: String
    /// `nil`: of the domain as a whole.
    package var category: String?
    package var proposal: String
    package var decision: Decision
    package var line: Int
  }

  /// How many proposals there were, and what became of them.
  package struct Count: Equatable, Sendable {
    /// `nil`: over all.
    package var domain: String?
    package var accepted = 0
    package var partly = 0
    package var rejected = 0

    package var proposals: Int { accepted + partly + rejected }

    fileprivate mutating func add(_ decision: Decision) {
      switch decision {
      case .accepted: accepted += 1
      case .partly: partly += 1
      case .rejected: rejected += 1
      }
    }
  }

  /// In the order of the file.
  package var entries: [Entry]
  /// Of the file, in hexadecimal.
  package var sha256: String
  /// The file says of itself that nobody proposed this (a column named `synthetic`).
  package var isSynthetic = false

  /// Domain by domain, in the order of the file.
  package var domains: [Count] {
    var counts: [Count] = []
    for entry in entries {
      let place = counts.firstIndex { $0.domain == entry.domain } ?? counts.count
      if place == counts.count { counts.append(Count(domain: entry.domain)) }
      counts[place].add(entry.decision)
    }
    return counts
  }

  package var total: Count {
    var total = Count()
    for entry in entries { total.add(entry.decision) }
    return total
  }
}

extension AuditLog {
  private enum Column: String, CaseIterable {
    case caseName = "case", domain, category, proposal, decision, note, synthetic
  }

  private static let required: [Column] = [.domain, .category, .proposal, .decision]

  /// Throws every error of the file at once; the columns may stand in any order.
  package static func read(_ path: String) throws(Diagnostics) -> AuditLog {
    let table = try SmallTable(path, of: "an audit")
    let headings = table.headings.map { $0.lowercased() }
    let problems = table.problems + headingProblems(table, headings)
    guard problems.isEmpty else { throw Diagnostics(problems) }
    let places = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        headings.firstIndex(of: column.rawValue).map { (column, $0) }
      })
    var entries: [Entry] = []
    var wrong: [Diagnostic] = []
    for row in table.rows where row.fields.contains(where: { !$0.isEmpty }) {
      func text(_ column: Column) -> String { places[column].map { row.fields[$0] } ?? "" }
      func problem(_ column: Column, _ message: String) {
        wrong.append(
          Diagnostic(
            at: SourceLocation(file: path, line: row.line),
            "column \((places[column] ?? 0) + 1) ('\(column.rawValue)'): \(message)"))
      }
      if text(.domain).isEmpty { problem(.domain, "empty; write the domain that the proposal is about") }
      if text(.proposal).isEmpty { problem(.proposal, "empty; write what the auditor proposed") }
      let word = text(.decision).lowercased()
      guard let decision = Decision.allCases.first(where: { $0.words.contains(word) }) else {
        problem(
          .decision,
          word.isEmpty
            ? "empty; write what the team did: accepted, partly or rejected"
            : "'\(text(.decision))' is none of accepted, partly and rejected"
              + (NearestWord.nearest(to: word, among: Decision.allCases.map(\.rawValue)).map {
                "; did you mean '\($0)'?"
              } ?? ""))
        continue
      }
      entries.append(
        Entry(
          caseName: text(.caseName).isEmpty ? nil : text(.caseName), domain: text(.domain),
          category: text(.category).isEmpty ? nil : text(.category), proposal: text(.proposal),
          decision: decision,
          line: row.line))
    }
    guard wrong.isEmpty else { throw Diagnostics(wrong) }
    guard !entries.isEmpty else {
      throw Diagnostics([
        Diagnostic(
          at: table.location(table.headingLine),
          "there are headings and no proposals; write a row for each, or leave the audit out of the study file"
        )
      ])
    }
    return AuditLog(entries: entries, sha256: table.sha256, isSynthetic: places[.synthetic] != nil)
  }

  /// Nothing is passed over: what is in no known column may be somebody's words.
  private static func headingProblems(_ table: SmallTable, _ headings: [String]) -> [Diagnostic] {
    let known = Column.allCases.map(\.rawValue)
    let location = table.location(table.headingLine)
    var seen: Set<String> = []
    return zip(table.headings, headings).enumerated().compactMap { place, heading -> Diagnostic? in
      if heading.1.isEmpty {
        return Diagnostic(at: location, "column \(place + 1) has no heading")
      }
      if !known.contains(heading.1) {
        return Diagnostic(
          at: location,
          "column \(place + 1): unknown heading '\(heading.0)'\(NearestWord.hint(for: heading.1, among: known))"
        )
      }
      let isFirst = seen.insert(heading.1).inserted
      // What stands twice in the same letters is told already.
      return isFirst || table.headings.count(where: { $0 == heading.0 }) > 1
        ? nil : Diagnostic(at: location, "the heading '\(heading.0)' stands twice; rename one")
    }
      + required.filter { !headings.contains($0.rawValue) }.map {
        Diagnostic(
          at: location,
          "there is no column '\($0.rawValue)'; an audit has domain, category, proposal and decision")
      }
  }
}
