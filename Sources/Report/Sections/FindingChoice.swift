import StudyFile

/// Which findings go on the first screen: planned analyses before the others, each in the order of the study file,
/// and no question answered twice.
struct FindingChoice {
  let sections: [AnalysisSection]
  let labels: Labels

  static let most = 5

  var findings: [TearSheet.Finding] {
    let told = sections.filter { !$0.finding.isEmpty }
    var chosen: [AnalysisSection] = []
    var places: [String: Int] = [:]
    for section in told.filter(\.analysis.isPlanned) + told.filter({ !$0.analysis.isPlanned }) {
      let question = Self.question(section.analysis)
      guard let place = places[question] else {
        places[question] = chosen.count
        chosen.append(section)
        continue
      }
      // That two groups are alike says more than that they were not shown to differ.
      if case .equivalence = section.analysis.verb, section.isSignificant,
        !chosen[place].isSignificant
      {
        chosen[place] = section
      }
    }
    return chosen.prefix(Self.most).map { finding($0) }
  }

  /// With whom it is about, where that is not everyone.
  private func finding(_ section: AnalysisSection) -> TearSheet.Finding {
    var finding = section.finding.finding
    if let condition = Self.restriction(section.analysis) {
      finding.statement = labels.say(
        "finding.among", condition: labels.text(condition), finding: finding.statement)
    }
    if let given = GivenTitle(section.analysis) {
      finding.statement = given.opening(labels.say.numbers) + finding.statement
    }
    return finding
  }

  /// Two analyses of the same variables in the same respondents answer one question.
  private static func question(_ analysis: Analysis) -> String {
    let parts: [String] =
      switch analysis.verb {
      case .compare(let outcomes, let groups): ["groups", groups] + outcomes.map(\.variable).sorted()
      case .equivalence(let outcome, let groups, _): ["groups", groups, outcome.variable]
      case .correlate(let variables): ["correlate"] + variables.sorted()
      default: ["id", analysis.id]
      }
    return (parts + [restriction(analysis)?.text ?? "", analysis.within ?? ""]).joined(separator: "\u{0}")
  }

  /// The condition, but for one that only chooses groups: the sentence names them.
  private static func restriction(_ analysis: Analysis) -> Condition? {
    guard let condition = analysis.condition?.value else { return nil }
    guard let groups = analysis.verb.groups else { return condition }
    return condition.variables.isSubset(of: [groups]) ? nil : condition
  }
}
