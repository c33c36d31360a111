import Testing

@testable import Statistics

/// Values from Reference/metaanalysis.R.
@Suite struct RandomEffectsTests {
  /// Effects with their variances.
  enum Studies: String, CustomTestStringConvertible {
    case bcg, two, even, small

    var testDescription: String { rawValue }

    var effects: [EffectEstimate] {
      switch self {
      case .bcg: BCG.effects
      case .two: make([0.1, 0.5], [0.01, 0.02])
      case .even: make([0.2, 0.25, 0.22, 0.18], [0.01, 0.02, 0.015, 0.03])
      case .small: make([0.0012, 0.0031, -0.0022, 0.0045], [1e-7, 2e-7, 1.5e-7, 3e-7])
      }
    }

    private func make(_ values: [Double], _ variances: [Double]) -> [EffectEstimate] {
      zip(values, variances).compactMap { EffectEstimate($0, variance: $1) }
    }
  }

  struct Case: Sendable {
    let studies: Studies
    let estimator: TauSquaredEstimator
    /// Estimate, SE, bounds, z, p.
    let wald: [Double]
    var q: [Double] = []
    /// τ², its standard error, I², H².
    var tau: [Double?] = []
    /// SE, bounds, t, p.
    var knapp: [Double] = []
    /// With t(k − 2), then as `predict` of Hartung and Knapp's.
    var predictions: [Double?] = []
    /// Bounds of τ², I², H².
    var profile: [Double] = []

    init(
      _ studies: Studies, _ estimator: TauSquaredEstimator, wald: [Double], q: [Double] = [],
      tau: [Double?] = [], knapp: [Double] = [], predictions: [Double?] = [], profile: [Double] = []
    ) {
      (self.studies, self.estimator, self.wald, self.q) = (studies, estimator, wald, q)
      (self.tau, self.knapp, self.predictions, self.profile) = (tau, knapp, predictions, profile)
    }
  }

