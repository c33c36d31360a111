import Analyses
import Foundation
import Statistics
import StudyFile

/// Another way to compute a published number.
struct Convention {
  var name: String
  var value: Double
}

/// Which conventions print a number that the usual one does not, in words; empty where none does.
func conventions(
  printing printed: PrintedNumber, _ claim: Claim, _ row: ResultRow, _ output: Output, listwise: Output?,
  unweighted: Output? = nil
) -> String {
  let rounding = claim.finding.rounding
  let all =
    Convention.ofShares(claim, row, output) + Convention.ofSpread(row) + Convention.ofShape(row)
    + Convention.ofWeights(row, unweighted) + Convention.ofMeasures(row, output, listwise)
    + Convention.ofDirection(row)
  var names: [String] = []
  for convention in all
  where convention.value.isFinite && printed.prints(convention.value, rounding: rounding)
    && !names.contains(convention.name)
  {
    names.append(convention.name)
  }
  return names.joined(separator: "; or ")
}

extension Convention {
  /// A percentage is of all, or of those who answered.
  fileprivate static func ofShares(_ claim: Claim, _ row: ResultRow, _ output: Output) -> [Convention] {
    guard case .event = claim.report.target, row.measure == .proportion, !row.isWeighted,
      let count = output.rows.first(where: { $0.measure == .count })?.estimate,
      let missing = output.rows.first(where: { $0.measure == .missing && $0.level.isEmpty })?.estimate,
      missing > 0
    else { return [] }
    let n = Double(row.n)
    return claim.report.answered == .all
      ? [Convention(name: "of those who answered", value: count / (n - missing))]
      : [Convention(name: "of all, missing answers included", value: count / (n + missing))]
  }

  /// Without the sampling weights of the study.
  fileprivate static func ofWeights(_ row: ResultRow, _ unweighted: Output?) -> [Convention] {
    guard row.isWeighted else { return [] }
    let same = unweighted?.rows.first {
      $0.measure == row.measure && $0.level == row.level && $0.by == row.by && $0.group == row.group
        && !$0.isResampled
    }
    return same?.asPrinted.map { [Convention(name: "unweighted", value: $0)] } ?? []
  }

  /// With the divisor n.
  fileprivate static func ofSpread(_ row: ResultRow) -> [Convention] {
    guard row.measure == .sd, let sd = row.estimate, row.n > 1 else { return [] }
    let n = Double(row.n)
    return [
      Convention(
        name: "the population’s standard deviation (divisor n)", value: sd * ((n - 1) / n).squareRoot()),
      Convention(name: "the standard error of the mean", value: sd / n.squareRoot()),
    ]
  }

  /// Joanes & Gill (1998), The Statistician 47, 183–189: g₁ and g₂ (type 1), b₁ and b₂ (type 3), from type 2.
  fileprivate static func ofShape(_ row: ResultRow) -> [Convention] {
    guard let value = row.estimate, row.n > 3 else { return [] }
    let n = Double(row.n)
    switch row.measure {
    case .skewness:
      let first = value * (n - 2) / (n * (n - 1)).squareRoot()
      return [
        Convention(name: "type 1 (moments)", value: first),
        Convention(name: "type 3 (as Minitab)", value: first * pow((n - 1) / n, 1.5)),
      ]
    case .kurtosis:
      let first = (value * (n - 2) * (n - 3) / (n - 1) - 6) / (n + 1)
      let third = (first + 3) * (1 - 1 / n) * (1 - 1 / n) - 3
      return [
        Convention(name: "type 1 (moments)", value: first),
        Convention(name: "type 3 (as Minitab)", value: third),
        Convention(name: "with the normal distribution’s 3 in it", value: value + 3),
        Convention(name: "type 1 (moments), with the normal distribution’s 3 in it", value: first + 3),
      ]
    default: return []
    }
  }

  /// Measures that are mistaken for one another, from the same output.
  fileprivate static func ofMeasures(_ row: ResultRow, _ output: Output, _ listwise: Output?) -> [Convention]
  {
    func value(_ measure: Measure, _ output: Output) -> Double? {
      output.rows.first { $0.measure == measure && !$0.isResampled }.flatMap(\.asPrinted)
    }
    func others(_ measures: [(Measure, String)]) -> [Convention] {
      measures.filter { $0.0 != row.measure }.compactMap { measure, name in
        value(measure, output).map { Convention(name: name, value: $0) }
      }
    }
    let families: [[(Measure, String)]] = [
      [(.pearsonR, "Pearson’s r"), (.spearmanRho, "Spearman’s ρ"), (.kendallTauB, "Kendall’s τb")],
      [
        (.oddsRatio, "the cross-product odds ratio"),
        (.fisherExact, "the conditional odds ratio of Fisher’s exact test"), (.riskRatio, "a risk ratio"),
      ],
      [
        (.cohensD, "Cohen’s d"), (.hedgesG, "Hedges’s g (corrected for small samples)"),
        (.glassDelta, "Glass’s Δ"),
      ],
      [
        (.etaSquared, "η²"), (.omegaSquared, "ω²"), (.epsilonSquared, "ε²"),
        (.rankEpsilonSquared, "ε² of ranks"),
      ],
      [(.cramersV, "uncorrected"), (.cramersVCorrected, "Bergsma’s correction")],
      [
        (.pearsonChiSquare, "without a correction"), (.yatesChiSquare, "Yates’s correction"),
        (.likelihoodRatioChiSquare, "the likelihood-ratio test"),
      ],
      [
        (.studentT, "Student’s t test (pooled variance)"), (.welchT, "Welch’s t test"),
        (.yuenT, "Yuen’s t test"),
      ],
      [
        (.anovaF, "the analysis of variance"), (.welchF, "Welch’s F test"),
        (.brownForsytheF, "Brown and Forsythe’s F test"),
      ],
      [(.meanDifference, "the difference of means"), (.hodgesLehmann, "the Hodges–Lehmann estimate")],
    ]
    guard let family = families.first(where: { $0.contains { $0.0 == row.measure } }) else { return [] }
    guard let listwise else { return others(family) }
    let complete = family.compactMap { measure, name in
      value(measure, listwise).map {
        Convention(
          name: "listwise deletion" + (measure == row.measure ? "" : " and \(name)"), value: $0)
      }
    }
    return others(family) + complete.filter { $0.name == "listwise deletion" }
      + complete.filter { $0.name != "listwise deletion" }
  }

  /// The groups the other way round.
  fileprivate static func ofDirection(_ row: ResultRow) -> [Convention] {
    guard let value = row.asPrinted else { return [] }
    let name = "the groups the other way round"
    switch row.measure {
    case .oddsRatio, .riskRatio, .fisherExact:
      return value > 0 ? [Convention(name: name, value: 1 / value)] : []
    case .riskDifference, .meanDifference, .cohensD, .hedgesG, .phi, .rankBiserial, .cliffsDelta,
      .hodgesLehmann, .studentT, .welchT, .yuenT:
      return [Convention(name: name, value: -value)]
    case .probabilityOfSuperiority: return [Convention(name: name, value: 1 - value)]
    default: return []
    }
  }
}
