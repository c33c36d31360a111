import StudyFile

/// A test, or an effect that is a test in other units, reported by its measure: against its own p, its degrees of freedom,
/// the respondents and the levels that were declared.
struct ReportedTest {
  private let report: PublishedReport
  private let finding: Finding
  private let value: PrintedDecimal
  private let kind: PrintedTest.Kind
  private let degrees: ReportedDegrees

  /// `nil` where the report is none.
  init?(_ report: PublishedReport, _ finding: Finding, _ study: Study) {
    let kinds: [String: PrintedTest.Kind] = [
      "student_t": .t, "welch_t": .t, "paired_t": .t, "one_sample_t": .t, "pearson_chi_square": .chiSquare,
      "yates_chi_square": .chiSquare, "likelihood_ratio_chi_square": .chiSquare, "kruskal_wallis": .chiSquare,
      "anova_f": .f, "welch_f": .f, "pearson_r": .r, "phi": .chiSquare, "cohens_d": .t, "hedges_g": .t,
    ]
    guard let kind = kinds[report.measure], let value = report.value.flatMap({ PrintedDecimal($0) }) else {
      return nil
    }
    (self.report, self.finding, self.value, self.kind) = (report, finding, value, kind)
    degrees = ReportedDegrees(report, finding, study)
  }

  /// `nil` where there is nothing to compare.
  var remark: Remark? {
    var remark = Remark(objections: degrees.objections)
    let isSquare = kind == .f || kind == .chiSquare && report.measure != "phi"
    let bounds = RoundingInterval(value, finding.rounding).bounds
    if isSquare, bounds.upperBound < 0 { remark.objections.append("it cannot be below 0") }
    if ["pearson_r", "phi"].contains(report.measure), bounds.lowerBound > 1 || bounds.upperBound < -1 {
      remark.objections.append("it lies between −1 and 1")
    }
    guard let p = report.p.flatMap(PrintedTest.Probability.init), let test = statistics(of: kind) else {
      return remark.objections.isEmpty && !degrees.isChecked ? nil : remark
    }
    let arithmetic = TestArithmetic(test, p, rounding: finding.rounding)
    switch arithmetic.outcome {
    case .consistent: break
    case .unchecked: return remark.objections.isEmpty && !degrees.isChecked ? nil : remark
    case .oneTailed: remark.notes.append("its p is that of a one-tailed test")
    case .inconsistent, .decisionError:
      let nearest = TestWords.nearest(arithmetic)
      let words = "\(value.text)\(degrees.words) has \(nearest), not \(p.text)"
      if let test = Self.otherTests[report.measure] {
        // The p of an effect may be that of another test than the one it is an effect of.
        remark.notes.append("by \(test), \(words)")
      } else {
        remark.isDecisionError = arithmetic.outcome == .decisionError
        remark.nearest = nearest
        remark.objections.append(words + (remark.isDecisionError ? TestWords.otherSide : ""))
      }
    }
    return remark
  }

  private static let otherTests = [
    "phi": "χ²", "cohens_d": "Student's t", "hedges_g": "Student's t",
  ]

  /// The statistic; `nil` where its degrees of freedom are not known.
  private func statistics(of kind: PrintedTest.Kind) -> TestBounds? {
    let magnitudes = TestBounds.magnitudes(value, finding.rounding)
    guard !degrees.first.isEmpty else { return nil }
    var bounds = TestBounds(kind: kind, magnitudes: magnitudes, df: degrees.first)
    if kind == .f {
      guard !degrees.second.isEmpty else { return nil }
      bounds.df2 = degrees.second
    }
    switch report.measure {
    case "phi":
      guard let n = report.n else { return nil }
      bounds.nearest *= bounds.nearest * Double(n)
      bounds.farthest *= bounds.farthest * Double(n)
    case "cohens_d", "hedges_g":
      guard report.groupSizes.count == 2 else { return nil }
      let range = StandardizedEffect(report.groupSizes).statistics(
        bounds.nearest...bounds.farthest, isCorrected: report.measure == "hedges_g")
      (bounds.nearest, bounds.farthest) = (range.lowerBound, range.upperBound)
    case "pearson_r": if bounds.nearest > 1 { return nil }
    default: break
    }
    return bounds
  }
}
