import StudyFile

/// Every published number and claim of a study, judged by arithmetic alone: what `check` reports.
package struct FindingCheck: Sendable {
  /// In the order of the study file; tests that stand in a quotation come after its finding's reports.
  package private(set) var verdicts: [Verdict] = []
  /// For each verdict, the counts that are left of a possible number, or nothing.
  package private(set) var pinned: [String] = []
  /// Numbers of reports that their quotations do not have.
  package private(set) var warnings: [Diagnostic] = []

  package init(_ study: Study) {
    let check = ArithmeticCheck(study)
    for (finding, results) in zip(study.findings, check.results) {
      for (report, result) in zip(finding.reports, results) {
        add(finding, report.measure + ": " + Claim.words(report), Claim.published(report), result)
        if let warning = Self.mismatch(report, finding) { warnings.append(warning) }
      }
      for test in Self.tests(inQuoteOf: finding) {
        let words = TestWords(test: test, rounding: finding.rounding)
        let text = test.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        add(finding, "test in the quote", text, words.result)
      }
    }
  }

  private mutating func add(
    _ finding: Finding, _ report: String, _ published: String, _ result: ArithmeticCheck.Result
  ) {
    var verdict = Verdict(finding: finding.id, report: report, published: published)
    verdict.quote = finding.quote ?? ""
    verdict.source = finding.source ?? ""
    verdict.consistency = result.consistency
    verdict.nearest = result.nearest
    verdict.note = result.note
    verdict.unchecked = result.unchecked
    verdicts.append(verdict)
    pinned.append(result.pinned)
  }

  /// Those that no report of the finding has already.
  private static func tests(inQuoteOf finding: Finding) -> [PrintedTest] {
    let reported = finding.reports.flatMap { report -> [PrintedTest] in
      guard case .test(let text) = report.target else { return [] }
      return TestScanner.tests(in: text, file: "")
    }
    return TestScanner.tests(in: finding.quote ?? "", file: finding.location.file).filter { test in
      !reported.contains { $0.kind == test.kind && $0.statistic == test.statistic && $0.df == test.df }
    }
  }

  /// Quotations that write numbers in words have none to compare.
  private static func mismatch(_ report: PublishedReport, _ finding: Finding) -> Diagnostic? {
    guard let quote = finding.quote, let value = report.value, let printed = PrintedDecimal(value) else {
      return nil
    }
    let numbers = PrintedDecimal.all(in: quote)
    guard !numbers.isEmpty,
      !numbers.contains(where: {
        $0.digits.magnitude == printed.digits.magnitude && $0.decimals == printed.decimals
      })
    else { return nil }
    return Diagnostic(
      .warning, at: report.location,
      "the quote of '\(finding.id)' does not have \(value.text); check the one against the other")
  }
}

extension PrintedDecimal {
  /// The numbers of a text, their signs aside; `1,234` is one.
  static func all(in text: String) -> [PrintedDecimal] {
    let characters = Array(text)
    var numbers: [PrintedDecimal] = []
    var index = 0
    func isDigit(_ place: Int) -> Bool {
      characters.indices.contains(place) && TestCursor.isDigit(characters[place])
    }
    while index < characters.count {
      guard isDigit(index) || characters[index] == "." && isDigit(index + 1) else {
        index += 1
        continue
      }
      var figures = ""
      while index < characters.count {
        if isDigit(index) || characters[index] == "." && isDigit(index + 1) && !figures.contains(".") {
          figures.append(characters[index])
        } else if !(characters[index] == "," && (1...3).allSatisfy { isDigit(index + $0) }
          && !isDigit(index + 4))
        {
          break
        }
        index += 1
      }
      if let number = PrintedDecimal(figures) { numbers.append(number) }
    }
    return numbers
  }
}
