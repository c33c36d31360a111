import StudyFile

/// A printed share with the standard deviation of its zeros and ones, which the share determines (DEBIT).
enum ShareDeviationCheck {
  /// `nil` where the report has none, or the number of respondents is not known.
  static func remark(_ report: PublishedReport, _ finding: Finding) -> Remark? {
    guard report.measure == "proportion", let value = report.value, let sdText = report.sd,
      let share = PrintedDecimal(value), var sd = PrintedDecimal(sdText), let n = size(report, finding)
    else { return nil }
    // Beside 35% an SD of 47.7 is in points.
    if share.isPercentage, !sd.isPercentage, sd.value > 1 {
      sd = PrintedDecimal(digits: sd.digits, decimals: sd.decimals, isPercentage: true)
    }
    guard let debit = Debit(mean: share, sd: sd, n: n, rounding: finding.rounding) else { return nil }
    if debit.isPossible { return Remark() }
    let totals = Grim(share, n: n, answers: 0...1, rounding: finding.rounding)?.totals
    let population = totals?.contains { count in
      Debit.deviation(of: count, of: n, divisor: n, printedLike: sd, rounding: finding.rounding) == sd
    }
    if population == true {
      return Remark(notes: ["the SD \(sd.text) is possible with the divisor n only"])
    }
    let nearest = (totals.map { $0.count <= 3 ? Array($0) : [$0.lowerBound, $0.upperBound] } ?? []).map {
      Debit.deviation(of: $0, of: n, divisor: n - 1, printedLike: sd, rounding: finding.rounding).text
    }
    let range = Array(Set(nearest)).sorted()
    let has = range.isEmpty ? "" : ", which has \(range.joined(separator: " or "))"
    return .objection(
      "the SD \(sd.text) is not that of a share of \(share.text) of \(n.grouped)\(has)",
      nearest: range.isEmpty ? "" : "SD \(range.joined(separator: " or "))")
  }

  /// Of how many the zeros and ones are.
  private static func size(_ report: PublishedReport, _ finding: Finding) -> Int? {
    if case .count(let n) = report.answered { return n }
    if let n = report.n { return n }
    return report.among == nil && report.answered == .all ? finding.sample : nil
  }
}
