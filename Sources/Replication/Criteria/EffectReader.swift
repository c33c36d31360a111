import Analyses
import Foundation
import Statistics
import StudyFile

/// Makes the effect and its standard error from what was printed, and the same from the data; or says why it cannot.
struct EffectReader {
  let claim: Claim
  let output: Output
  let sizes: PublishedSizes

  var report: PublishedReport { claim.report }

  enum Failure: Error {
    case reason(String)
  }

  func pair() throws(Failure) -> EffectPair {
    if let test = claim.printedTest { return try ofTest(test) }
    switch report.subject {
    case .event(let event): return try ofShare(event)
    case .variable where report.measure == "mean": return try ofMean()
    case .variable(let name) where report.measure == "cronbach_alpha": return try ofAlpha(name)
    case .comparison(let outcome, let groups): return try ofComparison(outcome, groups)
    case .association: return try ofAssociation()
    case .variable, .test: throw .reason("\(report.measure) has no standard error that was printed")
    }
  }

  // MARK: One number

  private func ofShare(_ event: Event) throws(Failure) -> EffectPair {
    guard report.measure == "proportion", let value = report.value?.value else {
      throw .reason("\(report.measure) is not an effect")
    }
    let size = try published(sizes.of(claim))
    guard let row = output.rows.first(where: { $0.measure == .count }), let count = whole(row.estimate),
      let pair = EffectPair.shares(
        value, n: size.n, new: Proportion(successes: count, trials: row.n), against: against(event),
        note: size.note)
    else { throw .reason("the data give no share") }
    return pair
  }

  /// What the report says, else what an analysis of the same event does.
  private func against(_ event: Event) -> Double? {
    if let value = report.against { return value }
    for analysis in sizes.study.analyses {
      if case .proportion(let other) = analysis.verb, other.condition == event.condition,
        analysis.condition?.value == report.among?.value, let given = analysis.against.first
      {
        return given.value
      }
    }
    return nil
  }

  private func ofMean() throws(Failure) -> EffectPair {
    guard let value = report.value?.value else { throw Self.noNumber }
    let size = try published(sizes.of(claim))
    guard let row = output.rows.first(where: { $0.measure == .mean }), let mean = row.estimate,
      let sd = output.rows.first(where: { $0.measure == .sd })?.estimate
    else { throw .reason("the data give no mean and standard deviation") }
    let printed = report.sd?.value
    let null = report.against ?? 0
    guard
      let original = EffectEstimate(
        value - null, standardError: (printed ?? sd) / Double(size.n).squareRoot()),
      let replication = EffectEstimate(mean - null, standardError: sd / Double(row.n).squareRoot())
    else { throw .reason("the answers do not vary") }
    let note = printed == nil ? "no SD was printed, so the data’s is taken" : ""
    return EffectPair(
      kind: .mean(hasNull: report.against != nil),
      scale: report.against == nil ? "mean" : "mean − \(null.formatted)", original: original,
      replication: replication, n: size.n, newN: row.n, note: joined(size.note, note))
  }

  private func ofAlpha(_ name: String) throws(Failure) -> EffectPair {
    guard let value = report.value?.value else { throw Self.noNumber }
    guard case .scale(let scale)? = sizes.study.variable(name)?.source else {
      throw .reason("how many items the scale has is not known")
    }
    let size = try published(sizes.of(claim))
    guard let row = output.rows.first(where: { $0.measure == .cronbachAlpha }), let new = row.estimate else {
      throw .reason("the data give no α")
    }
    let (items, against) = (scale.items.count, report.against ?? 0)
    guard
      let original = EffectEstimate.cronbachAlpha(value, items: items, n: size.n, against: against),
      let replication = EffectEstimate.cronbachAlpha(new, items: items, n: row.n, against: against)
    else { throw .reason("an α of 1, or of two respondents, has no standard error") }
    return EffectPair(
      kind: .alpha(value, items: items, against: against), scale: "−ln(1 − α)", original: original,
      replication: replication, n: size.n, newN: row.n, note: size.note)
  }

