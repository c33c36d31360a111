import Analyses
import ArgumentParser
import Planning
import StudyFile

/// What the tests of a study could find.
struct PowerOfStudy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "What the tests of a study could find with the respondents it has.",
    discussion: """
      Each test's smallest effect that is found with a power of 80% and 90%, and how many respondents the smallest effect \
      that matters needs, where its analysis says one: 'smallest: 10 points' (or d 0.3, r .2, w .1, f .25), an \
      equivalence by its margin. The word 'study' may be left out.
      """)

  @OptionGroup var given: StudyArguments
  @OptionGroup var output: PlanOptions

  @Flag(name: .shortAndLong, help: "Say nothing but the plan.")
  var quiet = false

  func run() async throws {
    let input = given.input(isQuiet: quiet, isHashed: false)
    let study = try input.readStudy()
    let plan = SurveyPlan(
      study, seed: ReportOptions.usualSeed, threads: input.options.threads, countsCodebook: false)
    let counted = try input.count(study, plan.tallies)
    let planned = StudyPlan(plan.analyses.results(from: counted.tallies), powers: output.power)
    let text = StudyPlanText(planned, study: study.id, powers: output.power)
    switch output.format {
    case .text: Terminal.show(String(text.text.dropLast()))
    case .markdown: print(text.markdown, terminator: "")
    case .csv, .json: output.format.show(planned.rows)
    }
  }
}
