/// Cochran, Mantel and Haenszel’s test that two variables are independent in each of several strata.
///
/// Null: given the margins of each stratum, its answers are spread over the groups by chance. The alternative depends on the
/// form: `general`, that the distributions of answers differ between groups, in the same way in the strata; `mean-scores`,
/// that the mean scores of answers in order differ between groups; `correlation`, that scores of both, which are in order,
/// rise or fall together. With d the differences of the counts from what the margins expect and V their covariance under
/// the null, both summed over the strata, Q = (Bd)'(BVB')⁻(Bd), χ² with the rank of BVB' degrees of freedom; B takes the
/// counts to what the form compares. Scores are 1, 2, 3 …, those of answers that nobody gave included. Of two rows and
/// columns `corrected` is Cochran’s and Mantel and Haenszel’s statistic with its correction for continuity, (|d| − ½)² ÷ V,
/// which is left out, as in R, where |d| is below ½.
///
/// Few answers in a stratum do no harm, as the sum has to be large, not each stratum: for two rows and columns a note says
/// where Mantel and Fleiss’s criterion finds the sum too small. An association that turns its direction from stratum to
/// stratum can cancel out. Strata whose answers are in one row or one column add nothing, with a note; refused where all do.
///
/// Source: Cochran (1954), Biometrics 10, 417–451; Mantel & Haenszel (1959), Journal of the National Cancer Institute 22,
/// 719–748; Landis, Heyman & Koch (1978), International Statistical Review 46, 237–254; Mantel & Fleiss (1980), American
/// Journal of Epidemiology 112, 129–134. R: `mantelhaen.test(x, correct = FALSE)`, `mantelhaen.test(x)`;
/// `vcdExtra::CMHtest(x, overall = TRUE)` for scores.
public struct CochranMantelHaenszel: Statistic {
  /// What is compared.
  public enum Form: String, Sendable, CaseIterable {
    case general, corrected
    case meanScores = "mean-scores"
    case correlation
  }

  /// Its form.
  public let form: Form
  /// Q.
  public let statistic: Double?
  /// The rank of the covariance.
  public let df: Double?
  /// The upper tail.
  public let pValue: Double?
  /// Its row.
  public let estimates: [Estimate]

  /// Of tables whose rows and columns stand in order where the form needs that. `corrected` is of two rows and columns.
  public init(_ table: StratifiedTable, _ form: Form = .general) {
    self.form = form
    let refusal =
      table.refusal
      ?? (form == .corrected && !table.isTwoByTwo ? "only for two rows and two columns" : nil)
    guard refusal == nil else {
      (statistic, df, pValue) = (nil, nil, nil)
      estimates = [
        Estimate(
          .cochranMantelHaenszel, method: form.rawValue, n: table.total, note: refusal ?? "")
      ]
      return
    }
    let sum = StratifiedDifferences(table, form)
    let value: Double
    if form == .corrected {
      let distance = abs(sum.differences[0])
      let corrected = distance >= 0.5 ? distance - 0.5 : distance
      value = corrected * corrected / sum.covariance[0]
      df = 1
    } else {
      let test = sum.quadraticForm
      value = test.value
      df = Double(test.rank)
    }
    statistic = value
    pValue = Tail.chiSquare(value, df: df ?? .nan)
    let isRough = table.isTwoByTwo && table.mantelFleiss < 5
    let isShort = df.map { $0 < Double(sum.most) } ?? false
    estimates = [
      Estimate(
        .cochranMantelHaenszel, method: form.rawValue, statistic: value, df: df, pValue: pValue,
        n: table.total,
        note: table.note(
          [
            isShort ? "answers and groups that no stratum can compare are left out" : "",
            isRough ? "few answers in all strata together: the chi-square approximation is rough" : "",
          ].filter { !$0.isEmpty }.joined(separator: "; ")))
    ]
  }
}

/// Bd and BVB' of the test, summed over the strata.
private struct StratifiedDifferences {
  let differences: [Double]
  /// Row by row.
  let covariance: [Double]
  /// The degrees of freedom where nothing is empty.
  let most: Int

