import Analyses
import Foundation
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
  let tests = output.rows.filter {
    $0.pValue != nil && !$0.isResampled && !$0.measure.isOfSpreadOrPairs
  }
  guard let usual = tests.first(where: \.isPrimary) ?? tests.first, let p = usual.pValue else { return "" }
  func prints(_ p: Double) -> Bool { printed.printsP(p, rounding: rounding) }
  if prints(p) { return "" }
  var names = prints(p / 2) ? ["one-tailed p"] : []
  for row in tests {
    guard let p = row.pValue, row.isPrimary == false else { continue }
    let name = row.measure.rawValue.replacing("_", with: " ")
    if prints(p) { names.append(name) } else if prints(p / 2) { names.append("\(name), one-tailed") }
  }
  return names.uniquedInOrder.joined(separator: "; or ")
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
