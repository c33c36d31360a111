import Statistics
import Testing

// Reference/numeric.R, "p.adjust".
@Suite struct MultiplicityAdjustmentTests {
  static let p: [Double?] = [0.01, 0.04, nil, 0.03, 0.005, 0.5, 0.04, 1]

  @Test(
    arguments: [
      (MultiplicityAdjustment.holm, [0.06, 0.16, nil, 0.15, 0.035, 1, 0.16, 1]),
      (.bonferroni, [0.07, 0.28, nil, 0.21, 0.035, 1, 0.28, 1]),
      (.hochberg, [0.06, 0.12, nil, 0.12, 0.035, 1, 0.12, 1]),
      (.benjaminiHochberg, [0.035, 0.056, nil, 0.056, 0.035, 0.58333333333333337, 0.056, 1]),
      (.benjaminiYekutieli, [0.09075, 0.1452, nil, 0.1452, 0.09075, 1, 0.1452, 1]),
      (.none, [0.01, 0.04, nil, 0.03, 0.005, 0.5, 0.04, 1]),
    ] as [(MultiplicityAdjustment, [Double?])])
  func agreesWithR(method: MultiplicityAdjustment, expected: [Double?]) {
    let adjusted = adjust(Self.p, method: method)  // p.adjust(p, method)
    for (found, wanted) in zip(adjusted, expected) {
      if let wanted { expectClose(found, wanted, relative: 1e-14) } else { #expect(found == nil) }
    }
    #expect(adjusted.count == expected.count)
  }

  @Test(arguments: MultiplicityAdjustment.allCases) func edges(_ method: MultiplicityAdjustment) {
    #expect(adjust([], method: method).isEmpty)
    #expect(adjust([nil, nil], method: method) == [nil, nil])
    #expect(adjust([0.2, nil], method: method) == [0.2, nil])
    #expect(adjust([.nan, 0.2], method: method) == [nil, 0.2])
    #expect(adjust([0, 0, 1], method: method) == [0, 0, 1])
  }

  @Test func orderDoesNotMatterAndAdjustedIsNeverSmaller() {
    for method in MultiplicityAdjustment.allCases {
      let forward = adjust(Self.p, method: method)
      #expect(adjust(Self.p.reversed(), method: method) == forward.reversed())
      for (raw, adjusted) in zip(Self.p, forward) { #expect((adjusted ?? 0) >= (raw ?? 0)) }
    }
  }
}
