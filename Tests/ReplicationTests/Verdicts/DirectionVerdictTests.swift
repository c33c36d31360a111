import Testing

@testable import Replication

@Suite struct DirectionVerdictTests {
  @Test(arguments: [
    ("PDT > CBT", Verdict.Outcome.reproduced, "same sign and p < .05"),
    ("CBT < PDT", .reproduced, "same sign and p < .05"),
    ("CBT > PDT", .contradicted, "opposite sign and p < .05"),
    ("positive", .reproduced, "same sign and p < .05"),
    ("negative", .contradicted, "opposite sign and p < .05"),
    ("none", .contradicted, "p < .05 and equivalence not shown"),
  ])
  func shares(_ direction: String, _ outcome: Verdict.Outcome, _ criterion: String) throws {
    let verdict = try judge("difference: cried = Yes ~ school, direction: \(direction)", csv: tears)
    #expect(verdict.outcome == outcome)
    #expect(verdict.criterion == criterion)
  }

  /// The contrast is the claim's, whichever level stands first in the codebook.
  @Test func theContrastIsTheClaims() throws {
    let higher = try judge("difference: cried = Yes ~ school, direction: PDT > CBT", csv: tears)
    #expect(higher.recomputedText == "38.9 points")
    #expect(higher.confidenceLow.map { $0 > 0 } == true)
    let lower = try judge("difference: cried = Yes ~ school, direction: CBT > PDT", csv: tears)
    #expect(lower.recomputedText == "−38.9 points")
    let years = try judge("difference: age ~ school, direction: CBT > PDT", csv: ages(shift: 2))
    #expect(
      years.outcome == .reproduced && years.recomputed == 2 && years.recomputedText == "2.00")
    #expect(years.published == "CBT > PDT")
  }

  /// Only the two groups that the claim names are compared.
  @Test func otherGroupsAreLeftOut() throws {
    let csv = table(
      "school,age,n", (1...5).flatMap { ["PDT,\($0),40", "CBT,\($0 + 2),40", "Other,\($0 + 90),9"] })
    let verdict = try judge("difference: age ~ school, direction: CBT > PDT", csv: csv)
    #expect(verdict.outcome == .reproduced && verdict.n == 400)
  }

  @Test func aDirectionThatIsSmallerThanMatters() throws {
    // Alike within d 0.20, and no difference: the claim of a difference is contradicted.
    let alike = try judge("difference: age ~ school, direction: PDT > CBT", csv: ages(shift: 0, count: 200))
    #expect(alike.outcome == .contradicted && alike.criterion == "equivalence within the margin shown")
    // Too few to say.
    let few = try judge(
      "difference: age ~ school, direction: PDT > CBT",
      csv: table("school,age,n", ["PDT,1,3", "PDT,4,4", "CBT,2,4", "CBT,3,3"]))
    #expect(few.outcome == .inconclusive && few.criterion == "p ≥ .05 and equivalence not shown")
    #expect(alike.note.contains("equivalence was tested") && few.note.contains("equivalence was tested"))
    let there = try judge("difference: age ~ school, direction: CBT > PDT", csv: ages(shift: 2))
    #expect(there.outcome == .reproduced && there.note.isEmpty)
  }

  @Test func anAbsenceIsShownByEquivalence() throws {
    let alike = try judge("difference: age ~ school, direction: none", csv: ages(shift: 0, count: 200))
    #expect(alike.outcome == .reproduced && alike.criterion == "equivalence within the margin shown")
    #expect(alike.published == "no difference")
    let few = try judge("difference: age ~ school, direction: none", csv: ages(shift: 0, count: 2))
    #expect(few.outcome == .inconclusive && few.criterion == "neither a difference nor equivalence shown")
    let apart = try judge("difference: age ~ school, direction: none", csv: ages(shift: 1, count: 200))
    #expect(apart.outcome == .contradicted && apart.criterion == "p < .05 and equivalence not shown")
  }

  /// A difference may be there and still be too small to matter: equivalence is asked first.
  @Test func aGivenMargin() throws {
    let csv = ages(shift: 1, count: 200)
    #expect(
      try judge("difference: age ~ school, direction: none, margin: 2", csv: csv).outcome == .reproduced)
    #expect(
      try judge("difference: age ~ school, direction: none, margin: d 1.5", csv: csv).outcome == .reproduced)
    #expect(
      try judge("difference: cried = Yes ~ school, direction: none, margin: 50 points", csv: tears).outcome
        == .reproduced)
    #expect(
      try judge("difference: cried = Yes ~ school, direction: none, margin: 40 points", csv: tears).outcome
        == .contradicted)
  }

  @Test func severalGroupsHaveNoEquivalenceTest() throws {
    let same = table("school,age,n", (1...5).flatMap { ["PDT,\($0),4", "CBT,\($0),4", "Other,\($0),4"] })
    let inconclusive = try judge("difference: age ~ school, direction: none", csv: same)
    #expect(inconclusive.outcome == .inconclusive)
    #expect(inconclusive.criterion == "no equivalence test fits these variables")
    let apart = table(
      "school,age,n", (1...5).flatMap { ["PDT,\($0),40", "CBT,\($0 + 3),40", "Other,\($0),40"] })
    let contradicted = try judge("difference: age ~ school, direction: none", csv: apart)
    #expect(
      contradicted.outcome == .contradicted && contradicted.criterion == "p < .05 and equivalence not shown")
    let sign = try judge("difference: age ~ school, direction: positive", csv: apart)
    #expect(sign.outcome == .inconclusive && sign.criterion == "the estimate has no sign")
  }

  @Test func ordinalOutcomes() throws {
    let csv = table(
      "school,mood,n",
      ["PDT,low,10", "PDT,middle,20", "PDT,high,60", "CBT,low,60", "CBT,middle,20", "CBT,high,10"])
    #expect(try judge("difference: mood ~ school, direction: PDT > CBT", csv: csv).outcome == .reproduced)
    #expect(try judge("difference: mood ~ school, direction: CBT > PDT", csv: csv).outcome == .contradicted)
    #expect(
      try judge("difference: mood = high ~ school, direction: PDT > CBT", csv: csv).outcome == .reproduced)
    #expect(try judge("difference: mood ~ school, direction: none", csv: csv).outcome == .contradicted)
  }

  @Test func associationsOfNumbers() throws {
    let csv = table("x,y,n", ["1,1,10", "2,3,10", "3,2,10", "4,4,10"])
    for report in ["x ~ y", "y ~ x"] {
      let verdict = try judge("association: \(report), direction: positive", csv: csv)
      #expect(verdict.outcome == .reproduced && verdict.recomputedText == "r = .80")
      #expect(try judge("association: \(report), direction: negative", csv: csv).outcome == .contradicted)
      #expect(try judge("association: \(report), direction: none", csv: csv).outcome == .contradicted)
    }
    let flat = table("x,y,n", ["1,1,200", "1,2,200", "2,1,200", "2,2,200"])
    let none = try judge("association: x ~ y, direction: none", csv: flat)
    #expect(none.outcome == .reproduced && none.criterion == "equivalence within the margin shown")
    #expect(
      try judge("association: x ~ y, direction: none, margin: r .01", csv: flat).outcome == .inconclusive)
  }

  /// Ordinal with ordinal or numeric, on either side: a correlation of ranks.
  @Test(arguments: ["mood ~ pain", "pain ~ mood", "x ~ mood", "mood ~ x"])
  func associationsOfRanks(_ report: String) throws {
    let csv = table(
      "mood,pain,x,n",
      ["low,much,3,30", "middle,some,2,30", "middle,much,2,9", "high,some,1,9", "high,none,1,30"])
    let verdict = try judge("association: \(report), direction: negative", csv: csv)
    #expect(verdict.outcome == .reproduced)
    #expect(verdict.recomputedText.hasPrefix("ρ = −"))
    let flat = table("mood,pain,x,n", ["low", "high"].flatMap { ["\($0),none,1,200", "\($0),much,3,200"] })
    #expect(try judge("association: \(report), direction: none", csv: flat).outcome == .reproduced)
  }

  /// A nominal variable makes the groups, on whichever side it stands.
  @Test(arguments: ["age ~ school", "school ~ age"])
  func associationsWithGroups(_ report: String) throws {
    let apart = try judge("association: \(report), direction: negative", csv: ages(shift: 2))
    #expect(apart.outcome == .reproduced && apart.recomputed == -2)
    #expect(
      try judge("association: \(report), direction: none", csv: ages(shift: 0, count: 200)).outcome
        == .reproduced)
  }

  @Test func associationsOfTwoNominalVariables() throws {
    let verdict = try judge("association: cried ~ school, direction: none", csv: tears)
    #expect(verdict.outcome == .contradicted)
  }

  @Test func nothingToTest() throws {
    let one = try judge(
      "difference: age ~ school, direction: PDT > CBT", csv: table("school,age,n", ["PDT,3,9"]))
    #expect(one.outcome == .notComputed)
    #expect(one.note.hasSuffix("There is only one group, PDT, so nothing to compare."))
    let constant = try judge(
      "association: x ~ y, direction: positive", csv: table("x,y,n", ["1,2,5", "2,2,5"]))
    #expect(constant.outcome == .inconclusive && !constant.note.isEmpty)
  }
}
