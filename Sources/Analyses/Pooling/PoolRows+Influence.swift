import Statistics
import StudyFile

/// What the pooled number hangs on.
extension PoolRows {
  var withoutEach: [ResultRow] {
    guard studies.count > 2 else { return [] }
    return Blocks.map(Array(studies.indices)) { index in
      var others = studies
      let study = others.remove(at: index)
      return pooled(pool.primaryModel, others, by: PooledBy.without, group: study.label)
    }.flatMap(\.self)
  }

  var influence: [ResultRow] {
    guard let model = RandomEffects(studies.compactMap(pool.scale.effect)) else { return [] }
    return zip(studies, StudyInfluence.each(of: model)).flatMap { study, influence -> [ResultRow] in
      let values: [(Measure, Double)] = [
        (.studentizedResidual, influence.residual), (.dffits, influence.dffits),
        (.cooksDistance, influence.cooksDistance), (.covarianceRatio, influence.covarianceRatio),
      ]
      return values.map { measure, value in
        row(
          Estimate(
            measure, method: pool.effectsModel.method, value: value, n: study.n,
            note: influence.standsOut ? "stands out" : ""), by: PooledBy.study, group: study.label)
      }
    }
  }

  var cumulative: [ResultRow] {
    guard pool.columns[.cumulative] != nil, studies.count > 1 else { return [] }
    let order = studies.indices.sorted { a, b in
      let (first, second) = (studies[a], studies[b])
      // This survey is the last, and so is what cannot be put in order.
      func rank(_ study: PublishedStudy) -> (Int, Double, String) {
        if study.isOwn || study.order.isEmpty { return (1, 0, "") }
        let number = NumberText.value(study.order)
        return (0, number ?? .infinity, number == nil ? study.order : "")
      }
      let (x, y) = (rank(first), rank(second))
      return x == y ? a < b : x < y
    }
    return Blocks.map(Array(order.indices)) { last in
      pooled(
        pool.primaryModel, order[...last].map { studies[$0] }, by: PooledBy.upTo,
        group: studies[order[last]].label)
    }.flatMap(\.self)
  }
}
