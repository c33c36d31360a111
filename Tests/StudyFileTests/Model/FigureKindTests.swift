import Testing

@testable import StudyFile

@Suite struct FigureKindTests {
  private static let variables = """
    study: s
    data: {}
    variables:
      sex: {measure: nominal, values: [F, M]}
      agree: {measure: ordinal, values: [No, Partly, Yes]}
      tools: {measure: multiple, columns: {a: Saw, b: Axe}}
      age: {measure: numeric}
      years: {measure: numeric}
      pay: {measure: numeric}
      size: {measure: numeric}
      rank: {measure: numeric}
      note: {measure: text}

    """

  private func problem(_ analysis: String) -> String? {
    do {
      _ = try StudyParser.parse(
        text: Self.variables + "analyses:\n  - {id: x, \(analysis)}\n", file: "study.yaml")
      return nil
    } catch {
      return error.list.first?.message
    }
  }

  @Test(arguments: [
    "describe: sex, figure: bars", "describe: agree, figure: diverging", "describe: tools, figure: upset",
    "describe: age, figure: none", "proportion: sex = F, by: agree, figure: bars",
    "compare: agree ~ sex, figure: mosaic", "compare: sex ~ agree, figure: stacked",
    "compare: age ~ sex, figure: histogram", "correlate: [age, years], figure: scatter",
    "correlate: [age, years, pay], figure: heat-map",
  ]) func whatFitsIsTaken(analysis: String) { #expect(problem(analysis) == nil) }

  @Test func whatDoesNotFitIsAnErrorWithWhatDoes() {
    #expect(
      problem("describe: sex, figure: mosaic")
        == "'figure' takes intervals, bars or none, found 'mosaic'")
    #expect(
      problem("correlate: [age, years], figure: heat-map")
        == "'figure' takes scatter or none, found 'heat-map'")
    #expect(
      problem("correlate: [age, years, pay, size, rank], figure: scatter")
        == "'figure' takes heat-map or none, found 'scatter'")
    #expect(
      problem("compare: sex = F ~ agree, figure: stakced")
        == "'figure' takes intervals, bars or none, found 'stakced'")
    #expect(
      problem("describe: note, figure: bars")
        == "'figure' has no choice: this 'describe' is drawn in one way or not at all")
  }
}
