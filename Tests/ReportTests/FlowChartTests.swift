import Testing

@testable import Report

@Suite struct FlowChartTests {
  private let chart = FlowChart(
    start: "551 records read as respondents",
    steps: [
      .init(leaving: "4 excluded: Consent to take part is \"No\" `id`", left: "547 left"),
      .init(leaving: "6 excluded: Percent of the questionnaire seen < 100", left: "541 used"),
    ])

  @Test func everyStepHasItsBoxes() {
    let script = chart.script("exclusions")
    #expect(script.components(separatedBy: "set object").count - 1 == 5)
    #expect(script.components(separatedBy: "set arrow").count - 1 == 4)
    #expect(script.contains("541 used"))
    #expect(!script.contains("`"))
  }

  @Test func itsDataNameTheSteps() {
    #expect(
      chart.data().split(separator: "\n").map { String($0.split(separator: "\t").last ?? "") } == [
        "\"step\"", "0.0", "1.0", "1.0", "2.0", "2.0",
      ])
  }
}
