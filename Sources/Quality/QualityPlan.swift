import Ingest
import StudyFile
import Tally

/// The screening of a study's data, planned with its analyses so that one reading serves both.
package struct QualityPlan: Sendable {
  private let columns: ScreenedColumns
  /// Where a row stands for several respondents, nobody can be looked at.
  private let isOfRespondents: Bool
  /// A second reading of more rows is something that a report is noticed to wait for.
  private static let mostToReread = 250_000
  private let key = UInt64.random(in: .min ... .max)

  /// Adds what the screening needs to `tallies`: columns that the study names under `quality` have to be there.
  package init(_ study: Study, tallies: inout TallyPlan) {
    columns = ScreenedColumns(study)
    isOfRespondents = study.data.count == nil
    guard isOfRespondents else { return }
    let settings = study.quality
    for condition in settings.attention + [settings.complete].compactMap(\.self) {
      tallies.add(TallyRequest(.patterns([.condition(condition.value)])))
    }
    for name in [settings.duration, settings.start, settings.end].compactMap(\.self) + settings.ids {
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
      report.ladder = Self.ladder(counted.accounting)
      report.notes = ["A row stands for several respondents ('count'), so nobody is looked at alone."]
      return report
    }
    var maker = ReportMaker(study: study, columns: columns, files: files)
    for observers in counted.observers { maker.add(observers.compactMap { $0 as? RespondentScreen }) }
    maker.addDistances(try distances(maker, counted, rereads: rereads, again))
    var report = maker.report
    report.ladder = Self.ladder(counted.accounting)
    return report
  }

  private func distances<Failure: Error>(
    _ maker: ReportMaker, _ counted: SurveyCount, rereads: Bool,
    _ again: (any RowObservation) throws(Failure) -> SurveyCount?
  ) throws(Failure) -> QualityCheck? {
    guard let tally = maker.moments, tally.variables.count > 1 else { return nil }
    func none(_ problem: String) -> QualityCheck {
      QualityCheck(.distance(items: tally.variables.count, limit: nil), problem: problem)
    }
    guard rereads || counted.accounting.used <= Self.mostToReread else {
      return none(
        "it takes a second reading, which of so many rows only 'tearsheet validate' makes")
    }
    let mahalanobis: Mahalanobis
    switch Result(catching: { () throws(Mahalanobis.Problem) in try Mahalanobis(tally) }) {
    case .success(let made): mahalanobis = made
    case .failure(.fewRespondents):
      return none("too few respondents answered all \(tally.variables.count) items")
    case .failure(.redundant(let item)):
      return none("the answers to '\(item)' are all alike, or follow from those to other items")
    }
    guard counted.isRepeatable else { return none("it takes a second reading, and a pipe is read once") }
    guard let counted = try again(DistanceScreen(mahalanobis: mahalanobis)) else {
      return none("it takes a second reading")
    }
    var check = QualityCheck(.distance(items: mahalanobis.items.count, limit: mahalanobis.limit))
    for (file, observers) in counted.observers.enumerated() {
      var found = FlaggedLines()
      for case let observer as DistanceScreen.Observer in observers { found.merge(observer.found) }
      check.flagged += found.flagged
      check.judged += found.judged
      check.lines += maker.lines(found.lines, of: file)
    }
    return check
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
