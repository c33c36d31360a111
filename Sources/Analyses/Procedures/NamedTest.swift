import Statistics
import StudyFile

extension Analysis {
  /// The test that `test:` puts into the sentence. `nil`, with a note, where it is not among those that fit.
  func namedTest(among estimates: [Estimate], _ output: inout Output) -> Measure? {
    guard let test else { return nil }
    if let measure = Measure(rawValue: test), !measure.isOfSpreadOrPairs,
      estimates.contains(where: { $0.measure == measure })
    {
      output.notes.append("The text gives \(Self.names[measure] ?? test), because the study asks for it.")
      return measure
    }
    output.notes.append(
      "The test \(test) does not fit these variables, so the text gives the usual one.")
    return nil
  }

  /// As a note has it.
  package static let names: [Measure: String] = [
    .studentT: "Student’s t test", .welchT: "Welch’s t test", .mannWhitney: "the Mann–Whitney test",
    .yuenT: "Yuen’s t test of trimmed means", .brownForsytheF: "Brown and Forsythe’s F test of means",
    .anovaF: "the F test of the analysis of variance", .welchF: "Welch’s F test",
    .kruskalWallis: "the Kruskal–Wallis test", .medianTest: "Mood’s median test",
    .pearsonChiSquare: "Pearson’s chi-square test",
    .yatesChiSquare: "the chi-square test with Yates’s correction",
    .likelihoodRatioChiSquare: "the likelihood-ratio chi-square test", .fisherExact: "Fisher’s exact test",
    .pairedT: "the paired t test", .wilcoxonSignedRank: "Wilcoxon’s signed-rank test",
    .signTest: "the sign test",
    .repeatedMeasuresF: "the F test with Greenhouse and Geisser’s correction",
    .friedman: "Friedman’s test", .mcnemar: "McNemar’s test", .stuartMaxwell: "Stuart and Maxwell’s test",
    .bowkerSymmetry: "Bowker’s test of symmetry", .cochranQ: "Cochran’s Q",
    .boschlooExact: "Boschloo’s exact test",
    .cochranArmitage: "the Cochran–Armitage test for a trend",
    .cochranMantelHaenszel: "the Cochran–Mantel–Haenszel test",
    .marginalHomogeneity: "the generalized Cochran–Mantel–Haenszel test",
  ]
}

extension Measure {
  /// Whether it is a test, but of groups' spread or of each pair of them, not of whether all have the same means or ranks.
  package var isOfSpreadOrPairs: Bool {
    self == .leveneMean || self == .leveneMedian || self == .dunn || holdsForAllPairs
  }
}
