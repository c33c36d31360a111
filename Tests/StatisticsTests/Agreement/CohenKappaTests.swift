import Statistics
import Testing

// Reference/agreement.R.
@Suite struct CohenKappaTests {
  /// vcd::Kappa, the second time with the weights "Equal-Spacing", then "Fleiss-Cohen".
  @Test(arguments: [
    (AgreementData.fun, CohenKappa.Weights.unweighted, 0.129330254041570419, 0.068598532480708588),
    (AgreementData.fun, .linear, 0.237380627557980894, 0.078316334778372854),
    (AgreementData.fun, .quadratic, 0.332045586246861202, 0.097297521958604610),
    (AgreementData.three, .unweighted, 0.491525423728813471, 0.072127459293340676),
    (AgreementData.three, .linear, 0.473684210526315930, 0.076978909870306103),
    (AgreementData.three, .quadratic, 0.454545454545454530, 0.093979697775726026),
  ])
  func agreesWithR(_ table: [[Int]], _ weights: CohenKappa.Weights, _ kappa: Double, _ error: Double) {
    let result = CohenKappa(AgreementData.ratings(table: table), weights: weights)
    expectClose(result.value, kappa, relative: 1e-12)
    expectClose(result.standardError, error, relative: 1e-12)
    let row = result.estimates[0]
    expectClose(row.interval?.low, kappa - 1.959963984540054 * error, relative: 1e-12)
    #expect(row.measure == (weights == .unweighted ? .cohenKappa : .weightedKappa))
    #expect(row.method == weights.rawValue && row.n == table.joined().reduce(0, +) && row.note.isEmpty)
  }

  /// Expected disagreement is that of each rating of the first with each of the second.
  @Test(arguments: 0..<40) func isWhatPairsSay(_ seed: Int) {
    let raters = AgreementData.random(UInt64(seed), raters: 2, categories: 2 + seed % 4, units: 3 + seed % 9)
    let pairs = zip(raters[0], raters[1]).compactMap { a, b in a.flatMap { a in b.map { (a, $0) } } }
    let ratings = AgreementData.ratings(raters, categories: 2 + seed % 4)
    for weights in CohenKappa.Weights.allCases {
      func distance(_ a: Int, _ b: Int) -> Double {
        switch weights {
        case .unweighted: a == b ? 0 : 1
        case .linear: Double(abs(a - b))
        case .quadratic: Double((a - b) * (a - b))
        }
      }
      let observed = pairs.reduce(0) { $0 + distance($1.0, $1.1) } / Double(pairs.count)
      let expected =
        pairs.reduce(0) { sum, a in sum + pairs.reduce(0) { $0 + distance(a.0, $1.1) } }
        / Double(pairs.count * pairs.count)
      let kappa = CohenKappa(ratings, weights: weights).value
      if pairs.isEmpty || expected == 0 {
        #expect(kappa == nil)
      } else {
        #expect(abs((kappa ?? .nan) - (1 - observed / expected)) < 1e-13)
      }
    }
  }

  @Test func refusalsSayWhy() {
    func row(_ table: [[Int]]) -> Estimate { CohenKappa(AgreementData.ratings(table: table)).estimates[0] }
    #expect(
      row([[5, 0], [0, 0]]).note
        == "both raters used one category only: nothing is left to agree on beyond chance")
    #expect(row([[0, 0], [0, 0]]).note == "no unit has two ratings")
    #expect(
      CohenKappa(AgreementData.ratings(counts: [[3, 0]])).estimates[0].note == "needs exactly two raters")
    let perfect = row([[5, 0], [0, 4]])
    #expect(
      perfect.value == 1 && perfect.interval == nil && perfect.note == "no interval: all units agree alike")
    #expect(row([[0, 5], [4, 0]]).interval?.low ?? -1 >= -1)
  }
}