  init(_ table: StratifiedTable, _ form: CochranMantelHaenszel.Form) {
    let (rows, columns) = (table.strata[0].rows, table.strata[0].columns)
    // What the form sees of a row and of a column: which one it is, the last being told by the others, or its score.
    let ofRows = Self.contrasts(rows, scores: form == .meanScores || form == .correlation)
    let ofColumns = Self.contrasts(columns, scores: form == .correlation)
    most = ofRows.count * ofColumns.count
    var differences = [Double](repeating: 0, count: most)
    var covariance = [Double](repeating: 0, count: most * most)
    for stratum in table.telling {
      let n = Double(stratum.total)
      // Scores about their mean and counts about what is expected: large totals would lose the digits of their difference.
      let acrossRows = ofRows.map { Self.centred($0, stratum.rowTotals) }
      let acrossColumns = ofColumns.map { Self.centred($0, stratum.columnTotals) }
      for (i, row) in acrossRows.enumerated() {
        for (j, column) in acrossColumns.enumerated() {
          var sum = CompensatedSum()
          for (place, count) in stratum.counts.enumerated() {
            sum.add(row[place / columns] * column[place % columns], times: Double(count))
          }
          differences[i * ofColumns.count + j] += sum.value
        }
      }
      let spreadOfRows = Self.products(acrossRows, stratum.rowTotals)
      let spreadOfColumns = Self.products(acrossColumns, stratum.columnTotals)
      for i in 0..<most {
        for j in 0..<most {
          let (row, column) = (i / ofColumns.count, i % ofColumns.count)
          let (otherRow, otherColumn) = (j / ofColumns.count, j % ofColumns.count)
          covariance[i * most + j] +=
            spreadOfRows[row * ofRows.count + otherRow]
            * (spreadOfColumns[column * ofColumns.count + otherColumn] / (n - 1))
        }
      }
    }
    (self.differences, self.covariance) = (differences, covariance)
  }

  var quadraticForm: (value: Double, rank: Int) {
    let width = most + 1
    var products = [Double](repeating: 0, count: width * width)
    for i in 0..<most {
      for j in 0..<most { products[i * width + j] = covariance[i * most + j] }
      products[i * width + most] = differences[i]
      products[most * width + i] = differences[i]
    }
    let varying = (0..<most).filter { covariance[$0 * most + $0] > 0 }
    let root = LeastSquares(
      CrossProducts(n: 0, means: [Double](repeating: 0, count: width), products: products),
      outcome: most, predictors: varying, tolerance: 1e-10)
    return (root.effects.reduce(0) { $0 + $1 * $1 }, root.kept.count)
  }

  private static func contrasts(_ count: Int, scores: Bool) -> [[Double]] {
    guard !scores else { return [(0..<count).map(Double.init)] }
    return (0..<max(0, count - 1)).map { own in (0..<count).map { $0 == own ? 1 : 0 } }
  }

  private static func centred(_ values: [Double], _ totals: [Int]) -> [Double] {
    let n = Double(totals.reduce(0, +))
    let mean = zip(values, totals).reduce(0) { $0 + $1.0 * (Double($1.1) / n) }
    return values.map { $0 - mean }
  }

  private static func products(_ values: [[Double]], _ totals: [Int]) -> [Double] {
    values.flatMap { one in
      values.map { other in
        totals.indices.reduce(0) { $0 + Double(totals[$1]) * one[$1] * other[$1] }
      }
    }
  }
}

extension StratifiedTable {
  /// How far the sum of the first cells can move from what is expected, given the margins, either way: the smaller. Below 5
  /// the chi-square distribution does not fit.
  fileprivate var mantelFleiss: Double {
    var (expected, least, most) = (0.0, 0.0, 0.0)
    for stratum in telling {
      expected += stratum.expected(0, 0)
      least += Double(max(0, stratum.rowTotals[0] - stratum.columnTotals[1]))
      most += Double(min(stratum.rowTotals[0], stratum.columnTotals[0]))
    }
    return min(expected - least, most - expected)
  }
}
