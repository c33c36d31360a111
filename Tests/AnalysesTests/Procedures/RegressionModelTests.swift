import Foundation
import Statistics
import Testing

@testable import Analyses

/// The numbers are R's: `Reference/small.R`.
@Suite struct RegressionModelTests {
  private static let study = """
    variables:
      age: {measure: numeric}
      school: {measure: nominal, values: [A, B, C, Nobody]}
      score: {measure: numeric}
      cried: {measure: nominal, values: ["No", "Yes"]}
      same: {measure: numeric}
      note: {measure: nominal, values: [low, high]}
    """
  private static let csv: String = {
    let ages = [21, 25, 30, 34, 38, 41, 45, 52, 56, 60, 33, 47]
    let scores = [5, 7, 6, 8, 9, 7, 12, 10, 9, 14, 8, 11]
    let cried = [0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1]
    let rows = ages.indices.map { index in
      "\(ages[index]),\(["A", "B", "C"][index % 3]),\(scores[index]),\(["No", "Yes"][cried[index]]),1,"
        + (ages[index] > 40 ? "high" : "low")
    }
    return (["age,school,score,cried,same,note"] + rows + [",A,5,Yes,1,low", "40,,5,,1,low"]).joined(
      separator: "\n")
  }()

  private func results(_ model: String) throws -> StudyResults {
    try run(Self.study + "\nanalyses:\n  - {id: m, model: " + model + "}", csv: Self.csv)
  }

