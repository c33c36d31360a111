import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R: the likelihood by R's `integrate`, climbed to its top. `rma.glmm`, whose quadrature has
/// 25 points and whose optimiser stops earlier, gives the same to about 1e-5.
@Suite struct BinomialNormalTests {
  struct Studies: Sendable {
    let events: [Int]
    let sizes: [Int]
    /// β, SE, τ², log-likelihood.
    let values: [Double]
    /// The same but for the likelihood, by rma.glmm, then its likelihood ratio and p.
    let metafor: [Double]
  }

  static let tears = Studies(
    events: [257, 390, 713], sizes: [455, 541, 819],
    values: [1.039592312183764, 0.390014582272579, 0.446694638332752, -17.013132429993],
    metafor: [1.03959086180948, 0.390015838786831, 0.446697778406228, 149.147889305687, 4.10154370376399e-33])
  /// Two studies without events: nothing is added to them.
  static let zeros = Studies(
    events: [0, 2, 1, 4, 0, 7], sizes: [20, 25, 40, 30, 15, 50],
    values: [-2.672499856146888, 0.471381174572591, 0.306925257774234, -10.806359777033206],
    metafor: [
      -2.6724994186914692, 0.4713806610559443, 0.3069221746298581, 11.043082296878666, 0.0505324479182147,
    ])
  static let many = Studies(
    events: [12, 30, 8, 45, 22, 60, 15, 9, 33, 27], sizes: [40, 90, 35, 80, 70, 95, 60, 44, 71, 66],
    values: [-0.536323405472039, 0.193981542200775, 0.294839535070117, -35.06375721088881],
    metafor: [
      -0.536329646169167, 0.193981805747727, 0.294839447678356, 54.395881424845, 1.58734029444869e-08,
    ])

  @Test(arguments: [tears, zeros, many]) func asTheLikelihoodSays(_ studies: Studies) throws {
    let model = try BinomialNormal(events: studies.events, of: studies.sizes)
    let actual = [model.value, model.standardError(), model.tauSquared, model.logLikelihood]
    for (a, e) in zip(actual, studies.values) { expectClose(a, e, relative: 1e-6) }
    for (a, e) in zip(actual, studies.metafor.prefix(3)) { expectClose(a, e, relative: 1e-4) }
    expectClose(model.likelihoodRatio, studies.metafor[3], relative: 1e-7)
    expectClose(model.pValue, studies.metafor[4], relative: 1e-6)
  }

  @Test func aModerator() throws {
    let design = (1...10).flatMap { [1.0, (Double($0) - 5.5) / 4] }
    let model = try BinomialNormal(
      events: Self.many.events, of: Self.many.sizes, design: design, columns: 2)
    let actual = [
      model.coefficients[0], model.coefficients[1], model.standardError(of: 0), model.standardError(of: 1),
      model.tauSquared, model.logLikelihood,
    ]
    for (a, e) in zip(
      actual,
      [
        -0.537183586520894, 0.116951402791079, 0.192284382327759, 0.268215897442557, 0.28825877700725,
        -34.96947015976904,
      ])
    {
      expectClose(a, e, relative: 1e-6)
    }
    expectClose(model.likelihoodRatio, 53.5233389602795, relative: 1e-7)
    #expect(model.df == 8)
  }

  /// R's glm of the same counts.
  @Test func aCommonProportion() throws {
    let model = try BinomialNormal(events: Self.tears.events, of: Self.tears.sizes, isCommon: true)
    #expect(model.tauSquared == 0)
    let actual = [model.value, model.standardError(), model.likelihoodRatio, model.logLikelihood]
    for (a, e) in zip(
      actual, [1.0949425597791476, 0.05415806787033647, 149.14788930568673, -84.29867974677232])
    { expectClose(a, e) }
  }

  @Test func intervals() throws {
    let model = try BinomialNormal(events: Self.tears.events, of: Self.tears.sizes)
    let (z, t) = (model.wald(), try #require(model.student()))
    expectClose(z.interval.low, model.value - 1.9599639845400543 * model.standardError())
    expectClose(t.interval.high, model.value + 4.302652729749464 * model.standardError())
    #expect(t.df == 2 && z.df == nil)
    let prediction = try #require(model.prediction())
    let half =
      12.706204736174694
      * (model.tauSquared + model.standardError() * model.standardError()).squareRoot()
    expectClose(prediction.high, model.value + half)
  }

  @Test func studiesThatAgreeHaveNoSpread() throws {
    let model = try BinomialNormal(events: [10, 20, 30], of: [50, 100, 150])
    #expect(model.tauSquared == 0)
    expectClose(model.value, -1.3862943611198906)
    expectClose(model.standardError(), (1 / 60.0 + 1 / 240).squareRoot())
  }

  @Test func oneStudyIsItself() throws {
    let model = try BinomialNormal(events: [3], of: [10])
    #expect(model.tauSquared == 0 && model.student() == nil && model.prediction() == nil)
    expectClose(model.value, -0.8472978603872036)
  }

  @Test func refusals() {
    #expect(throws: BinomialNormal.Problem.noStudies) { try BinomialNormal(events: [], of: []) }
    #expect(throws: BinomialNormal.Problem.noStudies) { try BinomialNormal(events: [5], of: [4]) }
    #expect(throws: BinomialNormal.Problem.noVariation) { try BinomialNormal(events: [0, 0], of: [4, 9]) }
    #expect(throws: BinomialNormal.Problem.noVariation) { try BinomialNormal(events: [4, 9], of: [4, 9]) }
    #expect(throws: BinomialNormal.Problem.unbounded) {
      try BinomialNormal(events: [0, 30, 0, 30], of: [30, 30, 30, 30])
    }
    #expect(throws: BinomialNormal.Problem.design) {
      try BinomialNormal(events: [1, 2, 3], of: [9, 9, 9], design: [1, 2, 1, 2, 1, 2], columns: 2)
    }
  }
}
