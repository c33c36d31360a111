/// A whole study file: what the columns mean, what to compute and what was published.
package struct Study: Sendable {
  /// The path as given on the command line, for messages.
  package var file: String
  package var id: String
  package var title: String?
  /// Of the report.
  package var language = ReportLanguage.english
  package var citation: String?
  package var date: String?
  package var topics: [String] = []
  /// Prose with `{{analysis.measure[level, group].field}}` placeholders.
  package var summary: Located<String>?
  package var caution: Located<String>?
  package var practiceImplication: Located<String>?
  /// Of the same question, in the order of the file.
  package var related: [RelatedReport] = []
  package var data: DataSource
  package var rules: [Located<Condition>] = []
  package var quality = QualitySettings()
  /// What the report tells besides its numbers.
  package var checklists: [GivenChecklist] = []
  /// Cells below this count are withheld from shared output.
  package var minimumCell: Int?
  /// In the order of the file; scales and derived variables stand after what they are made of.
  package var variables: [Variable] = [] {
    didSet {
      places = Dictionary(
        variables.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
  }
  private var places: [String: Int] = [:]
  /// The variable of the sampling weight that `data` names.
  package var weight: String?
  package var analyses: [Analysis] = []
  package var findings: [Finding] = []
  package var interviews: Interviews?
  package var joint: [JointDisplayRow] = []
  /// What the reader should look at, though it stops nothing.
  package var warnings: [Diagnostic] = []

  package init(file: String, id: String, data: DataSource) {
    self.file = file
    self.id = id
    self.data = data
  }

  /// The tables of published studies that analyses pool.
  package var pools: [Pool] {
    analyses.compactMap { if case .pool(let pool) = $0.verb { pool } else { nil } }
  }

  /// Nobody was asked anything: all that is computed is of published studies, or of interviews.
  package var hasNoRespondents: Bool {
    (!analyses.isEmpty || interviews != nil) && variables.isEmpty && findings.isEmpty && data.file == nil
      && analyses.allSatisfy(\.verb.isPool)
  }

  package func variable(_ name: String) -> Variable? { places[name].map { variables[$0] } }
}

/// Where the answers are and how they are written.
package struct DataSource: Sendable {
  /// As written; relative to the study file. `nil` where every number comes from `--data`.
  package var file: Located<String>?
  package var format = "auto"
  /// How many rows of headings it has, where nobody can tell.
  package var headings: Int?
  /// The file that tells what its columns mean, where the platform writes one beside it. As written.
  package var dictionary: Located<String>?
  /// Of a workbook with several sheets; `nil`: the first that is not hidden.
  package var sheet: Located<String>?
  package var encoding = "auto"
  package var delimiter = "auto"
  /// How the export writes the decimals of its numbers.
  package var decimal = DecimalMark.point
  /// Texts that mean "no answer" in every column.
  package var missing = ["", "NA", "N/A"]
  /// People invited, for the response rate.
  package var invited: Int?
  /// The column that says how many respondents a row stands for.
  package var count: Located<String>?
  package var weight: Located<String>?
  package var strata: Located<String>?
  package var cluster: Located<String>?
  package var finitePopulation: Located<String>?
  package var replicateWeights: Located<String>?
  /// The alternatives of the condition's outermost `or`; a row is excluded by the first that holds.
  package var exclude: [Located<Condition>] = []

  package init() {}

  /// Where the file of `dictionary` is: its path stands relative to the study file.
  package var dictionaryPath: String? {
    guard let dictionary else { return nil }
    let study = dictionary.location.file
    guard !dictionary.value.hasPrefix("/"), let slash = study.lastIndex(of: "/") else {
      return dictionary.value
    }
    return study[...slash] + dictionary.value
  }
}

/// What stands before the decimals of a number. Nothing marks thousands: `1.234` and `1,234` mean different numbers to
/// different people.
package enum DecimalMark: String, Sendable, CaseIterable {
  case point, comma
}
