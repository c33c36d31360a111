import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// For tests that draw: a machine may do without gnuplot, as its reports do.
  static var needsGnuplot: Self {
    .enabled(if: hasGnuplot, "there is no gnuplot here")
  }
}

private let hasGnuplot: Bool = {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  if folders.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/gnuplot") }) {
    return true
  }
  // A quiet run does not name the tests that it skips.
  print("skipped: what draws figures, for there is no gnuplot here")
  return false
}()
