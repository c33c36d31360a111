import Statistics
import Testing

// Reference/nominal.R. Its standard errors are by differences.
@Suite struct NominalAssociationTests {
  private static let gap = table([[10, 3, 1], [0, 8, 2], [4, 0, 9]])

  @Test(
    arguments: [
      (
        Examples.hairByEye,
        [
          0.032679738562091505, 0.042881870105662113, 0.23387096774193547, 0.023646600110571486,
          0.14306784660766961, 0.029781860369127978,
        ],
        [
          0.099231298249606706, 0.014468301675781687, 0.097622489291848608, 0.014612687953067046,
          0.098420319687762603, 0.014500783744666372,
        ]
      ),
      (
        Examples.admitByDepartment,
        [
          0.24159544159544161, 0.019333444334976035, 0.093515168382966876, 0.0083795954731652137,
          0.14210919970082272, 0.0099414653785724807,
        ],
        [
          0.14150772739450726, 0.0085893929759965227, 0.053259549376162861, 0.0032519970528568031,
          0.077391211904147661, 0.0047142667245804815,
        ]
      ),
      (
        gap,
        [
          0.56521739130434778, 0.13137656222509797, 0.56521739130434778, 0.13137656222429922,
          0.56521739130434778, 0.12862779460374071,
        ],
        [
          0.41721060942632848, 0.086357963287512524, 0.41541164798553631, 0.087321083790636023,
          0.41630918529027383, 0.086780657782083076,
        ]
      ),
    ] as [(ContingencyTable, [Double], [Double])])
  func agreesWithDefinition(_ table: ContingencyTable, _ lambda: [Double], _ uncertainty: [Double]) {
    for (rows, expected) in [
      (GoodmanKruskalLambda(table).estimates, lambda), (UncertaintyCoefficient(table).estimates, uncertainty),
    ] {
      #expect(rows.map(\.method) == ["row", "column", "symmetric"])
      for (place, row) in rows.enumerated() {
        expectClose(row.value, expected[2 * place], relative: 1e-12)
        expectClose(row.standardError, expected[2 * place + 1], relative: 1e-7)
        #expect(row.note.isEmpty && row.n == table.total)
        let half = 1.959963984540054 * (row.standardError ?? .nan)
        expectClose(row.interval?.high, min(1, (row.value ?? .nan) + half), relative: 1e-12)
        expectClose(row.interval?.low, max(0, (row.value ?? .nan) - half), relative: 1e-12)
      }
    }
  }

  /// Rows for columns and columns for rows turn the two directions over.
  @Test func turning() {
    for table in [Examples.hairByEye, Examples.smokeByExercise] {
      for statistic in [
        { GoodmanKruskalLambda($0).estimates }, { UncertaintyCoefficient($0).estimates },
      ] as [(ContingencyTable) -> [Estimate]] {
        let (usual, turned) = (statistic(table), statistic(table.transposed))
        expectClose(turned[0].value, usual[1].value ?? .nan, relative: 1e-12)
        expectClose(turned[2].value, usual[2].value ?? .nan, relative: 1e-12)
      }
    }
  }

  /// One tells the other, nothing of it, or more than guesses show.
  @Test func extremes() {
    let perfect = table([[4, 0, 0], [0, 5, 0], [0, 0, 3]])
    let none = table([[2, 4, 6], [4, 8, 12]])
    for rows in [GoodmanKruskalLambda(perfect).estimates, UncertaintyCoefficient(perfect).estimates] {
      #expect(rows.allSatisfy { abs(($0.value ?? 0) - 1) < 1e-12 && $0.interval == nil && !$0.note.isEmpty })
    }
    for rows in [GoodmanKruskalLambda(none).estimates, UncertaintyCoefficient(none).estimates] {
      #expect(rows.allSatisfy { ($0.value ?? 1) < 1e-12 && $0.interval == nil })
    }
    let hidden = table([[20, 12], [9, 10], [1, 8]])
    #expect(GoodmanKruskalLambda(hidden).estimates[0].value == 0)
    #expect((UncertaintyCoefficient(hidden).estimates[0].value ?? 0) > 0.05)
  }

  @Test func refusalsSayWhy() {
    for (table, note) in [
      (table([[4, 5], [0, 0]]), "all answers are in one row"), (table([[0, 0], [0, 0]]), "no answers"),
    ] {
      for row in GoodmanKruskalLambda(table).estimates + UncertaintyCoefficient(table).estimates {
        #expect(row.value == nil && row.note == note)
      }
    }
    #expect(GoodmanKruskalLambda(Self.gap, level: 0).estimates[0].note.contains("confidence level"))
    let big = table([[1_000_000_000, 3_000_000_000], [2_000_000_000, 1_000_000_000], [5, 7]])
    #expect(GoodmanKruskalLambda(big).estimates[0].interval != nil)
    #expect(UncertaintyCoefficient(big).estimates.allSatisfy { $0.interval != nil })
  }
}
