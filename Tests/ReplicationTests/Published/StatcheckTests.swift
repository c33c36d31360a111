import Foundation
import Testing

@testable import Replication

/// R's statcheck (Nuijten et al., 2016).
@Suite struct StatcheckTests {
  /// tests/testthat/test-compute-pvalues.R, with the p values that statcheck 1.4 gives.
  @Test(arguments: [
    ("t(28) = 2.20, p = .03", 0.03622548), ("F(2, 28) = 2.20, p = .15", 0.1295932),
    ("r(28) = .22, p = .26", 0.242739), (" z = 2.20, p = .04", 0.0278069),
    ("chi2(28) = 22.20, p = .79", 0.7719487), ("Q(28) = 22.20, p = .79", 0.7719487),
    ("t(100)=1, p < 0.001", 0.3197242), ("t(48) = 1.02, p < .05", 0.3128421),
  ])
  func recomputed(_ text: String, _ p: Double) throws {
    let arithmetic = TestArithmetic(try #require(TestScanner.tests(in: text, file: "").first))
    #expect(arithmetic.low < p && p < arithmetic.high)
    // statcheck calls all of them errors.
    #expect(arithmetic.outcome == .inconsistent || arithmetic.outcome == .decisionError)
  }

  struct Line: Sendable {
    let text: String
    let p: Double
    let isError, isDecisionError: Bool
  }

  /// Reference/statcheck.csv, made by Reference/statcheck.R.
  private static let lines: [Line] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Reference/statcheck.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      // Only the first field is quoted.
      let parts = line.split(separator: "\"")
      guard parts.count == 2 else { return nil }
      let fields = parts[1].split(separator: ",")
      guard fields.count == 3, let p = Double(fields[0]) else { return nil }
      return Line(
        text: String(parts[0]), p: p, isError: fields[1] == "TRUE", isDecisionError: fields[2] == "TRUE")
    }
  }()

  /// Five hundred random tests. The two differ by design in two things: a p that only a one-tailed test has is an error to
  /// statcheck, and a note here; and a decision is only wrong here where no value that rounds to the statistic makes it
  /// right, where statcheck goes by the statistic as printed.
  @Test func agreement() throws {
    #expect(Self.lines.count == 500)
    var counts: [TestArithmetic.Outcome: Int] = [:]
    for line in Self.lines {
      let test = try #require(TestScanner.tests(in: line.text, file: "").first, "\(line.text)")
      let arithmetic = TestArithmetic(test)
      counts[arithmetic.outcome, default: 0] += 1
      #expect(arithmetic.low <= line.p + 1e-9 && line.p - 1e-9 <= arithmetic.high, "\(line.text)")
      switch arithmetic.outcome {
      case .consistent: #expect(!line.isError, "\(line.text)")
      case .oneTailed: #expect(line.isError, "\(line.text)")
      case .decisionError: #expect(line.isError && line.isDecisionError, "\(line.text)")
      case .inconsistent:
        #expect(line.isError, "\(line.text)")
        let isClose = arithmetic.low <= 0.05 && 0.05 < arithmetic.high
        #expect(!line.isDecisionError || isClose, "\(line.text)")
      case .unchecked: Issue.record("\(line.text)")
      }
    }
    #expect(counts[.consistent, default: 0] > 150 && counts[.decisionError, default: 0] > 80)
    #expect(counts[.oneTailed, default: 0] < 10 && counts[.inconsistent, default: 0] > 100)
  }
}