  static let cases: [Case] = [
    Case(
      .bcg, .common,
      wald: [
        -0.430285163654091, 0.0404987517108638, -0.509661258426214, -0.350909068881968, -10.6246525010465,
        2.2886293069732e-26,
      ], q: [152.233008082373, 1.996764590846e-26]),
    Case(
      .bcg, .reml,
      wald: [
        -0.714532342158139, 0.179781516105206, -1.06689763881035, -0.362167045505929, -3.97444830613179,
        7.05425810164162e-05,
      ],
      tau: [0.313243258136481, 0.166425752836971, 0.922213845212689, 12.855758235309162],
      knapp: [
        0.18079174409284787, -1.108443713685551, -0.32062097063072803, -3.952239886524809,
        0.00192001509605729,
      ],
      predictions: [-2.008375906922578, 0.579311222606299, -1.996016834196202, 0.566952149879924],
      profile: [
        0.119718361141261, 1.111479084060929, 0.819205745585965, 0.976780749578874, 5.531149223967666,
        43.06771243098171,
      ]),
    Case(
      .bcg, .dersimonianLaird,
      wald: [
        -0.714117222073227, 0.178742089535403, -1.06444528008405, -0.363789164062404, -3.99523818888658,
        6.46292430470395e-05,
      ],
      tau: [0.308760262862376, nil, 0.92117346854562, 12.686084006864439],
      knapp: [
        0.1806966283355474, -1.1078213541683288, -0.3204130899781257, -3.9520229494660866,
        0.00192076676704735,
      ],
      predictions: [-1.998838495752118, 0.570604051605664, -1.987206963430739, 0.558972519284284],
      profile: [
        0.119718361141261, 1.111479084060929, 0.819205745585965, 0.976780749578874, 5.531149223967666,
        43.06771243098171,
      ]),
    Case(
      .bcg, .pauleMandel,
      wald: [
        -0.714968153493444, 0.180892191537624, -1.06951033399171, -0.360425972995181, -3.9524544836129,
        7.73536460790274e-05,
      ],
      tau: [0.318068452205024, nil, 0.923303379541533, 13.03838414290386],
      knapp: [
        0.180892191537624, -1.10909838120224, -0.320837925784648, -3.952454483612904, 0.001919271831278,
      ],
      predictions: [-2.018558054184657, 0.588621747197768, -2.005425922928104, 0.575489615941215],
      profile: [
        0.119718361141261, 1.111479084060929, 0.819205745585965, 0.976780749578874, 5.531149223967666,
        43.06771243098171,
      ]),
    Case(
      .two, .common,
      wald: [
        0.23333333333333336, 0.08164965809277261, 0.07330294412148972, 0.39336372254517704,
        2.8577380332470415, 0.00426672482217613,
      ], q: [5.333333333333332, 0.0209213353377941]),
    Case(
      .two, .reml,
      wald: [
        0.2875, 0.199608992783391, -0.103726436845763, 0.678726436845763, 1.440315869495844,
        0.149778053615367,
      ],
      tau: [0.065, 0.113137084989848, 0.8125, 5.33333333333333],
      knapp: [
        0.199608992783392, -2.248772729487392, 2.823772729487392, 1.440315869495844, 0.386354933688318,
      ],
      predictions: [nil, nil, nil, nil],
      profile: [
        0.000923927616433028, 81.4456615775736, 0.0580213398784582, 0.99981586204053, 1.06159517442887,
        5430.71077183824,
      ]),
    Case(
      .two, .dersimonianLaird,
      wald: [
        0.2875, 0.199608992783391, -0.103726436845763, 0.678726436845763, 1.440315869495844,
        0.149778053615367,
      ],
      tau: [0.065, nil, 0.8125, 5.333333333333332],
      knapp: [
        0.199608992783391, -2.248772729487391, 2.823772729487391, 1.440315869495844, 0.386354933688318,
      ],
      predictions: [nil, nil, nil, nil],
      profile: [
        0.000923927616433028, 81.4456615775736, 0.0580213398784582, 0.99981586204053, 1.06159517442887,
        5430.71077183824,
      ]),
    Case(
      .two, .pauleMandel,
      wald: [
        0.2875, 0.199608992783391, -0.103726436845763, 0.678726436845762, 1.440315869495844,
        0.149778053615367,
      ],
      tau: [0.0649999999999999, nil, 0.8124999999999999, 5.333333333333329],
      knapp: [0.199608992783391, -2.24877272948739, 2.82377272948739, 1.440315869495843, 0.386354933688318],
      predictions: [nil, nil, nil, nil],
      profile: [
        0.000923927616433028, 81.4456615775736, 0.0580213398784582, 0.99981586204053, 1.06159517442887,
        5430.71077183824,
      ]),
    Case(
      .even, .common,
      wald: [
        0.21266666666666662, 0.06324555320336758, 0.08870766020575432, 0.3366256731275789, 3.362555245312376,
        0.000772246721297282,
      ], q: [0.124888888888889, 0.988691861730964]),
    Case(
      .even, .reml,
      wald: [
        0.21266666666666662, 0.06324555320336758, 0.08870766020575432, 0.3366256731275789, 3.362555245312376,
        0.000772246721297282,
      ],
      tau: [0.0, nil, 0.0, 1.0],
      knapp: [
        0.0129042054586293, 0.17159972568223, 0.253733607651103, 16.4804154233651, 0.000486227647165361,
      ],
      predictions: [-0.0594569854683177, 0.484790318801651, 0.17159972568223, 0.253733607651103],
      profile: [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
    Case(
      .even, .dersimonianLaird,
      wald: [
        0.21266666666666662, 0.06324555320336758, 0.08870766020575432, 0.3366256731275789, 3.362555245312376,
        0.000772246721297282,
      ],
      tau: [0.0, nil, 0.0, 1.0],
      knapp: [
        0.0129042054586293, 0.17159972568223, 0.253733607651103, 16.4804154233651, 0.000486227647165361,
      ],
      predictions: [-0.0594569854683177, 0.484790318801651, 0.17159972568223, 0.253733607651103],
      profile: [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
    Case(
      .even, .pauleMandel,
      wald: [
        0.21266666666666662, 0.06324555320336758, 0.08870766020575432, 0.3366256731275789, 3.362555245312376,
        0.000772246721297282,
      ],
      tau: [0.0, nil, 0.0, 1.0],
      knapp: [
        0.0129042054586293, 0.17159972568223, 0.253733607651103, 16.4804154233651, 0.000486227647165361,
      ],
      predictions: [-0.0594569854683177, 0.484790318801651, 0.17159972568223, 0.253733607651103],
      profile: [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]),
    Case(
      .small, .common,
      wald: [
        0.00111333333333333, 0.0002, 0.000721340536425323, 0.00150532613024134, 5.56666666666667,
        2.59658422399837e-08,
      ], q: [131.228888888889, 2.93924678276605e-28]),
    Case(
      .small, .reml,
      wald: [
        0.00163452376986229, 0.00144803835577429, -0.00120357925568791, 0.0044726267954125, 1.128784858042165,
        0.25898860175641575,
      ],
      tau: [8.20040984342409e-06, 6.8481687218102e-06, 0.979836685741808, 49.595021294365],
      knapp: [
        0.00144928610035588, -0.00297775142551432, 0.0062467989652389, 1.1278130449611887, 0.3414512677378872,
      ],
      predictions: [-0.0121723830808291, 0.0154414306205537, -0.008579512755569, 0.0118485602952936],
      profile: [
        2.49973659891236e-06, 0.000116807048029113, 0.936761908390778, 0.998557393898198, 15.8132539194806,
        693.189914246597,
      ]),
    Case(
      .small, .dersimonianLaird,
      wald: [
        0.00163247307874564, 0.0013601138890637, -0.00103330115869192, 0.0042982473161832, 1.2002473409557093,
        0.23004329436992765,
      ],
      tau: [7.212875e-06, nil, 0.977139180058591, 43.742962962963],
      knapp: [
        0.00144910912062404, -0.00297923888813727, 0.00624418504562854, 1.1265356455990216,
        0.34191466854877717,
      ],
      predictions: [-0.0113204303867423, 0.0145853765442336, -0.00807935626013531, 0.01134430241762658],
      profile: [
        2.49973659891236e-06, 0.000116807048029113, 0.936761908390778, 0.998557393898198, 15.8132539194806,
        693.189914246597,
      ]),
    Case(
      .small, .pauleMandel,
      wald: [
        0.00163455028564369, 0.00144928837919381, -0.0012060027407886, 0.00447510331207598,
        1.1278295673307877, 0.25939190380386856,
      ],
      tau: [8.21489563288426e-06, nil, 0.979871525182542, 49.6808630096845],
      knapp: [
        0.00144928837907981, -0.00297773216164948, 0.00624683273293686, 1.1278295674194965,
        0.3414452779966471,
      ],
      predictions: [-0.0121844908523067, 0.0154535914235941, -0.00858666884906678, 0.01185576942035416],
      profile: [
        2.49973659891236e-06, 0.000116807048029113, 0.936761908390778, 0.998557393898198, 15.8132539194806,
        693.189914246597,
      ]),
  ]

  /// Closed forms to 1e-9, what is found by iteration to 1e-6 and in fact to more.
  @Test(arguments: cases) func asMetafor(_ given: Case) throws {
    let model = try #require(RandomEffects(given.studies.effects, estimator: given.estimator))
    let isClosed = given.estimator == .common || given.estimator == .dersimonianLaird
    let relative = isClosed ? 1e-9 : 1e-6
    let wald = model.wald()
    compare(
      [model.value, wald.standardError, wald.interval.low, wald.interval.high, wald.statistic, wald.pValue],
      given.wald, relative, "Wald")
    if !given.q.isEmpty { compare([model.q, model.pValue], given.q, 1e-9, "Q") }
    guard !given.tau.isEmpty else { return }
    let spread = try #require(Heterogeneity(model))
    compare(
      [spread.tauSquared, spread.tauSquaredError, spread.iSquared, spread.hSquared], given.tau, relative, "τ²"
    )
    let knapp = try #require(model.hartungKnapp())
    compare(
      [knapp.standardError, knapp.interval.low, knapp.interval.high, knapp.statistic, knapp.pValue],
      given.knapp, relative, "Hartung–Knapp")
    let (usual, other) = (model.prediction(), model.hartungKnappPrediction())
    compare([usual?.low, usual?.high, other?.low, other?.high], given.predictions, relative, "prediction")
    compare(
      [
        spread.tauSquaredInterval?.low, spread.tauSquaredInterval?.high, spread.iSquaredInterval?.low,
        spread.iSquaredInterval?.high, spread.hSquaredInterval?.low, spread.hSquaredInterval?.high,
      ], given.profile, 1e-6, "Q-profile")
  }

  private func compare(_ actual: [Double?], _ expected: [Double?], _ relative: Double, _ what: String) {
    for (place, (a, e)) in zip(actual, expected).enumerated() {
      if let e {
        expectClose(a, e, relative: relative, "\(what) \(place)")
      }
    }
  }

  @Test func weightsAreShares() throws {
    let model = try #require(RandomEffects(BCG.effects))
    expectClose(model.weights.reduce(0, +), 1)
    expectClose(model.weights[7], 0.10189439037095696, relative: 1e-6)
  }

  @Test func aModerator() throws {
    let design = BCG.trials.flatMap { [1.0, $0.latitude] }
    let model = try #require(RandomEffects(BCG.effects, design: design, columns: 2))
    let (intercept, slope) = (model.wald(of: 0), model.wald(of: 1))
    compare(
      [
        model.coefficients[0], model.coefficients[1], intercept.standardError, slope.standardError,
        intercept.statistic, slope.statistic, intercept.pValue, slope.pValue, model.tauSquared,
      ],
      [
        0.251468210007369, -0.0291017250116497, 0.249095396616765, 0.00719532722090451, 1.00952572156223,
        -4.04453114058534, 0.312722572306952, 5.24279397380921e-05, 0.0763479639552027,
      ], 1e-6, "ablat")
    expectClose(model.q, 30.7330900107492)
    expectClose(model.pValue, 0.00121429098742005)
    let spread = try #require(Heterogeneity(model))
    expectClose(spread.tauSquaredError, 0.0590472289044412, relative: 1e-6)
    expectClose(spread.iSquared, 0.683912248381823, relative: 1e-6)
    expectClose(spread.tauSquaredInterval?.low, 0.0166800683206477, relative: 1e-6)
    expectClose(spread.tauSquaredInterval?.high, 0.7848352545755011, relative: 1e-6)
    let all = try #require(RandomEffects(BCG.effects))
    expectClose(1 - model.tauSquared / all.tauSquared, 0.756266218116216, relative: 1e-6)
    let first = try #require(model.hartungKnapp(of: 0))
    let second = try #require(model.hartungKnapp(of: 1))
    compare(
      [
        first.standardError, second.standardError, first.statistic, second.statistic, first.pValue,
        second.pValue, first.interval.low, second.interval.low, first.interval.high, second.interval.high,
      ],
      [
        0.2839252837433832, 0.0082014174110366, 0.885684454346272, -3.5483775002705813, 0.3947370724465826,
        0.00456505154154, -0.3734471260866257, -0.0471529230250584, 0.8763835461013632, -0.0110505269982409,
      ], 1e-6, "ablat, Hartung–Knapp")
  }

  @Test func cumulatively() throws {
    let order = BCG.trials.indices.sorted { (BCG.trials[$0].year, $0) < (BCG.trials[$1].year, $1) }
    for (count, estimate, tau) in [
      (2, -1.325003442244875, 0.0), (5, -1.1014257852114735, 0.0857551704921607),
      (13, -0.7145323421581392, 0.3132432581364807),
    ] {
      let model = try #require(RandomEffects(order.prefix(count).map { BCG.effects[$0] }))
      expectClose(model.value, estimate, relative: 1e-6)
      expectClose(model.tauSquared, tau, relative: 1e-6)
    }
  }

  @Test func oneStudyIsItself() throws {
    let study = try #require(EffectEstimate(0.3, variance: 0.04))
    for estimator in TauSquaredEstimator.allCases {
      let model = try #require(RandomEffects([study], estimator: estimator))
      #expect(model.value == 0.3 && model.tauSquared == 0)
      expectClose(model.wald().standardError, 0.2)
      #expect(model.pValue == nil && model.hartungKnapp() == nil && model.prediction() == nil)
      #expect(Heterogeneity(model) == nil)
    }
  }

  @Test func identicalEffectsHaveNoSpread() throws {
    let study = try #require(EffectEstimate(0.3, variance: 0.04))
    for estimator in TauSquaredEstimator.allCases {
      let model = try #require(RandomEffects([study, study, study], estimator: estimator))
      expectClose(model.value, 0.3)
      #expect(model.tauSquared == 0 && model.hartungKnapp() == nil)
      #expect(Heterogeneity(model)?.tauSquaredInterval?.high == 0)
    }
  }

  @Test func refusals() {
    #expect(RandomEffects([]) == nil)
    // A moderator that is the same everywhere.
    let design = BCG.effects.flatMap { _ in [1.0, 5.0] }
    #expect(RandomEffects(BCG.effects, design: design, columns: 2) == nil)
    #expect(RandomEffects(Array(BCG.effects.prefix(1)), design: [1, 2], columns: 2) == nil)
    #expect(EffectEstimate(1, variance: 0) == nil)
  }

  /// The unit of the effects changes nothing but the unit of the results.
  @Test(arguments: [1e-6, 1e-3, 1e4]) func scale(_ factor: Double) throws {
    let scaled = BCG.effects.compactMap {
      EffectEstimate($0.value * factor, standardError: $0.standardError * factor)
    }
    for estimator in TauSquaredEstimator.allCases {
      let a = try #require(RandomEffects(BCG.effects, estimator: estimator))
      let b = try #require(RandomEffects(scaled, estimator: estimator))
      expectClose(b.value, a.value * factor, relative: 1e-8)
      expectClose(b.tauSquared, a.tauSquared * factor * factor, relative: 1e-8)
      expectClose(
        Heterogeneity(b)?.iSquaredInterval?.high, try #require(Heterogeneity(a)?.iSquaredInterval?.high),
        relative: 1e-8)
    }
  }
}
