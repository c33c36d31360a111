import Statistics
import StudyFile
import Tally

/// Chooses the procedure for an entry of `analyses` by its verb and by the measures of its variables, never by the
/// data.
package struct ProcedureMaker: Sendable {
  let study: Study
  let analysis: Analysis
  let seed: UInt64
  /// For random numbers; nil: as many as the machine has cores.
  let threads: Int?
  /// Whether answers are counted together that only a figure needs so: such cells are small, and shared ones would cost
  /// others.
  let countsTogether: Bool

  package init(
    study: Study, analysis: Analysis, seed: UInt64, threads: Int? = nil, countsTogether: Bool = true
  ) {
    self.study = study
    self.analysis = analysis
    self.seed = seed
    self.threads = threads
    self.countsTogether = countsTogether
  }

  package func procedure(_ tallies: inout TallyPlan) -> any Procedure {
    let conditions = [analysis.condition?.value].compactMap(\.self) + analysis.verb.events
    var procedure = procedureOfVerb(&tallies)
    // Published studies are not this survey's respondents.
    if study.weight != nil, analysis.usesWeights, !analysis.verb.isPool {
      procedure = UnweightedMarked(procedure)
    }
    return conditions.contains { !$0.namedLevels.isEmpty }
      ? NamedLevelsMet(procedure, of: conditions) : procedure
  }

  private func procedureOfVerb(_ tallies: inout TallyPlan) -> any Procedure {
    switch analysis.verb {
    case .describe(let names):
      let battery = study.battery(names)
      return ProcedureList(
        parts: names.compactMap { name in
          study.variable(name).map {
            Description(of: $0, isInBattery: battery.contains(name), self, &tallies)
          }
        })
    case .proportion(let event):
      return EventProportion(event, self, &tallies)
    case .compare(let outcomes, let groups):
      return ProcedureList(parts: outcomes.map { comparison(of: $0, groups: groups, &tallies) })
    case .correlate(let names):
      let variables = names.compactMap(study.variable)
      let correlations = Correlations(among: variables, self, &tallies)
      if let strata = analysis.within.flatMap(study.variable) {
        return ProcedureList(parts: [
          correlations, CorrelationsWithin(among: variables, within: strata, self, &tallies),
        ])
      }
      return analysis.comparesCorrelations
        ? ProcedureList(parts: [correlations, CorrelationsCompared(among: variables, self, &tallies)])
        : correlations
    case .reliability(let scale):
      return Reliability(of: scale, self, &tallies)
    case .equivalence(let outcome, let groups, let margin):
      return Equivalence(of: outcome, groups: groups, margin: margin, self, &tallies)
    case .model(let outcome, let terms, let family):
      return RegressionModel(outcome, terms: terms, family: family, self, &tallies)
    case .agreement(let names):
      let raters = names.compactMap(study.variable)
      if let problem = RaterAgreement.problem(among: raters) { return NotComputed(reason: problem) }
      return RaterAgreement(among: raters, self, &tallies)
    case .pool(let pool):
      return Pooling(pool, self, &tallies)
    case .comparePaired(_, let occasions?):
      if let count = study.data.count {
        return NotComputed(
          reason:
            "With ‘count: \(count.value)’ a row stands for several respondents, and nothing tells whose other "
            + "answers are theirs: ‘paired’ is not computed.")
      }
      return PairedComparison(of: occasions, self, &tallies)
    case .comparePaired(let names, nil):
      let variables = names.compactMap(study.variable)
      if let problem = PairedComparison.problem(among: variables) { return NotComputed(reason: problem) }
      return PairedComparison(of: variables, self, &tallies)
    case .factor(let scale):
      return ScaleFactor(of: scale, self, &tallies)
    // Interviews are of no respondents: nothing is counted for them.
    case .interviews: return ProcedureList(parts: [])
    }
  }

  /// A comparison by the measure of its outcome.
  func comparison(of outcome: Outcome, groups name: String, _ tallies: inout TallyPlan) -> any Procedure {
    guard let variable = study.variable(outcome.variable), let groups = study.variable(name) else {
      return NotComputed(reason: "\(outcome.variable) or \(name) is not in the study file.")
    }
    guard groups.measure.isCategorical else {
      return NotComputed(
        reason: "\(groups.title) has no groups to compare: it is \(groups.measure.rawValue). "
          + "Use `cut` to make groups of it, or `correlate`.")
    }
    if let strata = analysis.within.flatMap(study.variable) {
      return stratified(variable, event: outcome.level, groups: groups, within: strata, &tallies)
    }
    switch variable.measure {
    case .nominal:
      return CrossTabulation(of: variable, event: outcome.level, groups: groups, self, &tallies)
    case .ordinal where outcome.level == nil && (!variable.isBinary || namesTestOfNumbers):
      return ProcedureList(parts: [
        CrossTabulation(of: variable, event: nil, groups: groups, self, &tallies, isPrimary: false),
        GroupComparison(of: variable, groups: groups, self, &tallies),
      ])
    case .ordinal:
      return CrossTabulation(of: variable, event: outcome.level, groups: groups, self, &tallies)
    case .numeric:
      return GroupComparison(of: variable, groups: groups, self, &tallies)
    case .multiple:
      let options: [any Procedure] = variable.levels.indices
        .filter { outcome.level == nil || variable.levels[$0].label == outcome.level }
        .map { CrossTabulation(of: variable, option: $0, groups: groups, self, &tallies) }
      let together =
        outcome.level == nil ? OptionsTogether(of: variable, groups: groups, self, &tallies) : nil
      return ProcedureList(parts: options + [together].compactMap(\.self))
    case .text, .date, .id:
      return NotComputed(reason: "\(variable.title) cannot be compared: it is \(variable.measure.rawValue).")
    }
  }

  private func stratified(
    _ variable: Variable, event: String?, groups: Variable, within strata: Variable,
    _ tallies: inout TallyPlan
  ) -> any Procedure {
    switch variable.measure {
    case .nominal, .ordinal:
      return StratifiedTabulation(
        of: variable, event: event, groups: groups, within: strata, self, &tallies)
    case .multiple:
      return ProcedureList(
        parts: variable.levels.indices.filter { event == nil || variable.levels[$0].label == event }
          .map {
            StratifiedTabulation(of: variable, option: $0, groups: groups, within: strata, self, &tallies)
          })
    case .numeric, .text, .date, .id:
      return NotComputed(reason: "\(variable.title) cannot be compared: it is \(variable.measure.rawValue).")
    }
  }

  /// Of means or of ranks, which may be asked for of two answers in order, too.
  private var namesTestOfNumbers: Bool {
    let tests: Set<Measure> = [
      .studentT, .welchT, .mannWhitney, .anovaF, .welchF, .kruskalWallis, .medianTest,
    ]
    return analysis.test.flatMap(Measure.init).map(tests.contains) ?? false
  }

  /// The variable of the sampling weight, where the analysis has one.
  var weight: String? { study.weight(of: analysis) }

  /// Whom the analysis is about. With weights that is who has one.
  var condition: Condition? {
    let conditions = [analysis.condition?.value, weight == nil ? nil : study.hasWeight].compactMap(\.self)
    return conditions.count > 1 ? .all(conditions) : conditions.first
  }

  /// Counts of these patterns among them, with their weights.
  func patterns(_ axes: [Axis]) -> TallyRequest {
    TallyRequest(.patterns(axes), where: condition, weightedBy: weight)
  }

  var level: Double { analysis.confidence }
}
