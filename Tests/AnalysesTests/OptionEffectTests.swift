import Testing

@testable import Analyses
@testable import StudyFile

/// What the table of options promises: each option changes the results of each verb that takes it.
@Suite struct OptionEffectTests {
  private static let variables = """
    variables:
      e: {values: [Yes, No]}
      g: {values: [A, B]}
      v: {measure: numeric}
      w: {measure: numeric}
      i1: {range: [1, 5]}
      i2: {range: [1, 5]}
      i3: {range: [1, 5]}
    scales:
      s: {items: [i1, i2, i3]}
      t: {items: [i1, i2, i3, v]}
    analyses:

    """

  /// A verb with its operand; the second analysis makes a family with the first.
  private static let operands = [
    "describe": "describe: v, against: 3", "proportion": "proportion: e = Yes, against: 40%",
    "compare": "compare: v ~ g", "correlate": "correlate: [v, w, i1]", "reliability": "reliability: s",
    "factor": "factor: t",
    "equivalence": "equivalence: v ~ g", "model": "model: e = Yes ~ g + v",
  ]

  private static let options = [
    "where": "where: w < 8", "confidence": "confidence: 90%", "adjust": "adjust: {family: f}",
    "incomplete": "incomplete: listwise", "reference": "reference: A", "test": "test: student_t",
    "by": "by: g",
    "interval": "interval: wald", "method": "method: kendall", "margin": "margin: d 0.5",
    "family": "family: poisson", "blocks": "blocks: v", "effects": "effects: marginal",
    "anova": "anova: II", "cluster": "cluster: e",
    "calibration": "calibration: yes",
  ]

  private static let csv: String = {
    var state: UInt64 = 20_130_301
    func draw(_ below: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % below
    }
    let records = (0..<60).map { _ -> String in
      let items = (0..<3).map { _ in draw(9) == 0 ? "" : "\(1 + draw(5))" }
      return
        (["\(draw(2) == 0 ? "Yes" : "No")", draw(2) == 0 ? "A" : "B", "\(draw(7))", "\(draw(10))"] + items)
        .joined(separator: ",")
    }
    return "e,g,v,w,i1,i2,i3\n" + records.joined(separator: "\n") + "\n"
  }()

  private static func results(_ analysis: String) throws -> [[String]] {
    try run(variables + "  - {id: one, \(analysis)}\n  - {id: two, \(analysis)}\n", csv: csv).rows.map {
      ["\($0)"]
    }
  }

  private static let pairs = AnalysisOptions.table.flatMap { option, verbs in
    verbs.filter { operands[$0] != nil && options[option] != nil }.map { (option, $0) }
  }

  @Test(arguments: pairs) func anOptionThatIsTakenHasAnEffect(option: String, verb: String) throws {
    var operand = try #require(Self.operands[verb])
    var text = try #require(Self.options[option])
    switch (verb, option) {
    case ("describe", "by"), ("proportion", "by"): operand = operand.split(separator: ",")[0].description
    case ("describe", "interval"): operand = "describe: e"
    case ("compare", "interval"): operand = "compare: e ~ g"
    case ("correlate", "interval"), ("reliability", "interval"): text = "interval: bootstrap, resamples: 100"
    case ("correlate", "test"): text = "test: correlation_difference"
    case ("reliability", "incomplete"), ("factor", "incomplete"): text = "incomplete: pairwise"
    case ("model", "reference"): text = "reference: B"
    case ("model", "anova"): operand = "model: v ~ g"
    case ("model", "cluster"): operand = "model: v ~ g"
    case ("model", "family"): operand = "model: v ~ g"
    case ("factor", "method"): text = "method: principal-axis"
    case ("model", "method"): text = "method: firth"
    case ("model", "interval"): text = "interval: profile"
    default: break
    }
    #expect(try Self.results(operand) != Self.results("\(operand), \(text)"))
  }
}
