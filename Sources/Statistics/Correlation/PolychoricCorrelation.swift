import Foundation

/// The polychoric correlation of two ordered answers; of two answers each, the tetrachoric one.
///
/// Each answer is what a normal variable shows of itself: the interval that it lies in. The estimate is of the correlation of
/// these two. Thresholds are the normal quantiles of the cumulative shares; given them, the correlation is that of the greatest
/// likelihood, in two steps as Olsson's (1979), `polycor::polychor(ML = FALSE)` and `psych::polychoric(correct = 0)`. The standard
/// error is that of large samples, and takes into account that thresholds are estimated; polycor's does not, and is too small.
/// Null: the correlation is 0; alternative: it is not; z = artanh r · (1 − r²) / SE, and the interval is tanh(artanh r ± z SE /
/// (1 − r²)). Assumes a bivariate normal pair behind the answers. Levels without answers are left
/// out; refused for a single row or column. Where nothing contradicts a perfect correlation, as with an empty cell of two by
/// two, the estimate is 1 or −1 and has neither error nor test.
/// Source: Olsson (1979), Psychometrika 44, 443–460.
public struct PolychoricCorrelation: Statistic {
  /// The correlation.
  public let r: Double?
  /// Of large samples.
  public let standardError: Double?
  /// On Fisher's scale.
  public let interval: Interval?
  /// The test statistic.
  public let z: Double?
  /// Two-sided.
  public let pValue: Double?
  /// The row.
  public let estimates: [Estimate]

  /// What is beyond it cannot be told from a perfect correlation.
  private static let bound = 0.999_999

  /// Rows and columns in order.
  public init(_ original: ContingencyTable, level: Double = 0.95) {
    let problem = TableProblem(original)
    let table = problem.table
    let method = table.rows == 2 && table.columns == 2 ? "tetrachoric" : "two-step"
    guard problem.refusal == nil else {
      (r, standardError, interval, z, pValue) = (nil, nil, nil, nil, nil)
      estimates = [Estimate(.polychoricR, n: table.total, note: problem.note())]
      return
    }
    let cells = LatentTable(table)
    let (low, high) = (cells.score(-Self.bound), cells.score(Self.bound))
    if low <= 0 || high >= 0 {
      let r: Double = high >= 0 ? 1 : -1
      self.r = r
      (standardError, interval, z, pValue) = (nil, nil, nil, nil)
      estimates = [
        Estimate(
          .polychoricR, method: method, value: r, n: table.total,
          note: problem.note("no answers contradict a perfect correlation"))
      ]
      return
    }
    let r = Root.bracketed(-Self.bound, Self.bound, of: cells.score)
    let error = cells.standardError(r)
    let scaled = error / ((1 - r) * (1 + r))
    self.r = r
    standardError = error
    interval = FisherInterval.around(r, variance: scaled * scaled, level: level)
    let z = atanh(r) / scaled
    self.z = z
    pValue = Tail.normal(z)
    estimates = [
      Estimate(
        .polychoricR, method: method, value: r, standardError: error, interval: interval, statistic: z,
        pValue: pValue, n: table.total, note: problem.note())
    ]
  }
}

/// A table as a normal pair would show it, with the thresholds that its margins have.
private struct LatentTable {
  let table: ContingencyTable
  /// Between the rows, with infinity at both ends.
  let rowCuts: [Double]
  let columnCuts: [Double]

  /// An answer that is observed is likelier than that wherever the correlation is not too strong.
  private static let impossible = 1e-15

  init(_ table: ContingencyTable) {
    func cuts(_ totals: [Int]) -> [Double] {
      var sum = 0
      return [-.infinity]
        + totals.dropLast().map {
          sum += $0
          return GSL.normalQuantile(Double(sum) / Double(table.total))
        } + [.infinity]
    }
    self.table = table
    rowCuts = cuts(table.rowTotals)
    columnCuts = cuts(table.columnTotals)
  }

  /// Of each cell, from the values at its four corners.
  private func cells(_ corner: (Double, Double) -> Double) -> [Double] {
    let corners = rowCuts.map { row in columnCuts.map { corner(row, $0) } }
    var values: [Double] = []
    for (above, below) in zip(corners, corners.dropFirst()) {
      for column in 1..<columnCuts.count {
        values.append(below[column] - above[column] - below[column - 1] + above[column - 1])
      }
    }
    return values
  }

  private func probabilities(_ r: Double) -> [Double] { cells(BivariateNormal(correlation: r).lowerTail) }

  private func slopes(_ r: Double) -> [Double] { cells(BivariateNormal(correlation: r).density) }

  /// How the logarithm of the likelihood rises with the correlation.
  func score(_ r: Double) -> Double {
    var sum = CompensatedSum()
    for ((count, probability), slope) in zip(zip(table.counts, probabilities(r)), slopes(r)) where count > 0 {
      guard probability > Self.impossible else { return r > 0 ? -1e300 : 1e300 }
      sum.add(Double(count) * slope / probability)
    }
    return sum.value
  }

  /// By the influence of a respondent in each cell, on the thresholds and on the score.
  func standardError(_ r: Double) -> Double {
    let probabilities = probabilities(r).map { max($0, Self.impossible) }
    let scores = zip(slopes(r), probabilities).map { $0 / $1 }
    let information = zip(scores, probabilities).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    let byRow = thresholds(r, scores, rowCuts, columnCuts) { $0 * table.columns + $1 }
    let byColumn = thresholds(r, scores, columnCuts, rowCuts) { $1 * table.columns + $0 }
    var variance = 0.0
    for row in 0..<table.rows {
      for column in 0..<table.columns {
        let cell = row * table.columns + column
        let influence = (scores[cell] - byRow[row] - byColumn[column]) / information
        variance += probabilities[cell] * influence * influence
      }
    }
    return (variance / Double(table.total)).squareRoot()
  }

  /// For each level of one variable, what a respondent who has it does to the score through the thresholds.
  private func thresholds(
    _ r: Double, _ scores: [Double], _ own: [Double], _ other: [Double], _ cell: (Int, Int) -> Int
  ) -> [Double] {
    let root = ((1 - r) * (1 + r)).squareRoot()
    var effects = [Double](repeating: 0, count: own.count - 1)
    for place in 1..<own.count - 1 {
      let cut = own[place]
      let below = other.map { GSL.normalLower(($0 - r * cut) / root) }
      // E[score of r · score of the threshold] / its density: the density of the cut cancels that of its estimate.
      var product = 0.0
      for level in 0..<other.count - 1 {
        product +=
          (below[level + 1] - below[level]) * (scores[cell(place - 1, level)] - scores[cell(place, level)])
      }
      let share = GSL.normalLower(cut)
      for level in effects.indices { effects[level] += product * ((level < place ? 1 : 0) - share) }
    }
    return effects
  }
}
