import Analyses
import Statistics
import StudyFile
import Tally

/// A published report with the procedure that recomputes it.
struct Claim: Sendable {
  let finding: Finding
  let report: PublishedReport
  /// Gives the rows to read the recomputed value or the test from; `nil` where nothing recomputes it.
  let procedure: (any Procedure)?
  /// For a claim of no difference, or of a direction: the test that the difference is too small to matter.
  let equivalence: (any Procedure)?
  /// For a correlation: the same among those who answered everything that an analysis correlates.
  let listwise: (any Procedure)?
  /// In a study with sampling weights, the same without them.
  let unweighted: (any Procedure)?
  /// Why nothing recomputes it.
  let reason: String

  init(
    _ finding: Finding, _ report: PublishedReport, study: Study, seed: UInt64, threads: Int?,
    _ tallies: inout TallyPlan
  ) {
    self.finding = finding
    self.report = report
    var analysis = Analysis(id: finding.id, verb: .describe([]), location: report.location)
    analysis.condition = report.among
    if case .order(let higher, let lower) = report.direction {
      analysis.reference = lower
      if case .comparison(_, let groups) = report.subject {
        let both = Condition.isAnyOf(variable: groups, labels: [higher, lower])
        let condition = report.among.map { Condition.all([$0.value, both]) } ?? both
        analysis.condition = Located(condition, at: report.location)
      }
    }
    func make(_ verb: Analysis.Verb) -> any Procedure {
      analysis.verb = verb
      return ProcedureMaker(study: study, analysis: analysis, seed: seed, threads: threads).procedure(
        &tallies)
    }
    func absence(_ outcome: Outcome, _ groups: String, isAssociation: Bool = false) -> (any Procedure)? {
      guard report.direction != nil, study.variable(outcome.variable)?.measure != .multiple else {
        return nil
      }
      analysis.verb = .equivalence(outcome, groups: groups, margin: report.margin)
      return Equivalence(
        of: outcome, groups: groups, margin: report.margin,
        ProcedureMaker(study: study, analysis: analysis, seed: seed, threads: threads), &tallies,
        isAssociation: isAssociation)
    }
    var complete: (any Procedure)?
    var plain: (any Procedure)?
    /// As `make`; in a study with weights without them as well.
    func makeBoth(_ verb: Analysis.Verb) -> any Procedure {
      if study.weight != nil, verb.canBeWeighted {
        analysis.usesWeights = false
        plain = make(verb)
        analysis.usesWeights = true
      }
      return make(verb)
    }
    switch report.subject {
    case .event(let event):
      let maker = ProcedureMaker(study: study, analysis: analysis, seed: seed, threads: threads)
      procedure = NamedLevelsMet(
        EventProportion(event, maker, &tallies, countsMissing: report.answered == .all),
        of: [analysis.condition?.value, event.condition].compactMap(\.self))
      if study.weight != nil {
        analysis.usesWeights = false
        plain = EventProportion(
          event, ProcedureMaker(study: study, analysis: analysis, seed: seed, threads: threads), &tallies,
          countsMissing: report.answered == .all)
      }
      (equivalence, reason) = (nil, "")
    case .variable(let name):
      let isScale = if case .scale = study.variable(name)?.source { true } else { false }
      if isScale, Self.reliabilityMeasures.contains(report.measure) {
        procedure = make(.reliability(scale: name))
      } else if isScale, Self.factorMeasures.contains(report.measure) {
        procedure = make(.factor(scale: name))
      } else {
        procedure = makeBoth(.describe([name]))
      }
      (equivalence, reason) = (nil, "")
    case .comparison(let outcome, let groups):
      procedure = makeBoth(.compare(outcomes: [outcome], groups: groups))
      (equivalence, reason) = (absence(outcome, groups), "")
    case .association(let first, let second) where Self.pairedMeasures.contains(report.measure):
      procedure = make(.comparePaired([first, second]))
      (equivalence, reason) = (nil, "")
    case .association(let first, let second):
      // A nominal variable makes the groups, on whichever side of `~` it stands.
      let measures = [first, second].map { study.variable($0)?.measure }
      if let place = measures.lastIndex(of: .nominal) {
        let (outcome, groups) = place == 1 ? (first, second) : (second, first)
        procedure = makeBoth(.compare(outcomes: [Outcome(variable: outcome)], groups: groups))
        equivalence = absence(Outcome(variable: outcome), groups)
      } else {
        procedure = makeBoth(.correlate([first, second]))
        if report.value != nil, let all = study.correlated(with: [first, second]) {
          let condition = analysis.condition
          let answered = all.map { Condition.not(.isMissing(variable: $0)) }
          analysis.condition = Located(
            .all((condition.map { [$0.value] } ?? []) + answered), at: report.location)
          complete = make(.correlate([first, second]))
          analysis.condition = condition
        }
        equivalence = absence(Outcome(variable: first), second, isAssociation: true)
      }
      reason = ""
    case .test:
      (procedure, equivalence) = (nil, nil)
      reason =
        report.measure == "test"
        ? "the study file does not say what the test compares: `of: outcome ~ groups` beside it has it recomputed"
        : "\(report.measure) is not recomputed by this version of tearsheet yet"
    }
    (listwise, unweighted) = (complete, plain)
  }

