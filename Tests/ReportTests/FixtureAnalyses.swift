import Analyses
import Statistics
import StudyFile

/// Results of the therapist-tears study, one function for each verb. The numbers are of the right kind and size; only
/// those of the facts file are exact.
enum FixtureAnalyses {
  static var all: [AnalysisResult] {
    [
      sample, cried, orientation, relationship, daily, traits, correlates, reliability, raters, predictors,
      later,
    ]
  }

  static var sample: AnalysisResult {
    var make = RowMaker(analysis: "sample")
    make.frequencies("gender", [("Woman", 411), ("Man", 127), ("Other", 3)])
    make.frequencies("role", [("Graduate student", 319), ("Licensed clinician", 222)])
    make.frequencies("orientation", [("CBT", 188), ("PDT", 180), ("Other", 173)])
    for (option, count) in [("Individual", 512), ("Group", 171), ("Couple or family", 140)] {
      make.share(count, of: 530, "modalities", option)
      make.add(.proportionOfResponses, Double(count) / 823, n: 823, of: "modalities", at: option)
    }
    for (options, count) in [("Individual", 280), ("Individual + Group", 125)] {
      make.add(.combinationCount, Double(count), n: 530, of: "modalities", at: options)
    }
    make.add(.combinationCount, 125, n: 530, of: "modalities", at: "(other combinations)")
    make.missing(11, n: 541, "modalities")
    make.moments(
      "age", mean: 36, sd: 10.42, n: 538, median: 33, quartiles: (28, 42), range: (22, 79), missing: 3)
    make.moments(
      "experience", mean: 9.6, sd: 8.114, n: 222, median: 7, quartiles: (3, 14), range: (0, 41), missing: 319)
    make.add(.count, 212, n: 541, of: "comments")
    make.missing(329, n: 541, "comments")
    let values = (22...79).map(Double.init)
    let counts = (22...79).map { max(0, 34 - abs($0 - 30) * ($0 < 30 ? 3 : 1)) }
    return AnalysisResult(
      analysis: FixtureStudy.analysis(
        "sample", .describe(["gender", "role", "orientation", "modalities", "age", "experience", "comments"])),
      rows: make.rows, distributions: [Distribution(variable: "age", values: values, counts: counts)],
      combinations: [
        Combinations(
          variable: "modalities", n: 530,
          shown: [.init(options: [0], count: 280), .init(options: [0, 1], count: 125)], others: 4)
      ])
  }

  static var cried: AnalysisResult {
    var make = RowMaker(analysis: "cried")
    make.share(391, of: 541, "cried", "Yes", primary: true)
    make.missing(0, n: 541, "cried")
    make.add(
      .binomialExact, 391.0 / 541, ci: (0.6829, 0.7601), p: 2.3e-14, n: 541, method: "clopper-pearson",
      of: "cried", at: "Yes")
    var analysis = FixtureStudy.analysis("cried", .proportion(FixtureStudy.cried))
    analysis.against = [Analysis.GivenValue(label: nil, value: 0.565)]
    return AnalysisResult(analysis: analysis, rows: make.rows)
  }

  /// Two by two.
  static var orientation: AnalysisResult {
    var make = RowMaker(analysis: "by-orientation")
    let by = "orientation"
    for (group, yes, n) in [("CBT", 94, 188), ("PDT", 160, 180)] {
      for (level, count) in [("No", n - yes), ("Yes", yes)] {
        make.share(count, of: n, "cried", level, by: by, group: group)
        make.add(.expectedCount, Double(n) * 0.69, n: n, of: "cried", at: level, by: by, group: group)
        let residual = (level == "Yes") == (group == "PDT") ? 8.065 : -8.065
        make.add(.adjustedResidual, residual, n: n, of: "cried", at: level, by: by, group: group)
      }
    }
    make.add(
      .pearsonChiSquare, statistic: 65.04, df: 1, p: 7.3e-16, n: 368, of: "cried", by: by, primary: true)
    make.add(.yatesChiSquare, statistic: 63.22, df: 1, p: 1.8e-15, n: 368, of: "cried", by: by)
    make.add(.likelihoodRatioChiSquare, statistic: 69.31, df: 1, p: 8.4e-17, n: 368, of: "cried", by: by)
    make.add(.fisherExact, 0.1254, ci: (0.0729, 0.2091), p: 2.6e-16, n: 368, of: "cried", by: by)
    make.add(.phi, -0.4204, ci: (-0.5226, -0.318), n: 368, of: "cried", by: by)
    make.add(.cramersV, 0.4204, ci: (0.318, 0.5226), n: 368, of: "cried", by: by)
    make.add(.cramersVCorrected, 0.4175, n: 368, of: "cried", by: by)
    let contrast = "CBT vs PDT"
    make.add(
      .riskDifference, -7.0 / 18, ci: (-0.469, -0.3003), n: 368, method: "newcombe", of: "cried", at: "Yes",
      by: by,
      group: contrast)
    make.add(
      .riskRatio, 0.5625, ci: (0.483, 0.655), n: 368, method: "katz", of: "cried", at: "Yes", by: by,
      group: contrast)
    make.add(
      .oddsRatio, 0.125, ci: (0.073, 0.2141), n: 368, method: "woolf", of: "cried", at: "Yes", by: by,
      group: contrast)
    make.missing(0, n: 368, "cried", by: by)
    var analysis = FixtureStudy.analysis(
      "by-orientation", .compare(outcomes: [Outcome(variable: "cried", level: "Yes")], groups: by))
    analysis.condition = Located(
      .isAnyOf(variable: "orientation", labels: ["PDT", "CBT"]), at: FixtureStudy.place)
    return AnalysisResult(analysis: analysis, rows: make.rows)
  }

