import Analyses
import Ingest
import Quality
import Replication
import StudyFile

/// All that a report is made from; nothing in it is computed further.
package struct ReportContent: Sendable {
  package var results: StudyResults
  package var verdicts: [Verdict]
  package var accounting: Accounting
  /// Who breaks the rules of the study.
  package var rules: [RuleCheck]
  /// What the screening of respondents found; `nil` where there was none.
  package var quality: QualityReport?
  /// What was noticed about the file: its encoding, a synthetic data set, an unused weight.
  package var notes: [String]
  /// What in the data a reader should know before any number; it stands with the study's own caution.
  package var warnings: [String]
  /// The data say of themselves that nobody gave these answers (a column named `synthetic`).
  package var isSynthetic: Bool
  package var provenance: Provenance
  /// Every variable of the study; empty where none is asked for.
  package var codebook: [CodebookEntry]

  package init(
    results: StudyResults, verdicts: [Verdict], accounting: Accounting,
    rules: [RuleCheck] = [], quality: QualityReport? = nil, codebook: [CodebookEntry] = [], notes: [String],
    warnings: [String] = [],
    isSynthetic: Bool,
    provenance: Provenance
  ) {
    self.results = results
    self.verdicts = verdicts
    self.accounting = accounting
    self.rules = rules
    self.quality = quality
    self.notes = notes
    self.warnings = warnings
    self.isSynthetic = isSynthetic
    self.provenance = provenance
    self.codebook = codebook
  }
}

extension ReportContent {
  /// Those of the analyses, then the criteria of each finding.
  package var rows: [ResultRow] { results.rows + verdicts.flatMap(\.criteria) }

  /// How many they are, without a copy of them.
  package var rowCount: Int {
    results.whole.count + results.analyses.reduce(0) { $0 + $1.rows.count }
      + verdicts.reduce(0) { $0 + $1.criteria.count }
  }
}

/// What is needed to make the same bytes again.
package struct Provenance: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    /// From the folder of the study file where it stands in it, else without its folder.
    package var name: String
    package var sha256: String
    /// Its bytes came through a pipe, so no path leads to them.
    package static let pipe = "standard input"
    var isPiped: Bool { name == Self.pipe }
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }
  /// What makes the report.
  package enum Command: String, Sendable { case analyze, interviews }

  package var studyFile: File
  package var data: [File]
  /// The files of tallies that were read in place of the data, where the data would give another report.
  package var tallies: [File]
  /// Tables of published studies, and coded interviews.
  package var beside: [File]
  package var command: Command
  package var programVersion: String
  package var gslVersion: String
  package var seed: UInt64

  package init(
    studyFile: File, data: [File], tallies: [File] = [], beside: [File] = [],
    command: Command = .analyze, programVersion: String,
    gslVersion: String,
    seed: UInt64
  ) {
    self.studyFile = studyFile
    self.data = data
    self.tallies = tallies
    self.beside = beside
    self.command = command
    self.programVersion = programVersion
    self.gslVersion = gslVersion
    self.seed = seed
  }
}
