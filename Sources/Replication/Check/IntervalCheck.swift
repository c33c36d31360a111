import Foundation
import Statistics
import StudyFile

/// A printed interval against the value it is of, the values that there are, the standard deviation and the p beside it.
enum IntervalCheck {
  /// `nil` where none was printed.
  static func remark(_ report: PublishedReport, _ finding: Finding) -> Remark? {
    guard let interval = report.interval, let low = PrintedDecimal(interval.low),
      let high = PrintedDecimal(interval.high)
    else { return nil }
    let rounding = finding.rounding
    let (from, to) = (RoundingInterval(low, rounding).bounds, RoundingInterval(high, rounding).bounds)
    if from.lowerBound > to.upperBound {
      return .objection("the interval \(interval.text) ends before it begins")
    }
    if let limits = limits(report.measure),
      from.upperBound < limits.lowerBound || to.lowerBound > limits.upperBound
    {
      let (least, most) = (ArithmeticCheck.text(limits.lowerBound), ArithmeticCheck.text(limits.upperBound))
      if !limits.upperBound.isFinite {
        return .objection("the interval \(interval.text) has values below \(least)")
      }
      if !limits.lowerBound.isFinite {
        return .objection("the interval \(interval.text) has values above \(most)")
      }
      return .objection("the interval \(interval.text) leaves what lies between \(least) and \(most)")
    }
    guard let printed = report.value.flatMap({ PrintedDecimal($0) }) else { return Remark() }
    let value = RoundingInterval(printed, rounding).bounds
    if value.upperBound < from.lowerBound || value.lowerBound > to.upperBound {
      return .objection("\(printed.text) is outside its interval \(interval.text)")
    }
    var remark = Remark()
    if let mean = halfWidth(report, printed, from, to, finding) { remark = remark + mean }
    if let note = asymmetry(report.measure, value, from, to) { remark.notes.append(note) }
    if let note = decision(report, from, to) { remark.notes.append(note) }
    return remark
  }

  private static func limits(_ measure: String) -> ClosedRange<Double>? {
    switch measure {
    case "proportion", "proportion_of_total", "proportion_of_responses", "eta_squared", "partial_eta_squared",
      "cramers_v", "cronbach_alpha":
      measure == "cronbach_alpha" ? -.infinity...1 : 0...1
    case "pearson_r", "spearman_rho", "kendall_tau_b", "point_biserial_r", "phi", "risk_difference",
      "cliffs_delta",
      "rank_biserial":
      -1...1
    case "odds_ratio", "risk_ratio", "sd", "rate_ratio": 0...Double.infinity
    default: nil
    }
  }

  /// The interval of a mean reaches t or z standard errors to either side.
  private static func halfWidth(
    _ report: PublishedReport, _ mean: PrintedDecimal, _ from: ClosedRange<Double>, _ to: ClosedRange<Double>,
    _ finding: Finding
  ) -> Remark? {
    guard report.measure == "mean", let n = report.n, n > 1,
      let sd = report.sd.flatMap({ PrintedDecimal($0) })
    else { return nil }
    let spread = RoundingInterval(sd, finding.rounding).bounds
    let root = Double(n).squareRoot()
    let widths = max(0, to.lowerBound - from.upperBound) / 2...(to.upperBound - from.lowerBound) / 2
    func fits(_ level: Double) -> Bool {
      let t = StudentT(df: Double(n - 1)).critical(level)
      let z = Normal().upperQuantile((1 - level) / 2)
      let low = max(0, spread.lowerBound) * z / root * (1 - 1e-9)
      return widths.overlaps(low...max(low, spread.upperBound * t / root * (1 + 1e-9)))
    }
    if fits(0.95) { return Remark() }
    if let level = [0.90, 0.99].first(where: fits) {
      return Remark(notes: ["the interval is one of \(Int((level * 100).rounded()))%"])
    }
    let reach = String(format: "%.\(mean.decimals + 1)f", (widths.lowerBound + widths.upperBound) / 2)
    let own = StudentT(df: Double(n - 1)).critical(0.95) * sd.value / root
    return Remark(notes: [
      "the interval reaches \(reach) to either side, one of 95% by the SD \(sd.text) of \(n.grouped) reaches "
        + String(format: "%.\(mean.decimals + 1)f", own)
    ])
  }

  /// Intervals by a standard error lie evenly about the value, those of ratios on the logarithm and those of correlations
  /// on Fisher's z. Others do not have to.
  private static func asymmetry(
    _ measure: String, _ value: ClosedRange<Double>, _ from: ClosedRange<Double>, _ to: ClosedRange<Double>
  ) -> String? {
    let scale: ((Double) -> Double, String)? =
      switch measure {
      case "mean", "mean_difference": ({ $0 }, "")
      case "odds_ratio", "risk_ratio", "rate_ratio": ({ log(max($0, 0)) }, " on the logarithm")
      case "pearson_r": ({ atanh(min(1, max(-1, $0))) }, " on Fisher's z")
      default: nil
      }
    guard let (transformed, name) = scale else { return nil }
    func range(_ bounds: ClosedRange<Double>) -> (Double, Double) {
      (transformed(bounds.lowerBound), transformed(bounds.upperBound))
    }
    let (point, low, high) = (range(value), range(from), range(to))
    let (least, most) = ((low.0 + high.0) / 2, (low.1 + high.1) / 2)
    guard [least, most, point.0, point.1].allSatisfy(\.isFinite) else { return nil }
    let slack = 1e-9 * max(1, abs(most))
    guard point.1 < least - slack || point.0 > most + slack else { return nil }
    return "the interval is not symmetric about the value\(name), as one by its standard error is"
  }

  /// An interval of 95% leaves out no effect where p is below .05, nearly always.
  private static func decision(
    _ report: PublishedReport, _ from: ClosedRange<Double>, _ to: ClosedRange<Double>
  ) -> String? {
    let none: Double? =
      switch report.measure {
      case "mean_difference", "pearson_r", "spearman_rho", "kendall_tau_b", "cohens_d", "hedges_g",
        "risk_difference", "point_biserial_r":
        0
      case "odds_ratio", "risk_ratio", "rate_ratio": 1
      default: nil
      }
    guard let none, let p = report.p.flatMap(PrintedTest.Probability.init) else { return nil }
    let isOutside = from.lowerBound > none || to.upperBound < none
    let isInside = from.upperBound < none && to.lowerBound > none
    let isSignificant: Bool? =
      switch p {
      case .value(.less, let p) where p.value <= 0.05: true
      case .value(.equal, let p) where p.value < 0.045: true
      case .value(.equal, let p) where p.value > 0.055: false
      case .value(.greater, let p) where p.value >= 0.05: false
      default: nil
      }
    if isOutside, isSignificant == false {
      return "the interval leaves out \(ArithmeticCheck.text(none)), and \(p.text)"
    }
    if isInside, isSignificant == true {
      return "the interval holds \(ArithmeticCheck.text(none)), and \(p.text)"
    }
    return nil
  }
}
