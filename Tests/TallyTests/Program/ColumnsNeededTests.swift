import Ingest
import StudyFile
import Testing

@testable import Tally

@Suite struct ColumnsNeededTests {
  @Test func tracesDerivedVariablesToTheirColumns() {
    var study = Study(file: "study.yaml", id: "trace", data: DataSource())
    let scale = Scale(
      items: [.init(variable: "i1", isReversed: false), .init(variable: "twice", isReversed: false)],
      range: nil,
      score: .mean, minimumItems: 1)
    study.variables = [
      read("i1", .numeric), read("i2", .numeric), read("consent", .nominal), read("unused", .nominal),
      made(
        "twice", .numeric, .compute(Located(.operation(.number(2), .times, .variable("i2")), at: nowhere))),
      made("score", .numeric, .scale(scale)),
      made("group", .ordinal, .cut(Cut(of: "score", at: [1])), levels("low", "high")),
    ]
    var plan = TallyPlan()
    #expect(plan.columnsNeeded(in: study) == [])
    plan.add(TallyRequest(.patterns([.variable("group")])))
    #expect(plan.columnsNeeded(in: study) == ["i1", "i2"])
    study.data.exclude = [Located(.isMissing(variable: "consent"), at: nowhere)]
    #expect(plan.columnsNeeded(in: study) == ["i1", "i2", "consent"])
  }
}
