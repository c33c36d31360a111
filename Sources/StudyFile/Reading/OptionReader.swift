/// The options of an analysis.
extension StudyReader {
  /// Of shares that add up to one, all at once.
  private static let simultaneous = ["goodman", "sison-glaz"]
  private static let intervals = ["wilson", "clopper-pearson", "agresti-coull", "jeffreys", "logit", "wald"]

  /// `isKnown` is false where the operand has an error: what depends on it is not judged then.
  mutating func readOptions(_ analysis: inout Analysis, _ fields: Fields, isKnown: Bool) {
    analysis.title = located(fields["title"], "title")
    analysis.isPlanned = flag(fields["planned"], "planned") ?? false
    analysis.condition = condition(fields["where"], "where")
    analysis.confidence = confidence(fields["confidence"]) ?? analysis.confidence
    if analysis.confidence <= 0.5, let node = fields["confidence"] {
      switch analysis.verb {
      case .equivalence:
        report(
          "'confidence' of an equivalence is above 50%: its interval has the level 1 − 2α, and α is 1 − confidence",
          at: node)
      case .factor:
        report(
          "'confidence' of a factor analysis is above 50%: the interval of RMSEA has the level 1 − 2α, and α is 1 − confidence",
          at: node)
      default: break
      }
    }
    analysis.adjust = adjustment(fields["adjust"]) ?? analysis.adjust
    analysis.incomplete = choice(fields["incomplete"], "incomplete")
    if choice(fields["weight"], "weight", among: ["none"]) != nil { analysis.usesWeights = false }
    analysis.test = test(fields["test"])
    readInterval(&analysis, fields)
    switch analysis.verb {
    case .model(_, _, let family):
      analysis.isFirth = isLogistic(fields["method"], "method", "firth", family)
      analysis.hasMarginalEffects = isLogistic(fields["effects"], "effects", "marginal", family)
      if analysis.isFirth, analysis.hasMarginalEffects, let node = fields["effects"] {
        report(
          "'effects: marginal' does not go with 'method: firth', whose risks are drawn towards 1/2", at: node)
        analysis.hasMarginalEffects = false
      }
      if analysis.isFirth, analysis.hasProfileIntervals, let node = fields["interval"] {
        report(
          "'interval: profile' does not go with 'method: firth', whose intervals are of the profile anyway",
          at: node)
      }
      analysis.anova = anova(fields["anova"], family)
      analysis.calibrationResamples = calibration(fields, of: analysis, family)
      analysis.cluster = cluster(fields["cluster"], of: analysis)
      if isKnown { analysis.blocks = blocks(fields["blocks"], of: analysis) }
    // Of studies that are pooled it is read with them, also where these have an error.
    default:
      if fields["factor"] != nil {
        analysis.extraction = choice(fields["method"], "method") ?? analysis.extraction
      } else if fields["pool"] == nil {
        analysis.method = choice(fields["method"], "method")
      }
    }
    analysis.by = groups(fields["by"], "by")
    analysis.within = stratum(fields["within"], of: analysis)
    analysis.controls = controls(fields["controlling"], of: analysis)
    if isKnown {
      checkCorrelations(analysis, fields)
      analysis.reference = reference(fields["reference"], in: analysis)
      analysis.against = given(fields["against"], in: analysis)
      analysis.figure = figure(fields["figure"], of: analysis.verb)
      analysis.smallest = smallestEffect(fields["smallest"], of: analysis.verb)
    }
  }

  private mutating func figure(_ node: YAMLNode?, of verb: Analysis.Verb) -> FigureKind? {
    guard let node, let text = text(node, "figure") else { return nil }
    let kinds = verb.figureKinds { name in
      if case .variable(let variable) = codebook[name] { variable } else { nil }
    }
    if let kind = FigureKind(rawValue: text), kinds.contains(kind) { return kind }
    guard !kinds.isEmpty else {
      report("'figure' has no choice: this '\(verb.name)' is drawn in one way or not at all", at: node)
      return nil
    }
    return choice(node, "figure", among: kinds.map(\.rawValue)).flatMap(FigureKind.init)
  }

