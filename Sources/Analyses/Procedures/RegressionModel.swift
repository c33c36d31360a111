import Statistics
import StudyFile
import Tally

/// `model`: linear, logistic, ordinal or Poisson regression from the counts of covariate patterns, among those who have every
/// answer.
struct RegressionModel: Procedure {
  /// All pairs of more levels than this are too many to look through.
  private static let mostLevels = 25

  private let outcome: Outcome
  private let variable: Variable?
  private let covariates: [Variable]
  private let cluster: Variable?
  private let terms: [Term]
  private let family: Analysis.Family
  private let analysis: Analysis
  private let seed: UInt64
  private let threads: Int?
  private let request: Int

  init(
    _ outcome: Outcome, terms: [Term], family: Analysis.Family, _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan
  ) {
    self.outcome = outcome
    self.terms = terms
    self.family = family
    analysis = maker.analysis
    (seed, threads) = (maker.seed, maker.threads)
    variable = maker.study.variable(outcome.variable)
    var names: [String] = []
    for name in terms.flatMap(\.variables) where !names.contains(name) { names.append(name) }
    covariates = names.compactMap(maker.study.variable)
    cluster = maker.analysis.cluster.flatMap(maker.study.variable)
    request = tallies.add(
      TallyRequest(
        .patterns(
          ([outcome.variable] + (covariates + [cluster].compactMap(\.self)).map(\.name)).map { .variable($0) }
        ),
        where: maker.condition))
  }

