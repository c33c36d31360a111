/// How many findings hold, in one line: a finding is as good as its worst statement.
package struct FindingSummary: Sendable {
  /// From the best to the worst.
  package enum Standing: Int, Sendable, CaseIterable {
    case reproduced, consistent, notComputed, inconclusive, contradicted, conflicting, impossible

    package var word: String {
      switch self {
      case .reproduced: "reproduced"
      case .consistent: "consistent"
      case .notComputed: "not computed"
      case .inconclusive: "inconclusive"
      case .contradicted: "contradicted"
      case .conflicting: "conflicting as printed"
      case .impossible: "impossible as printed"
      }
    }

    package init(_ verdict: Verdict) {
      switch (verdict.consistency, verdict.outcome) {
      case (.impossible, _): self = .impossible
      case (.conflicting, _): self = .conflicting
      case (_, .reproduced): self = .reproduced
      case (_, .consistent): self = .consistent
      case (_, .contradicted): self = .contradicted
      case (_, .inconclusive): self = .inconclusive
      case (_, .notComputed): self = .notComputed
      }
    }
  }

  /// How many findings stand so; those without any are left out.
  package let counts: [(standing: Standing, count: Int)]
  package let findings: Int

  package init(_ verdicts: [Verdict]) {
    var worst: [String: Standing] = [:]
    for verdict in verdicts {
      let standing = Standing(verdict)
      if let known = worst[verdict.finding], known.rawValue >= standing.rawValue { continue }
      worst[verdict.finding] = standing
    }
    findings = worst.count
    let order: [Standing] = [
      .reproduced, .consistent, .contradicted, .impossible, .conflicting, .inconclusive, .notComputed,
    ]
    counts = order.compactMap { standing in
      let count = worst.values.count { $0 == standing }
      return count > 0 ? (standing, count) : nil
    }
  }

  /// `7 of 9 findings reproduced, 1 impossible as printed, 1 inconclusive`; empty without findings.
  package var text: String {
    guard findings > 0 else { return "" }
    let reproduced = counts.first { $0.standing == .reproduced }?.count ?? 0
    let head = "\(reproduced) of \(findings) \(findings == 1 ? "finding" : "findings") reproduced"
    let rest = counts.filter { $0.standing != .reproduced }.map { "\($0.count) \($0.standing.word)" }
    return ([head] + rest).joined(separator: ", ")
  }
}
