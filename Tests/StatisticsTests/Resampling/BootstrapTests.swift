import Testing

@testable import Statistics

@Suite struct BootstrapTests {
  @Test func names() {
    #expect(Bootstrap(seed: 1).method == "bootstrap BCa, 10,000 resamples")
    #expect(Bootstrap(.percentile, resamples: 999, seed: 1).method == "bootstrap percentile, 999 resamples")
    #expect(
      [0, 12, 1234, 100_000, 1_234_567].map(Bootstrap.grouped) == [
        "0", "12", "1,234", "100,000", "1,234,567",
      ])
  }

  @Test func purposes() {
    #expect(Bootstrap(seed: 1, purpose: "a").of("b") == Bootstrap(seed: 1, purpose: "a/b"))
  }
}
