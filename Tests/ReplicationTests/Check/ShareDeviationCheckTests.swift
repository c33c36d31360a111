import Testing

@testable import Replication

/// R: sd(rep(1:0, c(7, 13))) is 0.4893605, sqrt(mean((x - .35)^2)) is 0.4769696, sd(rep(1:0, c(189, 352))) is 0.4772069.
@Suite struct ShareDeviationCheckTests {
  @Test func agree() throws {
    #expect(try checkReport("proportion: cried = Yes, value: 35%, sd: 0.49, n: 20").consistency == .possible)
    #expect(try checkReport("proportion: cried = Yes, value: 35%, sd: 48.9, n: 20").consistency == .possible)
    #expect(
      try checkReport("proportion: cried = Yes, value: 35%, sd: 0.477", sample: 541).consistency == .possible)
  }

  @Test func disagree() throws {
    let result = try checkReport("proportion: cried = Yes, value: 35%, sd: 0.18, n: 20")
    #expect(result.consistency == .impossible && result.nearest == "SD 0.49")
    #expect(result.note == "the SD 0.18 is not that of a share of 35% of 20, which has 0.49")
    let sample = try checkReport("proportion: cried = Yes, value: 35%, sd: 0.48", sample: 20)
    #expect(
      sample.consistency == .possible && sample.note == "the SD 0.48 is possible with the divisor n only")
  }

  @Test func unknownNumberOfRespondents() throws {
    let result = try checkReport(
      "proportion: cried = Yes, among: school = CBT, value: 35%, sd: 0.18", sample: 541)
    #expect(result.consistency == .possible)
  }
}
