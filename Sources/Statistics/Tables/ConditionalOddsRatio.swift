import Foundation

/// Fisher's exact test of a 2×2 table, and the odds ratio given its margins.
struct ConditionalOddsRatio {
  let pValue: Double
  /// Nil where it is infinite.
  let value: Double?
  let interval: Interval

  /// The table must have no empty row or column.
  init(_ table: ContingencyTable, level: Double) {
    let x = table[0, 0]
    let urn = Hypergeometric(
      successes: table.columnTotals[0], failures: table.columnTotals[1], draws: table.rowTotals[0])
    guard urn.isDefined else {
      (pValue, value) = (.nan, nil)
      interval = Interval(low: nil, high: nil, level: level)
      return
    }
    pValue = SmallProbabilities.pValue(
      observed: x, mode: urn.mode, support: urn.support, logProbability: urn.logExactly, atMost: urn.atMost,
      atLeast: urn.atLeast)
    func given(_ logOdds: Double) -> NoncentralHypergeometric {
      NoncentralHypergeometric(urn: urn, logOdds: logOdds)
    }
    let alpha = log((1 - level) / 2)
    let isLowest = x == urn.support.lowerBound
    let isHighest = x == urn.support.upperBound
    value =
      isHighest ? nil : isLowest ? 0 : exp(Self.root { given($0).meanLess(x) })
    interval = Interval(
      low: isLowest ? 0 : exp(Self.root { given($0).logAtLeast(x) - alpha }),
      high: isHighest ? nil : exp(Self.root { alpha - given($0).logAtMost(x) }), level: level)
  }

  /// Where an increasing function of the log odds is 0.
  private static func root(_ function: (Double) -> Double) -> Double {
    var reach = 1.0
    while reach < 600 {
      if function(-reach) <= 0, function(reach) >= 0 { break }
      reach *= 2
    }
    return Root.bracketed(-reach, reach, of: function)
  }
}
