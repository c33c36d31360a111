import StudyFile

/// What an export tells about itself, whichever program wrote it: its data dictionary.
///
/// It is read from the beginning of the file alone, so it knows nothing of the answers. What a study file says comes
/// before what is written here.
package struct DataDictionary: Sendable, Equatable {
  package var format: ExportFormat
  /// One for each column, in the order of the file.
  package var columns: [ColumnEntry]
  /// Check-all-that-apply questions with one column for each option, in the order of their first columns.
  package var multipleResponseSets: [MultipleResponseSet] = []
  /// What was guessed about the export, and what its user should know of it.
  package var notes: [Diagnostic] = []

  package init(format: ExportFormat, columns: [ColumnEntry]) {
    self.format = format
    self.columns = columns
  }

  package func column(_ heading: String) -> ColumnEntry? { columns.first { $0.heading == heading } }
}

/// Who wrote an export, as `format:` names it in a study file.
package enum ExportFormat: String, Sendable, CaseIterable {
  case csv, qualtrics, redcap, limesurvey, surveymonkey
  case googleForms = "google-forms"
  case microsoftForms = "microsoft-forms"
  case formr, odk, spss, stata, sas, excel
}

/// One column of an export.
package struct ColumnEntry: Sendable, Equatable {
  /// By which a study file names it: the export's own, or `Question [option]` where the platform leaves it empty.
  package var heading: String
  /// The wording of the question, or of the sub-question in a grid.
  package var label: String?
  /// The question that it shares with other columns: the stem of a grid or of a check-all-that-apply question.
  package var stem: String?
  /// Codes and what they are called, in the platform's order.
  package var values: [Level] = []
  package var missing: [MissingValue] = []
  /// Numbers that mean "no answer" (SPSS).
  package var missingRanges: [ClosedRange<Double>] = []
  /// Where the platform knows it.
  package var measure: MeasurementLevel?
  /// Between which the platform let respondents answer.
  package var range: ClosedRange<Double>?
  package var role = Role.answer
  /// How its numbers are written, where that is not as in the rest of the export.
  package var decimal: DecimalMark?
  /// What stands between the options of a check-all-that-apply question that are joined in this column.
  package var separator: String?
  /// What else the platform says of it: when the question was asked, what stood beside it.
  package var note: String?

  package init(heading: String, label: String? = nil, role: Role = .answer) {
    self.heading = heading
    self.label = label
    self.role = role
  }

  /// What a column is there for.
  package enum Role: String, Sendable {
    case answer
    /// Tells respondents apart, and says nothing about who they are.
    case respondent
    /// A name, e-mail, IP address, place or phone number: never read into a report.
    case person
    /// When somebody started, finished or was recorded.
    case date
    /// Seconds from start to end.
    case duration
    /// Percent of the questions seen, or whether all were.
    case progress
    /// How long a page was open, its clicks.
    case timing
    case displayOrder
    case browser
    case weight
    /// Whatever else the platform adds: status, channel, language, collector, event, form.
    case administrative
  }
}

/// A check-all-that-apply question with one column for each option.
package struct MultipleResponseSet: Sendable, Equatable {
  package struct Option: Sendable, Equatable {
    package var heading: String
    package var label: String

    package init(heading: String, label: String) {
      self.heading = heading
      self.label = label
    }
  }

  /// As the export names it; `nil` where it names none.
  package var name: String?
  package var label: String?
  package var options: [Option]
  /// The one code that is a tick, where the export says so; any other answer is none.
  package var counted: String?

  package init(name: String?, label: String?, options: [Option]) {
    self.name = name
    self.label = label
    self.options = options
  }
}
