import Statistics
import StudyFile

/// Whether a quotation has the numbers of its reports. One that has none, or writes `two thirds`, is not contradicted.
struct QuoteCheck {
  private let finding: Finding
  private let quote: String
  private let numbers: [QuotedNumber]
  /// The tests of the quotation, and the characters that each takes.
  private let tests: [(test: PrintedTest, place: Range<Int>)]

  /// `nil` where there is no quotation.
  init?(_ finding: Finding) {
    guard let quote = finding.quote else { return nil }
    self.finding = finding
    self.quote = quote
    numbers = QuotedNumber.all(in: quote)
    var starts: [Int] = []
    let found = TestScanner.tests(in: quote) { offset in
      starts.append(offset)
      return finding.quotePlaces?.location(of: offset) ?? finding.location
    }
    tests = zip(found, starts).map { ($0, $1..<$1 + $0.text.count) }
  }

  /// The tests of the quotation that no report has already.
  var ownTests: [PrintedTest] {
    let reported = finding.reports.flatMap(Self.tests)
    return tests.map(\.test).filter { test in !reported.contains { Self.isSame($0, test) } }
  }

  var warnings: [Diagnostic] {
    guard numbers.contains(where: { $0.form == .exact }) else { return [] }
    return finding.reports.flatMap { report in
      [mismatch(report.value, report), mismatchOfDeviation(report)].compactMap(\.self)
        + Self.tests(report).compactMap { mismatch($0, report) }
    }
  }

  private static func tests(_ report: PublishedReport) -> [PrintedTest] {
    guard case .test(let text) = report.target, report.measure == "test" else { return [] }
    return FindingArithmetic.tests(text, report)
  }

  private static func isSame(_ one: PrintedTest, _ other: PrintedTest) -> Bool {
    one.kind == other.kind && one.statistic == other.statistic && one.df == other.df && one.df2 == other.df2
  }

  private func place(_ offset: Int) -> String {
    let place = finding.quotePlaces?.location(of: offset)
    guard let line = place?.line, let column = place?.column else { return "" }
    return " (line \(line), column \(column))"
  }

  private func warning(_ report: PublishedReport, _ message: String) -> Diagnostic {
    Diagnostic(.warning, at: report.location, message + "; correct the one that is wrong")
  }

  private static func agree(_ quoted: QuotedNumber, _ printed: PrintedDecimal) -> Bool {
    let value = quoted.value
    if quoted.form == .fraction {
      return abs(value.value - printed.value) <= 0.05 && (printed.isPercentage || printed.decimals > 0)
    }
    guard value.digits.magnitude == printed.digits.magnitude else { return false }
    // 45% and .45 are one number, and a sign or a percent sign may stand apart from its figures.
    return value.decimals == printed.decimals || value.unitsOfOne == printed.unitsOfOne
  }

  /// Every number that a report has.
  private static func values(_ report: PublishedReport) -> [PrintedDecimal] {
    let numbers =
      [report.value, report.sd, report.p, report.interval?.low, report.interval?.high] + report.degrees
    let sizes = [report.n].compactMap(\.self) + report.groupSizes
    return numbers.compactMap { $0.flatMap { PrintedDecimal($0) } }
      + sizes.map { PrintedDecimal(digits: $0, decimals: 0) }
  }

  private func mismatch(_ value: PrintedNumber?, _ report: PublishedReport) -> Diagnostic? {
    guard case .test = report.target else {
      guard let value, let printed = PrintedDecimal(value),
        !numbers.contains(where: { Self.agree($0, printed) })
      else { return nil }
      if let other = meant(printed) {
        return warning(
          report,
          "the quote of '\(finding.id)' says \(other.value.text)\(place(other.offset)), this report \(value.text)"
        )
      }
      return warning(report, "the quote of '\(finding.id)' does not have \(value.text)")
    }
    return nil
  }

  private func mismatchOfDeviation(_ report: PublishedReport) -> Diagnostic? {
    guard quote.contains("SD"), let value = report.sd, let printed = PrintedDecimal(value),
      !numbers.contains(where: { Self.agree($0, printed) })
    else { return nil }
    return warning(report, "the quote of '\(finding.id)' does not have the SD \(value.text)")
  }

  /// The number of the quotation that was probably meant: the nearest of its kind that is in no report.
  private func meant(_ printed: PrintedDecimal) -> QuotedNumber? {
    let taken =
      finding.reports.flatMap(Self.values)
      + [finding.sample].compactMap { n in
        n.map { PrintedDecimal(digits: $0, decimals: 0) }
      }
    let free = numbers.filter { number in
      number.form == .exact && number.value.isPercentage == printed.isPercentage
        && !taken.contains { Self.agree(number, $0) }
        && !tests.contains { $0.place.contains(number.offset) }
    }
    func distance(_ number: QuotedNumber) -> Double { abs(number.value.value - abs(printed.value)) }
    guard let nearest = free.min(by: { distance($0) < distance($1) }) else { return nil }
    // A mean of 36 is not meant by 2013.
    return printed.isPercentage || distance(nearest) <= 0.5 * abs(printed.value) ? nearest : nil
  }

  private func mismatch(_ test: PrintedTest, _ report: PublishedReport) -> Diagnostic? {
    let same = tests.filter { $0.test.kind == test.kind }
    guard let first = same.first, !same.contains(where: { Self.isSame($0.test, test) }) else {
      guard let own = same.first(where: { Self.isSame($0.test, test) }), let p = test.probability,
        let quoted = own.test.probability, p != quoted
      else { return nil }
      return warning(
        report,
        "the quote of '\(finding.id)' has \(quoted.text)\(place(own.place.lowerBound)), this report \(p.text)"
      )
    }
    return warning(
      report,
      "the quote of '\(finding.id)' has another test, \(first.test.shown)\(place(first.place.lowerBound))")
  }
}

extension Study {
  /// Numbers of reports that their quotations do not have.
  package var quoteWarnings: [Diagnostic] {
    Blocks.map(findings) { QuoteCheck($0)?.warnings ?? [] }.flatMap(\.self)
  }
}