  private func ofAssociation() throws(Failure) -> EffectPair {
    let names = [
      "pearson_r": Measure.pearsonR, "spearman_rho": .spearmanRho, "association": .pearsonR, "phi": .phi,
    ]
    guard let value = report.value?.value else { throw Self.noNumber }
    guard var measure = names[report.measure] else {
      throw .reason("no standard error of \(report.measure) is known from what was printed")
    }
    if report.measure == "association",
      let primary = output.rows.first(where: { $0.isPrimary && $0.estimate != nil })
    {
      measure = primary.measure
    }
    guard [.pearsonR, .spearmanRho].contains(measure),
      let row = output.rows.first(where: { $0.measure == measure }), let new = row.estimate
    else { throw .reason("the data give no correlation") }
    let size = try published(sizes.of(claim))
    guard
      let pair = EffectPair.correlations(
        value, n: size.n, new: new, newN: row.n, isRank: measure == .spearmanRho, note: size.note)
    else { throw .reason("a correlation of ±1, or of three respondents, has no standard error") }
    return pair
  }

  // MARK: Two groups

  private func ofComparison(_ outcome: Outcome, _ groups: String) throws(Failure) -> EffectPair {
    if report.measure == "odds_ratio" || report.measure == "risk_ratio" { return try ofRatio() }
    let new = try GroupsOfData(output, outcome)
    switch new {
    case .shares(let labels, let pair): return try ofShares(outcome, groups, labels, pair)
    case .means(let labels, let t, let sizes): return try ofMeans(outcome, groups, labels, t, sizes)
    }
  }

  private func ofShares(
    _ outcome: Outcome, _ groups: String, _ labels: (String, String), _ new: ProportionPair
  )
    throws(Failure) -> EffectPair
  {
    let event = Condition.isAnyOf(variable: outcome.variable, labels: outcome.level.map { [$0] } ?? [])
    func printed(_ label: String) -> (share: Double, size: PublishedSizes.Size)? {
      let group = Condition.isAnyOf(variable: groups, labels: [label])
      let found = claim.finding.reports.first {
        guard case .event(let other) = $0.target else { return false }
        return other.condition == event && $0.among?.value == group && $0.value != nil
          && $0.measure == "proportion"
      }
      guard let found, let value = found.value,
        let size = sizes.ofGroup(groups, label, found)
      else { return nil }
      return (value.value, size)
    }
    if let a = printed(labels.0), let b = printed(labels.1),
      let pair = EffectPair.differences(
        (a.share, a.size.n), (b.share, b.size.n), new: new, note: joined(a.size.note, b.size.note))
    {
      return pair
    }
    guard report.measure == "difference" || report.measure == "risk_difference",
      let value = report.value?.value
    else {
      throw .reason("no share was printed for each group with the number that it is of")
    }
    guard let row = output.rows.first(where: { $0.measure == .riskDifference && $0.standardError != nil }),
      let difference = row.estimate,
      let original = EffectEstimate(value, standardError: try printedError(value, df: nil)),
      let replication = row.standardError.flatMap({ EffectEstimate(difference, standardError: $0) })
    else { throw .reason("the shares do not vary") }
    return EffectPair(
      kind: .other, scale: "difference of shares", original: original,
      replication: replication, n: claim.publishedN ?? 0, newN: row.n)
  }