  @Test func interactionsOfLevelsAndNumbers() throws {
    let results = try results("score ~ school * age, family: linear")
    // summary(lm(out ~ s * age))
    for (by, group, b, se, p) in [
      ("(intercept)", "", 0.1636253041362537, 1.7924392715498614, 0.93023642872126810),
      ("school", "B vs A", 4.2146130378326543, 2.9607894544100115, 0.20445563452397739),
      ("school", "C vs A", 1.6893158723343336, 3.3662422683791169, 0.63365952599363884),
      ("age", "", 0.2396593673965937, 0.0421838004752893, 0.00128181668993316),
      ("school:age", "B vs A", -0.1282604036660236, 0.0746252018722524, 0.13646408815449657),
      ("school:age", "C vs A", -0.0926005438671819, 0.0766599441744000, 0.27251763180424887),
    ] {
      let row = try results.row("m", .coefficient, by: by, group: group, method: "")
      #expect(
        isClose(row.estimate, b, 1e-9) && isClose(row.standardError, se, 1e-9) && isClose(row.pValue, p, 1e-9)
      )
      #expect(row.n == 12 && row.df == 6 && row.pAdjusted == nil)
    }
    #expect(isClose(try results.row("m", .rSquared).estimate, 0.880863878545306))
    #expect(try results.row("m", .anovaF).isPrimary)
    #expect(
      results.notes.contains(
        "Left out: 2 respondents without an answer to some variable of the model (listwise)."))
    #expect(!results.rows.contains { $0.group.contains("Nobody") })
  }

  /// The numbers themselves are held against R in ReferenceTests.
  @Test func whatIsToldBesides() throws {
    let linear = try results("score ~ school * age, family: linear")
    for method in ["hc0", "hc1", "hc2", "hc3"] {
      let usual = try linear.row("m", .coefficient, by: "age", method: "")
      let robust = try linear.row("m", .coefficient, by: "age", method: method)
      #expect(robust.estimate == usual.estimate && robust.standardError != usual.standardError)
      #expect(robust.df == 6 && !robust.isPrimary)
    }
    #expect(linear.rows.count { $0.measure == .standardizedCoefficient } == 5)
    let logistic = try results("cried = Yes ~ age, family: logistic")
    #expect(try logistic.row("m", .hosmerLemeshow).level == "Yes")
    let area = try logistic.row("m", .rocArea)
    #expect(area.method == "delong" && area.confidenceLow != nil && area.level == "Yes")
  }

  @Test func referenceIsTheB() throws {
    let results = try results("score ~ school + age, family: linear, reference: B")
    // summary(lm(out ~ relevel(s, "B") + age))
    #expect(
      isClose(try results.row("m", .coefficient, group: "A vs B", method: "").estimate, 0.689297124600640))
    #expect(
      isClose(try results.row("m", .coefficient, group: "C vs B", method: "").estimate, -1.464856230031948))
  }

  @Test func logisticModelsAnEvent() throws {
    for (model, hasNote) in [("cried = Yes ~ age", false), ("cried ~ age", true)] {
      let results = try results(model + ", family: logistic")
      // summary(glm(b ~ age, binomial))
      let age = try results.row("m", .coefficient, by: "age")
      #expect(
        isClose(age.estimate, 0.0870875260031202) && isClose(age.standardError, 0.0614930154675626, 1e-8))
      #expect(age.level == "Yes")
      let odds = try results.row("m", .oddsRatio, by: "age")
      #expect(isClose(odds.estimate, 1.09099216572316, 1e-12))  // exp(0.0870875260031202)
      let test = try results.row("m", .likelihoodRatio)
      #expect(isClose(test.statistic, 2.50074675579397) && test.isPrimary && test.df == 1)
      #expect(
        results.notes.contains(
          "The event is “cried: Yes”, the last level; name another as in `cried = LEVEL`.") == hasNote)
    }
  }

  /// A `cut` in two is ordinal, and has an event all the same.
  @Test func twoOrderedAnswersHaveAnEvent() throws {
    let study = Self.study + "\n  old: {cut: {of: age, at: [40], labels: [young, old]}}\nanalyses:\n"
    let results = try run(
      study + "  - {id: m, model: old ~ score}\n  - {id: named, model: old = old ~ score}", csv: Self.csv)
    let usual = try results.row("m", .coefficient, by: "score")
    #expect(usual.level == "old" && usual.estimate != nil)
    #expect(usual.estimate == (try results.row("named", .coefficient, by: "score")).estimate)
    #expect(results.notes.contains { $0.hasPrefix("The event is “old: old”, the last level") })
  }

  /// Which levels there are the data alone may say.
  @Test func severalLevelsOfTheDataNeedANamedEvent() throws {
    let study = Self.study.replacing("values: [A, B, C, Nobody]", with: "label: School")
    let results = try run(study + "\nanalyses:\n  - {id: m, model: school ~ age}", csv: Self.csv)
    #expect(results.rows.isEmpty)
    #expect(results.notes == ["School has 3 levels; name the event: `school = LEVEL`."])
  }

  @Test(arguments: [
    "score ~ same, family: linear", "score ~ age + same, family: linear",
    "cried = Yes ~ same, family: logistic",
    "note = high ~ age, family: logistic",  // age tells the event apart without fail
  ])
  func whatCannotBeFittedSaysWhy(_ model: String) throws {
    let results = try results(model)
    #expect(!results.rows.isEmpty)
    #expect(results.rows.contains { !$0.note.isEmpty } || !results.notes.isEmpty)
    for row in results.rows {
      for number in [row.estimate, row.standardError, row.confidenceLow, row.confidenceHigh, row.pValue] {
        #expect(number?.isFinite ?? true)
      }
    }
  }

  @Test func countsHaveRateRatios() throws {
    let results = try results("score ~ age, family: poisson, where: \"cried in [No, Yes]\"")
    // summary(glm(out ~ age, poisson))
    let age = try results.row("m", .coefficient, by: "age", method: "wald")
    #expect(isClose(age.estimate, 0.0197781645293484) && isClose(age.standardError, 0.00832036610302983))
    #expect(isClose(age.pValue, 0.017450367418651257, 1e-9) && age.df == nil)
    let quasi = try results.row("m", .coefficient, by: "age", method: "quasi-poisson")
    #expect(isClose(quasi.standardError, 0.00832036610302983 * 0.248443612398725.squareRoot()))
    #expect(quasi.df == 10 && quasi.estimate == age.estimate)
    let ratio = try results.row("m", .rateRatio, by: "age", method: "wald")
    #expect(isClose(ratio.estimate, exp(0.0197781645293484)))
    #expect(isClose(try results.row("m", .dispersion, method: "pearson").estimate, 0.248443612398725))
    let test = try results.row("m", .likelihoodRatio)
    #expect(isClose(test.statistic, 5.69440140593351) && test.isPrimary && test.level.isEmpty)
  }

  private static let moods = Self.study.replacing(
    "note: {measure: nominal, values: [low, high]}",
    with: "mood: {measure: ordinal, values: [awful, bad, fair, good]}")

  @Test func ordersHaveThresholds() throws {
    let moods = "bad fair bad good fair fair good bad good good fair good".split(separator: " ")
    let lines = Self.csv.split(separator: "\n")
    let rows = zip(lines.dropFirst(), moods).map { line, mood in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
        + ",\(mood)"
    }
    let csv = (["age,school,score,cried,same,mood"] + rows).joined(separator: "\n")
    let results = try run(Self.moods + "\nanalyses:\n  - {id: m, model: mood ~ age}", csv: csv)
    // summary(clm(mood ~ age))
    for (by, group, b, se) in [
      ("age", "", 0.11634827154669, 0.0631186164375919),
      ("(threshold)", "bad | fair", 3.06741268309875, 2.2817927814368044),
      ("(threshold)", "fair | good", 4.98405080585319, 2.5767188883427599),
    ] {
      let row = try results.row("m", .coefficient, by: by, group: group)
      #expect(isClose(row.estimate, b, 1e-9) && isClose(row.standardError, se, 1e-9), "\(by) \(group)")
      #expect((row.pValue == nil) == (by == "(threshold)") && row.method == "wald")
    }
    #expect(isClose(try results.row("m", .oddsRatio, by: "age").estimate, exp(0.11634827154669)))
    #expect(isClose(try results.row("m", .logLikelihood).estimate, -10.7266929032908))
    #expect(try results.row("m", .likelihoodRatio).isPrimary)
    #expect(results.rows.count { $0.analysis == "m" && $0.measure == .brant } == 1)
  }

  @Test func blocksEnterOneAfterTheOther() throws {
    let results = try results("score ~ school + age, family: linear, blocks: age")
    // anova(lm(out ~ age), lm(out ~ age + s))
    let school = try results.row("m", .rSquaredChange, by: "school")
    #expect(isClose(school.estimate, 0.128137930079385) && isClose(school.statistic, 2.729860071954354))
    #expect(isClose(school.pValue, 0.124800356991878) && school.df == 2 && school.df2 == 8)
    #expect(try results.row("m", .rSquaredChange, by: "age").n == 12)
    let logistic = try self.results("cried = Yes ~ school + age, blocks: [age, school]")
    let rows = logistic.rows.filter { $0.measure == .likelihoodRatioChange }
    #expect(rows.map(\.by) == ["age", "school"])
    // The blocks together are the whole model.
    let whole = try logistic.row("m", .likelihoodRatio)
    let sum = rows.compactMap(\.statistic).reduce(0, +)
    #expect(isClose(whole.statistic, sum, 1e-9))
  }

  @Test func varianceByTerms() throws {
    // car::Anova and emmeans of lm(out ~ s + note + age)
    let results = try results("score ~ school + note + age, family: linear, anova: II")
    let school = try results.row("m", .anovaF, by: "school")
    #expect(
      isClose(school.statistic, 2.354922390812991, 1e-9) && isClose(school.pValue, 0.165163529758995, 1e-9))
    #expect(school.method == "type II" && school.df == 2 && school.df2 == 7 && !school.isPrimary)
    #expect(try isClose(results.row("m", .sumOfSquares, by: "(residual)").estimate, 13.737741014044271, 1e-9))
    #expect(try isClose(results.row("m", .partialEtaSquared, by: "school").estimate, 0.402212400715699, 1e-9))
    let mean = try results.row("m", .estimatedMarginalMean, by: "school", group: "B")
    #expect(
      isClose(mean.estimate, 9.144826628580498, 1e-9) && isClose(mean.standardError, 0.749644030463799, 1e-9)
        && mean.df == 7)
    #expect(try results.row("m", .anovaF, by: "").isPrimary)
    // Of numbers there is a test, and no mean.
    #expect(
      results.rows.filter { $0.measure == .estimatedMarginalMean }.map(\.by) == [
        "school", "school", "school", "note", "note",
      ])
    // pairs(emmeans(…, ~ s), infer = TRUE)
    let pair = try results.row("m", .marginalMeanDifference, by: "school", group: "A vs C")
    #expect(
      isClose(pair.estimate, 2.20286836467507863, 1e-9)
        && isClose(pair.standardError, 1.0228973988251873, 1e-9)
        && isClose(pair.pAdjusted, 0.14818190913966967, 1e-6) && pair.pValue == nil)
    #expect(
      results.rows.filter { $0.measure == .marginalMeanDifference }.map { "\($0.by) \($0.group)" } == [
        "school A vs B", "school A vs C", "school B vs C", "note low vs high",
      ])
    let three = try self.results("score ~ school * age, family: linear, anova: III")
    let slopes = try three.row("m", .anovaF, by: "school:age")
    #expect(slopes.method == "type III" && isClose(slopes.statistic, 1.72797429316110, 1e-9))
    #expect(try isClose(three.row("m", .anovaF, by: "school").statistic, 1.01417256726158, 1e-9))
  }

  @Test func clustersOfOtherFamilies() throws {
    // coeftest(fit, sandwich::vcovCL(fit, ~ s, type = "HC0"), df = 2)
    let logistic = try results("cried = Yes ~ age, cluster: school")
    let age = try logistic.row("m", .coefficient, by: "age", method: "clustered")
    #expect(
      isClose(age.standardError, 0.10199039911256173, 1e-9) && age.df == 2
        && isClose(age.pValue, 0.48312431125601007, 1e-9))
    let ratio = try logistic.row("m", .oddsRatio, by: "age", method: "clustered")
    let usual = try logistic.row("m", .oddsRatio, by: "age", method: "wald")
    #expect(ratio.estimate == usual.estimate && ratio.confidenceHigh != usual.confidenceHigh)
    #expect(
      logistic.notes.contains(
        "Standard errors also allow for likeness within 3 clusters of school: too few to trust them."))
    let poisson = try results("score ~ age, family: poisson, cluster: school")
    #expect(
      try isClose(
        poisson.row("m", .rateRatio, by: "age", method: "clustered").statistic, 4.3550193647474309, 1e-9))
  }

  @Test func calibrationIsAskedFor() throws {
    let csv =
      "age,school,score,cried,same,note\n"
      + (0..<300).map { place in
        let age = 20 + place * 7 % 40
        return "\(age),A,5,\(place * 13 % 41 < age - 18 ? "Yes" : "No"),1,low"
      }.joined(separator: "\n")
    func results(_ options: String) throws -> StudyResults {
      try run(Self.study + "\nanalyses:\n  - {id: m, model: cried = Yes ~ age\(options)}", csv: csv)
    }
    let found = try results(", calibration: yes, resamples: 100")
    let groups = found.rows.filter { $0.measure == .predictedRisk }
    #expect(groups.map(\.group) == (1...10).map(String.init) && groups.allSatisfy { $0.by == "(risk group)" })
    #expect(groups.reduce(0) { $0 + $1.n } == 300)
    #expect(found.rows.count { $0.measure == .observedRisk && $0.method == "wilson" } == 10)
    let method = "optimism-corrected, 100 resamples"
    let slope = try found.row("m", .calibrationSlope, method: method)
    #expect((0.9..<1).contains(slope.estimate ?? 0) && slope.level == "Yes")
    let (brier, corrected) = try (
      found.row("m", .brierScore, method: ""), found.row("m", .brierScore, method: method)
    )
    #expect((brier.estimate ?? 1) < (corrected.estimate ?? 0))
    #expect(
      try found.row("m", .rocArea, method: method).estimate ?? 1 < found.row("m", .rocArea, method: "delong")
        .estimate ?? 0)
    #expect(try results(", calibration: yes, resamples: 100").rows == found.rows)
    #expect(try !results("").rows.contains { $0.measure == .brierScore })
    // mean((y - fitted(fit))^2)
    let few = try self.results("cried = Yes ~ age, calibration: yes")
    #expect(isClose(try few.row("m", .brierScore, method: "").estimate, 0.20074609325540135, 1e-9))
  }

  @Test func marginalEffectsAreAskedFor() throws {
    let results = try results("cried = Yes ~ age, effects: marginal")
    let age = try results.row("m", .marginalEffect, by: "age")
    #expect(
      isClose(age.estimate, 0.01752689248346064) && isClose(age.standardError, 0.00788108356366313, 1e-8))
    let several = try self.results("cried = Yes ~ age * school, effects: marginal")
    #expect(
      several.rows.filter { $0.measure == .marginalEffect }.map { "\($0.by) \($0.group)" } == [
        "age ", "school B vs A", "school C vs A",
      ])
    #expect(try !self.results("cried = Yes ~ age").rows.contains { $0.measure == .marginalEffect })
  }

  @Test func profiledLikelihood() throws {
    let age = try results("cried = Yes ~ age, interval: profile").row("m", .oddsRatio, by: "age")
    // The only predictor's test is that of the model.
    let whole = try results("cried = Yes ~ age").row("m", .likelihoodRatio)
    #expect(age.method == "profile" && isClose(age.statistic, whole.statistic ?? .nan, 1e-9) && age.df == 1)
    #expect(
      isClose(age.confidenceLow, 0.980997028603229, 1e-7)
        && isClose(age.confidenceHigh, 1.267649327332734, 1e-7))
  }

  @Test func firthsLikelihood() throws {
    let results = try results("cried = Yes ~ age, method: firth")
    let age = try results.row("m", .coefficient, by: "age", method: "firth")
    #expect(
      isClose(age.estimate, 0.0674050176803661, 1e-8) && isClose(age.standardError, 0.0566388277780285, 1e-8))
    #expect(try results.row("m", .likelihoodRatio, method: "firth").isPrimary)
    // Age tells `high` apart without fail.
    let note =
      "Some combination of predictors tells the outcomes apart without fail (separation): `method: firth` gives finite odds ratios."
    #expect(try self.results("note = high ~ age").notes.contains(note))
    let finite = try self.results("note = high ~ age, method: firth")
    #expect(try finite.row("m", .oddsRatio, by: "age").estimate != nil && !finite.notes.contains(note))
  }
}
