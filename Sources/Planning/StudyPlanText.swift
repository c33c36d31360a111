import StudyFile

/// What a study's tests could find, for people: a line for each test.
package struct StudyPlanText {
  let plan: StudyPlan
  let study: String
  let powers: [Double]

  package init(_ plan: StudyPlan, study: String, powers: [Double]) {
    (self.plan, self.study, self.powers) = (plan, study, powers)
  }

  package var text: String { joined(\.text, heading: { $0 + "\n\n" }) }

  package var markdown: String { joined(\.markdown, heading: { "**\($0)**\n\n" }) }

  private func joined(_ form: (TextTable) -> String, heading: (String) -> String) -> String {
    var parts: [String] = []
    if plan.entries.isEmpty {
      parts.append("\(study): no test that can be planned\n")
    } else {
      parts.append(heading("\(study): the smallest effects that these respondents find") + form(effects))
      if sizes.rows.isEmpty {
        parts.append(
          "How many the smallest effect that matters needs is said where an analysis names it: 'smallest: 10 points', 'd 0.3', 'r .2'.\n"
        )
      } else {
        parts.append(heading("How many the smallest effects that matter need") + form(sizes))
      }
      parts.append(
        "Two-sided tests, each by itself at the level that goes with its 'confidence'. Adjusted for several, they need more. Nothing here rests on the effects that were observed.\n"
      )
    }
    if !plan.unplanned.isEmpty {
      parts.append("Not planned:\n" + unplanned)
    }
    return parts.joined(separator: "\n")
  }

  /// Analyses by the reason.
  private var unplanned: String {
    var reasons: [String] = []
    for (_, reason) in plan.unplanned where !reasons.contains(reason) { reasons.append(reason) }
    return reasons.map { reason in
      let analyses = plan.unplanned.filter { $0.reason == reason }.map(\.analysis)
      return "  \(reason): \(analyses.joined(separator: ", "))\n"
    }.joined()
  }

  private var effects: TextTable {
    TextTable(
      columns: [("Analysis", false), ("Of", false), ("Test", false), ("n", true), ("By group", false)]
        + powers.map { (PlanWords.power($0) + " power", false) },
      rows: plan.entries.map { entry in
        head(entry.effects.first, isOfSample: true) + powers.map { cell(entry.effects, $0, PlanWords.effect) }
      }
    ).withoutEmptyColumns()
  }

  private var sizes: TextTable {
    TextTable(
      columns: [("Analysis", false), ("Of", false), ("Test", false), ("Effect", false)]
        + powers.map { ("n at \(PlanWords.power($0))", true) } + [("", false)],
      rows: plan.entries.filter { !$0.sizes.isEmpty }.map { entry in
        head(entry.sizes.first, isOfSample: false)
          + powers.map {
            cell(entry.sizes, $0) {
              let groups = PlanWords.groups($0.sample)
              return PlanWords.n($0.sample) + (groups.isEmpty ? "" : " (\(groups))")
            }
          } + [entry.sizes.first { !$0.note.isEmpty }?.note ?? ""]
      }
    ).withoutEmptyColumns()
  }

  private func head(_ row: PlanRow?, isOfSample: Bool) -> [String] {
    guard let row else { return [] }
    let name = [row.analysis, row.of, row.test.replacing("_", with: " ")]
    return isOfSample
      ? name + [PlanWords.n(row.sample), PlanWords.groups(row.sample)] : name + [PlanWords.effect(row)]
  }

  /// What is found with one power: both ways beside each other, or why nothing is.
  private func cell(_ rows: [PlanRow], _ power: Double, _ told: (PlanRow) -> String) -> String {
    let own = rows.filter { $0.power == power }
    let found = own.map(told).filter { !$0.isEmpty }
    return found.isEmpty ? "none" : found.joined(separator: ", ")
  }
}