  /// Two by three, of an outcome in order.
  static var relationship: AnalysisResult {
    var make = RowMaker(analysis: "relationship")
    let by = "orientation"
    for (group, counts) in [("CBT", [1, 52, 41]), ("PDT", [1, 81, 78]), ("Other", [2, 77, 58])] {
      let n = counts.reduce(0, +)
      for (level, count) in zip(["Deteriorated", "Unchanged", "Improved"], counts) {
        make.share(count, of: n, "effect", level, by: by, group: group)
        make.add(
          .adjustedResidual, Double(count % 7) / 3 - 1, n: n, of: "effect", at: level, by: by, group: group)
      }
      make.add(
        .proportionBeforeMiddle, Double(counts[0]) / Double(n), n: n, of: "effect", at: "Deteriorated",
        by: by,
        group: group)
      make.add(
        .proportionAfterMiddle, Double(counts[2]) / Double(n), n: n, of: "effect", at: "Improved", by: by,
        group: group)
      make.add(.median, 2, n: n, of: "effect", by: by, group: group)
    }
    make.add(.kruskalWallis, statistic: 1.35, df: 2, p: 0.509, n: 391, of: "effect", by: by, primary: true)
    make.add(
      .pearsonChiSquare, statistic: 1.74, df: 4, p: 0.783, n: 391, of: "effect", by: by,
      note: "3 of 9 cells have expected counts below 5")
    make.add(.cramersV, 0.0472, ci: (0, 0.0914), n: 391, of: "effect", by: by)
    make.missing(150, n: 541, "effect", by: by)
    return AnalysisResult(
      analysis: FixtureStudy.analysis(
        "relationship", .compare(outcomes: [Outcome(variable: "effect")], groups: by)),
      rows: make.rows, notes: ["'effect' is ordinal, so groups are compared by ranks."])
  }

  static var daily: AnalysisResult {
    var make = RowMaker(analysis: "daily-life")
    let by = "orientation"
    make.moments("daily", mean: 4.43, sd: 2.17, n: 186, median: 4, quartiles: (3, 6), by: by, group: "CBT")
    make.moments("daily", mean: 4.51, sd: 2.24, n: 179, median: 4, quartiles: (3, 6), by: by, group: "PDT")
    let contrast = "CBT vs PDT"
    make.add(
      .welchT, statistic: -0.3465, df: 361.43, p: 0.7292, n: 365, of: "daily", by: by, group: contrast,
      primary: true)
    make.add(.studentT, statistic: -0.3467, df: 363, p: 0.729, n: 365, of: "daily", by: by, group: contrast)
    make.add(.mannWhitney, statistic: 16402.5, p: 0.8112, n: 365, of: "daily", by: by, group: contrast)
    make.add(.hodgesLehmann, -0.00004, ci: (-1, 0.00003), n: 365, of: "daily", by: by, group: contrast)
    make.add(
      .meanDifference, -0.08, se: 0.2309, ci: (-0.534, 0.374), n: 365, method: "welch", of: "daily", by: by,
      group: contrast)
    make.add(.cohensD, -0.0363, ci: (-0.2415, 0.169), n: 365, of: "daily", by: by, group: contrast)
    make.add(.hedgesG, -0.0362, ci: (-0.241, 0.1686), n: 365, of: "daily", by: by, group: contrast)
    make.missing(3, n: 368, "daily", by: by)
    let values = (0...10).map(Double.init)
    return AnalysisResult(
      analysis: FixtureStudy.analysis(
        "daily-life", .compare(outcomes: [Outcome(variable: "daily")], groups: by)),
      rows: make.rows,
      distributions: [
        Distribution(
          variable: "daily", by: by, group: "CBT", values: values,
          counts: [4, 11, 22, 33, 38, 29, 20, 15, 8, 4, 2]),
        Distribution(
          variable: "daily", by: by, group: "PDT", values: values,
          counts: [5, 10, 20, 31, 35, 28, 22, 14, 9, 3, 2]),
      ])
  }

