import StudyFile

/// What arithmetic alone says about every published number of a study: no data are read.
package struct ArithmeticCheck: Sendable {
  package struct Result: Sendable {
    package var consistency = Verdict.Consistency.unchecked
    /// The closest value that is possible, in the printed digits.
    package var nearest = ""
    package var note = ""
    /// The counts that a possible number leaves, where they are few.
    package var pinned = ""
    /// Why it is not checked.
    package var unchecked = ""
    /// A printed p stands on the other side of .05 than its test.
    package var isDecisionError = false
    /// A search was cut short.
    var isUndecided = false
  }

  /// For each finding, one for each of its reports.
  package private(set) var results: [[Result]]
  private let study: Study

  package init(_ study: Study) {
    self.study = study
    results = study.findings.map { $0.reports.map { _ in Result() } }
    var samples = SampleGroups()
    var effort = JointProblem.effort
    for (number, finding) in study.findings.enumerated() {
      for (index, report) in finding.reports.enumerated() {
        let place = SampleStatements.Place(finding: number, report: index)
        if let reason = Self.reasonNotToCount(report, study) {
          results[number][index].unchecked = reason
        } else if case .count(let n) = report.answered, let sample = finding.sample, n > sample {
          results[number][index].consistency = .impossible
          results[number][index].note =
            "\(n.grouped) cannot have answered of a sample of \(sample.grouped)"
        } else if let sample = finding.sample {
          samples.add(place, finding, of: sample)
        } else if let n = Self.size(report) {
          judge(SampleStatements(study, sample: n, reports: [place]), &effort)
        } else {
          results[number][index].unchecked = "how many respondents the number is of was not printed"
        }
      }
    }
    // What samples with few numbers leave is for those with many.
    for sample in samples.list.sorted(by: { $0.places.count < $1.places.count }) {
      judge(SampleStatements(study, sample: sample.n, reports: sample.places), &effort)
    }
    for (number, finding) in study.findings.enumerated() {
      let whole = FindingArithmetic(finding, study)
      for index in finding.reports.indices {
        if let result = whole.textResult(index) { results[number][index] = result }
        for remark in whole.remarks(index) { results[number][index].add(remark) }
      }
    }
    for (place, remark) in GroupedMeans.remarks(study) { results[place.finding][place.report].add(remark) }
  }

  /// How many the number is of, where nothing says how many there are in all: they are all that matter then.
  private static func size(_ report: PublishedReport) -> Int? {
    guard report.among == nil, report.measure != "count", report.measure != "missing" else { return nil }
    if case .count(let n) = report.answered { return n }
    return report.n
  }

  /// Why a report says nothing about how many respondents there are; `nil` where it does.
  static func reasonNotToCount(_ report: PublishedReport, _ study: Study) -> String? {
    if case .test = report.target { return "" }
    guard report.value != nil else { return "a claim without a number has no arithmetic to check" }
    if report.event != nil { return nil }
    if report.missingAnswer != nil {
      return report.value?.isPercentage == true
        ? "arithmetic is checked for numbers of missing answers only" : nil
    }
    if let name = report.answersOfLevels, let variable = study.variable(name), variable.measure.isCategorical
    {
      return nil
    }
    guard report.measure == "mean" else { return "arithmetic is not checked for this measure" }
    let isWhole = report.meanOfLevels.flatMap(study.variable).flatMap { WholeAnswers($0, in: study) } != nil
    return isWhole
      ? "how many respondents the number is of was not printed"
      : "whether the answers are whole numbers is not known"
  }

  private mutating func judge(_ sample: SampleStatements, _ effort: inout Int) {
    for (place, reason) in sample.unchecked { results[place.finding][place.report].unchecked = reason }
    // An eighth is kept for what would mend the impossible, and for what else there is to judge.
    var own = effort - effort / 8
    effort -= own
    let answer = sample.problem.answer(effort: &own)
    effort += own
    var words = ConflictWords(study, sample, answer, effort: effort)
    for (number, place) in sample.places.enumerated() {
      var result = Result()
      switch answer.consistency[number] {
      case .undecided:
        result.isUndecided = true
        result.unchecked =
          "not decided: the search was cut short"
          + (answer.conflicts.contains { $0.contains(number) } ? "" : ", and found nothing against it")
      case .possible:
        result.consistency = .possible
        result.pinned = words.pinned(number)
      case .impossible, .conflicting:
        result.consistency = answer.consistency[number] == .impossible ? .impossible : .conflicting
        result.nearest = answer.nearest[number]?.map(\.printed.text).joined(separator: " or ") ?? ""
        result.note = words.conflict(number)
      }
      guard number > 0, sample.places[number - 1] == place else {
        results[place.finding][place.report] = result
        continue
      }
      results[place.finding][place.report].add(deviation: result)
      // Whichever of the two is left out, the report is not as printed.
      if answer.conflicts.contains(where: { $0.allSatisfy { sample.places[$0] == place } }) {
        results[place.finding][place.report].consistency = .impossible
      }
    }
    effort = words.effort
  }

  static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
