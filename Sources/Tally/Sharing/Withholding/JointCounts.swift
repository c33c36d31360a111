import Ingest
import StudyFile

/// The counts of everything together, from which each tally can be made again.
struct JointCounts {
  let counts: [Int]
  private let weights: [WeightSums?]
  let study: Study
  private let place: [Axis: Int]
  private let values: [PatternCounts.Values]
  /// By axis, a code for each pattern.
  private let codes: [[Int32]]

  init(_ joint: PatternCounts, _ study: Study) {
    self.study = study
    counts = joint.patterns.map(\.count)
    weights = joint.patterns.map(\.weights)
    values = joint.values
    place = Dictionary(uniqueKeysWithValues: joint.axes.enumerated().map { ($0.element, $0.offset) })
    codes = joint.axes.indices.map { axis in joint.patterns.map { $0.codes[axis] } }
  }

  init(_ other: JointCounts, counts: [Int]) {
    self.counts = counts
    weights = other.weights
    study = other.study
    place = other.place
    values = other.values
    codes = other.codes
  }

  func result(_ request: TallyRequest, isKept: Bool) -> Tallies.Result {
    switch request.kind {
    case .patterns(let axes): .patterns(patterns(axes, request, isKept))
    case .crossProducts(let names): .crossProducts(moments(names, request.condition, isKept))
    case .occasions(let occasions): .occasions(OccasionCounts(ofNobody: occasions, study))
    }
  }

  func codes(_ axis: Axis) -> [Int32] { codes[place[axis]!] }

  func selected(_ condition: Condition?) -> [Bool] {
    guard let condition else { return counts.map { _ in true } }
    return codes[place[.condition(condition)]!].map { $0 == 1 }
  }

  func complete(_ names: [String], _ condition: Condition?) -> [Bool] {
    var complete = selected(condition)
    for name in names {
      for (place, number) in numbers(name).enumerated() where number.isNaN { complete[place] = false }
    }
    return complete
  }

  /// A variable as numbers, for each pattern.
  func numbers(_ name: String) -> [Double] {
    let axis = place[.variable(name)]!
    let ofCode: [Double]
    switch values[axis] {
    case .numbers(let numbers): ofCode = numbers
    case .flags: ofCode = [0, 1]
    case .labels(let labels):
      let variable = study.variable(name)
      if let variable, !variable.levels.isEmpty {
        ofCode = variable.levelNumbers(labels)
      } else {
        ofCode = labels.map { LevelNumber(numbers: nil).value(of: $0) }
      }
    }
    return codes[axis].map { $0 < 0 ? .nan : ofCode[Int($0)] }
  }

  private func patterns(_ axes: [Axis], _ request: TallyRequest, _ isKept: Bool) -> PatternCounts {
    let selected = selected(request.condition)
    let columns = axes.map { codes[place[$0]!] }
    var sums: [[Int32]: (count: Int, weights: WeightSums)] = [:]
    for (row, count) in counts.enumerated() where isKept && selected[row] && count > 0 {
      let codes = columns.map { $0[row] }
      sums[codes, default: (0, WeightSums())].count += count
      if let weights = weights[row] { sums[codes]?.weights += weights }
    }
    // A level or a number that nobody is left with is not told either, unless the study file tells it.
    var shared: [PatternCounts.Values] = []
    var translations: [[Int32: Int32]?] = []
    for (place, axis) in axes.enumerated() {
      let met = Set(sums.keys.map { $0[place] }).filter { $0 >= 0 }.sorted()
      let translation = Dictionary(uniqueKeysWithValues: zip(met, Int32(0)...))
      switch values[self.place[axis]!] {
      case .numbers(let numbers):
        shared.append(.numbers(met.map { numbers[Int($0)] }))
        translations.append(translation)
      case .labels(let labels) where axis.variables.allSatisfy { study.variable($0)?.levels.isEmpty == true }:
        shared.append(.labels(met.map { labels[Int($0)] }))
        translations.append(translation)
      case let other:
        shared.append(other)
        translations.append(nil)
      }
    }
    let patterns = sums.map { codes, sum in
      PatternCounts.Pattern(
        codes: zip(codes, translations).map { code, translation in translation?[code] ?? code },
        count: sum.count, weights: request.weight == nil ? nil : sum.weights)
    }.sorted { $0.codes.lexicographicallyPrecedes($1.codes) }
    return PatternCounts(
      axes: axes, values: shared, patterns: patterns, isWeighted: request.weight != nil)
  }

  private func moments(_ names: [String], _ condition: Condition?, _ isKept: Bool) -> CrossProductTally {
    var accumulator = CrossProductAccumulator(variables: names.count)
    if isKept {
      let selected = selected(condition)
      let weights = counts.indices.map { selected[$0] ? counts[$0] : 0 }
      let columns = names.map(numbers)
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress else { return }
        Self.withPointers(columns) {
          accumulator = CrossProductAccumulator($0, weights: weights, rows: counts.count)
        }
      }
    }
    return accumulator.tally(names)
  }

  private static func withPointers(
    _ columns: [[Double]], _ pointers: [UnsafePointer<Double>] = [], _ body: ([UnsafePointer<Double>]) -> Void
  ) {
    guard pointers.count < columns.count else { return body(pointers) }
    columns[pointers.count].withUnsafeBufferPointer { column in
      guard let base = column.baseAddress else { return }
      withPointers(columns, pointers + [base], body)
    }
  }
}