  func output(from tallies: Tallies) -> Output {
    var output = Output()
    guard let variable else { return output }
    if let odd = covariates.first(where: { !$0.measure.isCategorical && $0.measure != .numeric }) {
      output.notes = ["\(odd.title) is \(odd.measure.rawValue) and cannot stand in a model."]
      return output
    }
    let patterns = tallies.patterns(request)
    guard let response = ModelResponse(outcome, variable, patterns.values[0], family) else {
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
    let told = told(data, design, complete, response)
    if told.contains(where: { ($0.statistic as? LogisticRegression)?.isSeparated == true }) {
      output.notes.append(
        "Some combination of predictors tells the outcomes apart without fail (separation): `method: firth` gives finite odds ratios."
      )
    }
    if let clusters = told.compactMap({ ($0.statistic as? ClusteredCoefficients)?.clusters }).first {
      // Cameron & Miller (2015), section VI: below some 20 to 50.
      let caution = clusters < 20 ? ": too few to trust them" : ""
      output.notes.append(
        "Standard errors also allow for likeness within \(clusters) clusters of \(cluster?.title ?? "")\(caution)."
      )
    }
    output.rows = told.flatMap { told in
      told.statistic.estimates.map { estimate in
        var place = ModelDesign.Column(by: "", group: "")
        switch estimate.place {
        case .term(let column):
          place = design.columns[column]
          // What is told of a term is of all its columns.
          if [.vif, .gvif, .brant].contains(estimate.measure) { place.group = "" }
        case .at(let number): place = told.places[number]
        case .contrast(let first, let second):
          place = told.places[first]
          place.group += " vs \(told.places[second].group)"
        default: break
        }
        var row = ResultRow(
          analysis: analysis.id, estimate, variable: variable.name, level: response.level, by: place.by,
          group: place.group,
          isPrimary: place.by.isEmpty && estimate.measure == (family == .linear ? .anovaF : .likelihoodRatio))
        if estimate.measure.holdsForAllPairs { (row.pValue, row.pAdjusted) = (nil, estimate.pValue) }
        return row
      }
    }
    return output
  }

  /// A statistic, and what stands at its places (`at`).
  private struct Told {
    var statistic: any Statistic
    var places: [ModelDesign.Column]

    init(_ statistic: any Statistic, places: [ModelDesign.Column] = []) {
      self.statistic = statistic
      self.places = places
    }
  }

  /// The regression, and what is told of it besides.
  private func told(
    _ data: DesignPatterns, _ design: ModelDesign, _ complete: [PatternCounts.Pattern],
    _ response: ModelResponse
  ) -> [Told] {
    let level = analysis.confidence
    if analysis.isFirth { return [Told(FirthRegression(data, level: level))] }
    let regression = regression(
      data, terms: design.ranges, by: analysis.hasProfileIntervals ? .profile : .wald)
    let covariates = complete.map { Array($0.codes.dropFirst()) }
    // The cluster is the last of the variables that are counted.
    let clusters = cluster == nil ? nil : complete.map { Int($0.codes.last ?? 0) }
    var told: [Told] = []
    switch regression {
    case let regression as LinearRegression:
      told = [
        Told(regression), Told(StandardizedCoefficients(data, regression)),
        Told(RobustCoefficients(data, regression, level: level)),
      ]
      if let clusters {
        told.append(Told(ClusteredCoefficients(data, clusters: clusters, regression, level: level)))
      }
      if let type = analysis.anova { told += variance(by: type, data, regression, design, covariates) }
    case let regression as LogisticRegression:
      told = [
        Told(regression), Told(HosmerLemeshow(data, regression)),
        Told(ROCArea(data, regression, level: level)),
      ]
      if let clusters {
        told.append(Told(ClusteredCoefficients(data, clusters: clusters, regression, level: level)))
      }
      if let resamples = analysis.calibrationResamples {
        told += calibration(data, regression, resamples: resamples)
      }
      if analysis.hasMarginalEffects {
        let changes = design.contrasts.map { design.change($0, covariates) }
        told.append(
          Told(
            MarginalEffects(data, regression, changes: changes, level: level),
            places: design.contrasts.map(\.column)))
      }
    case is OrdinalRegression:
      let thresholds = response.thresholds(among: data.outcomes)
      told = [
        Told(regression, places: thresholds.map { ModelDesign.Column(by: "(threshold)", group: $0) }),
        Told(Brant(data, terms: design.ranges)),
      ]
    case let regression as PoissonRegression:
      told = [Told(regression)]
      if let clusters {
        told.append(Told(ClusteredCoefficients(data, clusters: clusters, regression, level: level)))
      }
    default: told = [Told(regression)]
    }
    if !analysis.blocks.isEmpty { told.append(blocks(data, design)) }
    return told
  }

  /// What a reader asks of risks: whether they are right, how far from what happened, and what to expect of other respondents.
  private func calibration(
    _ data: DesignPatterns, _ regression: LogisticRegression, resamples: Int
  ) -> [Told] {
    let calibration = Calibration(data, regression, level: analysis.confidence)
    let bootstrap = Bootstrap(
      .percentile, resamples: resamples, level: analysis.confidence, seed: seed,
      purpose: "\(analysis.id)/calibration", threads: threads)
    return [
      Told(BrierScore(data, regression)),
      Told(
        calibration,
        places: calibration.groups.indices.map {
          ModelDesign.Column(by: "(risk group)", group: "\($0 + 1)")
        }),
      Told(OptimismCorrection(data, regression, bootstrap)),
    ]
  }

  /// The analysis of variance by terms, and the adjusted means of those that are of categories.
  private func variance(
    by type: Analysis.SumsOfSquares, _ data: DesignPatterns, _ regression: LinearRegression,
    _ design: ModelDesign, _ patterns: [[Int32]]
  ) -> [Told] {
    let level = analysis.confidence
    let present = terms.filter { design.columnsOfTerms[$0] != nil }
    let sums = design.summingToZero
    let anova = FactorialAnova(
      DesignPatterns(
        columns: data.columns, design: patterns.flatMap(sums.row), outcomes: data.outcomes,
        counts: data.counts),
      terms: present.map { term in
        let variables = Set(term.variables)
        return FactorialAnova.Term(
          columns: design.columnsOfTerms[term] ?? 0..<0,
          containing: Set(present.indices.filter { variables.isStrictSubset(of: present[$0].variables) }))
      }, type: type == .typeII ? .typeII : .typeIII, level: level)
    let means = design.means(patterns, counts: data.counts, covariates: covariates.count)
    let levels = present.map { design.marginalRows(of: $0, covariates, means: means) }
    let rows = zip(present, levels).flatMap { term, levels in levels.map { (Self.name([term]), $0) } }
    // Of an interaction's cells most pairs differ in two things at once.
    let pairs = zip(present, levels).filter {
      $0.variables.count == 1 && (2...Self.mostLevels).contains($1.count)
    }.map { term, levels in
      Told(
        MarginalMeanPairs(data, regression, at: levels.map(\.row), level: level),
        places: levels.map { ModelDesign.Column(by: Self.name([term]), group: $0.group) })
    }
    return [
      Told(
        anova,
        places: (present.map { Self.name([$0]) } + ["(residual)"]).map {
          ModelDesign.Column(by: $0, group: "")
        }),
      Told(
        EstimatedMarginalMeans(data, regression, at: rows.map(\.1.row), level: level),
        places: rows.map { ModelDesign.Column(by: $0.0, group: $0.1.group) }),
    ] + pairs
  }

  private func regression(
    _ data: DesignPatterns, terms: [Range<Int>], by inference: LogisticRegression.Inference = .wald
  ) -> any Statistic {
    let level = analysis.confidence
    return switch family {
    case .linear: LinearRegression(data, terms: terms, level: level)
    case .logistic: LogisticRegression(data, terms: terms, level: level, by: inference)
    case .ordinal: OrdinalRegression(data, terms: terms, level: level)
    case .poisson: PoissonRegression(data, terms: terms, level: level)
    }
  }

  /// Each block of terms beside those before it, among the respondents of the whole model.
  private func blocks(_ data: DesignPatterns, _ design: ModelDesign) -> Told {
    var columns: Set<Int> = [0]
    var models = [regression(data.keeping(columns), terms: [])]
    for block in analysis.blocks {
      for term in block { columns.formUnion(design.columnsOfTerms[term] ?? 0..<0) }
      models.append(regression(data.keeping(columns), terms: []))
    }
    let changes =
      family == .linear
      ? NestedModels(models.compactMap { $0 as? LinearRegression })
      : NestedModels(likelihoods: models.compactMap { $0.estimates.first { $0.measure == .logLikelihood } })
    return Told(
      changes, places: analysis.blocks.map { ModelDesign.Column(by: Self.name($0), group: "") })
  }

  /// As a study file writes it.
  private static func name(_ block: [Term]) -> String {
    block.map { $0.variables.joined(separator: ":") }.joined(separator: " + ")
  }
}
