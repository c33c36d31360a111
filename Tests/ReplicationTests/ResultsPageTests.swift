import Analyses
import Foundation
import Statistics
import Testing

@testable import Replication

/// The page that explains the results names what the program writes: no more and no less.
@Suite struct ResultsPageTests {
  private static let page =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../datasets/RESULTS.md"),
      encoding: .utf8)) ?? ""

  /// The text from a heading to the next of its rank.
  private static func section(_ heading: String) -> Substring {
    guard let start = page.firstRange(of: "\n## \(heading)\n") else { return "" }
    let rest = page[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }

  /// The names in the first cell of each row of a section's tables, in order.
  private static func names(in heading: String) -> [String] {
    section(heading).split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.dropFirst(2).prefix { $0 != "|" }.split(separator: "`").filter { $0.contains(where: \.isLetter) }
        .map(String.init)
    }
  }

  @Test func everyMeasureIsExplainedOnce() {
    #expect(Self.names(in: "Measures").sorted() == Measure.allCases.map(\.rawValue).sorted())
  }

  @Test func columnsStandInTheirOrder() {
    #expect(Self.names(in: "results.csv") == ResultRow.columns)
    #expect(Self.names(in: "findings.csv") == Verdict.columns)
  }

  @Test func everyVerdictIsExplained() {
    let text = Self.section("Verdicts")
    let words = Verdict.Outcome.allCases.map(\.rawValue) + Verdict.Consistency.allCases.map(\.rawValue)
    #expect(words.filter { !text.contains("`\($0)`") } == [])
  }
}
