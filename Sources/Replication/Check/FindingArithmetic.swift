import StudyFile

/// The arithmetic of each report of a finding by itself and beside the other reports of it, all but the counting of
/// respondents.
struct FindingArithmetic {
  private let finding: Finding
  private let study: Study
  private let sums: [Int: Remark]
  private let effects: [Int: Remark]

  init(_ finding: Finding, _ study: Study) {
    self.finding = finding
    self.study = study
    sums = SharesSum.remarks(finding, study)
    effects = EffectBesideTest.remarks(finding, study)
  }

  /// The tests that stand in the text of a report, as one; `nil` where it is no text.
  func textResult(_ index: Int) -> ArithmeticCheck.Result? {
    let report = finding.reports[index]
    guard case .test(let text) = report.target, report.measure == "test" else { return nil }
    let tests = Self.tests(text, report)
    return TestWords.together(tests.map { TestWords(test: $0, rounding: finding.rounding) })
  }

  func remarks(_ index: Int) -> [Remark] {
    let report = finding.reports[index]
    let all = [
      MeanCheck(report, finding, study)?.remark, ShareDeviationCheck.remark(report, finding),
      TextOfReport.remark(report, finding), ReportedTest(report, finding, study)?.remark,
      IntervalCheck.remark(report, finding), sums[index], effects[index],
    ]
    return all.compactMap(\.self)
  }

  /// With the p of the report, where the text has none.
  static func tests(_ text: String, _ report: PublishedReport) -> [PrintedTest] {
    TestScanner.tests(in: text, file: report.location.file, mayLackProbability: true).map { test in
      var test = test
      if test.probability == nil { test.probability = report.p.flatMap(PrintedTest.Probability.init) }
      return test
    }
  }
}

extension PrintedTest.Probability {
  /// The `p` of a report.
  init?(_ p: PrintedNumber) {
    guard let value = PrintedDecimal(p) else { return nil }
    self = .value(p.text.hasPrefix("<") ? .less : p.text.hasPrefix(">") ? .greater : .equal, value)
  }

  /// `p = .03`
  var text: String {
    switch self {
    case .notSignificant: "ns"
    case .value(let comparison, let p):
      "p \(comparison.rawValue) " + (p.text.hasPrefix("0.") ? String(p.text.dropFirst()) : p.text)
    }
  }
}

/// A test that a report quotes, against the p and the respondents that the report has besides.
enum TextOfReport {
  static func remark(_ report: PublishedReport, _ finding: Finding) -> Remark? {
    guard case .test(let text) = report.target, report.measure == "test" else { return nil }
    var remark = Remark()
    for test in TestScanner.tests(in: text, file: "", mayLackProbability: true) {
      if let p = report.p.flatMap(PrintedTest.Probability.init), let own = test.probability, p != own {
        remark.objections.append("the test has \(own.text), the report \(p.text)")
      }
      remark.objections += Self.objections(test, of: report.n ?? finding.sample)
    }
    return remark.objections.isEmpty ? nil : remark
  }

  /// More degrees of freedom, or respondents, than there are respondents.
  static func objections(_ test: PrintedTest, of n: Int?) -> [String] {
    guard let n else { return [] }
    if let size = test.n, size > n {
      return ["the test is of \(size.grouped), the sample of \(n.grouped) respondents"]
    }
    let most = test.kind == .r ? n - 2 : n - 1
    guard [.t, .f, .r].contains(test.kind), let df = test.df2 ?? test.df, df.value > Double(most) else {
      return []
    }
    return ["\(n.grouped) respondent\(n == 1 ? "" : "s") cannot leave \(df.text) degrees of freedom"]
  }
}
