import StudyFile
import Tally
import Testing

@testable import Analyses

@Suite struct RulePlanTests {
  @Test func countsTheBrokenAndTheUnknown() throws {
    let checks = try inTemporaryExport("held,cried\n5,6\n5,2\n,1\n3,3\n") { file in
      let study = try StudyParser.parse(
        text: """
          study: test
          data: {}
          rules: ["cried <= held", "held >= 1"]
          variables:
            held: {measure: numeric}
            cried: {measure: numeric}
          """, file: "study.yaml")
      var plan = TallyPlan()
      let rules = RulePlan(study: study, tallies: &plan)
      return rules.checks(from: try SurveyCount(study: study, plan: plan, paths: [file]).tallies)
    }
    #expect(
      checks == [
        RuleCheck(rule: "cried <= held", broken: 1, unknown: 1, n: 4),
        RuleCheck(rule: "held >= 1", broken: 0, unknown: 1, n: 4),
      ])
  }
}
