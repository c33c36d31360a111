import Foundation
import StudyFile

/// Differences and associations: what the primary test of `analyze` has to say of them.
extension TargetMaker {
  private var study: Study { questionnaire.study }

  /// A difference between groups.
  func comparing(
    _ outcome: Outcome, _ groups: String, _ report: PublishedReport, _ aim: Aim?,
    _ among: AnswerReader.Truth?,
    _ condition: Condition?
  ) -> [Target] {
    guard let variable = study.variable(outcome.variable), let by = study.variable(groups),
      by.measure.isCategorical
    else { return [] }
    let labels = questionnaire.labels(of: groups)
    var first: Int?
    var among = among
    if case .order(let higher, let lower) = report.direction {
      first = labels.firstIndex(of: higher)
      let both = reader.truth(.isAnyOf(variable: groups, labels: [higher, lower]))
      let inner = among
      among = { row in (inner?(row) ?? true) == true && both(row) == true }
    }
    let level = reader.level(of: groups)
    let fields = fields([condition], outcome.variable, groups)
    // A direction beside a value only says which groups are meant.
    let direction = aim == nil ? report.direction : nil
    if let event = event(outcome, variable) {
      let truth = reader.truth(event)
      guard let distance = distanceOfShares(report, direction, aim) else { return [] }
      return [
        .twoShares(
          of: truth, by: level, groups: labels.count, first: first, among: among, fields: fields,
          distance: distance)
      ]
    }
    guard variable.measure == .numeric || variable.measure == .ordinal,
      let distance = distanceOfMeans(report, direction, aim)
    else { return [] }
    return [
      .twoMeans(
        of: reader.number(of: outcome.variable), by: level, groups: labels.count, first: first, among: among,
        fields: fields, distance: distance)
    ]
  }

  /// What is counted, where the outcome is counted.
  private func event(_ outcome: Outcome, _ variable: Variable) -> Condition? {
    if let level = outcome.level { return .isAnyOf(variable: variable.name, labels: [level]) }
    let labels = questionnaire.labels(of: variable.name)
    guard variable.measure.isCategorical, labels.count == 2, let last = labels.last else { return nil }
    return .isAnyOf(variable: variable.name, labels: [last])
  }

  private func distanceOfShares(
    _ report: PublishedReport, _ direction: PublishedReport.Direction?, _ aim: Aim?
  )
    -> (@Sendable (Target.TwoShares) -> Double)?
  {
    if let aim {
      guard ["difference", "risk_difference"].contains(report.measure) else { return nil }
      return { aim.distance($0.difference, steps: min($0.n, $0.m)) }
    }
    switch direction {
    case .some(.none):
      let margin: Double = if case .points(let size) = report.margin { size } else { 0.1 }
      return { shares in
        let room = margin - 1.66 * shares.standardError
        let gap = abs(shares.difference) - Self.clear(room)
        return gap <= 0 && shares.standardError > 0 ? 0 : Target.least + max(0, gap) * min(shares.n, shares.m)
      }
    case .positive, .order: return { Self.significance($0.z, $0.bound) * (min($0.n, $0.m)).squareRoot() }
    case .negative: return { Self.significance(-$0.z, $0.bound) * (min($0.n, $0.m)).squareRoot() }
    case nil: return nil
    }
  }

  /// How far a statistic is from well beyond its bound: a p just below .05 would be an odd thing to make.
  private static func significance(_ statistic: Double, _ bound: Double) -> Double {
    let clear = bound * 1.25
    return statistic >= clear ? 0 : Target.least + (clear - statistic) / 3
  }

  /// Well inside the room that a test of equivalence leaves.
  private static func clear(_ room: Double) -> Double { room > 0 ? 0.6 * room : room }

  private func distanceOfMeans(
    _ report: PublishedReport, _ direction: PublishedReport.Direction?, _ aim: Aim?
  )
    -> (@Sendable (Target.TwoMeans) -> Double)?
  {
    if let aim {
      switch report.measure {
      case "difference", "mean_difference":
        return { means in
          let spread = max(means.pooled, 1e-9)
          return aim.distance(means.difference, steps: min(means.a.n, means.b.n) / spread)
        }
      case "cohens_d":
        return { means in
          means.pooled > 0
            ? aim.distance(means.difference / means.pooled, steps: min(means.a.n, means.b.n)) : 100
        }
      default: return nil
      }
    }
    switch direction {
    case .some(.none):
      let margin = report.margin
      return { means in
        let bound: Double
        switch margin {
        case .raw(let size): bound = size
        case .d(let size), .points(let size), .r(let size): bound = size * means.pooled
        case nil: bound = 0.2 * means.pooled
        }
        guard means.pooled > 0, means.standardError > 0 else { return 100 }
        let room = bound - Bounds.oneSidedT(means.df) * means.standardError
        let gap = abs(means.difference) - Self.clear(room)
        return gap <= 0 ? 0 : Target.least + gap / means.pooled * min(means.a.n, means.b.n)
      }
    case .positive, .order:
      return { Self.significance($0.t, Bounds.t($0.df)) * (min($0.a.n, $0.b.n)).squareRoot() }
    case .negative:
      return { Self.significance(-$0.t, Bounds.t($0.df)) * (min($0.a.n, $0.b.n)).squareRoot() }
    case nil: return nil
    }
  }

  /// An association of two variables, either of which may make groups.
  func associating(
    _ first: String, _ second: String, _ report: PublishedReport, _ aim: Aim?, _ among: AnswerReader.Truth?,
    _ condition: Condition?
  ) -> [Target] {
    let measures = [first, second].map { study.variable($0)?.measure }
    if let place = measures.lastIndex(of: .nominal) {
      let (outcome, groups) = place == 1 ? (first, second) : (second, first)
      return comparing(Outcome(variable: outcome), groups, report, aim, among, condition)
    }
    let isRanked = measures.contains(.ordinal)
    let distance: @Sendable (Double, Double) -> Double
    if let aim {
      // Ranks are another number, which the procedure itself has to give.
      guard report.measure == "pearson_r" || report.measure == "association" && !isRanked else { return [] }
      distance = { r, n in aim.distance(r, steps: n / 2) }
    } else {
      switch report.direction {
      case .some(.none):
        let margin: Double = if case .r(let size) = report.margin { size } else { 0.1 }
        distance = { r, n in
          guard n > 3 else { return 100 }
          let gap = abs(r) - Self.clear(tanh(atanh(margin) - 1.66 / (n - 3).squareRoot()))
          return gap <= 0 ? 0 : Target.least + gap * n / 2
        }
      case .positive: distance = { r, n in Self.significanceOfR(r, n, isRanked) }
      case .negative: distance = { r, n in Self.significanceOfR(-r, n, isRanked) }
      case .order, nil: return []
      }
    }
    return [
      .correlation(
        of: reader.number(of: first), with: reader.number(of: second), among: among,
        fields: fields([condition], first, second), distance: distance)
    ]
  }

  /// For ranks r stands in: it is asked for more, and the search goes on by the procedure itself where that is not enough.
  private static func significanceOfR(_ r: Double, _ n: Double, _ isRanked: Bool) -> Double {
    guard n > 3 else { return 100 }
    let t = abs(r) < 1 ? r * ((n - 2) / (1 - r * r)).squareRoot() : r * .greatestFiniteMagnitude
    return significance(t, Bounds.t(n - 2) * (isRanked ? 1.3 : 1)) * n.squareRoot()
  }
}
