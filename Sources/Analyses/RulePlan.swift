import StudyFile
import Tally

/// How many respondents break a rule of the study.
package struct RuleCheck: Sendable, Equatable {
  /// As the study file has it.
  package var rule: String
  package var broken: Int
  /// Respondents of whom it cannot be said, because an answer is missing.
  package var unknown: Int
  package var n: Int

  package init(rule: String, broken: Int, unknown: Int, n: Int) {
    self.rule = rule
    self.broken = broken
    self.unknown = unknown
    self.n = n
  }
}

/// The study's `rules`, planned with its analyses.
package struct RulePlan: Sendable {
  private let rules: [(text: String, request: Int)]

  /// Adds what the rules need to `tallies`.
  package init(study: Study, tallies: inout TallyPlan) {
    var rules: [(text: String, request: Int)] = []
    for rule in study.rules {
      let request = tallies.add(TallyRequest(.patterns([.condition(rule.value)])))
      rules.append((rule.value.text, request))
    }
    self.rules = rules
  }

  /// In the order of the study file.
  package func checks(from tallies: Tallies) -> [RuleCheck] {
    rules.map { rule in
      let counts = GroupedCounts(tallies.patterns(rule.request)).groups[0]
      return RuleCheck(
        rule: rule.text, broken: counts.counts[0], unknown: counts.missingTotal,
        n: counts.answered + counts.missingTotal)
    }
  }
}
