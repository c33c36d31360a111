import Testing

@testable import StudyFile

@Suite struct SamplingWeightTests {
  private func study(_ weight: String, _ variables: String = "a: {measure: nominal}") throws -> Study {
    try StudyParser.parse(
      text: "study: s\ndata: {weight: \(weight)}\nvariables:\n  \(variables)\n", file: "study.yaml")
  }

  @Test func `a column that no variable reads`() throws {
    let study = try study("w")
    #expect(study.weight == "w" && study.variable("w")?.isWeight == true)
    #expect(study.variable("w")?.isQuestion == false && study.variable("w")?.range?.lowerBound == 0)
    #expect(study.hasWeight?.text == "w > 0")
  }

  @Test func `a variable that is there`() throws {
    #expect(try study("pw", "size: {column: pw, measure: numeric}").weight == "size")
    let computed = try study("half", "w: {measure: numeric}\n  half: {compute: w / 2}")
    #expect(computed.weight == "half" && computed.variables.count == 2)
  }

  @Test func `a name that is taken by something else`() throws {
    let study = try study("w", "w: {column: other, measure: nominal}")
    #expect(study.weight == "w (weight)" && study.variable("w")?.isWeight == false)
  }

  @Test func `no weight`() throws {
    let study = try StudyParser.parse(text: "study: s\ndata: {}\n", file: "study.yaml")
    #expect(study.weight == nil && study.hasWeight == nil)
  }

  @Test func `what goes without`() throws {
    var analysis = Analysis(
      id: "x", verb: .describe(["a"]), location: SourceLocation(file: "study.yaml"))
    let study = try study("w")
    #expect(study.weight(of: analysis) == "w")
    analysis.usesWeights = false
    #expect(study.weight(of: analysis) == nil)
    analysis.usesWeights = true
    analysis.verb = .reliability(scale: "a")
    #expect(study.weight(of: analysis) == nil)
  }
}
