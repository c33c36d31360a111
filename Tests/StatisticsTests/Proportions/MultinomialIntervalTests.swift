import Statistics
import Testing

// Reference/multinomial.R.
@Suite struct MultinomialIntervalTests {
  private static func bounds(_ rows: [Estimate]) -> [Double] {
    rows.flatMap { [$0.interval?.low ?? .nan, $0.interval?.high ?? .nan] }
  }

  @Test(
    arguments: [
      (
        [56, 72, 73, 59, 62, 87, 58],
        [
          0.085167239138746839, 0.16626140813046544, 0.11453291890488311, 0.20437258269499173,
          0.11639528922374762, 0.20672751577179363, 0.090605670891160325, 0.1734748865650512,
          0.09607738004815454, 0.18065508759505622, 0.14274910916305497, 0.23941594337181599,
          0.088789058129804199, 0.17107419593074091,
        ],
        [
          0.07922912205567452, 0.16435573404022127, 0.11349036402569593, 0.1986169760102427,
          0.11563169164882227, 0.20075830363336902, 0.085653104925053528, 0.17077971690960028,
          0.092077087794432549, 0.17720369977897932, 0.145610278372591, 0.23073689035713776,
          0.083511777301927201, 0.16863838928647396,
        ]
      ),
      (
        [9, 0, 3, 1],
        [
          0.35982784683658559, 0.90006723426785329, 0, 0.32427278912845886, 0.062759435546341807,
          0.57338745090744381, 0.0095499609346249466, 0.41868086063560955,
        ],
        [
          0.53846153846153844, 0.9791143990868576, 0, 0.28680670677916531, 0.076923076923076927,
          0.51757593754839604, 0, 0.36372978370224224,
        ]
      ),
      (
        [5100, 2800, 2000, 100],
        [
          0.49751162728678777, 0.52247590342694328, 0.26892514988329103, 0.29134917441462443,
          0.19019758115814883, 0.21017649742991765, 0.0078023743776021448, 0.012808620649573188,
        ],
        [
          0.4995, 0.52056265881769415, 0.26950000000000002, 0.29056265881769416, 0.1895, 0.21056265881769415,
          0, 0.020562658817694129,
        ]
      ),
      (
        [3, 2], [0.1994555691123451, 0.90030613820487171, 0.099693861795128264, 0.80054443088765492],
        [0.40000000000000002, 1, 0.20000000000000001, 0.91920073776832856]
      ),
    ] as [([Int], [Double], [Double])])
  func agreesWithDefinition(_ counts: [Int], _ goodman: [Double], _ sisonGlaz: [Double]) {
    for (method, expected) in [(MultinomialInterval.goodman, goodman), (.sisonGlaz, sisonGlaz)] {
      let rows = MultinomialProportions(counts: counts, method).estimates
      for (bound, value) in zip(Self.bounds(rows), expected) {
        if value == 0 { #expect(abs(bound) < 1e-15) } else { expectClose(bound, value, relative: 1e-8) }
      }
      #expect(rows.map(\.method) == counts.map { _ in method.rawValue })
      #expect(rows.map(\.value) == counts.map { Double($0) / Double(counts.reduce(0, +)) })
    }
  }

  @Test func anotherLevel() {
    let rows = MultinomialProportions(counts: [23, 12, 44], .sisonGlaz, level: 0.9).estimates
    expectClose(rows[0].interval?.high, 0.393811740733851, relative: 1e-8)
    let goodman = MultinomialProportions(counts: [23, 12, 44], .goodman, level: 0.9).estimates
    expectClose(goodman[2].interval?.low, 0.438168989300595, relative: 1e-10)
  }

  /// Everybody in one category, very many, and nobody.
  @Test func extremes() {
    for method in MultinomialInterval.allCases {
      for counts in [[7, 0, 0], [1, 0], [10_000_000, 20_000_000, 5]] {
        for row in MultinomialProportions(counts: counts, method).estimates {
          let (low, high) = (row.interval?.low ?? -1, row.interval?.high ?? 2)
          #expect(low >= 0 && high <= 1 && low <= row.value! + 1e-12 && high >= row.value! - 1e-12)
        }
      }
      func note(_ counts: [Int], level: Double = 0.95) -> String {
        MultinomialProportions(counts: counts, method, level: level).estimates[0].note
      }
      #expect(note([0, 0]) == "nobody to take a share of" && note([5]) == "needs at least 2 categories")
      #expect(
        note([5, -1]) == "the counts cannot be" && note([5, 1], level: 1).contains("confidence level"))
    }
  }
}
