/// One entry of `analyses`: a verb with its operands, and the options that any verb takes.
package struct Analysis: Sendable {
  /// The id that results of the whole study have.
  package static let wholeStudy = "study"

  package var id: String
  package var verb: Verb
  /// What the page calls it, in prose: in place of a heading made of its variables' labels.
  package var title: Located<String>?
  /// Confirmatory; adjusted apart from the rest.
  package var isPlanned = false
  /// The variable that splits a `describe` or `proportion`.
  package var by: String?
  package var condition: Located<Condition>?
  package var confidence = 0.95
  /// Below it a p value is significant. 1 − 0.95 is 0.050000000000000044: this is the decimal that was meant.
  package var significanceLevel: Double { ((1 - confidence) * 1e9).rounded() / 1e9 }
  package var adjust = Adjustment()
  package var incomplete: Incomplete?
  package var usesWeights = true
  /// The level that is the B of `A vs B`, or a model's reference.
  package var reference: String?
  /// A measure's name that takes the place of the primary test.
  package var test: String?
  /// The interval of a proportion, by name: wilson, clopper-pearson, agresti-coull, jeffreys, logit, wald; of several at once goodman, sison-glaz.
  package var interval: String?
  /// Intervals by resampling, beside the others.
  package var bootstrap: Bootstrap?
  package var method: CorrelationMethod?
  /// How common factors are found.
  package var extraction = Extraction.likelihood
  /// Of a logistic model: Firth's penalized likelihood in place of the likelihood.
  package var isFirth = false
  /// Of a logistic model: average marginal effects beside the odds ratios.
  package var hasMarginalEffects = false
  /// Of a logistic model: by how many resamples its calibration and discrimination are corrected for optimism; `nil` where they
  /// are not asked for.
  package var calibrationResamples: Int?
  /// The `interval` of a logistic model that follows the likelihood.
  static let profile = "profile"
  package var hasProfileIntervals: Bool { interval == Self.profile }
  /// Of a linear model: the sums of squares by which its terms are tested, and adjusted means are told.
  package var anova: SumsOfSquares?
  /// Of a linear, logistic or Poisson model: who belongs together, as clients of one clinic.
  package var cluster: String?
  /// The terms of a model in the blocks in which they enter, all of them; empty where it has none.
  package var blocks: [[Term]] = []
  /// The level of stratification.
  package var within: String?
  /// What correlations are controlled for.
  package var controls: [String] = []
  /// Given values to test against; the label is empty where one value is given.
  package var against: [GivenValue] = []
  /// The smallest effect that would matter, for which it is planned.
  package var smallest: SmallestEffect?
  /// What it is drawn as; `nil` leaves it to the measures of its variables.
  package var figure: FigureKind?
  package var location: SourceLocation

  /// Whether it asks for differences of correlations.
  package var comparesCorrelations: Bool {
    if case .correlate = verb { test == Self.differenceOfCorrelations } else { false }
  }

  static let differenceOfCorrelations = "correlation_difference"

  package init(id: String, verb: Verb, location: SourceLocation) {
    self.id = id
    self.verb = verb
    self.location = location
  }

  package enum Verb: Sendable {
    case describe([String])
    case proportion(Event)
    /// Several outcomes are one family to adjust. `groups` is the explanatory variable.
    case compare(outcomes: [Outcome], groups: String)
    /// Answers of the same respondents: variables, or what one variable is on several occasions.
    case comparePaired([String], occasions: Occasions? = nil)
    case correlate([String])
    case reliability(scale: String)
    case agreement([String])
    case equivalence(Outcome, groups: String, margin: Margin?)
    case model(Outcome, terms: [Term], family: Family)
    case factor(scale: String)
    case pool(Pool)
    /// The section of that name: no entry of `analyses`, but reported as one.
    case interviews(Interviews)

    /// The variable whose levels are compared.
    package var groups: String? {
      switch self {
      case .compare(_, let groups), .equivalence(_, let groups, _): groups
      case .comparePaired(_, let occasions): occasions?.by
      default: nil
      }
    }

    /// What brings the rows of one respondent together.
    package var occasions: Occasions? {
      if case .comparePaired(_, let occasions) = self { occasions } else { nil }
    }

    /// Whether it is of published studies.
    package var isPool: Bool { if case .pool = self { true } else { false } }

    /// The key that it is written with.
    package var name: String {
      switch self {
      case .describe: "describe"
      case .proportion: "proportion"
      case .compare, .comparePaired: "compare"
      case .correlate: "correlate"
      case .reliability: "reliability"
      case .agreement: "agreement"
      case .equivalence: "equivalence"
      case .model: "model"
      case .factor: "factor"
      case .pool: "pool"
      case .interviews: "interviews"
      }
    }
  }

  package struct Adjustment: Sendable, Equatable {
    /// As `MultiplicityAdjustment` names it.
    package var method = "holm"
    package var family: String?
    package init(method: String = "holm", family: String? = nil) {
      self.method = method
      self.family = family
    }
  }

  package struct Bootstrap: Sendable, Equatable {
    /// As `interval` names it.
    package enum Interval: String, Sendable, CaseIterable {
      case bca = "bootstrap"
      case percentile = "bootstrap-percentile"
    }
    package var interval: Interval
    package var resamples = 10_000
    package init(_ interval: Interval) { self.interval = interval }
  }

  package enum Incomplete: String, Sendable, CaseIterable { case pairwise, listwise }
  package enum CorrelationMethod: String, Sendable, CaseIterable {
    case pearson, spearman, kendall, polychoric, all
  }
  /// As `method` of a factor analysis names it.
  package enum Extraction: String, Sendable, CaseIterable {
    case likelihood = "ml"
    case principalAxis = "principal-axis"
    case all
  }
  /// The terms that each term of an analysis of variance is tested beside.
  package enum SumsOfSquares: String, Sendable, CaseIterable {
    case typeII = "II"
    case typeIII = "III"
  }
  package enum Family: String, Sendable, CaseIterable { case linear, logistic, ordinal, poisson }

  package struct GivenValue: Sendable, Equatable {
    package var label: String?
    /// A proportion in 0…1 where it was written as a percentage.
    package var value: Double
    package init(label: String?, value: Double) {
      self.label = label
      self.value = value
    }
  }
}

