import Statistics
import StudyFile
import Tally

/// `model`: linear, logistic, ordinal or Poisson regression from the counts of covariate patterns, among those who have every
/// answer.
struct RegressionModel: Procedure {
  private let outcome: Outcome
  private let variable: Variable?
  private let covariates: [Variable]
  private let terms: [Term]
  private let family: Analysis.Family
  private let analysis: Analysis
  private let request: Int

  init(
    _ outcome: Outcome, terms: [Term], family: Analysis.Family, _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan
  ) {
    self.outcome = outcome
    self.terms = terms
    self.family = family
    analysis = maker.analysis
    variable = maker.study.variable(outcome.variable)
    var names: [String] = []
    for name in terms.flatMap(\.variables) where !names.contains(name) { names.append(name) }
    covariates = names.compactMap(maker.study.variable)
    request = tallies.add(
      TallyRequest(
        .patterns(([outcome.variable] + covariates.map(\.name)).map { .variable($0) }), where: maker.condition
      ))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    guard let variable else { return output }
    if let odd = covariates.first(where: { !$0.measure.isCategorical && $0.measure != .numeric }) {
      output.notes = ["\(odd.title) is \(odd.measure.rawValue) and cannot stand in a model."]
      return output
    }
    let patterns = tallies.patterns(request)
    guard let response = Response(outcome, variable, patterns.values[0], family) else {
      let levels = variable.measure.isCategorical ? GroupedCounts.labels(patterns.values[0]).count : 0
      output.notes = [
        levels > 2
          ? "\(variable.title) has \(levels) levels; name the event: `\(variable.name) = LEVEL`."
          : "\(variable.title) cannot be the outcome of a \(family.rawValue) model."
      ]
      return output
    }
    if let note = response.note { output.notes.append(note) }
    let complete = patterns.patterns.filter { $0.codes.allSatisfy { $0 >= 0 } }
    let dropped = patterns.patterns.reduce(0) { $0 + $1.count } - complete.reduce(0) { $0 + $1.count }
    if dropped > 0 {
      output.notes.append(LeftOut.listwise(dropped))
    }
    let design = ModelDesign(
      covariates: covariates, terms: terms, values: Array(patterns.values.dropFirst()), patterns: complete,
      reference: analysis.reference)
    if !complete.isEmpty, !design.constant.isEmpty {
      output.notes.append(
        "Left out: \(design.constant.joined(separator: ", ")), where the complete answers have one level only."
      )
    }
    let data = DesignPatterns(
      columns: design.columns.count, design: complete.flatMap { design.row(Array($0.codes.dropFirst())) },
      outcomes: complete.map { response.value($0.codes[0]) }, counts: complete.map(\.count))
    let patternsOfCovariates = analysis.hasMarginalEffects ? complete.map { Array($0.codes.dropFirst()) } : []
    let statistics = statistics(data, design, patternsOfCovariates)
    if statistics.contains(where: { ($0 as? LogisticRegression)?.isSeparated == true }) {
      output.notes.append(
        "Some combination of predictors tells the outcomes apart without fail (separation): `method: firth` gives finite odds ratios."
      )
    }
    output.rows = statistics.flatMap(\.estimates).map { estimate in
      var (by, group) = ("", "")
      switch estimate.place {
      case .term(let column):
        by = design.columns[column].by
        // What is told of a term is of all its columns.
        if ![.vif, .gvif, .brant].contains(estimate.measure) { group = design.columns[column].group }
      case .at(let place):
        switch estimate.measure {
        case .marginalEffect:
          (by, group) = (design.contrasts[place].column.by, design.contrasts[place].column.group)
        case .rSquaredChange, .likelihoodRatioChange: by = Self.name(analysis.blocks[place])
        default: (by, group) = ("(threshold)", response.threshold(place, among: data.outcomes))
        }
      default: break
      }
      return ResultRow(
        analysis: analysis.id, estimate, variable: variable.name, level: response.level, by: by, group: group,
        isPrimary: estimate.measure == (family == .linear ? .anovaF : .likelihoodRatio))
    }
    return output
  }

