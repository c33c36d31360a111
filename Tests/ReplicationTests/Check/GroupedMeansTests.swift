import StudyFile
import Testing

@testable import Replication

@Suite struct GroupedMeansTests {
  /// R: x <- c(1, 2, 3, 4, 5, 5, 4); y <- c(2, 2, 3, 1, 1, 2): means 3.4286 and 1.8333, SDs 1.5119 and 0.7528, together
  /// 2.6923 and 1.4367.
  private func check(_ mean: String, _ sd: String, n: Int = 13, more: [String] = []) throws
    -> [ArithmeticCheck.Result]
  {
    try checkReports(
      [
        "mean: years, value: \(mean), sd: \(sd), n: \(n)",
        "mean: years, among: school = PDT, value: 3.43, sd: 1.51, n: 7",
        "mean: years, among: school = CBT, value: 1.83, sd: 0.75, n: 6",
      ] + more)
  }

  @Test func groupsThatMakeUpAll() throws {
    #expect(try check("2.69", "1.44").allSatisfy { $0.consistency == .possible })
    // 34, 35 and 36 of 13 are 2.62, 2.69 and 2.77: each is a mean, and only one of them the groups'.
    let mean = try check("2.77", "1.36")
    #expect(mean.allSatisfy { $0.consistency == .conflicting })
    #expect(
      mean[0].note
        == "2.77 (SD 1.36) of 13 is not what whole answers of the groups add up to: 3.43 (SD 1.51) of 7 (PDT) and 1.83 (SD 0.75) of 6 (CBT); together they have the mean 2.69 and the SD 1.44"
    )
    #expect(try check("2.69", "1.38").allSatisfy { $0.consistency == .conflicting })
  }

  @Test func withARestOfWhomNothingWasPrinted() throws {
    // R: sd(c(x, y, 4, 6)) is 1.6036. No two people have less than no years: 33 of 15 are 2.20.
    #expect(try check("3.00", "1.60", n: 15).allSatisfy { $0.consistency == .possible })
    #expect(try check("2.20", "1.52", n: 15).allSatisfy { $0.consistency == .conflicting })
  }

  @Test func whatDoesNotDivideTheRespondents() throws {
    // The same level twice, groups larger than all, and a group without its n.
    let twice = try check("2.77", "1.36", more: ["mean: years, among: school = CBT, value: 3.00, n: 6"])
    #expect(twice.allSatisfy { $0.consistency == .possible })
    #expect(try check("2.80", "1.48", n: 10).allSatisfy { $0.consistency == .possible })
    let bare = try checkReports([
      "mean: years, value: 2.77, sd: 1.36, n: 13",
      "mean: years, among: school = PDT, value: 3.43, sd: 1.51, n: 7",
      "mean: years, among: school = CBT, value: 1.83",
    ])
    #expect(bare[0].consistency == .possible)
  }

  @Test func theDivisorOfThePopulation() throws {
    // The same answers with n in place of n − 1: 1.3997, 0.6872 and 1.3803.
    let results = try checkReports([
      "mean: years, value: 2.69, sd: 1.38, n: 13",
      "mean: years, among: school = PDT, value: 3.43, sd: 1.40, n: 7",
      "mean: years, among: school = CBT, value: 1.83, sd: 0.69, n: 6",
    ])
    #expect(results.allSatisfy { $0.consistency != .conflicting })
  }
}
