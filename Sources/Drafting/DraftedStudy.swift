import Foundation
import Ingest
import StudyFile

/// A study file drafted from an export, with what somebody wants to know before they open it.
package struct DraftedStudy: Sendable {
  /// The text of the study file.
  package let text: String
  /// How the export is written, as `format:` names it.
  package let format: String
  package let records: Int
  package let columns: Int
  /// By measure, of the variables that hold answers.
  package let measures: [(measure: MeasurementLevel, count: Int)]
  package let scales: Int
  package let analyses: Int
  /// Of people, by the columns that were left out.
  package let personal: [String]
  /// What in the draft is worth a look.
  package let hints: [String]
  package let notes: [Diagnostic]

  /// Reads the export, again where it may hold scales, and where some questions may have been asked of some only. Throws
  /// `Diagnostics`.
  ///
  /// - Parameters:
  ///   - file: the export as the study file will name it, and `dictionary` a file that tells what its columns mean.
  ///   - headings: how many rows of headings it has, where nobody can tell.
  ///   - both: this export with another of the same survey, which has the texts of its codes.
  ///   - studyPath: where the study file will stand.
  package init(
    export path: String, dictionary: String? = nil, headings: Int? = nil, both: BothExports? = nil,
    id: String, file: String,
    studyPath: String,
    options: SurveyReader.Options, progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    var data = DataSource()
    data.dictionary = dictionary.map { Located($0, at: SourceLocation(file: studyPath)) }
    data.headings = headings
    var profile = try ExportProfile(path: path, data: data, progress: progress)
    if let both { profile.describe(by: both) }
    var drafter = Drafter(profile)
    var draft = drafter.draft(id: id, file: file)
    if let dictionary {
      draft.data.insert(StudyDraft.DataLine(text: "dictionary: \(YAMLText.scalar(dictionary))"), at: 0)
    }
    if let headings { draft.data.insert(StudyDraft.DataLine(text: "headings: \(headings)"), at: 0) }
    try drafter.addScales(to: &draft, path: path, studyPath: studyPath, options: options)
    try drafter.addAsked(to: &draft, path: path, studyPath: studyPath, options: options)
    let analyses = AnalysisDrafts(draft)
    (draft.analyses, draft.furtherAnalyses) = (analyses.analyses, analyses.further)
    let summary = DraftSummary(draft, profile)
    text = DraftText.text(of: draft, summary: summary.head)
    try Self.check(text, path: path)
    format = profile.dictionary.format.rawValue
    records = profile.records
    columns = profile.columns.count
    measures = summary.measures
    scales = draft.scales.count
    self.analyses = draft.analyses.count
    personal = draft.leftOut.filter { $0.reason == .person }.map(\.heading)
    hints = summary.hints
    notes = profile.notes
  }

  /// What is written can be read: otherwise nothing is written, and this program is to be mended.
  private static func check(_ text: String, path: String) throws(Diagnostics) {
    do {
      _ = try StudyParser.parse(text: text, file: "study.yaml")
    } catch {
      throw Diagnostics(
        [
          Diagnostic(
            at: SourceLocation(file: path), "the draft of its study file cannot be read; please report this:")
        ]
          + error.list)
    }
  }
}

extension Drafter {
  /// Looks for scales among the questions that were answered alike.
  mutating func addScales(
    to draft: inout StudyDraft, path: String, studyPath: String, options: SurveyReader.Options,
    progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    let candidates = ScaleCandidate.all(draft.variables, questions)
    guard !candidates.isEmpty else { return }
    let study = try Self.study(draft, of: path, studyPath: studyPath)
    let structures = try ItemCount(candidates).structures(
      candidates, study: study, path: path, options: options, progress: progress)
    for (candidate, structure) in zip(candidates, structures) {
      if let scale = DraftScale(candidate, structure, name: { self.name(of: $0, first: $1) }) {
        draft.scales.append(scale)
      }
    }
  }

  /// Looks for questions that only some were asked.
  ///
  /// - Parameter data: how the export is read, where a study file says it already.
  func addAsked(
    to draft: inout StudyDraft, path: String, studyPath: String, data: DataSource? = nil,
    options: SurveyReader.Options
  ) throws {
    let profiles = Dictionary(
      questions.map { ($0.heading, $0.profile) }, uniquingKeysWith: { first, _ in first })
    let guess = try AskedGuess(
      draft.variables, profiles,
      study: { [draft] in
        var study = try Self.study(draft, of: path, studyPath: studyPath)
        study.data = data ?? study.data
        return study
      }, path: path, options: options)
    for (place, condition) in guess.asked { draft.variables[place].asked = condition }
  }

  /// The draft as it can be read already.
  private static func study(_ draft: StudyDraft, of path: String, studyPath: String) throws -> Study {
    var plain = draft
    plain.file = path
    return try StudyParser.parse(text: DraftText.text(of: plain, summary: []), file: studyPath)
  }
}
