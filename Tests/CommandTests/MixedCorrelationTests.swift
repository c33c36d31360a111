import Foundation
import Testing

/// Ranks for the pairs with an ordinal variable, moments for the others, whatever the order in which they are named.
struct MixedCorrelationTests {
  @Test(arguments: ["often, age, hours", "age, often, hours", "age, hours, often"])
  func `each pair by its own statistic`(_ variables: String) throws {
    let study = """
      study: small
      data: {file: data.csv}
      variables:
        age: {measure: numeric}
        hours: {measure: numeric}
        often: {measure: ordinal, values: {1: never, 2: sometimes, 3: always}}
      analyses:
        - {id: together, correlate: [\(variables)]}
      """
    let records = (0..<40).map { "\(20 + $0 * 7 % 50),\($0 * 3 % 17),\(1 + $0 * 5 % 3)\n" }
    try SmallSurvey.analyze("age,hours,often\n" + records.joined(), study: study) { outcome, sandbox in
      #expect(outcome.code == 0)
      let results = Results(try sandbox.read("reports/small/results.csv"))
      let primary = results.rows.filter { $0["primary"] == "true" }
      #expect(primary.count == 3)
      for row in primary {
        let isRanked = [row["variable"], row["by"]].contains("often")
        #expect(row["measure"] == (isRanked ? "spearman_rho" : "pearson_r"))
      }
      let page = try sandbox.read("reports/small/report.md")
      let sentences = page.split(separator: "\n").filter {
        $0.hasPrefix("“") && $0.contains("correlated") || $0.hasPrefix("Higher “")
      }
      #expect(sentences.count == 3)
      for sentence in sentences {
        #expect(sentence.contains("ρ(") == sentence.contains("“often”"), "\(sentence)")
      }
      #expect(
        page.contains("Pearson’s r between two numeric variables, and Spearman’s ρ where one is ordinal"))
    }
  }
}
