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
  }

  /// For each finding, one for each of its reports.
  package private(set) var results: [[Result]]
  private let study: Study

  package init(_ study: Study) {
    self.study = study
    results = study.findings.map { $0.reports.map { _ in Result() } }
    var samples: [(n: Int, places: [SampleStatements.Place])] = []
    for (number, finding) in study.findings.enumerated() {
      for (index, report) in finding.reports.enumerated() {
        let place = SampleStatements.Place(finding: number, report: index)
        if let reason = Self.reasonNotToCount(report, study) {
          results[number][index].unchecked = reason
        } else if let sample = finding.sample {
          if let known = samples.firstIndex(where: { $0.n == sample }) {
            samples[known].places.append(place)
          } else {
            samples.append((sample, [place]))
          }
        } else if let n = Self.size(report) {
          judge(SampleStatements(study, sample: n, reports: [place]))
        } else {
          results[number][index].unchecked = "how many respondents the number is of was not printed"
        }
        checkTest(report, finding, place)
        checkRange(report, place)
      }
    }
    for sample in samples { judge(SampleStatements(study, sample: sample.n, reports: sample.places)) }
    for sample in samples { checkDeviations(sample.n, sample.places) }
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
    if let name = report.meanOfLevels, let variable = study.variable(name), variable.measure.isCategorical {
      return nil
    }
    return report.measure == "mean"
      ? "whether the answers are whole numbers is not known"
      : "arithmetic is not checked for this measure"
  }

  private mutating func judge(_ sample: SampleStatements) {
    for (place, reason) in sample.unchecked { results[place.finding][place.report].unchecked = reason }
    let answer = sample.problem.answer()
    let words = ConflictWords(study, sample, answer)
    for (number, place) in sample.places.enumerated() {
      var result = Result()
      switch answer.consistency[number] {
      case .undecided:
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
      results[place.finding][place.report] = result
    }
  }

  /// A printed test is judged by itself.
  private mutating func checkTest(
    _ report: PublishedReport, _ finding: Finding, _ place: SampleStatements.Place
  ) {
    guard case .test(let text) = report.target else { return }
    let tests = TestScanner.tests(in: text, file: report.location.file)
    let judged = tests.map { TestWords(test: $0, rounding: finding.rounding) }
    results[place.finding][place.report] = judged.isEmpty ? TestWords.noTest : TestWords.together(judged)
  }

  /// Whatever the answers are, their mean lies in the range that they have.
  private mutating func checkRange(_ report: PublishedReport, _ place: SampleStatements.Place) {
    guard let name = report.meanOfLevels, let variable = study.variable(name), let range = variable.possible,
      let value = report.value, let printed = PrintedDecimal(value)
    else { return }
    let bounds = RoundingInterval(printed, study.findings[place.finding].rounding).bounds
    guard bounds.upperBound < range.lowerBound || bounds.lowerBound > range.upperBound else { return }
    results[place.finding][place.report] = Result(
      consistency: .impossible,
      note:
        "answers lie between \(Self.text(range.lowerBound)) and \(Self.text(range.upperBound)), and so does their mean"
    )
  }

  /// Means of levels with their standard deviations, where it is known how many answered.
  private mutating func checkDeviations(_ sample: Int, _ places: [SampleStatements.Place]) {
    for place in places {
      let report = study.findings[place.finding].reports[place.report]
      guard results[place.finding][place.report].consistency == .possible, let name = report.meanOfLevels,
        let n = report.n, let sd = report.sd.flatMap({ PrintedDecimal($0) }),
        let mean = report.value.flatMap({ PrintedDecimal($0) }), let variable = study.variable(name)
      else { continue }
      let codes = variable.levelNumbers([]).compactMap { Int(exactly: $0) }
      guard let low = codes.min(), let high = codes.max() else { continue }
      let rounding = study.findings[place.finding].rounding
      func isPossible(_ divisor: Grimmer.Divisor) -> Bool? {
        Grimmer(mean: mean, sd: sd, n: n, answers: low...high, divisor: divisor, rounding: rounding)?
          .isPossible
      }
      guard isPossible(.sample) == false else { continue }
      let isPopulation = isPossible(.population) == true
      results[place.finding][place.report].consistency = isPopulation ? .possible : .impossible
      results[place.finding][place.report].note =
        isPopulation
        ? "the SD \(sd.text) is possible with the divisor n only"
        : "no whole answers of \(n) from \(low) to \(high) have the mean \(mean.text) and the SD \(sd.text)"
    }
  }

  static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

extension Variable {
  /// Where its answers lie, where the study file says.
  fileprivate var possible: ClosedRange<Double>? {
    if let range { return range }
    if case .scale(let scale) = source, let range = scale.range {
      let count = scale.score == .sum ? Double(scale.items.count) : 1
      return range.lowerBound * count...range.upperBound * count
    }
    guard measure == .ordinal, !levels.isEmpty else { return nil }
    let numbers = levelNumbers([])
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return low...high
  }
}
