import Quality
import StudyFile

/// From the records to those who are used.
struct ExclusionFlow: InLanguage {
  let ladder: [QualityReport.Rung]
  let study: Study
  let labels: Labels

  var say: Words { labels.say }

  var figure: Figure {
    let steps = ladder.filter { $0.excluded > 0 }
    let before = steps.first?.before ?? 0
    let after = steps.last?.after ?? before
    let chart = FlowChart(
      start: say("flow.start", n: before).plain,
      steps: steps.map { step in
        FlowChart.Step(
          leaving: say("flow.excluded", n: step.excluded, rule: reading(step.rule)).plain,
          left: say(step.after == after ? "flow.used" : "flow.left", n: step.after).plain)
      })
    let said = steps.map {
      say("flow.excluded.by", n: $0.excluded, rule: say.quoted(reading($0.rule))).plain
    }
    return Figure(
      name: "exclusions", title: say("flow.title"), note: say("flow.note"),
      alternative: say("flow.alternative", n: before, excluded: said.joined(separator: ", "), used: after)
        .plain,
      plot: .flow(chart))
  }

  private func reading(_ rule: String) -> String {
    (study.data.exclude.map(\.value).first { $0.text == rule }.map(labels.text) ?? rule).folded
  }
}
