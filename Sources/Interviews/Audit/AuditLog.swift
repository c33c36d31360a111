import Ingest
import StudyFile

/// What an auditor proposed on the team's coding, and what the team did about it.
///
/// A CSV with a row for each proposal: `domain`, `category`, `proposal`, `decision` (accepted, rejected or partly), and where
/// there is something to say `case` and `note`. What was proposed, of whom, and the notes are private: they are not even kept.
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

  /// A row of the log, as far as it is counted.
  package struct Entry: Equatable, Sendable {
    package var domain: String
    package var decision: Decision
  }

  /// How many proposals there were, and what became of them.
  package struct Count: Equatable, Sendable {
    /// `nil`: over all.
    package var domain: String?
    private var counts: [Decision: Int] = [:]

    package init(domain: String? = nil) { self.domain = domain }

    package var proposals: Int { counts.values.reduce(0, +) }

    package subscript(decision: Decision) -> Int { counts[decision] ?? 0 }

    fileprivate mutating func add(_ decision: Decision) { counts[decision, default: 0] += 1 }
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

  /// Over all domains.
  package var total: Count {
    var total = Count()
    for entry in entries { total.add(entry.decision) }
    return total
  }
}

extension AuditLog {
  private static let columns: [String: [String]] = [
    "case": [], "domain": [], "category": [], "proposal": [], "decision": [], "note": [], "synthetic": [],
  ]

  /// Throws every error of the file at once; the columns may stand in any order.
  package static func read(_ path: String) throws(Diagnostics) -> AuditLog {
    let table = try SmallTable(path, of: "an audit")
    let columns = NamedColumns(
      table, names: Self.columns, required: ["domain", "category", "proposal", "decision"])
    var problems = table.problems + columns.problems
    // Nothing is passed over: what is in no known column may be somebody's words.
    problems += columns.others.map { place in
      let heading = table.headings[place]
      return Diagnostic(
        at: table.location(table.headingLine),
        heading.isEmpty
          ? "column \(place + 1) has no heading"
          : "unknown column '\(heading)'\(NearestWord.hint(for: heading.lowercased(), among: Self.columns.keys.sorted()))"
      )
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var entries: [Entry] = []
    for row in table.rows where row.fields.contains(where: { !$0.isEmpty }) {
      func text(_ column: String) -> String { columns.text(column, row) }
      func problem(_ column: String, _ message: String) {
        problems.append(Diagnostic(at: table.location(row.line), "'\(column)' \(message)"))
      }
      if text("domain").isEmpty { problem("domain", "is empty; write the domain that the proposal is about") }
      if text("proposal").isEmpty { problem("proposal", "is empty; write what the auditor proposed") }
      let word = text("decision").lowercased()
      guard let decision = Decision.allCases.first(where: { $0.words.contains(word) }) else {
        problem(
          "decision",
          word.isEmpty
            ? "is empty; write what the team did: accepted, partly or rejected"
            : "takes accepted, partly or rejected, found '\(text("decision"))'"
              + (NearestWord.nearest(to: word, among: Decision.allCases.map(\.rawValue)).map {
                "; did you mean '\($0)'?"
              } ?? ""))
        continue
      }
      entries.append(Entry(domain: text("domain"), decision: decision))
    }
    if entries.isEmpty, problems.isEmpty {
      problems.append(
        Diagnostic(
          at: table.location(table.headingLine),
          "there are headings and no proposals; write a row for each, or leave the audit out of the study file"
        ))
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return AuditLog(entries: entries, sha256: table.sha256, isSynthetic: columns.has("synthetic"))
  }
}
