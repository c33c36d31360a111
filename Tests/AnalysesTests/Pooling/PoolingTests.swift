import Statistics
import Testing

@testable import Analyses

/// This survey among the studies, and what is computed by name only.
@Suite struct PoolingTests {
  private static let tears = """
    study,p,n
    Pope,56.5%,456
    Nelson,about two thirds,19
    Blume,72%,541
    Lam,87%,819

    """

  @Test func freemanAndTukeyByNameOnly() throws {
    let results = try pool(Self.tears, "percent: p, n: n, method: freeman-tukey")
    let pooled = try results.row("x", .pooledProportion, by: "", method: "freeman-tukey-reml")
    #expect(pooled.isPrimary && isClose(pooled.estimate, 0.728719488619631, 1e-6))
    #expect(results.notes.contains { $0.contains("seriously misleading") })
  }

  @Test func ownShareAndEachStudyAgainstIt() throws {
    let results = try pool(
      Self.tears, "percent: p, n: n, own: c = Yes",
      variables: "variables: {c: {measure: nominal, values: [Yes, No]}}",
      csv: "c\n" + String(repeating: "Yes\n", count: 12) + String(repeating: "No\n", count: 8) + "\n")
    let own = try results.row("x", .proportion, group: "This survey")
    #expect(own.estimate == 0.6 && own.n == 20 && own.variable == "c" && own.level == "Yes")
    #expect(try isClose(results.row("x", .studies).estimate, 4))
    let difference = try results.row("x", .riskDifference, group: "This survey vs Lam", method: "newcombe")
    #expect(isClose(difference.estimate, 0.6 - 713 / 819.0))
    #expect(try results.row("x", .pearsonChiSquare, group: "This survey vs Pope").pValue != nil)
  }

  @Test func nobodyAnswered() throws {
    let results = try pool(
      Self.tears, "percent: p, n: n, own: c = Yes",
      variables: "variables: {c: {measure: nominal, values: [Yes, No]}}", csv: "c\n\"\"\n")
    #expect(try results.row("x", .proportion, group: "This survey").note == "nobody answered")
    #expect(try isClose(results.row("x", .studies).estimate, 3))
  }
}