/// What is compared or modelled: a variable, or the event that a categorical one has a level.
package struct Outcome: Sendable, Hashable {
  package var variable: String
  /// The event's label; `nil`: the variable itself.
  package var level: String?

  package init(variable: String, level: String? = nil) {
    self.variable = variable
    self.level = level
  }
}

/// What a proportion counts.
package struct Event: Sendable, Hashable {
  /// As it was written, spaces folded.
  package var text: String
  package var condition: Condition
  /// Where the event is one level of one variable.
  package var outcome: Outcome?

  package init(text: String, condition: Condition, outcome: Outcome?) {
    self.text = text
    self.condition = condition
    self.outcome = outcome
  }
}

/// A term of a model: one variable, or several multiplied into an interaction.
package struct Term: Sendable, Hashable {
  package var variables: [String]

  package init(_ variables: [String]) { self.variables = variables }
}

/// The smallest difference that matters, for equivalence.
package enum Margin: Sendable, Hashable {
  /// Percentage points, as a proportion: `10 points` is 0.10.
  case points(Double)
  /// Standardized mean difference.
  case d(Double)
  /// Correlation.
  case r(Double)
  /// In the variable's own unit.
  case raw(Double)

  /// As a study file writes it.
  package var text: String {
    switch self {
    case .points(let size): "\(NumberText.text((size * 1e11).rounded() / 1e9)) points"
    case .d(let size): "d \(NumberText.text(size))"
    case .r(let size): "r \(NumberText.text(size))"
    case .raw(let size): NumberText.text(size)
    }
  }
}