  private mutating func readInterval(_ analysis: inout Analysis, _ fields: Fields) {
    typealias Interval = Analysis.Bootstrap.Interval
    if case .model(_, _, let family) = analysis.verb {
      if isLogistic(fields["interval"], "interval", Analysis.profile, family) {
        analysis.interval = Analysis.profile
      }
      return
    }
    // Only percentages have a choice of formulas; everything that is estimated can be resampled.
    var formulas = Self.intervals
    switch analysis.verb {
    case .correlate, .reliability: formulas = []
    case .describe: formulas += Self.simultaneous
    default: break
    }
    let name = choice(fields["interval"], "interval", among: formulas + Interval.allCases.map(\.rawValue))
    if case .comparePaired = analysis.verb, let name, Interval(rawValue: name) != nil,
      let node = fields["interval"]
    {
      report(
        "'interval: \(name)' does not go with answers of the same respondents: nothing of it is resampled",
        at: node)
    }
    if case .describe(let names) = analysis.verb, let name, Self.simultaneous.contains(name),
      let node = fields["interval"], let several = names.first(where: isMultiple)
    {
      report(
        "'interval: \(name)' is of questions with one answer each, and '\(several)' has several; describe it by itself",
        at: node)
    }
    if let interval = name.flatMap(Interval.init(rawValue:)) {
      analysis.bootstrap = Analysis.Bootstrap(interval)
    } else {
      analysis.interval = name
    }
    guard let node = fields["resamples"], let resamples = resamples(node) else { return }
    if analysis.bootstrap == nil, name != nil || fields["interval"] == nil {
      report("'resamples' goes with 'interval: bootstrap' or 'interval: bootstrap-percentile'", at: node)
    }
    analysis.bootstrap?.resamples = resamples
  }

  mutating func resamples(_ node: YAMLNode) -> Int? {
    guard let resamples = count(node, "resamples", least: 100) else { return nil }
    if resamples <= 1_000_000 { return resamples }
    report("'resamples' is at most 1000000, found '\(resamples)'", at: node)
    return nil
  }

  private func isMultiple(_ name: String) -> Bool {
    if case .variable(let variable) = codebook[name] { variable.measure == .multiple } else { false }
  }

  private mutating func confidence(_ node: YAMLNode?) -> Double? {
    guard let node, let value = numberOrPercentage(node, "confidence") else { return nil }
    if value > 0, value < 1 { return value }
    report(
      "'confidence' lies between 0 and 1: write 95% or 0.95, found '\(text(node, "confidence") ?? "")'",
      at: node)
    return nil
  }

  private mutating func adjustment(_ node: YAMLNode?) -> Analysis.Adjustment? {
    guard let node else { return nil }
    if case .map = node.content {
      guard let fields = fields(node, of: "'adjust'", keys: ["method", "family"]) else { return nil }
      let method = fields["method"] == nil ? "holm" : adjustmentMethod(fields["method"])
      return method.map { Analysis.Adjustment(method: $0, family: text(fields["family"], "family")) }
    }
    return adjustmentMethod(node).map { Analysis.Adjustment(method: $0) }
  }

