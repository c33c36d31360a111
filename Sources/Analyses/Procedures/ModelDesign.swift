import StudyFile
import Tally

/// The columns of a model: the intercept, a number, a comparison with the reference for each further level, and their
/// products in interactions.
struct ModelDesign {
  struct Column {
    var by: String
    var group: String
  }

  private(set) var columns = [Column(by: "(intercept)", group: "")]
  /// The columns of each term that has some.
  private(set) var ranges: [Range<Int>] = []
  /// Terms without a column: a variable in them has one level only.
  private(set) var constant: [String] = []
  /// For each column, the factors whose product it is.
  private var factors: [[Factor]] = [[]]

  private enum Factor {
    case number(covariate: Int, [Double])
    case isLevel(covariate: Int, code: Int32)
  }

  init(
    covariates: [Variable], terms: [Term], values: [PatternCounts.Values], patterns: [PatternCounts.Pattern],
    reference: String?
  ) {
    let single = covariates.indices.map { place -> [(Column, Factor)] in
      let variable = covariates[place]
      guard variable.measure.isCategorical else {
        return [
          (
            Column(by: variable.name, group: ""),
            .number(covariate: place, values[place].numbers(of: variable))
          )
        ]
      }
      let labels = GroupedCounts.labels(values[place])
      let present = labels.indices.filter { code in patterns.contains { $0.codes[place + 1] == Int32(code) } }
      guard let base = present.first(where: { labels[$0] == reference }) ?? present.first else { return [] }
      return present.filter { $0 != base }.map { code in
        (
          Column(by: variable.name, group: "\(labels[code]) vs \(labels[base])"),
          .isLevel(covariate: place, code: Int32(code))
        )
      }
    }
    for term in terms {
      let start = columns.count
      var products: [(Column, [Factor])] = [(Column(by: "", group: ""), [])]
      for name in term.variables {
        guard let place = covariates.firstIndex(where: { $0.name == name }) else { continue }
        products = products.flatMap { column, factors in
          single[place].map { other, factor in
            (
              Column(
                by: column.by.isEmpty ? other.by : column.by + ":" + other.by,
                group: [column.group, other.group].filter { !$0.isEmpty }.joined(separator: ":")),
              factors + [factor]
            )
          }
        }
      }
      guard !products.isEmpty else {
        constant.append(term.variables.joined(separator: ":"))
        continue
      }
      columns += products.map(\.0)
      factors += products.map(\.1)
      ranges.append(start..<columns.count)
    }
  }

  /// A row of the design for one pattern of covariate codes.
  func row(_ codes: [Int32]) -> [Double] {
    factors.map { factors in
      factors.reduce(1) { product, factor in
        switch factor {
        case .number(let place, let numbers): product * numbers[Int(codes[place])]
        case .isLevel(let place, let code): codes[place] == code ? product : 0
        }
      }
    }
  }
}
