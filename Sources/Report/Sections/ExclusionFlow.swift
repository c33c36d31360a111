import Quality
import StudyFile

/// From the records to those who are used.
struct ExclusionFlow {
  let ladder: [QualityReport.Rung]
  let study: Study
  let labels: Labels

  var figure: Figure {
    let steps = ladder.filter { $0.excluded > 0 }
    let before = steps.first?.before ?? 0
    let after = steps.last?.after ?? before
    let chart = FlowChart(
      start: "\(NumberFormat.count(before)) records read as respondents",
      steps: steps.map { step in
        FlowChart.Step(
          leaving: "\(NumberFormat.count(step.excluded)) excluded: \(reading(step.rule))",
          left: "\(NumberFormat.count(step.after)) \(step.after == after ? "used" : "left")")
      })
    let said = steps.map { "\(NumberFormat.count($0.excluded)) by “\(reading($0.rule))”" }
    return Figure(
      name: "exclusions", title: "From the Records to the Respondents Who Are Used",
      note: "Each record is excluded by the first rule that holds for it.",
      alternative:
        "Of \(NumberFormat.count(before)) records, these are excluded: \(said.joined(separator: ", ")). \(NumberFormat.count(after)) are used.",
      plot: .flow(chart))
  }

  private func reading(_ rule: String) -> String {
    (study.data.exclude.map(\.value).first { $0.text == rule }.map(labels.text) ?? rule).folded
  }
}
