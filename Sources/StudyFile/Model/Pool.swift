/// Published studies to pool, and how.
package struct Pool: Sendable {
  /// What is pooled.
  package enum Measure: String, Sendable, CaseIterable {
    case proportion, correlation
    case meanDifference = "mean_difference"
    case hedgesG = "hedges_g"
    case oddsRatio = "odds_ratio"
    case riskRatio = "risk_ratio"
    /// Estimates with their standard errors, whatever they are of.
    case estimate

    /// Those that are computed from columns like these.
    static func fitting(_ columns: Set<Column>, groups: Int) -> [Measure] {
      if columns.contains(.r) { return [.correlation] }
      if columns.contains(.mean) { return [.meanDifference, .hedgesG] }
      if columns.contains(.estimate) { return [.estimate] }
      return groups == 2 ? [.oddsRatio, .riskRatio] : [.proportion]
    }
  }

  /// How proportions are pooled in the sentence.
  package enum Method: String, Sendable, CaseIterable {
    /// A binomial–normal model; the default.
    case glmm
    /// By the inverse of the variances of their logits, or of the arcsines of their roots.
    case logit, arcsine
    case freemanTukey = "freeman-tukey"
  }

  /// What a column holds; also the key that names it.
  package enum Column: String, Sendable, CaseIterable {
    case study, year, source, events, percent, n, r, mean, sd, estimate
    case standardError = "std_error"
    case subgroups, moderator, cumulative

    /// Whether it holds numbers of each study.
    package var isNumeric: Bool {
      switch self {
      case .study, .year, .source, .subgroups, .cumulative: false
      case .events, .percent, .n, .r, .mean, .sd, .estimate, .standardError, .moderator: true
      }
    }
  }

  /// What rows call this survey; the page says it in its language.
  package static let ownLabel = "This survey"

  /// As written; relative to the study file.
  package var file: Located<String>
  /// The headings of its columns; two where there are two groups.
  package var columns: [Column: [Located<String>]]
  package var measure: Measure
  package var method = Method.glmm
  /// What of this survey is a further study.
  package var own: Event?
  /// What the file holds, once it was read.
  package var table: LiteratureTable?

  package init(file: Located<String>, columns: [Column: [Located<String>]], measure: Measure) {
    self.file = file
    self.columns = columns
    self.measure = measure
  }

  /// Where the file is: its path stands relative to the study file.
  package var path: String {
    let study = file.location.file
    guard !file.value.hasPrefix("/"), let slash = study.lastIndex(of: "/") else { return file.value }
    return study[...slash] + file.value
  }

  /// The heading of a column that is one.
  package func heading(_ column: Column) -> String? { columns[column]?.first?.value }
}

/// A table of published studies as it was read.
package struct LiteratureTable: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    /// Of the file.
    package var line: Int
    /// As many as there are headings.
    package var fields: [String]
    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  package var path: String
  package var headings: [String]
  package var rows: [Row]
  /// In hexadecimal.
  package var sha256: String

  package init(path: String, headings: [String], rows: [Row], sha256: String) {
    self.path = path
    self.headings = headings
    self.rows = rows
    self.sha256 = sha256
  }
}
