import Statistics
import Testing

// Reference/options.R: patterns with the last option changing first.
@Suite struct MultipleMarginalIndependenceTests {
  private static func groups(_ options: Int, _ counts: [[Int]]) -> [[TickPattern]] {
    counts.map { group in
      group.enumerated().map { place, count in
        TickPattern(ticked: (0..<options).map { place >> (options - 1 - $0) & 1 == 1 }, count: count)
      }
    }
  }

  @Test(
    arguments: [
      (
        groups(2, [[20, 11, 8, 15], [9, 14, 17, 25]]),
        [
          7.4430901534890115, 0.024196553417070596, 7.6588326373993221, 2.0579712134238166,
          0.023092939425540911, 0.032575508859889711,
        ]
      ),
      (
        groups(3, [[12, 7, 9, 4, 15, 3, 6, 8], [5, 11, 4, 13, 8, 9, 2, 14], [10, 10, 7, 6, 3, 12, 9, 5]]),
        [
          18.79612629317359, 0.0045221636108773522, 19.627530843662651, 6.2653965623090144,
          0.0039074922996245667, 0.00042885316416048515,
        ]
      ),
      (
        groups(3, [[30, 0, 0, 0, 0, 0, 0, 25], [22, 1, 0, 2, 0, 1, 0, 30]]),
        [
          5.2007640522281662, 0.15767283228303008, 1.9036494933280892, 1.0980979761113221,
          0.18800823644264214, 0.32163432506041872,
        ]
      ),
    ] as [([[TickPattern]], [Double])])
  func agreesWithDefinition(_ groups: [[TickPattern]], _ expected: [Double]) {
    let test = MultipleMarginalIndependence(groups: groups)
    expectClose(test.statistic, expected[0], relative: 1e-11)
    let (second, first, bonferroni) = (test.estimates[0], test.estimates[1], test.estimates[2])
    #expect(test.estimates.map(\.method) == ["second-order", "first-order", "bonferroni"])
    expectClose(first.statistic, expected[0], relative: 1e-11)
    expectClose(first.pValue, expected[1], relative: 1e-9)
    expectClose(second.statistic, expected[2], relative: 1e-9)
    expectClose(second.df, expected[3], relative: 1e-9)
    expectClose(second.pValue, expected[4], relative: 1e-9)
    expectClose(bonferroni.pValue, expected[5], relative: 1e-9)
    #expect(bonferroni.statistic == nil)
    #expect(first.df == Double((groups.count - 1) * groups[0][0].ticked.count))
  }

  /// Nothing changes with the order of groups and patterns, with empty groups, and with options that tell nothing.
  @Test func whatDoesNotMatter() {
    let groups = Self.groups(3, [[12, 7, 9, 4, 15, 3, 6, 8], [5, 11, 4, 13, 8, 9, 2, 14]])
    let usual = MultipleMarginalIndependence(groups: groups).estimates[0]
    let more = [groups[1].reversed(), [], groups[0]].map { group in
      group.map { TickPattern(ticked: [true] + $0.ticked.reversed() + [false], count: $0.count) }
    }
    let other = MultipleMarginalIndependence(groups: more).estimates[0]
    expectClose(other.statistic, usual.statistic ?? .nan, relative: 1e-12)
    expectClose(other.df, usual.df ?? .nan, relative: 1e-12)
    #expect(other.note == "2 options that all or nobody ticked are left out" && usual.note.isEmpty)
  }

  /// Two options that are always ticked together are one: the correction finds it, and `first-order` does not.
  @Test func oneOptionTwice() {
    let groups = Self.groups(2, [[20, 0, 0, 30], [32, 0, 0, 18]])
    let test = MultipleMarginalIndependence(groups: groups)
    let pearson = PearsonChiSquare(table([[30, 18], [20, 32]]))
    expectClose(test.statistic, 2 * (pearson.statistic ?? .nan), relative: 1e-12)
    #expect((test.estimates[0].df ?? 9) < 1.2)
    expectClose(test.estimates[2].pValue, 2 * (pearson.pValue ?? .nan), relative: 1e-12)
  }

  @Test func refusalsSayWhy() {
    func note(_ groups: [[TickPattern]]) -> String {
      let rows = MultipleMarginalIndependence(groups: groups).estimates
      #expect(rows.allSatisfy { $0.pValue == nil && $0.note == rows[0].note } && rows.count == 3)
      return rows[0].note
    }
    #expect(note([]) == "no answers")
    #expect(note([[], []]) == "no answers")
    #expect(note(Self.groups(2, [[3, 4, 5, 6], [0, 0, 0, 0]])) == "fewer than two groups have values")
    #expect(
      note(Self.groups(2, [[3, 4, 0, 0], [5, 6, 0, 0]]))
        == "fewer than two options that some ticked and others did not")
    let apart = MultipleMarginalIndependence(groups: Self.groups(2, [[9, 0, 0, 0], [0, 0, 0, 8]])).estimates
    #expect(apart[0].pValue == nil && apart[0].note == "in each group all ticked the same")
    #expect(apart[1].pValue != nil && apart[1].note.contains("doubtful"))
  }
}
