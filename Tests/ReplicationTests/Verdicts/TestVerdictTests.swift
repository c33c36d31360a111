import Testing

@testable import Replication

/// The data of `tears` as matrix(c(160, 20, 94, 94), 2): chisq.test(m, correct = FALSE)$statistic is 65.04, with Yates's
/// correction 63.24, the likelihood ratio 69.33; phi .4204. `ages(shift: 1)`: t.test(x, y, var.equal = TRUE) has t(398) =
/// −7.0534.
@Suite struct TestVerdictTests {
  @Test func asPrinted() throws {
    let chi = try judge(
      "test: 'χ²(1, N = 368) = 65.0, p < .001', of: cried = Yes ~ school, direction: PDT > CBT", csv: tears)
    #expect(chi.outcome == .reproduced && chi.criterion == "equal as printed")
    #expect(chi.recomputedText == "χ²(1) = 65.0, p < .001" && chi.n == 368)
    #expect(chi.note.contains("the direction, PDT > CBT, is reproduced"))
    #expect(chi.report == "test: χ²(1, N = 368) = 65.0, p < .001, of cried = Yes ~ school")
    #expect(chi.convention.isEmpty)
    // The sign of t depends on the group that is named first.
    for sign in ["", "−"] {
      let t = try judge("test: 't(398) = \(sign)7.05, p < .001', of: age ~ school", csv: ages(shift: 1))
      #expect(t.outcome == .reproduced, "\(sign)")
    }
    let f = try judge("test: 'F(1, 398) = 49.75, p < .001', of: age ~ school", csv: ages(shift: 1))
    #expect(f.outcome == .reproduced)
  }

  @Test func whichConventionPrintsIt() throws {
    let yates = try judge("test: 'χ²(1, N = 368) = 63.2, p < .001', of: cried = Yes ~ school", csv: tears)
    #expect(yates.outcome == .consistent && yates.convention == "Yates’s correction")
    let ratio = try judge("test: 'χ²(1, N = 368) = 69.3, p < .001', of: cried = Yes ~ school", csv: tears)
    #expect(ratio.convention == "likelihood-ratio test")
    let none = try judge("test: 'χ²(1, N = 368) = 66.0, p < .001', of: cried = Yes ~ school", csv: tears)
    #expect(none.outcome == .consistent && none.convention.isEmpty)
  }

  @Test func correlations() throws {
    let csv = table("x,y,n", ["1,1,10", "2,3,10", "3,2,10", "4,4,10"])  // r = 0.8
    #expect(try judge("test: 'r(38) = .80, p < .001', of: x ~ y", csv: csv).outcome == .reproduced)
    #expect(try judge("test: 'r(60) = .70, p < .001', of: x ~ y", csv: csv).outcome == .consistent)
    #expect(try judge("test: 'r(60) = .10, p = .44', of: x ~ y", csv: csv).outcome == .contradicted)
    #expect(try judge("test: 'r(38) = -.80, p < .001', of: x ~ y", csv: csv).outcome == .contradicted)
  }

  @Test func anotherSample() throws {
    let far = try judge("test: 't(98) = 0.30, p = .76', of: age ~ school", csv: ages(shift: 1))
    #expect(far.outcome == .contradicted)
    #expect(far.criterion == "recomputed value outside the 95% prediction interval")
    let near = try judge("test: 't(98) = 4.00, p < .001', of: age ~ school", csv: ages(shift: 1))
    #expect(near.outcome == .consistent)
    #expect((near.predictionLow ?? 0) < 7.05 && (near.predictionHigh ?? 0) > 7.06)
  }

  /// The size alone would be as printed.
  @Test func theOtherWayRound() throws {
    let t = try judge(
      "test: 't(398) = 7.05, p < .001', of: age ~ school, direction: PDT > CBT", csv: ages(shift: 1))
    #expect(t.outcome == .contradicted && t.note.contains("is contradicted: opposite sign and p < .05"))
    let chi = try judge(
      "test: 'χ²(1, N = 368) = 65.0, p < .001', of: cried = Yes ~ school, direction: PDT < CBT", csv: tears)
    #expect(chi.outcome == .contradicted)
  }

  @Test func whatTheDataDoNotGive() throws {
    let q = try judge("test: 'Q(3) = 5.0, p = .17', of: age ~ school", csv: ages(shift: 1))
    #expect(q.outcome == .notComputed && q.note.contains("the data give no Q test"))
    let words = try judge("test: a long story, of: age ~ school", csv: ages(shift: 1))
    #expect(words.outcome == .notComputed)
    #expect(words.note.contains("no test that can be recomputed was found"))
  }
}
