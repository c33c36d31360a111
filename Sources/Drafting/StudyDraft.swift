import StudyFile

/// A study file before it is written.
struct StudyDraft {
  var id: String
  var title: String?
  /// Of the report; `nil` where it is English, or nobody can tell.
  var language: ReportLanguage?
  /// Relative to the study file.
  var file: String
  /// Lines under `data` beside the file: key and value as they are written, and why.
  var data: [DataLine] = []
  var variables: [DraftVariable] = []
  var scales: [DraftScale] = []
  var analyses: [DraftAnalysis] = []
  /// What could be analysed besides.
  var furtherAnalyses: [String] = []
  var leftOut: [LeftOutColumn] = []
  /// Said at the top.
  var remarks: [String] = []

  struct DataLine {
    var text: String
    var remark: String?
    /// Only proposed: it stands as a comment.
    var isProposal = false
  }
}

/// One variable of a draft.
struct DraftVariable {
  enum Source: Equatable {
    case column(String)
    case columns([Option])
    case separated(String, separator: String)
  }
  struct Option: Equatable {
    var heading: String
    var label: String
  }
  /// Where it stands in the file, and what it is good for in a first report.
  enum Part { case answer, platform }

  var name: String
  var source: Source
  var label: String?
  var guess: AnswerGuess
  var part = Part.answer
  /// Asks who somebody is, rather than what they think or do.
  var isGroup = false
  /// How many answers hold what none of its options says.
  var otherAnswers = 0
  /// What those are called.
  var other: String?
  /// Of its decimals, where other columns have another.
  var decimal: DecimalMark?
  /// Asks nothing but whether the questions are read.
  var isAttentionCheck = false
  /// Of whom it was asked, where not of all.
  var asked: Condition?
  /// Remarks beside those of the guess.
  var remarks: [String] = []
  /// Of its columns, in the export.
  var place = 0

  var headings: [String] {
    switch source {
    case .column(let heading), .separated(let heading, _): [heading]
    case .columns(let options): options.map(\.heading)
    }
  }
  var measure: MeasurementLevel { guess.measure }
  var allRemarks: [String] {
    let reason = asked.map { condition in
      "it seems to be asked only where \(condition.text): nobody who answered that otherwise answered this"
    }
    return guess.remarks + remarks + (reason.map { [$0] } ?? [])
  }
}

/// What the answers of a column seem to be.
struct AnswerGuess: Equatable {
  var measure: MeasurementLevel
  /// In order; empty where the data may tell.
  var levels: [Level] = []
  var missing: [MissingValue] = []
  var range: ClosedRange<Double>?
  /// What is uncertain about it, and why it was decided so.
  var remarks: [String] = []
  /// The affirming level of a question of two answers.
  var yes: String?
  /// How many different answers there are, where that is known.
  var distinct: Int?
  /// Whether it is the place of one thing in an order of several.
  var isPlace = false
  /// Whether it was told by the export, and not guessed.
  var isTold = false

  init(_ measure: MeasurementLevel) { self.measure = measure }
}

struct DraftScale {
  struct Item {
    var name: String
    var isReversed: Bool
  }
  var name: String
  var label: String?
  var items: [Item]
  var range: ClosedRange<Double>
  var remarks: [String] = []
}

struct DraftAnalysis {
  var id: String
  /// As it stands in the list, without `id`: `describe: [a, b]`.
  var body: String
  var remark: String?
}

/// A column that no variable reads.
struct LeftOutColumn {
  enum Reason { case person, empty, platform, pageTime }

  var heading: String
  var reason: Reason
  /// In words, never with an answer.
  var why: String
}
