import Statistics
import Testing

@Suite struct QuantileTests {
  @Test func values() {
    // R 4.2.2: qt(0.975, 540); qt(1e-10, 3); qchisq(0.95, 6); qchisq(1e-5, 1); qf(0.95, 4, 2572); qbeta(0.025, 389, 153)
    expectClose(StudentT(df: 540).quantile(0.975), 1.964366775011548, relative: 1e-12)
    expectClose(StudentT(df: 3).quantile(1e-10), -2225.769284683095, relative: 1e-12)
    expectClose(ChiSquare(df: 6).quantile(0.95), 12.59158724374398, relative: 1e-12)
    expectClose(ChiSquare(df: 1).quantile(1e-5), 1.570796326877141e-10, relative: 1e-12)
    expectClose(FDistribution(df: 4, df2: 2572).quantile(0.95), 2.375387700859245, relative: 1e-12)
    expectClose(Beta(389, 153).quantile(0.025), 0.6791127267558382, relative: 1e-12)
  }

  @Test func infiniteDegreesOfFreedomAreTheLimit() {
    expectClose(StudentT(df: .infinity).upperTail(3), Normal().upperTail(3), relative: 1e-15)
    expectClose(StudentT(df: 1e14).upperTail(3), Normal().upperTail(3), relative: 1e-12)
    expectClose(
      FDistribution(df: 3, df2: .infinity).upperTail(2), ChiSquare(df: 3).upperTail(6), relative: 1e-15)
  }

  /// A quantile is where its tail is, over three hundred orders of magnitude.
  @Test(arguments: [1e-300, 1e-100, 1e-12, 0.001, 0.3, 0.5, 0.8, 0.999])
  func roundTrip(p: Double) {
    for df in [1.2, 2, 4, 30, 1000, 1e6] {
      let t = StudentT(df: df)
      expectClose(t.upperTail(t.upperQuantile(p)), p, relative: 1e-11, "t \(df)")
      expectClose(t.lowerTail(t.quantile(p)), p, relative: 1e-11, "t \(df)")
      let chi = ChiSquare(df: df)
      expectClose(chi.upperTail(chi.upperQuantile(p)), p, relative: 1e-10, "chi-square \(df)")
      let f = FDistribution(df: 3, df2: df)
      if df >= 4 { expectClose(f.upperTail(f.upperQuantile(p)), p, relative: 1e-10, "F \(df)") }
      let beta = Beta(df, 3)
      if df < 100 { expectClose(beta.lowerTail(beta.quantile(p)), p, relative: 1e-10, "beta \(df)") }
    }
    expectClose(Normal().upperTail(Normal().upperQuantile(p)), p, relative: 1e-12)
  }

  @Test func symmetric() {
    for p in [1e-9, 0.025, 0.4] {
      #expect(StudentT(df: 7).quantile(p) == -StudentT(df: 7).upperQuantile(p))
      #expect(Normal().quantile(p) == -Normal().upperQuantile(p))
    }
    #expect(StudentT(df: 7).quantile(0) == -.infinity)
    #expect(StudentT(df: 7).upperQuantile(0) == .infinity)
    #expect(ChiSquare(df: 7).quantile(0) == 0)
    #expect(Beta(2, 3).quantile(1) == 1)
    #expect(StudentT(df: .nan).quantile(0.5).isNaN)
  }
}
