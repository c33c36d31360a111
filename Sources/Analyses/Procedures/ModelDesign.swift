import Statistics
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
  /// The columns of each term that has some, by term.
  private(set) var columnsOfTerms: [Term: Range<Int>] = [:]
  /// What one variable's difference is: a level's from the reference, or a number's rise.
  private(set) var contrasts: [Contrast] = []
  /// For each column, the factors whose product it is.
  private var factors: [[Factor]] = [[]]
  /// The levels of each categorical covariate, the reference among them, by its place.
  private var levels: [Int: [Level]] = [:]
  private var references: [Int: Int32] = [:]
  private var sumsToZero = false

  private struct Level {
    var code: Int32
    var label: String
  }

  struct Contrast {
    var column: Column
    fileprivate var covariate: Int
    /// Of a level: its code and that of the reference.
    fileprivate var codes: (level: Int32, reference: Int32)?
  }

  private enum Factor {
    case number(covariate: Int, [Double])
    case isLevel(covariate: Int, code: Int32)
  }

  init(
    covariates: [Variable], terms: [Term], values: [PatternCounts.Values], patterns: [PatternCounts.Pattern],
    reference: String?
  ) {
    var (references, levels): ([Int: Int32], [Int: [Level]]) = ([:], [:])
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
      references[place] = Int32(base)
      levels[place] = present.map { Level(code: Int32($0), label: labels[$0]) }
      return present.filter { $0 != base }.map { code in
        (
          Column(by: variable.name, group: "\(labels[code]) vs \(labels[base])"),
          .isLevel(covariate: place, code: Int32(code))
        )
      }
    }
    (self.references, self.levels) = (references, levels)
    contrasts = single.enumerated().flatMap { place, columns in
      columns.map { column, factor in
        if case .isLevel(_, let code) = factor, let reference = references[place] {
          return Contrast(column: column, covariate: place, codes: (code, reference))
        }
        return Contrast(column: column, covariate: place)
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
      columnsOfTerms[term] = start..<columns.count
    }
  }

  /// A row of the design for one pattern of covariate codes.
  func row(_ codes: [Int32]) -> [Double] {
    factors.map { factors in
      factors.reduce(1) { product, factor in
        switch factor {
        case .number(let place, let numbers): product * numbers[Int(codes[place])]
        case .isLevel(let place, let code):
          codes[place] == code
            ? product : sumsToZero && codes[place] == references[place] ? -product : 0
        }
      }
    }
  }

  /// The same columns with −1 for the reference, so that what is told of a factor is of the average over the levels of others.
  var summingToZero: ModelDesign {
    var design = self
    design.sumsToZero = true
    return design
  }

  /// Each combination of the levels of a term of categories, with the mean row over all combinations of the others' levels,
  /// numbers being what they are on average. Nothing of a term with a number in it.
  func marginalRows(of term: Term, _ covariates: [Variable], means: [Double]) -> [(
    group: String, row: [Double]
  )] {
    let places = term.variables.compactMap { name in covariates.firstIndex { $0.name == name } }
    let combinations = places.reduce([[]] as [[(place: Int, level: Level)]]) { combinations, place in
      combinations.flatMap { combination in
        (levels[place] ?? []).map { combination + [(place, $0)] }
      }
    }
    return combinations.filter { $0.count == term.variables.count }.map { combination in
      let fixed = Dictionary(combination.map { ($0.place, $0.level.code) }) { first, _ in first }
      let row = factors.map { factors in
        // The grid has every combination once, so the mean of a product is the product of means.
        factors.reduce(1.0) { product, factor in
          switch factor {
          case .number(let place, _): product * means[place]
          case .isLevel(let place, let code):
            product * (fixed[place].map { $0 == code ? 1 : 0 } ?? 1 / Double(levels[place]?.count ?? 1))
          }
        }
      }
      return (combination.map(\.level.label).joined(separator: ":"), row)
    }
  }

  /// The mean of each covariate that is a number, by its place.
  func means(_ patterns: [[Int32]], counts: [Int], covariates: Int) -> [Double] {
    var means = Array(repeating: 0.0, count: covariates)
    for case .number(let place, let numbers) in factors.flatMap(\.self) {
      means[place] = Sample(values: patterns.map { numbers[Int($0[place])] }, counts: counts).mean
    }
    return means
  }

  /// What differs of all patterns of covariate codes where one variable does.
  func change(_ contrast: Contrast, _ patterns: [[Int32]]) -> MarginalEffects.Change {
    guard let codes = contrast.codes else {
      return .slope(patterns.flatMap { slope($0, of: contrast.covariate) })
    }
    func design(_ code: Int32) -> [Double] {
      patterns.flatMap { pattern in
        var changed = pattern
        changed[contrast.covariate] = code
        return row(changed)
      }
    }
    return .level(design(codes.level), reference: design(codes.reference))
  }

  /// How much each column rises where a number rises by one: of a product, that of its other factors.
  private func slope(_ codes: [Int32], of covariate: Int) -> [Double] {
    factors.map { factors in
      let hasNumber = factors.contains { factor in
        if case .number(covariate, _) = factor { true } else { false }
      }
      guard hasNumber else { return 0 }
      return factors.reduce(1) { product, factor in
        switch factor {
        case .number(covariate, _): product
        case .number(let place, let numbers): product * numbers[Int(codes[place])]
        case .isLevel(let place, let code): codes[place] == code ? product : 0
        }
      }
    }
  }
}
