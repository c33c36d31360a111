import Ingest
import StudyFile

/// All that a report is made from, of one or several exports: what was counted, what became of every record, what was
/// noticed about the files, and which files they were. Nothing in it is of one respondent unless a pattern of answers is.
package struct TallyArchive: Sendable, Equatable {
  /// An export that was counted.
  package struct Source: Sendable, Equatable, Codable {
    /// As a report calls it: never with more of its path than stands below the folder of the study file.
    package var name: String
    package var sha256: String
    /// It has a column `synthetic`.
    package var isSynthetic: Bool
  }

  /// What stands in a report about a file, without the folder of the file.
  package struct Note: Sendable, Equatable, Codable {
    package var file: String
    package var line: Int?
    package var severity: String
    package var message: String
  }

  package internal(set) var sources: [Source]
  package internal(set) var notes: [Note]
  package internal(set) var tallies: Tallies
  /// Of the records, before exclusions: `accounting` has all.
  var records: Accounting
  /// What of the tallies is not shared; `nil` where everything is.
  package internal(set) var withheld: Withheld?

  /// Where nobody was asked anything, nothing is counted.
  package static let ofNobody = TallyArchive(
    sources: [], notes: [],
    tallies: Tallies(excluded: [], used: 0, respondents: 0, outsideScale: [:], results: []),
    records: Accounting(), withheld: nil)

  package init(_ count: SurveyCount) {
    sources = count.sources.map {
      Source(name: $0.name, sha256: $0.sha256, isSynthetic: $0.header.contains("synthetic"))
    }
    let names = Dictionary(count.sources.map { ($0.path, $0.name) }, uniquingKeysWith: { first, _ in first })
    notes = count.notes.map {
      Note(
        file: names[$0.location.file] ?? SurveyCount.name($0.location.file), line: $0.location.line,
        severity: $0.severity.rawValue,
        message: $0.message)
    }
    tallies = count.tallies
    records = count.accounting
    records.excluded = []
    let scales = count.tallies.outsideScale
    records.answers.removeAll { scales[$0.variable] != nil }
  }

  init(
    sources: [Source], notes: [Note], tallies: Tallies, records: Accounting, withheld: Withheld?
  ) {
    self.sources = sources
    self.notes = notes
    self.tallies = tallies
    self.records = records
    self.withheld = withheld
  }

  /// Adds the archive of other exports, as if they had been read after these.
  package mutating func merge(_ other: TallyArchive) throws {
    tallies = try tallies.merged(with: other.tallies)
    var others = other.records
    if let only = sources.first, sources.count == 1 { records.name(file: only.name) }
    if let only = other.sources.first, other.sources.count == 1 {
      others.name(file: Accounting.name(of: only.name, after: sources.map(\.name)))
    }
    records.merge(others)
    sources += other.sources
    notes += other.notes
    withheld = Withheld.merged(withheld, other.withheld, requests: tallies.results.count)
  }

  /// What became of every record and answer.
  package func accounting(of study: Study) -> Accounting {
    var accounting = records
    accounting.used = tallies.used
    accounting.excluded = zip(study.data.exclude, tallies.excluded).map {
      Accounting.Excluded(rule: $0.value.text, count: $1)
    }
    for (scale, count) in tallies.outsideScale.sorted(by: { $0.key < $1.key }) where count > 0 {
      accounting.answers.append(
        Accounting.UnusableAnswers(
          variable: scale, column: "", reason: "an item outside the range of the scale", count: count,
          lines: []))
    }
    return accounting
  }

  /// How many patterns of answers fewer respondents than this share, and how many patterns there are.
  package func patterns(below count: Int) -> (small: Int, all: Int) {
    var (small, all) = (0, 0)
    for result in tallies.results {
      let patterns =
        switch result {
        case .patterns(let counts): counts.patterns
        case .occasions(let counts): counts.patterns.patterns
        case .crossProducts: [PatternCounts.Pattern]()
        }
      all += patterns.count
      small += patterns.count { $0.count < count }
    }
    return (small, all)
  }
}

/// What of an archive's tallies is not shared.
package struct Withheld: Sendable, Equatable, Codable {
  /// The least count that is shared.
  package var minimumCell: Int
  /// At most so many respondents are in no tally: a few excluded and unusable records may be among them, so that neither is
  /// told by the other.
  package var respondents: Int
  /// Records that are neither used nor told apart: those of `respondents`, excluded and unusable ones of which there are
  /// too few.
  package var records: Int
  /// For each request of the plan, the respondents who are not in its tally: `respondents`, or everyone where the whole
  /// tally is withheld.
  package var requests: [Int]
  /// The places of requests that nobody's answers are shared for.
  package var whole: [Int]

  /// `nil` withholds nothing.
  static func merged(_ left: Withheld?, _ right: Withheld?, requests: Int) -> Withheld? {
    guard left != nil || right != nil else { return nil }
    let nothing = Withheld(
      minimumCell: 1, respondents: 0, records: 0, requests: Array(repeating: 0, count: requests), whole: [])
    let (a, b) = (left ?? nothing, right ?? nothing)
    return Withheld(
      minimumCell: max(a.minimumCell, b.minimumCell), respondents: a.respondents + b.respondents,
      records: a.records + b.records, requests: zip(a.requests, b.requests).map { $0 + $1 },
      whole: a.whole.filter(b.whole.contains))
  }
}
