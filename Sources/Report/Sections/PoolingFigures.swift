import Analyses
import Statistics
import StudyFile

/// The forest plot and the funnel plot of studies that are pooled.
struct PoolingFigures: InLanguage {
  let part: PoolingPart

  private static let most = 60

  var say: Words { part.say }

  private var input: PartInput { part.input }
  private var pool: Pool { part.pool }
  private var pooledStudies: [PublishedStudy] { part.studies.filter { $0.result != nil } }

  var forest: Figure? {
    guard let primary = part.primary, primary.estimate != nil,
      (2...Self.most).contains(pooledStudies.count)
    else { return nil }
    var rows = studyRows
    rows.append(diamond(primary, .pooled))
    if let row = input.rows.first(.predictionInterval, method: primary.method), row.confidenceLow != nil {
      rows.append(
        ForestPlot.Row(
          part: .predicted, label: say("figure.forest.predicted").plain, value: nil, low: row.confidenceLow,
          high: row.confidenceHigh, weight: nil, printed: intervalText(part.pooledLike(row)) ?? ""))
    }
    let each = rows.filter { $0.part != .heading }.map { row in
      [row.label + ":", row.printed, row.weight.map { "(\(numbers.percent($0)))" } ?? ""].filter {
        !$0.isEmpty
      }
      .joined(separator: " ")
    }
    return Figure(
      name: input.name + "-forest", title: say("figure.forest.title"), note: say("figure.forest.note"),
      alternative: each.joined(separator: numbers.semicolon) + ".",
      plot: .forest(
        ForestPlot(
          rows: rows,
          heads: ForestPlot.Heads(
            study: say("head.study").plain, number: phrases.intervalHead(input.analysis.confidence).plain,
            weight: say("head.weight").plain), axis: axis,
          axisLabel: part.outcome.isEmpty ? part.measureTitle : part.outcome, note: part.heterogeneity.plain))
    )
  }

  /// One below another; where groups of them are pooled, group by group, each with its own diamond.
  private var studyRows: [ForestPlot.Row] {
    let heading = pool.heading(.subgroups) ?? ""
    let groups = heading.isEmpty ? [] : part.pooled.filter { $0.by == heading && $0.estimate != nil }
    guard groups.count > 1 else { return pooledStudies.compactMap(row) }
    let names = Set(groups.map(\.group))
    return pooledStudies.filter { !names.contains($0.subgroup) }.compactMap(row)
      + groups.flatMap { group in
        let name = ForestPlot.Row(part: .heading, label: group.group.folded, printed: "")
        let studies = pooledStudies.filter { $0.subgroup == group.group }.compactMap(row)
        return [name] + studies + [diamond(group, .group)]
      }
  }

  private func row(_ study: PublishedStudy) -> ForestPlot.Row? {
    guard let row = part.study(pool.studyMeasure, study.label), let estimate = row.estimate else {
      return nil
    }
    let name = part.name(study)
    let year = study.year.isEmpty || name.contains(study.year) ? "" : ", \(study.year.folded)"
    return ForestPlot.Row(
      part: study.isOwn ? .own : .study, label: name + year, value: estimate, low: row.confidenceLow,
      high: row.confidenceHigh, weight: part.study(.studyWeight, study.label)?.estimate,
      printed: part.withInterval(row))
  }

  private func diamond(_ row: ResultRow, _ kind: ForestPlot.Part) -> ForestPlot.Row {
    ForestPlot.Row(
      part: kind, label: say("figure.forest.pooled").plain, value: row.estimate, low: row.confidenceLow,
      high: row.confidenceHigh, weight: nil, printed: part.withInterval(row))
  }

  private var axis: ForestPlot.Axis {
    switch pool.measure {
    case .proportion: .percent
    case .correlation, .meanDifference, .hedgesG: .effect(neutral: 0, isLogarithmic: false)
    case .oddsRatio, .riskRatio: .effect(neutral: 1, isLogarithmic: true)
    case .estimate: .effect(neutral: nil, isLogarithmic: false)
    }
  }

  /// Of so few studies that nobody can see a funnel in them, none.
  var funnel: Figure? {
    guard let funnel = input.result.funnel, pooledStudies.count >= SmallStudyEffects.least else { return nil }
    let points = zip(pooledStudies, funnel.effects).map { study, effect in
      FunnelPlot.Point(
        label: part.name(study), effect: effect.value, standardError: effect.standardError,
        printed: part.withInterval(part.study(pool.studyMeasure, study.label)))
    }
    return Figure(
      name: input.name + "-funnel", title: say("figure.funnel.title"), note: say("figure.funnel.note"),
      alternative: points.map { "\($0.label)\(numbers.colon)\($0.printed)" }.joined(
        separator: numbers.semicolon) + ".",
      plot: .funnel(
        FunnelPlot(
          points: points, centre: funnel.centre, critical: Normal.critical(0.95),
          axisLabel: say("figure.funnel.\(pool.funnelScale)").plain,
          errorLabel: say("figure.funnel.error").plain)))
  }
}

extension Pool {
  /// What stands along a funnel plot.
  fileprivate var funnelScale: String {
    switch measure {
    case .proportion:
      switch method {
      case .glmm, .logit: "logit"
      case .arcsine: "arcsine"
      case .freemanTukey: "freeman-tukey"
      }
    case .correlation: "fisher"
    case .meanDifference: "difference"
    case .hedgesG: "g"
    case .oddsRatio: "log-odds-ratio"
    case .riskRatio: "log-risk-ratio"
    case .estimate: "estimate"
    }
  }
}
