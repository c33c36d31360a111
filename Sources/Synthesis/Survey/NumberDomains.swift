import Replication
import StudyFile

/// Which numbers a question can be answered with: from its range, from the scale that it is an item of, or from what was
/// published of it.
struct NumberDomains {
  private let study: Study
  private let respondents: Int

  init(_ study: Study, respondents: Int) {
    self.study = study
    self.respondents = respondents
  }

  /// Ratings are whole; wider ranges get decimals where the published mean asks for them.
  private static let widestRating = 20.0

  func numbers(of variable: Variable) -> Field.Numbers {
    let taken = variable.missing.compactMap { NumberText.value($0.code) }
    let range = variable.range ?? rangeOfScale(variable.name)
    let (mean, sd) = published(variable.name)
    guard let range else {
      let spread = 4 * (sd ?? max(1, abs(mean ?? 50) / 2))
      let middle = mean ?? 50
      // What is never negative in print is so in the answers.
      let low = middle >= 0 ? max(0, middle - spread) : middle - spread
      let decimals = decimals(atLeast: 0, name: variable.name)
      return Field.Numbers(
        low: low.rounded(.down), high: max(low.rounded(.down) + 1, (middle + spread).rounded(.up)),
        decimals: decimals, taken: taken)
    }
    let own = [range.lowerBound, range.upperBound].map(Self.decimals).max() ?? 0
    let isRating = range.upperBound - range.lowerBound <= Self.widestRating
    return Field.Numbers(
      low: range.lowerBound, high: range.upperBound,
      decimals: isRating ? own : decimals(atLeast: own, name: variable.name), taken: taken)
  }

  private func rangeOfScale(_ name: String) -> ClosedRange<Double>? {
    for variable in study.variables {
      if case .scale(let scale) = variable.source, scale.items.contains(where: { $0.variable == name }),
        let range = scale.range
      {
        return range
      }
    }
    return nil
  }

  private func reports(_ measure: String, _ name: String) -> [(PublishedReport, Finding)] {
    study.findings.flatMap { finding in
      finding.reports.filter { $0.measure == measure && $0.target == .variable(name) }.map { ($0, finding) }
    }
  }

  private func published(_ name: String) -> (mean: Double?, sd: Double?) {
    let means = reports("mean", name)
    return (
      means.first?.0.value?.value,
      means.compactMap { $0.0.sd?.value }.first ?? reports("sd", name).first?.0.value?.value
    )
  }

  /// Whole answers, unless no sum of them over all gives a published mean.
  private func decimals(atLeast least: Int, name: String) -> Int {
    for decimals in least..<3 {
      let unit = PrintedDecimal.unit(decimals)
      let fits = reports("mean", name).allSatisfy { report, finding in
        guard report.among == nil, let value = report.value, let printed = PrintedDecimal(value) else {
          return true
        }
        let n = report.n ?? respondents
        guard n > 0, n < 1_000_000 else { return true }
        return RoundingInterval(printed, finding.rounding).parts(of: n * unit) != nil
      }
      if fits { return decimals }
    }
    return 3
  }

  private static func decimals(_ value: Double) -> Int {
    for (decimals, scale) in [1.0, 10, 100].enumerated() where (value * scale).rounded() == value * scale {
      return decimals
    }
    return 3
  }
}

extension PrintedDecimal {
  fileprivate static func unit(_ decimals: Int) -> Int { [1, 10, 100, 1000][decimals] }
}