  /// Several outcomes, one family.
  static var traits: AnalysisResult {
    var make = RowMaker(analysis: "traits")
    let by = "cried"
    for (index, name) in ["extraversion", "openness", "stability", "empathy"].enumerated() {
      let shift = Double(index) * 0.04 - 0.05
      make.moments(
        name, mean: 4.6 + shift, sd: 1.21, n: 389, median: 4.5, quartiles: (4, 5.5), by: by, group: "Yes")
      make.moments(name, mean: 4.6, sd: 1.18, n: 149, median: 4.5, quartiles: (4, 5.5), by: by, group: "No")
      make.add(
        .welchT, statistic: shift * 8.6, df: 271.9, p: 0.31 + Double(index) * 0.1, adjusted: 1, n: 538,
        of: name, by: by,
        group: "Yes vs No", primary: true)
      make.add(
        .hedgesG, shift / 1.2, ci: (shift / 1.2 - 0.19, shift / 1.2 + 0.19), n: 538, of: name, by: by,
        group: "Yes vs No")
      make.missing(3, n: 541, name, by: by)
    }
    return AnalysisResult(
      analysis: FixtureStudy.analysis(
        "traits",
        .compare(
          outcomes: ["extraversion", "openness", "stability", "empathy"].map { Outcome(variable: $0) },
          groups: by)),
      rows: make.rows)
  }

  static var correlates: AnalysisResult {
    var make = RowMaker(analysis: "correlates")
    let names = ["daily", "age", "experience", "share"]
    let values = [
      ("daily", "age", -0.09), ("daily", "experience", -0.05), ("daily", "share", 0.28),
      ("age", "experience", 0.84), ("age", "share", 0.17), ("experience", "share", 0.19),
    ]
    for (first, second, r) in values {
      let p = abs(r) > 0.1 ? 0.00004 : 0.0612
      make.add(
        .spearmanRho, r, ci: (r - 0.09, min(0.99, r + 0.08)), statistic: 1_234_567.5, p: p,
        adjusted: min(1, p * 3),
        n: second == "experience" || first == "experience" ? 222 : 536, of: first, by: second, primary: true)
    }
    for (index, name) in names.enumerated() {
      make.add(.mean, [4.4, 36, 9.6, 0.066][index], n: 538, of: name)
      make.add(.sd, [2.2, 10.42, 8.11, 0.0821][index], n: 538, of: name)
      make.missing(index * 2, n: 541, name)
    }
    var analysis = FixtureStudy.analysis("correlates", .correlate(names))
    analysis.method = .spearman
    return AnalysisResult(analysis: analysis, rows: make.rows)
  }

  static var reliability: AnalysisResult {
    var make = RowMaker(analysis: "empathy-reliability")
    make.add(
      .cronbachAlpha, 0.8049, ci: (0.7771, 0.8304), n: 533, method: "feldt", of: "empathy", primary: true)
    make.add(.cronbachAlphaStandardized, 0.8071, n: 533, of: "empathy")
    make.add(.omegaTotal, 0.8102, n: 533, of: "empathy")
    make.add(.splitHalf, 0.7931, n: 533, method: "odd-even", of: "empathy")
    make.add(.standardErrorOfMeasurement, 0.2913, n: 533, of: "empathy")
    make.add(.proportionAtCeiling, 0.0413, ci: (0.0274, 0.0618), n: 533, method: "wilson", of: "empathy")
    for (index, item) in ["iri_1", "iri_2", "iri_3", "iri_4"].enumerated() {
      make.add(.alphaIfDropped, 0.75 + Double(index) / 50, n: 533, of: "empathy", by: item)
      make.add(.itemRestR, 0.65 - Double(index) / 25, n: 533, of: "empathy", by: item)
      make.add(.factorLoading, 0.75 - Double(index) / 20, n: 533, method: "ml", of: "empathy", by: item)
      make.add(.mean, 2.9 + Double(index) / 10, n: 533, of: "empathy", by: item)
      make.add(.sd, 0.88, n: 533, of: "empathy", by: item)
    }
    return AnalysisResult(
      analysis: FixtureStudy.analysis("empathy-reliability", .reliability(scale: "empathy")), rows: make.rows)
  }