  private mutating func adjustmentMethod(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node, "adjust") else { return nil }
    let methods = [
      "holm", "bonferroni", "hochberg", "hommel", "sidak", "holm-sidak", "benjamini-hochberg",
      "benjamini-yekutieli", "benjamini-krieger-yekutieli", "none",
    ]
    let aliases = [
      "bh": "benjamini-hochberg", "fdr": "benjamini-hochberg", "by": "benjamini-yekutieli",
      "bky": "benjamini-krieger-yekutieli", "šidák": "sidak", "holm-šidák": "holm-sidak",
    ]
    if let method = aliases[text.lowercased()] { return method }
    return choice(node, "adjust", among: methods)
  }

  private mutating func test(_ node: YAMLNode?) -> String? {
    guard let node, let text = text(node, "test") else { return nil }
    if KnownMeasures.names.contains(text) { return text }
    let nearest = NearestWord.nearest(to: text, among: KnownMeasures.names).map { "; did you mean '\($0)'?" }
    report(
      "unknown test '\(text)'\(nearest ?? "; expected a name such as student_t or fisher_exact")", at: node)
    return nil
  }

  mutating func groups(_ node: YAMLNode?, _ key: String) -> String? {
    guard let node, let reference = reference(node, key), let variable = variable(reference) else {
      return nil
    }
    if let message = Self.needsGroups(variable) {
      report(message, at: node)
      return nil
    }
    return variable.name
  }

  /// A third variable, whose levels are the strata.
  private mutating func stratum(_ node: YAMLNode?, of analysis: Analysis) -> String? {
    guard let node, let name = groups(node, "within") else { return nil }
    switch analysis.verb {
    case .comparePaired:
      report("'within' does not go with answers of the same respondents", at: node)
    case .compare(let outcomes, let groups):
      if ([groups] + outcomes.map(\.variable)).contains(name) {
        report("'within' names a third variable: '\(name)' is compared already", at: node)
      }
      let number = outcomes.map(\.variable).first { name in
        if case .variable(let variable) = codebook[name] { variable.measure == .numeric } else { false }
      }
      if let number {
        report(
          "'within' compares answers that can be counted, and '\(number)' is numeric; 'model: \(number) ~ \(groups) + \(name)' "
            + "with 'anova: II' compares its means beside the strata", at: node)
      }
      if let bootstrap = analysis.bootstrap {
        report(
          "'interval: \(bootstrap.interval.rawValue)' does not go with 'within': nothing of it is resampled",
          at: node)
      }
    case .correlate(let variables):
      if variables.contains(name) {
        report("'within' names another variable: '\(name)' is correlated already", at: node)
      }
      if analysis.method != nil, analysis.method != .pearson, analysis.method != .all {
        report("'within' compares Pearson's correlations: 'method: pearson'", at: node)
      }
    default: break
    }
    return name
  }

  /// What of `correlate` depends on its variables or on several of its options.
  private mutating func checkCorrelations(_ analysis: Analysis, _ fields: Fields) {
    guard case .correlate(let names) = analysis.verb else { return }
    if analysis.method == .polychoric, let node = fields["method"] {
      let numeric = names.first { name in
        if case .variable(let variable) = codebook[name] { variable.measure != .ordinal } else { false }
      }
      if let numeric {
        report("'method: polychoric' takes ordinal variables; '\(numeric)' is not one", at: node)
      }
      if let bootstrap = analysis.bootstrap {
        report(
          "'interval: \(bootstrap.interval.rawValue)' does not go with 'method: polychoric': nothing of it is resampled",
          at: node)
      }
    }
    if let node = fields["test"], analysis.test != nil {
      if !analysis.comparesCorrelations {
        report("'test' of 'correlate' is \(Analysis.differenceOfCorrelations)", at: node)
      } else if analysis.method != nil, analysis.method != .pearson, analysis.method != .all {
        report("correlations that are compared are Pearson's: 'method: pearson'", at: node)
      } else if analysis.within == nil, !(3...4).contains(names.count) {
        report(
          "three or four variables have correlations to compare with one another; 'within' compares those of groups",
          at: node)
      }
    }
    if let node = fields["controlling"], analysis.within != nil || analysis.comparesCorrelations {
      report("'controlling' does not go with comparisons of correlations", at: node)
    }
  }

  /// What is taken out of correlations.
  private mutating func controls(_ node: YAMLNode?, of analysis: Analysis) -> [String] {
    guard let node, let names = variableList(node, "controlling", least: 1, Self.needsControl) else {
      return []
    }
    if case .correlate(let variables) = analysis.verb, let name = names.first(where: variables.contains) {
      report("'controlling' names other variables: '\(name)' is correlated already", at: node)
    }
    if analysis.method == .kendall || analysis.method == .polychoric {
      report("'controlling' goes with 'method: pearson' and 'method: spearman'", at: node)
    }
    if let bootstrap = analysis.bootstrap {
      report(
        "'interval: \(bootstrap.interval.rawValue)' does not go with 'controlling': nothing of it is resampled",
        at: node)
    }
    return names
  }

  /// The label that is the B of `A vs B`.
  private mutating func reference(_ node: YAMLNode?, in analysis: Analysis) -> String? {
    guard let node, let text = text(node, "reference") else { return nil }
    var candidates: [String] = []
    switch analysis.verb {
    case .compare(_, let groups), .equivalence(_, let groups, _): candidates = [groups]
    case .model(_, let terms, _): candidates = terms.flatMap(\.variables).uniqued
    case .comparePaired(_, let occasions?): candidates = [occasions.by]
    case .comparePaired(let names, nil):
      let name = Self.unquoted(text)
      if names.contains(name) { return name }
      report("'reference' names one of \(NearestWord.list(names)), found '\(text)'", at: node)
      return nil
    default: break
    }
    let variables = candidates.compactMap { name -> Variable? in
      guard case .variable(let variable) = codebook[name], variable.measure.isCategorical else { return nil }
      return variable
    }
    guard let first = variables.first else {
      report(
        "'reference' names a level of the groups compared, and this '\(analysis.verb.name)' has none",
        at: node)
      return nil
    }
    var message: String?
    for variable in variables {
      switch variable.level(text) {
      case .label(let label): return label
      case .problem(let problem): message = message ?? problem
      }
    }
    if variables.count == 1 {
      report(message ?? "'\(first.name)' has no level '\(text)'", at: node)
    } else {
      report("none of \(NearestWord.list(variables.map(\.name))) has the level '\(text)'", at: node)
    }
    return nil
  }
}