  private func ofMeans(
    _ outcome: Outcome, _ groups: String, _ labels: (String, String), _ t: Double, _ newSizes: (Int, Int)
  ) throws(Failure) -> EffectPair {
    func pair(_ t: Double, _ groups: (Int, Int), _ note: String) throws(Failure) -> EffectPair {
      guard let pair = EffectPair.tTests(t, groups: groups, new: t0, newGroups: newSizes, note: note) else {
        throw .reason("a group has fewer than two")
      }
      return pair
    }
    let t0 = t
    let target = PublishedReport.Target.variable(outcome.variable)
    let (first, second) = (
      sizes.report(target, among: groups, labels.0), sizes.report(target, among: groups, labels.1)
    )
    let (n, m) = (sizes.ofGroup(groups, labels.0, first), sizes.ofGroup(groups, labels.1, second))
    if let n, let m, let x = first?.value?.value, let y = second?.value?.value, let sx = first?.sd?.value,
      let sy = second?.sd?.value, n.n > 1, m.n > 1
    {
      let (a, b) = (Double(n.n), Double(m.n))
      let pooled = (((a - 1) * sx * sx + (b - 1) * sy * sy) / (a + b - 2)).squareRoot()
      guard pooled > 0 else { throw .reason("the printed SDs are 0") }
      return try pair(
        (x - y) / (pooled * (1 / a + 1 / b).squareRoot()), (n.n, m.n), joined(n.note, m.note))
    }
    guard let value = report.value?.value else { throw Self.noNumber }
    let all = n.flatMap { n in m.map { ($0, n) } } == nil ? try published(sizes.of(claim)) : nil
    let (split, note) = split(n, m, all)
    switch report.measure {
    case "cohens_d", "hedges_g":
      return try pair(value / (1 / Double(split.0) + 1 / Double(split.1)).squareRoot(), split, note)
    case "mean_difference", "difference":
      let error = try printedError(value, df: Double(split.0 + split.1 - 2))
      return try pair(value / error, split, note)
    default: throw .reason("no standard error of \(report.measure) is known from what was printed")
    }
  }

  /// The sizes of both groups; where only their sum is known, halves.
  private func split(_ n: PublishedSizes.Size?, _ m: PublishedSizes.Size?, _ all: PublishedSizes.Size?)
    -> ((Int, Int), String)
  {
    if let n, let m { return ((n.n, m.n), joined(n.note, m.note)) }
    let total = all?.n ?? 0
    return ((total - total / 2, total / 2), joined(all?.note ?? "", "groups of one size are supposed"))
  }

  private func ofRatio() throws(Failure) -> EffectPair {
    let measure = Measure(rawValue: report.measure)
    guard let value = report.value?.value, value > 0 else { throw Self.noNumber }
    guard let row = output.rows.first(where: { $0.measure == measure && !$0.isResampled }),
      let new = row.estimate, new > 0,
      let error = row.standardError, let replication = EffectEstimate(log(new), standardError: error)
    else { throw .reason("the data give no such ratio with a standard error") }
    var published: Double
    if let interval = report.interval, interval.isOrdered, interval.low.value > 0 {
      published = (log(interval.high.value) - log(interval.low.value)) / (2 * Normal.critical(0.95))
    } else {
      published = try printedError(log(value), df: nil)
    }
    if published.isNaN { published = 0 }
    guard let original = EffectEstimate(log(value), standardError: published) else {
      throw .reason("the printed ratio is 1, or its interval has no width")
    }
    return EffectPair(
      kind: .other, scale: "log ratio", original: original, replication: replication,
      n: claim.publishedN ?? 0, newN: row.n)
  }

  // MARK: What was printed

  private static let noNumber = Failure.reason("no number was printed")

  private func published(_ size: PublishedSizes.Size?) throws(Failure) -> PublishedSizes.Size {
    guard let size else { throw .reason("how many respondents the number is of was not printed") }
    return size
  }

  /// From the printed interval, else from an exactly printed p.
  private func printedError(_ value: Double, df: Double?) throws(Failure) -> Double {
    func critical(_ level: Double) -> Double {
      df.map { StudentT(df: $0).critical(level) } ?? Normal.critical(level)
    }
    if let interval = report.interval, interval.isOrdered {
      return (interval.high.value - interval.low.value) / (2 * critical(0.95))
    }
    guard let p = report.p, p.text.first != "<", p.value > 0, p.value < 1 else {
      throw .reason(
        report.p == nil
          ? "neither its interval nor its p was printed" : "its p was printed as a bound only, or as 0 or 1")
    }
    return abs(value) / critical(1 - p.value)
  }

  private func whole(_ value: Double?) -> Int? { value.flatMap { Int(exactly: $0) } }
}

extension Double {
  fileprivate var formatted: String { Int(exactly: self).map(String.init) ?? description }
}
