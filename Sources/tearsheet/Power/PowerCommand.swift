import ArgumentParser

/// Sample sizes: of a study's own analyses, or of a plan without data.
struct PowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract:
      "Plan sample sizes: what can be found with how many, from a study's own analyses or from a plan.",
    discussion: """
      With a study file: what each of its tests could find with the respondents it has, and how many the smallest effect \
      that matters needs, where an analysis names one ('smallest: 10 points').
        tearsheet power study.yaml

      Without data, by the test. An effect gives the size that it needs, --n the effect that so many find, both give the power:
        tearsheet power proportions --p1 50% --p2 35%
        tearsheet power means --d 0.4 --ratio 2 --power 90%
        tearsheet power correlation --n 120
        tearsheet power anova --groups 4 --f 0.25 --n 160
        tearsheet power precision --p 50% --margin 5% --population 2000

      Tests are two-sided. The power of the effect that was observed is not computed: it is a function of the p-value.
      """,
    subcommands: [
      PowerOfStudy.self, PlanOneProportion.self, PlanProportions.self, PlanTable.self, PlanMean.self,
      PlanPaired.self, PlanMeans.self, PlanAnova.self, PlanCorrelation.self, PlanLogistic.self,
      PlanPrecision.self,
    ],
    defaultSubcommand: PowerOfStudy.self)
}
