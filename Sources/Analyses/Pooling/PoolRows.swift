import Foundation
import Statistics
import StudyFile

/// The rows of studies that are pooled: each study, the pooled numbers, how far studies differ, and what the result hangs on.
struct PoolRows {
  let pool: Pool
  let analysis: Analysis
  /// In the order of the table.
  let all: [PublishedStudy]
  /// Those that are pooled.
  let studies: [PublishedStudy]

  var level: Double { analysis.confidence }

  init(_ pool: Pool, _ analysis: Analysis, _ all: [PublishedStudy]) {
    self.pool = pool
    self.analysis = analysis
    self.all = all
    studies = all.filter { $0.result != nil }
  }

  var output: Output {
    var output = Output()
    output.studies = all
    let effects = studies.compactMap(pool.scale.effect)
    output.funnel = RandomEffects(effects).map { Funnel(effects: effects, centre: $0.value) }
    output.rows =
      studyRows + pooledRows + heterogeneity + withoutEach + influence + cumulative + subgroups + moderator
      + smallStudies + againstOwn
    let out = all.count - studies.count
    if out > 0 {
      output.notes.append(
        "\(out) of \(all.count) studies \(out == 1 ? "is" : "are") left out, for the reason that stands beside each."
      )
    }
    if studies.count == 2 {
      output.notes.append("Two studies say next to nothing of how far studies differ.")
    }
    return output
  }

  func row(
    _ estimate: Estimate, by: String = "", group: String = "", isPrimary: Bool = false
  ) -> ResultRow {
    let kinds: [Pool.Column] = [.events, .percent, .r, .mean, .estimate]
    let heading = kinds.lazy.compactMap(pool.heading).first
    return ResultRow(
      analysis: analysis.id, estimate,
      variable: pool.own?.outcome?.variable ?? pool.own?.text ?? heading ?? "",
      level: pool.own?.outcome?.level ?? "", by: by, group: group, isPrimary: isPrimary)
  }

  func n(_ studies: [PublishedStudy]) -> Int { studies.reduce(0) { $0 + $1.n } }

  // MARK: Studies

  private var studyRows: [ResultRow] {
    let weights: [Double]
    if case .inverseVariance(let scale, let estimator) = pool.effectsModel.kind,
      let model = RandomEffects(studies.compactMap(scale.effect), estimator: estimator)
    {
      weights = model.weights
    } else {
      weights = []
    }
    var place = 0
    return all.flatMap { study -> [ResultRow] in
      var rows = [row(estimate(of: study), by: PooledBy.study, group: study.label)]
      if study.result != nil {
        if weights.indices.contains(place) {
          rows.append(
            row(
              Estimate(
                .studyWeight, method: pool.effectsModel.method, value: weights[place], n: study.n),
              by: PooledBy.study, group: study.label))
        }
        place += 1
      }
      return rows
    }
  }

  private func estimate(of study: PublishedStudy) -> Estimate {
    if let counts = study.counts {
      var estimate = Proportion(successes: counts.events, trials: counts.n).estimate(level: level)
      estimate.note = study.note
      return estimate
    }
    guard let effect = pool.scale.effect(study) else {
      return Estimate(pool.studyMeasure, n: study.n, note: study.note)
    }
    let scale = pool.scale.pooling([study])
    return Estimate(
      pool.studyMeasure, value: scale.natural(effect.value), standardError: effect.standardError,
      interval: scale.natural(effect.interval(level: level)), n: study.n, note: study.note)
  }

  // MARK: Pooled

  private var pooledRows: [ResultRow] {
    guard !studies.isEmpty else { return [] }
    let count = row(Estimate(.studies, value: Double(studies.count), n: n(studies)))
    let primary = pool.primaryModel
    var rows = [count] + pooled(primary, studies, isPrimary: true) + predicted(primary)
    // Of one study they are all the same.
    guard studies.count > 1 else { return rows }
    for model in pool.variants {
      rows += pooled(model, studies)
      if model == pool.effectsModel { rows += predicted(model) }
    }
    return rows
  }

  /// The pooled number of some studies.
  func pooled(
    _ model: PoolModel, _ studies: [PublishedStudy], by: String = "", group: String = "",
    isPrimary: Bool = false
  ) -> [ResultRow] {
    let estimate: Estimate
    switch model.fit(studies, level: level) {
    case .success(let fit):
      // That a proportion is a half is no question that anybody asks.
      let isTested = pool.measure != .proportion
      estimate = Estimate(
        pool.pooledMeasure, method: model.method, value: fit.scale.natural(fit.value),
        standardError: fit.interval.standardError, interval: fit.scale.natural(fit.interval.interval),
        statistic: isTested ? fit.interval.statistic : nil, df: isTested ? fit.interval.df : nil,
        pValue: isTested ? fit.interval.pValue : nil, n: n(studies),
        note: [fit.note, corrected(model, studies)].filter { !$0.isEmpty }.joined(separator: "; "))
    case .failure(let problem):
      estimate = Estimate(pool.pooledMeasure, method: model.method, n: n(studies), note: problem.reason)
    }
    return [row(estimate, by: by, group: group, isPrimary: isPrimary)]
  }

  /// The binomial–normal model takes counts as they are; logits cannot.
  private func corrected(_ model: PoolModel, _ studies: [PublishedStudy]) -> String {
    guard case .inverseVariance(.logit, _) = model.kind else { return "" }
    let count = studies.compactMap(\.counts).count { $0.events == 0 || $0.events == $0.n }
    return count == 0
      ? "" : "0.5 is added to both counts of \(count) of the studies, as nobody or everybody had the event"
  }

  private func predicted(_ model: PoolModel) -> [ResultRow] {
    guard case .success(let fit) = model.fit(studies, level: level) else { return [] }
    let value = fit.scale.natural(fit.value)
    guard let interval = fit.prediction else {
      return [
        row(
          Estimate(
            .predictionInterval, method: model.method, value: value, n: n(studies),
            note: "a prediction interval needs three studies"))
      ]
    }
    return [
      row(
        Estimate(
          .predictionInterval, method: model.method, value: value, interval: fit.scale.natural(interval),
          df: Double(studies.count - 2), n: n(studies)))
    ]
  }
}
