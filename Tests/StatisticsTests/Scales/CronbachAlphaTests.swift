import Statistics
import Testing

/// Cross-products of variables written out.
func crossProducts(_ columns: [[Double]]) -> CrossProducts {
  let samples = columns.map { Sample($0) }
  var products: [Double] = []
  for (i, x) in columns.enumerated() {
    for (j, y) in columns.enumerated() {
      products.append(zip(x, y).reduce(0) { $0 + ($1.0 - samples[i].mean) * ($1.1 - samples[j].mean) })
    }
  }
  return CrossProducts(n: columns.first?.count ?? 0, means: samples.map(\.mean), products: products)
}

// Reference/numeric.R, "scales".
@Suite struct CronbachAlphaTests {
  @Test func agreesWithR() {
    let result = CronbachAlpha(crossProducts(NumericData.items))  // psych::alpha(items)
    expectClose(result.alpha, 0.88969477183439083)
    expectClose(result.interval?.low, 0.67254455355729736)
    expectClose(result.interval?.high, 0.97522367989789094)
    for (item, (dropped, rest)) in zip(
      [0.79304347826086952, 0.84615384615384615, 0.88762446657183502, 0.894187779433681],
      [0.91935705321944849, 0.78858249294423077, 0.67467920832007444, 0.66193051895384292]
    ).enumerated() {
      expectClose(result.alphaIfDropped[item], dropped)
      expectClose(result.itemRest[item], rest)
      #expect(result.estimates[1 + 2 * item].place == .at(item))
    }
    #expect(result.estimates.count == 9 && result.estimates.allSatisfy { $0.note.isEmpty && $0.n == 8 })
  }

  @Test func alphaOfTheOthersIsAlphaWithoutTheItem() {
    let whole = CronbachAlpha(crossProducts(NumericData.items))
    for item in 0..<4 {
      var others = NumericData.items
      others.remove(at: item)
      expectClose(
        CronbachAlpha(crossProducts(others)).alpha, whole.alphaIfDropped[item] ?? .nan, relative: 1e-12)
      let rest = (0..<8).map { row in others.reduce(0) { $0 + $1[row] } }
      let r = PearsonCorrelation(PairCounts(x: NumericData.items[item], y: rest)).r
      expectClose(whole.itemRest[item], r ?? .nan, relative: 1e-12)
    }
  }

  @Test func refusalsSayWhy() {
    func notes(_ columns: [[Double]]) -> [String] {
      CronbachAlpha(crossProducts(columns)).estimates.map(\.note)
    }
    #expect(notes([]) == ["needs at least 2 items"])
    #expect(
      notes([[1, 2]]) == ["needs at least 2 items", "needs at least 3 items", "needs at least 2 items"])
    #expect(notes([[1], [2]])[0] == "needs at least 2 respondents")
    #expect(notes([[1, 2, 3], [3, 2, 1]])[0] == "the total does not vary")
    #expect(notes([[1, 2, 3, 3], [1, 3, 2, 3]])[1...2] == ["needs at least 3 items", ""])
    let constant = CronbachAlpha(crossProducts([[1, 2, 3, 3], [1, 3, 2, 3], [4, 4, 4, 4]]))
    #expect(constant.alpha != nil && constant.itemRest[2] == nil)
    #expect(constant.estimates[6].note == "the item or the others' total does not vary")
    let turned = CronbachAlpha(crossProducts([[1, 2, 3, 4], [4, 3, 2, 2], [1, 3, 2, 4]]))
    #expect((turned.alpha ?? 0) < 0)
    #expect(turned.estimates[0].note == "α is negative: are all items worded the same way, or reversed?")
  }
}