  static var raters: AnalysisResult {
    var make = RowMaker(analysis: "raters")
    let pair = ("role", "orientation")
    make.add(
      .percentAgreement, 0.8022, se: 0.0429, ci: (0.717, 0.8874), n: 91, of: pair.0, by: pair.1)
    make.add(
      .cohenKappa, 0.73, se: 0.057, ci: (0.6182, 0.8418), n: 91, of: pair.0, by: pair.1, primary: true)
    make.add(.gwetAC1, 0.7382, se: 0.0562, ci: (0.6265, 0.8498), n: 91, of: pair.0, by: pair.1)
    make.add(
      .krippendorffAlpha, 0.7313, se: 0.0566, ci: (0.6148, 0.8361), n: 91, method: "nominal", of: pair.0,
      by: pair.1)
    for (first, counts) in [("Student", [30, 5]), ("Licensed", [13, 43])] {
      for (second, count) in zip(["CBT", "PDT"], counts) {
        make.add(.count, Double(count), n: 91, of: pair.0, at: first, by: pair.1, group: second)
      }
    }
    return AnalysisResult(
      analysis: FixtureStudy.analysis("raters", .agreement([pair.0, pair.1])), rows: make.rows)
  }

  static var predictors: AnalysisResult {
    var make = RowMaker(analysis: "predictors")
    let terms: [(String, String, Double, Double, Double)] = [
      ("(intercept)", "", -1.206, 0.402, 0.0027), ("orientation", "PDT vs CBT", 2.079, 0.272, 2e-14),
      ("orientation", "Other vs CBT", 1.337, 0.228, 4e-9), ("age", "", 0.0008, 0.0098, 0.934),
      ("daily", "", 0.281, 0.051, 3.6e-8),
    ]
    for (by, group, b, se, p) in terms {
      make.add(
        .coefficient, b, se: se, ci: (b - 1.96 * se, b + 1.96 * se), statistic: b / se, p: p, n: 535,
        of: "cried", at: "Yes",
        by: by, group: group, primary: by != "(intercept)")
      make.add(
        .oddsRatio, [0.2994, 7.996, 3.808, 1.0008, 1.3245][terms.firstIndex { $0.2 == b } ?? 0],
        ci: [(0.136, 0.658), (4.69, 13.63), (2.436, 5.953), (0.9818, 1.0202), (1.1985, 1.4637)][
          terms.firstIndex { $0.2 == b } ?? 0],
        n: 535, of: "cried", at: "Yes", by: by, group: group)
    }
    for (by, value) in [("orientation", 1.02), ("age", 1.03), ("daily", 1.01)] {
      make.add(.gvif, value, df: by == "orientation" ? 2 : 1, n: 535, of: "cried", by: by)
    }
    make.add(.nagelkerkeRSquared, 0.2712, n: 535, of: "cried", at: "Yes")
    make.add(.likelihoodRatio, statistic: 111.9, df: 4, p: 2.6e-23, n: 535, of: "cried", at: "Yes")
    make.add(.logLikelihood, -259.94, n: 535, of: "cried", at: "Yes")
    make.add(.aic, 529.88, n: 535, of: "cried", at: "Yes")
    make.add(.bic, 551.29, n: 535, of: "cried", at: "Yes")
    return AnalysisResult(
      analysis: FixtureStudy.analysis(
        "predictors",
        .model(
          Outcome(variable: "cried", level: "Yes"),
          terms: [Term(["orientation"]), Term(["age"]), Term(["daily"])], family: .logistic)),
      rows: make.rows)
  }

  /// A verb that is not computed yet.
  static var later: AnalysisResult {
    AnalysisResult(
      analysis: FixtureStudy.analysis("structure", .factor(scale: "empathy")), rows: [],
      notes: ["'factor' is not computed yet."])
  }
}
