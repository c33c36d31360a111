import StudyFile

/// The published numbers of one sample, as statements about whole respondents.
package struct SampleStatements: Sendable {
  /// Where a statement stands in the study file: the finding, and the report in it.
  package struct Place: Sendable, Hashable, Comparable {
    package var finding: Int
    package var report: Int

    package static func < (left: Place, right: Place) -> Bool {
      (left.finding, left.report) < (right.finding, right.report)
    }
  }

  /// More cells than these of one statement are not laid out.
  private static let mostCells = 4000

  package private(set) var problem: JointProblem
  /// For each statement of the problem, the report that it is; a mean and its SD are two of one report.
  package private(set) var places: [Place] = []
  /// Why others are not in it.
  package private(set) var unchecked: [Place: String] = [:]
  private let study: Study
  private let answerAxes: AnswerAxes

  /// What each variable of the problem is.
  package var axes: [AnswerAxis] { answerAxes.list }

  package init(_ study: Study, sample: Int, reports: [Place]) {
    self.study = study
    let published = reports.map { study.findings[$0.finding].reports[$0.report] }
    let conditions = published.flatMap { report in
      [report.among?.value, report.event, report.missingAnswer].compactMap { $0 }
    }
    answerAxes = AnswerAxes(study, conditions: conditions, means: published.compactMap(\.answersOfLevels))
    problem = JointProblem(n: sample, classes: answerAxes.list.map(\.answers.count), statements: [])
    problem.unanswered = Set(answerAxes.list.indices.filter { answerAxes.list[$0].answers.last == .missing })
    for (place, report) in zip(reports, published) {
      add(report, study.findings[place.finding], place)
    }
  }

  /// The same with one statement changed.
  func changed(_ number: Int, _ change: (inout JointStatement) -> Void) -> JointProblem {
    var problem = problem
    change(&problem.statements[number])
    return problem
  }

  private mutating func add(_ report: PublishedReport, _ finding: Finding, _ place: Place) {
    switch statement(report, finding) {
    case .success(let statement):
      problem.statements.append(statement)
      places.append(place)
      if let deviation = deviation(beside: statement, report, finding) {
        problem.statements.append(deviation)
        places.append(place)
      }
    case .failure(let reason): unchecked[place] = reason.text
    }
  }

  struct Reason: Error { var text: String }

  /// The standard deviation that was printed with a mean, where the two can stand together.
  private func deviation(beside mean: JointStatement, _ report: PublishedReport, _ finding: Finding)
    -> JointStatement?
  {
    guard report.measure == "mean", report.answersOfLevels != nil,
      let printed = report.sd.flatMap({ PrintedDecimal($0) }), printed.digits >= 0
    else { return nil }
    // What is impossible by itself is told there.
    if MeanCheck(report, finding, study)?.remark?.objections.isEmpty == false { return nil }
    var deviation = mean
    (deviation.measure, deviation.printed, deviation.sizes) = (.deviation, printed, [])
    return deviation.fits(problem.n) ? deviation : nil
  }

  /// A report as a statement, `answered` as given or as in the report.
  func statement(_ report: PublishedReport, _ finding: Finding) -> Result<JointStatement, Reason> {
    guard let value = report.value, let printed = PrintedDecimal(value) else {
      return .failure(Reason(text: "more digits, or others, than arithmetic is checked with"))
    }
    let among = report.among?.value
    let counted = report.event ?? report.missingAnswer
    for condition in [among, counted].compactMap({ $0 }) where !answerAxes.reads(condition) {
      return .failure(Reason(text: "the order of levels that the study file does not name is not known"))
    }
    let mean = report.answersOfLevels
    let measure: JointStatement.Measure = report.measure == "sd" ? .deviation : .ratio
    let keys =
      [among, counted].compactMap { $0 }.flatMap(answerAxes.keys)
      + (mean.map { [answerAxes.key(ofMean: $0)] } ?? [])
    let scope = Set(keys.compactMap(answerAxes.place)).sorted()
    let table = Scope(variables: scope, sizes: scope.map { axes[$0].answers.count })
    guard Scope.count(table.sizes, atMost: Self.mostCells) != nil else {
      return .failure(Reason(text: "it is about too many combinations of answers"))
    }
    let numbers = mean.flatMap(levelNumbers)
    var part: [Int] = []
    var isAmong: [Bool] = []
    var isAnswered: [Bool] = []
    // The place in the table of each question that conditions ask for.
    var columns: [String: Int] = [:]
    for (column, place) in scope.enumerated() { columns[axes[place].key] = column }
    let answers = scope.map { axes[$0].answers }
    for cell in 0..<table.count {
      let classes = table.classes(cell)
      func answer(_ key: String) -> AnswerAxis.Answer {
        columns[key].map { answers[$0][classes[$0]] } ?? .missing
      }
      let isIn = among.map { answerAxes.holds($0, answer) == true } ?? true
      let truth = counted.map { answerAxes.holds($0, answer) }
      let label = mean.flatMap { answerAxes.label($0, answer) }
      isAmong.append(isIn)
      if let mean {
        isAnswered.append(isIn && label != nil)
        part.append(isIn ? label.flatMap { numbers?[$0] } ?? 0 : 0)
        if label == nil, answerAxes.holds(.isMissing(variable: mean), answer) != true, isIn {
          return .failure(Reason(text: "the levels of '\(mean)' are not all named"))
        }
      } else {
        isAnswered.append(isIn && truth != .some(nil))
        part.append(isIn && truth == .some(true) ? 1 : 0)
      }
    }
    let statement = JointStatement(
      measure, scope: scope, part: part, whole: .cells(isAmong), printed: printed, rounding: finding.rounding)
    if measure == .deviation, printed.digits < 0 || !statement.fits(problem.n) {
      return .failure(
        Reason(text: "a standard deviation is checked that is not negative, and of fewer digits"))
    }
    return .success(finished(statement, report, isAnswered))
  }

  /// What the number is of.
  private func finished(_ statement: JointStatement, _ report: PublishedReport, _ isAnswered: [Bool])
    -> JointStatement
  {
    var statement = statement
    guard case .cells(let isAmong) = statement.whole else { return statement }
    if report.measure == "count" || report.measure == "missing" {
      statement.whole = .number(1)
      if let n = report.n { statement.sizes = [(isAmong, n...n)] }
      return statement
    }
    if report.measure == "proportion_of_total" {
      statement.whole = .cells(isAmong.map { _ in true })
      return statement
    }
    if report.answersOfLevels != nil {
      statement.whole = .cells(isAnswered)
      if let n = report.n { statement.sizes = [(isAnswered, n...n)] }
      return statement
    }
    switch report.answered {
    case .answered:
      statement.whole = .cells(isAnswered)
      if let n = report.n { statement.sizes = [(isAnswered, n...n)] }
    case .count(let n):
      statement.whole = .cells(isAnswered)
      statement.sizes = [(isAnswered, n...n)]
    case .all:
      // A printed n may be of all, or of those who answered: it lies between.
      if let n = report.n {
        statement.whole = .number(max(n, 1))
        statement.sizes = [(isAnswered, 0...n), (isAmong, n...max(n, problem.n))]
      }
    }
    return statement
  }

  /// Whole numbers for the levels of an ordinal variable.
  private func levelNumbers(_ name: String) -> [String: Int]? {
    guard let variable = study.variable(name), !variable.levels.isEmpty else { return nil }
    let numbers = variable.levelNumbers([]).compactMap { Int(exactly: $0) }
    guard numbers.count == variable.levels.count else { return nil }
    return Dictionary(zip(variable.levels.map(\.label), numbers), uniquingKeysWith: { first, _ in first })
  }
}

extension PublishedReport {
  /// What is counted.
  var event: Condition? {
    guard case .event(let event) = target, ["proportion", "proportion_of_total", "count"].contains(measure)
    else {
      return nil
    }
    return event.condition
  }

  /// The variable whose missing answers are counted.
  var missingAnswer: Condition? {
    guard case .variable(let name) = target, measure == "missing" else { return nil }
    return .isMissing(variable: name)
  }

  /// The variable whose answers have a mean or a standard deviation, where they may be levels.
  var answersOfLevels: String? {
    guard case .variable(let name) = target, measure == "mean" || measure == "sd" else { return nil }
    return name
  }

  /// The variable whose answers have a mean, where they may be levels.
  var meanOfLevels: String? {
    guard case .variable(let name) = target, measure == "mean" else { return nil }
    return name
  }
}