  /// The regression, and what is told of it besides.
  private func statistics(_ data: DesignPatterns, _ design: ModelDesign, _ covariates: [[Int32]])
    -> [any Statistic]
  {
    let level = analysis.confidence
    if analysis.isFirth { return [FirthRegression(data, level: level)] }
    let regression = regression(data, terms: design.ranges)
    let blocks: [any Statistic] = analysis.blocks.isEmpty ? [] : [blocks(data, design)]
    switch regression {
    case let regression as LinearRegression:
      return [
        regression, StandardizedCoefficients(data, regression),
        RobustCoefficients(data, regression, level: level),
      ] + blocks
    case let regression as LogisticRegression:
      let effects: [any Statistic] =
        analysis.hasMarginalEffects
        ? [
          MarginalEffects(
            data, regression, changes: design.contrasts.map { design.change($0, covariates) }, level: level)
        ] : []
      return [regression, HosmerLemeshow(data, regression), ROCArea(data, regression, level: level)] + effects
        + blocks
    case is OrdinalRegression: return [regression, Brant(data, terms: design.ranges)] + blocks
    default: return [regression] + blocks
    }
  }

  private func regression(_ data: DesignPatterns, terms: [Range<Int>]) -> any Statistic {
    let level = analysis.confidence
    return switch family {
    case .linear: LinearRegression(data, terms: terms, level: level)
    case .logistic:
      LogisticRegression(
        data, terms: terms, level: level, by: analysis.hasProfileIntervals ? .profile : .wald)
    case .ordinal: OrdinalRegression(data, terms: terms, level: level)
    case .poisson: PoissonRegression(data, terms: terms, level: level)
    }
  }

  /// Each block of terms beside those before it, among the respondents of the whole model.
  private func blocks(_ data: DesignPatterns, _ design: ModelDesign) -> any Statistic {
    var columns: Set<Int> = [0]
    var models = [regression(data.keeping(columns), terms: [])]
    for block in analysis.blocks {
      for term in block { columns.formUnion(design.columnsOfTerms[term] ?? 0..<0) }
      models.append(regression(data.keeping(columns), terms: []))
    }
    if family == .linear { return NestedModels(models.compactMap { $0 as? LinearRegression }) }
    return NestedModels(
      likelihoods: models.compactMap { $0.estimates.first { $0.measure == .logLikelihood } })
  }

  /// As a study file writes it.
  private static func name(_ block: [Term]) -> String {
    block.map { $0.variables.joined(separator: ":") }.joined(separator: " + ")
  }

  /// What the codes of the outcome are as numbers.
  private struct Response {
    var level = ""
    var note: String?
    private var numbers: [Double]
    /// Of an ordinal model.
    private var labels: [String] = []

    init?(_ outcome: Outcome, _ variable: Variable, _ values: PatternCounts.Values, _ family: Analysis.Family)
    {
      if variable.measure.isCategorical, family == .logistic || outcome.level != nil {
        let labels = GroupedCounts.labels(values)
        // Levels that only the data name are known here.
        guard outcome.level != nil || labels.count <= 2, let event = outcome.level ?? labels.last else {
          return nil
        }
        if outcome.level == nil { note = LastLevel.note(variable, event) }
        level = event
        numbers = labels.map { $0 == event ? 1 : 0 }
      } else if family == .ordinal {
        labels = GroupedCounts.labels(values)
        numbers = labels.indices.map(Double.init)
      } else if family == .poisson || family == .linear,
        variable.measure == .numeric || variable.measure == .ordinal
      {
        numbers = values.numbers(of: variable)
        if variable.measure == .ordinal {
          note = "\(variable.title) is ordinal: its codes serve as numbers."
        }
      } else if case .numbers(let given) = values, given.allSatisfy({ $0 == 0 || $0 == 1 }) {
        numbers = given
      } else {
        return nil
      }
    }

    func value(_ code: Int32) -> Double { numbers[Int(code)] }

    /// What lies below and above a threshold, of the levels that somebody has.
    func threshold(_ place: Int, among outcomes: [Double]) -> String {
      let present = Set(outcomes).sorted().map { labels[Int($0)] }
      return "\(present[place]) | \(present[place + 1])"
    }
  }
}