  /// Of two answers of the same respondents.
  private static let pairedMeasures = Set(
    [
      Measure.mcnemar, .stuartMaxwell, .bowkerSymmetry, .pairedT, .cohensDZ, .cohensDAV, .wilcoxonSignedRank,
      .signTest,
    ].map(\.rawValue))

  private static let reliabilityMeasures = Set(
    [
      Measure.cronbachAlpha, .cronbachAlphaStandardized, .alphaIfDropped, .itemRestR, .omegaTotal,
      .omegaHierarchical, .factorLoading, .guttmanLambda2, .guttmanLambda6, .splitHalf,
      .standardErrorOfMeasurement,
      .proportionAtFloor, .proportionAtCeiling, .kmo, .bartlettSphericity,
    ].map(\.rawValue))

  private static let factorMeasures = Set(
    [
      Measure.communality, .varianceExplained, .factorChiSquare, .rmsea, .srmr, .cfi, .tli, .eigenvalue,
      .simulatedEigenvalue, .factorsSuggested,
    ].map(\.rawValue))

  /// The claim in words.
  var text: String { report.measure + ": " + Self.words(report) }

  /// What a report is of, and among whom.
  static func words(_ report: PublishedReport) -> String {
    var text = words(report.target)
    if let of = report.of { text += ", of \(words(of))" }
    if let among = report.among { text += ", among \(among.value.text)" }
    return text
  }

  private static func words(_ target: PublishedReport.Target) -> String {
    switch target {
    case .event(let event): event.text
    case .variable(let name): name
    case .comparison(let outcome, let groups):
      outcome.variable + (outcome.level.map { " = \($0)" } ?? "") + " ~ " + groups
    case .association(let first, let second): "\(first) ~ \(second)"
    case .test(let test): test
    }
  }

  /// What was printed: the number, or the direction in words.
  var published: String { Self.published(report) }

  static func published(_ report: PublishedReport) -> String {
    if case .test(let text) = report.target { return text }
    if let value = report.value { return value.text }
    let words = direction(report)
    return words.isEmpty ? report.p.map { "p \($0.text.first == "<" ? "" : "= ")\($0.text)" } ?? "" : words
  }

  var publishedDirection: String { Self.direction(report) }

  private static func direction(_ report: PublishedReport) -> String {
    switch report.direction {
    case .some(.none):
      let what = report.measure == "association" ? "no association" : "no difference"
      return report.margin.map { "\(what) (margin \($0.text))" } ?? what
    case .positive: return "positive"
    case .negative: return "negative"
    case .order(let higher, let lower): return "\(higher) > \(lower)"
    case nil: return ""
    }
  }
}

extension Study {
  /// The variables of the first analysis that correlates these and others.
  fileprivate func correlated(with names: [String]) -> [String]? {
    for analysis in analyses {
      if case .correlate(let all) = analysis.verb, all.count > names.count, names.allSatisfy(all.contains) {
        return all.filter { variable($0).map { $0.measure == .numeric || $0.measure == .ordinal } ?? false }
      }
    }
    return nil
  }
}
