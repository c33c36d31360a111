import Analyses
import Foundation
import Statistics
import StudyFile

/// Which other test prints a statistic, and whether a one-tailed p prints the p; empty where none does.
func conventions(printing test: PrintedTest, _ all: [RecomputedTest], rounding: Finding.Rounding) -> String {
  guard let usual = all.first else { return "" }
  var names = all.dropFirst().filter { $0.isPrinted(test, rounding: rounding) }.map(\.name)
  if names.isEmpty, !usual.isStatistic(test, rounding: rounding) {
    names = all.dropFirst().filter { $0.isStatistic(test, rounding: rounding) }
      .map { "\($0.name), but for its degrees of freedom" }
  }
  return names.uniquedInOrder.joined(separator: "; or ")
}

/// What a printed p is, where it is not the usual test's: that of one tail, or of another test.
func conventions(printingP printed: PrintedNumber, _ output: Output, rounding: Finding.Rounding) -> String {
  // The p of a point-biserial correlation is Student's.
  let tests = output.rows.filter {
    $0.pValue != nil && !$0.isResampled && !$0.measure.isOfSpreadOrPairs && $0.measure != .pointBiserialR
  }
  guard let usual = tests.first(where: \.isPrimary) ?? tests.first, let p = usual.pValue else { return "" }
  func prints(_ p: Double) -> Bool { printed.printsP(p, rounding: rounding) }
  if prints(p) { return "" }
  var names = prints(p / 2) ? ["one-tailed p"] : []
  for row in tests {
    guard let p = row.pValue, row.isPrimary == false else { continue }
    let name = row.measure.nameOfTest
    if prints(p) {
      names.append("p by \(name)")
    } else if prints(p / 2) {
      names.append("one-tailed p by \(name)")
    }
  }
  return names.uniquedInOrder.joined(separator: "; or ")
}

extension Measure {
  /// As a note has it: `the Mann–Whitney test`.
  fileprivate var nameOfTest: String {
    let others: [Measure: String] = [
      .pearsonR: "Pearson’s r", .spearmanRho: "Spearman’s ρ", .kendallTauB: "Kendall’s τb",
      .linearByLinear: "the linear-by-linear association test",
      .goodmanKruskalGamma: "Goodman and Kruskal’s γ",
      .somersD: "Somers’ d", .stuartTauC: "Stuart’s τ-c",
      .raoScottF: "Rao and Scott’s F test", .designBasedT: "the design-based t test",
      .designBasedF: "the design-based F test", .designBasedRankTest: "the design-based rank test",
      .tukeyHSD: "Tukey’s test of pairs",
    ]
    return Analysis.names[self] ?? others[self] ?? rawValue.replacing("_", with: " ")
  }
}

extension PrintedNumber {
  /// A printed p may be a bound: `< .001`.
  func printsP(_ p: Double, rounding: Finding.Rounding) -> Bool {
    text.first == "<" ? p < value : prints(p, rounding: rounding)
  }
}

extension Sequence<String> {
  /// Each once.
  var uniquedInOrder: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
