import StudyFile

/// A plan for people.
package enum PlanText {
  package static func text(_ plan: Plan) -> String {
    plan.title + "\n\n" + table(plan).text + "\n" + plan.source + "\n"
  }

  package static func markdown(_ plan: Plan) -> String {
    "**" + plan.title + "**\n\n" + table(plan).markdown + "\n" + plan.source + "\n"
  }

  private static func table(_ plan: Plan) -> TextTable {
    TextTable(
      columns: [
        ("Effect", false), ("Power", true), ("n", true), ("By group", false), ("To invite", true),
        ("", false),
      ],
      rows: plan.rows.map { row in
        [
          PlanWords.effect(row), PlanWords.power(row.power), PlanWords.n(row.sample),
          PlanWords.groups(row.sample), row.invited?.grouped ?? "", row.note,
        ]
      }
    ).withoutEmptyColumns()
  }
}
