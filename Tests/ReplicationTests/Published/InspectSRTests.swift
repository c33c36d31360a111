import Testing

@testable import Replication

/// The example of check 4.8 of INSPECT-SR (inspect.sr/chapters/check_4_8.html): Apgar scores from 0 to 10 of 30 newborns.
@Suite struct InspectSRTests {
  @Test(arguments: ["8.96", "9.96"]) func impossibleMeans(_ mean: String) throws {
    #expect(Grim(try decimal(mean), n: 30, answers: 0...10)?.isPossible == false)
  }

  @Test func anImpossibleDeviation() throws {
    let mean = try decimal("9.93")
    #expect(Grim(mean, n: 30, answers: 0...10)?.isPossible == true)
    #expect(Grimmer(mean: mean, sd: try decimal("0.18"), n: 30, answers: 0...10)?.isPossible == false)
    // Two scores of 9, or one of 8: R's sd(c(rep(10, 28), 9, 9)) is 0.2537081, sd(c(rep(10, 29), 8)) is 0.3651484.
    for sd in ["0.25", "0.37"] {
      #expect(Grimmer(mean: mean, sd: try decimal(sd), n: 30, answers: 0...10)?.isPossible == true)
    }
  }
}
