import Foundation
import StudyFile

/// What is said about a printed test.
package struct TestWords: Sendable {
  package let test: PrintedTest
  package let result: ArithmeticCheck.Result

  static let noTest = ArithmeticCheck.Result(
    unchecked:
      "no test of a kind that can be checked (t, F, χ², z, r, Q with its degrees of freedom) was found in it")

  /// Of a p that is significant where its test is not, or the reverse.
  static let otherSide = ", on the other side of .05"

  package init(test: PrintedTest, rounding: Finding.Rounding) {
    self.test = test
    let arithmetic = TestArithmetic(test, rounding: rounding)
    let problems = EffectArithmetic.problems(test, rounding: rounding)
    var result = ArithmeticCheck.Result(consistency: .possible)
    switch arithmetic.outcome {
    case .consistent:
      if case .value(.equal, let p) = test.probability, p.digits == 0 {
        let bound = p.decimals > 0 ? ": it is p < \(p.moved(by: 1).text.drop { $0 == "0" })" : ""
        result.note = "no p is 0\(bound)"
      }
    case .unchecked:
      if problems.isEmpty, test.effects.isEmpty {
        result.consistency = .unchecked
        result.unchecked = "there is no such statistic, or no p value to compare it with"
      }
    case .oneTailed: result.note = "its p is that of a one-tailed test, and nothing calls it one"
    case .inconsistent, .decisionError:
      result.consistency = .impossible
      result.nearest = Self.nearest(arithmetic)
      let noSuch = Self.noSuchProbability(test)
      result.isDecisionError = arithmetic.outcome == .decisionError && noSuch.isEmpty
      result.note =
        noSuch
        + "\(test.kind.rawValue) \(test.comparison.rawValue) \(test.statistic.text) has \(result.nearest)"
        + (result.isDecisionError ? Self.otherSide : "")
    }
    if result.consistency == .impossible, test.isCorrected {
      result.note += "; an adjustment for several tests, which the text speaks of, may be why"
    }
    if !problems.isEmpty {
      result.consistency = .impossible
      result.note = joined(result.note, problems.joined(separator: "; "))
    }
    self.result = result
  }

  /// Of a p that nothing can have: a slip, and no decision.
  private static func noSuchProbability(_ test: PrintedTest) -> String {
    guard case .value(let comparison, let p) = test.probability else { return "" }
    if p.value > 1 { return "no p is above 1; " }
    return p.value < 0 || p.digits == 0 && comparison == .less ? "no p is below 0; " : ""
  }

  /// The p values that the statistic has, in three decimals.
  static func nearest(_ arithmetic: TestArithmetic) -> String {
    if arithmetic.high < 0.001 { return "p < .001" }
    // Three decimals, or as many as tell a p from .05.
    let isClose = [arithmetic.low, arithmetic.high].contains { abs($0 - 0.05) < 0.0005 }
    func text(_ value: Double) -> String {
      let digits = String(format: isClose ? "%.5f" : "%.3f", value)
      return digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
    }
    let (low, high) = (text(arithmetic.low), text(arithmetic.high))
    return low == high ? "p = \(low)" : "p from \(low) to \(high)"
  }

  /// Of several tests in one text.
  static func together(_ all: [TestWords]) -> ArithmeticCheck.Result {
    guard all.count > 1 else { return all.first?.result ?? noTest }
    let order: [Verdict.Consistency] = [.impossible, .possible, .unchecked]
    var result = ArithmeticCheck.Result()
    result.consistency = order.first { one in all.contains { $0.result.consistency == one } } ?? .unchecked
    result.nearest = all.map(\.result.nearest).filter { !$0.isEmpty }.joined(separator: "; ")
    result.isDecisionError = all.contains { $0.result.isDecisionError }
    result.note = all.map(\.result.note).filter { !$0.isEmpty }.joined(separator: "; ")
    if result.consistency == .unchecked { result.unchecked = all.first?.result.unchecked ?? "" }
    return result
  }
}
