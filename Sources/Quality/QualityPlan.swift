import Ingest
import StudyFile
import Tally

/// The screening of a study's data, planned with its analyses so that one reading serves both.
package struct QualityPlan: Sendable {
  private let columns: ScreenedColumns
  /// Where a row stands for several respondents, nobody can be looked at.
  private let isOfRespondents: Bool
  private let missing: MissingTestPlan?
  /// A second reading of more rows is something that a report is noticed to wait for.
  private static let mostToReread = 250_000
  private let key = UInt64.random(in: .min ... .max)

  /// Adds what the screening needs to `tallies`: columns that the study names under `quality` have to be there.
  package init(_ study: Study, tallies: inout TallyPlan) {
    columns = ScreenedColumns(study)
    isOfRespondents = study.data.count == nil
    missing = MissingTestPlan(study, tallies: &tallies)
    guard isOfRespondents else { return }
    let settings = study.quality
    for condition in settings.attention + [settings.complete].compactMap(\.self) {
      tallies.add(TallyRequest(.patterns([.condition(condition.value)])))
    }
    let times = [settings.duration, settings.start, settings.end].compactMap(\.self) + settings.pages
    for name in times + settings.ids {
      tallies.add(TallyRequest(.patterns([.condition(.isMissing(variable: name.value))])))
    }
  }

  /// The study to read with: it knows columns besides those that are declared.
  package var study: Study { columns.study }

  /// `nil` where no row is a respondent.
  package var observation: (any RowObservation)? {
    isOfRespondents ? RespondentObservation(columns: columns, key: key) : nil
  }

  /// What the account of records says of the study's own columns.
  package func ownAccount(_ accounting: Accounting) -> Accounting {
    var own = accounting
    own.answers.removeAll { ScreenedColumns.isOwn($0.variable) }
    own.given = own.given.filter { !ScreenedColumns.isOwn($0.key) }
    return own
  }

  /// What was found.
  ///
  /// - Parameters:
  ///   - files: what a report calls each file; none where there is only one.
  ///   - rereads: whether data of any size are read once more.
  ///   - again: reads the exports once more for an observation; `nil` where that cannot be done.
  package func report<Failure: Error>(
    of counted: SurveyCount, files: [String], rereads: Bool = true,
    again: (any RowObservation) throws(Failure) -> SurveyCount?
  ) throws(Failure) -> QualityReport {
    guard isOfRespondents else {
      var report = QualityReport()
      report.missingTest = missing?.test(from: counted.tallies)
      report.ladder = Self.ladder(counted.accounting)
      report.notes = ["A row stands for several respondents ('count'), so nobody is looked at alone."]
      return report
    }
    var maker = ReportMaker(study: study, columns: columns, files: files)
    for observers in counted.observers { maker.add(observers.compactMap { $0 as? RespondentScreen }) }
    try lookAgain(for: &maker, counted, rereads: rereads, again)
    var report = maker.report
    report.missingTest = missing?.test(from: counted.tallies)
    report.ladder = Self.ladder(counted.accounting)
    return report
  }

  /// Adds what takes a second reading, or why there was none.
  private func lookAgain<Failure: Error>(
    for maker: inout ReportMaker, _ counted: SurveyCount, rereads: Bool,
    _ again: (any RowObservation) throws(Failure) -> SurveyCount?
  ) throws(Failure) {
    let moments = maker.moments.flatMap { $0.variables.count > 1 ? $0 : nil }
    var look = SecondLook()
    look.speed = maker.speedIndex
    guard moments != nil || look.speed != nil else { return }
    let distance = QualityCheck.Kind.distance(items: moments?.variables.count ?? 0, limit: nil)
    func giveUp(_ problem: String) {
      if moments != nil { maker.add(QualityCheck(distance, problem: problem)) }
      if let speed = look.speed { maker.add(QualityCheck(speed.kind, problem: problem)) }
    }
    guard rereads || counted.accounting.used <= Self.mostToReread else {
      return giveUp("it takes a second reading, which of so many rows only 'tearsheet validate' makes")
    }
    guard counted.isRepeatable else { return giveUp("it takes a second reading, and a pipe is read once") }
    if let moments {
      switch Result(catching: { () throws(Mahalanobis.Problem) in try Mahalanobis(moments) }) {
      case .success(let made): look.mahalanobis = made
      case .failure(let problem):
        maker.add(QualityCheck(distance, problem: problem.text(of: moments.variables)))
      }
    }
    guard look.mahalanobis != nil || look.speed != nil else { return }
    guard let counted = try again(look) else { return giveUp("it takes a second reading") }
    maker.add(look, counted.observers.map { $0.compactMap { $0 as? SecondLook.Observer } })
  }

  /// How many are left after each rule of `exclude`.
  package static func ladder(_ accounting: Accounting) -> [QualityReport.Rung] {
    var left = accounting.used + accounting.excluded.reduce(0) { $0 + $1.count }
    return accounting.excluded.map { excluded in
      defer { left -= excluded.count }
      return QualityReport.Rung(rule: excluded.rule, before: left, excluded: excluded.count)
    }
  }
}

/// Observes every respondent.
struct RespondentObservation: RowObservation {
  let columns: ScreenedColumns
  let key: UInt64

  var wishes: ReadingWishes { columns.wishes }

  func request(of contents: ExportContents) -> RowRequest {
    ScreenPlan(columns.study, columns, contents: contents, key: key).request
  }

  func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
    let plan = ScreenPlan(columns.study, columns, contents: contents, key: key)
    let moments = MomentsInOrder(
      plan.items.isEmpty ? [] : [CrossProductAccumulator(variables: plan.items.count)])
    return [RespondentScreen](repeating: RespondentScreen(plan, moments: moments), count: count)
  }
}
