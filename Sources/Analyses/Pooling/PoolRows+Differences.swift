import Statistics
import StudyFile

/// What tells studies apart: their kind, a moderator, this survey from each.
extension PoolRows {
  var subgroups: [ResultRow] {
    guard let heading = pool.heading(.subgroups) else { return [] }
    let told = studies.filter { !$0.subgroup.isEmpty }
    let names = told.reduce(into: [String]()) { if !$0.contains($1.subgroup) { $0.append($1.subgroup) } }
    guard names.count > 1 else {
      return [
        row(
          Estimate(.qBetween, n: n(told), note: "the studies are not of two kinds or more"), by: heading)
      ]
    }
    let groups = names.map { name in told.filter { $0.subgroup == name } }
    let rows = zip(names, groups).flatMap { pooled(pool.primaryModel, $1, by: heading, group: $0) }
    let fits = groups.compactMap { group -> EffectEstimate? in
      guard case .success(let fit) = pool.primaryModel.fit(group, level: level) else { return nil }
      return EffectEstimate(fit.value, standardError: zError(of: group) ?? fit.interval.standardError)
    }
    guard fits.count == groups.count, let test = SubgroupDifference(fits) else {
      return rows + [
        row(Estimate(.qBetween, n: n(told), note: "a group of studies could not be pooled"), by: heading)
      ]
    }
    return rows + [
      row(
        Estimate(
          .qBetween, method: pool.primaryModel.method, statistic: test.q, df: Double(test.df),
          pValue: test.pValue, n: n(told)), by: heading)
    ]
  }

  /// Q is of standard errors without Hartung and Knapp's factor, which in small groups is anything.
  func zError(of group: [PublishedStudy]) -> Double? {
    guard case .inverseVariance(let scale, let estimator) = pool.primaryModel.kind else { return nil }
    return RandomEffects(group.compactMap(scale.effect), estimator: estimator)?.standardError()
  }

  var moderator: [ResultRow] {
    guard let heading = pool.heading(.moderator) else { return [] }
    let told = studies.filter { $0.moderator != nil }
    let refusal = Estimate(
      .moderatorCoefficient, method: pool.primaryModel.method, n: n(told),
      note: "a moderator needs three studies that differ in it")
    guard told.count > 2 else { return [row(refusal, by: heading)] }
    let design: [Double] = told.flatMap { [1, $0.moderator ?? 0] }
    var tau: (with: Double, without: Double)?
    var parts: [MetaInterval] = []
    var values: [Double] = []
    switch pool.primaryModel.kind {
    case .binomialNormal:
      let (events, sizes) = (told.compactMap(\.counts?.events), told.compactMap(\.counts?.n))
      guard let model = try? BinomialNormal(events: events, of: sizes, design: design, columns: 2) else {
        return [row(refusal, by: heading)]
      }
      let plain = try? BinomialNormal(events: events, of: sizes)
      values = model.coefficients
      parts = (0..<2).map { model.student(of: $0, level: level) ?? model.wald(of: $0, level: level) }
      tau = plain.map { (model.tauSquared, $0.tauSquared) }
    case .inverseVariance(let scale, let estimator):
      let effects = told.compactMap(scale.effect)
      guard let model = RandomEffects(effects, design: design, columns: 2, estimator: estimator) else {
        return [row(refusal, by: heading)]
      }
      values = model.coefficients
      parts = (0..<2).map { model.hartungKnapp(of: $0, level: level) ?? model.wald(of: $0, level: level) }
      tau = RandomEffects(effects, estimator: estimator).map { (model.tauSquared, $0.tauSquared) }
    }
    var rows = zip(["(intercept)", heading], zip(values, parts)).map { name, part in
      row(
        Estimate(
          .moderatorCoefficient, method: pool.primaryModel.method, value: part.0,
          standardError: part.1.standardError,
          interval: part.1.interval, statistic: part.1.statistic, df: part.1.df, pValue: part.1.pValue,
          n: n(told)), by: name)
    }
    if let tau {
      rows.append(
        row(
          Estimate(.tauSquared, method: pool.primaryModel.method, value: tau.with, n: n(told)), by: heading))
      rows.append(
        row(
          Estimate(
            .rSquared, method: pool.primaryModel.method,
            value: tau.without > 0 ? max(0, 1 - tau.with / tau.without) : nil, n: n(told),
            note: tau.without > 0 ? "" : "the studies do not differ by more than chance"), by: heading))
    }
    return rows
  }

  var againstOwn: [ResultRow] {
    guard let own = studies.first(where: \.isOwn), let mine = own.counts else { return [] }
    return studies.filter { !$0.isOwn }.flatMap { study -> [ResultRow] in
      guard let counts = study.counts else { return [] }
      let pair = ProportionPair(
        successesA: mine.events, trialsA: mine.n, successesB: counts.events, trialsB: counts.n)
      var estimates = RiskDifference(pair, level: level).estimates + RiskRatio(pair, level: level).estimates
      if let table = ContingencyTable(
        rows: 2, columns: 2,
        counts: [mine.events, counts.events, mine.n - mine.events, counts.n - counts.events])
      {
        estimates += PearsonChiSquare(table).estimates
      }
      return estimates.map { row($0, by: PooledBy.study, group: "\(own.label) vs \(study.label)") }
    }
  }
}
