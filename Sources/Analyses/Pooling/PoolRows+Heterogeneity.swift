import Statistics
import StudyFile

/// How far studies differ, and whether small ones do.
extension PoolRows {
  var heterogeneity: [ResultRow] {
    guard studies.count > 1 else { return [] }
    let effects = studies.compactMap(pool.scale.effect)
    let size = n(studies)
    var rows: [ResultRow] = []
    if case .binomialNormal = pool.primaryModel.kind,
      let model = try? BinomialNormal(
        events: studies.compactMap(\.counts?.events), of: studies.compactMap(\.counts?.n))
    {
      rows.append(row(Estimate(.tauSquared, method: "glmm", value: model.tauSquared, n: size)))
      rows.append(
        row(
          Estimate(
            .likelihoodRatio, method: "glmm", statistic: model.likelihoodRatio, df: Double(model.df),
            pValue: model.pValue, n: size)))
    }
    for estimator in [TauSquaredEstimator.reml, .pauleMandel, .dersimonianLaird] {
      guard let model = RandomEffects(effects, estimator: estimator),
        let spread = Heterogeneity(model, level: level)
      else { continue }
      let name = method(of: estimator)
      let note =
        spread.tauSquaredInterval?.high == 0
        ? "the effects are more alike than chance makes them, so that the interval holds nothing above 0" : ""
      rows += [
        row(
          Estimate(
            .tauSquared, method: name, value: spread.tauSquared, standardError: spread.tauSquaredError,
            interval: spread.tauSquaredInterval, n: size, note: note)),
        row(
          Estimate(
            .iSquared, method: name, value: spread.iSquared, interval: spread.iSquaredInterval, n: size,
            note: note)),
        row(
          Estimate(
            .hSquared, method: name, value: spread.hSquared, interval: spread.hSquaredInterval, n: size,
            note: note)),
      ]
    }
    if let model = RandomEffects(effects, estimator: .common) {
      rows.append(
        row(
          Estimate(
            .qHeterogeneity, method: method(of: .common), statistic: model.q, df: Double(model.df),
            pValue: model.pValue, n: size)))
    }
    return rows
  }

  func method(of estimator: TauSquaredEstimator) -> String {
    pool.effectsModel.method.replacing("reml", with: estimator.rawValue)
  }

  var smallStudies: [ResultRow] {
    guard studies.count > 1 else { return [] }
    let effects = studies.compactMap(pool.scale.effect)
    let method = pool.effectsModel.method
    func estimate(_ measure: Measure, _ test: () -> SmallStudyEffects?) -> Estimate {
      guard studies.count >= SmallStudyEffects.least else {
        return Estimate(
          measure, method: method, n: n(studies),
          note: "not made: of fewer than \(SmallStudyEffects.least) studies it says next to nothing")
      }
      guard let test = test() else {
        return Estimate(
          measure, method: method, n: n(studies), note: "the studies are all as precise as each other")
      }
      return Estimate(
        measure, method: method, value: test.slope, standardError: test.standardError,
        statistic: test.statistic, df: Double(test.df), pValue: test.pValue, n: n(studies))
    }
    var rows = [row(estimate(.eggerTest) { .egger(effects) })]
    // Its weights are of events, on the scale of log odds.
    if let counts = totals, pool.scale == .logit || pool.scale == .oddsRatio {
      rows.append(
        row(estimate(.petersTest) { .peters(effects, events: counts.map(\.events), of: counts.map(\.n)) }))
    }
    return rows
  }

  /// Events and respondents of each study, of both groups together.
  var totals: [(events: Int, n: Int)]? {
    let counts = studies.compactMap { study -> (events: Int, n: Int)? in
      if case .ratio(let pair)? = study.result {
        return (pair.a.successes + pair.b.successes, pair.a.trials + pair.b.trials)
      }
      return study.counts
    }
    return counts.count == studies.count ? counts : nil
  }
}
