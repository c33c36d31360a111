import Ingest
import StudyFile

@testable import Tally

extension Oracle {
  func patterns(
    _ axes: [Axis], where condition: Condition?, weightedBy weight: String? = nil, _ rows: [Row]
  ) -> PatternCounts {
    let used = rows.filter { exclusion($0) == nil }
    let chosen = used.filter { condition == nil || holds(condition!, $0) == true }.filter { $0.frequency > 0 }
    let values = axes.map { self.values($0, used, chosen) }
    var counts: [[Int32]: Int] = [:]
    var sums: [[Int32]: WeightSums] = [:]
    // From the last row to the first: sums do not depend on the order.
    for row in chosen.reversed() {
      let codes = zip(axes, values).map { code($0, $1, row) }
      counts[codes, default: 0] += row.frequency
      guard let weight, case .number(let number) = numeric(weight, row) else { continue }
      for _ in 0..<row.frequency { sums[codes, default: WeightSums()].add(number) }
    }
    let patterns = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map {
        PatternCounts.Pattern(
          codes: $0.key, count: $0.value, weights: weight == nil ? nil : sums[$0.key] ?? WeightSums())
      }
    return PatternCounts(axes: axes, values: values, patterns: patterns, isWeighted: weight != nil)
  }

  private func values(_ axis: Axis, _ used: [Row], _ chosen: [Row]) -> PatternCounts.Values {
    guard case .variable(let name) = axis else { return .flags }
    let variable = study.variable(name)!
    switch variable.measure {
    case .numeric:
      let numbers = chosen.compactMap { row -> Double? in
        if case .number(let x) = value(name, row) { x } else { nil }
      }
      return .numbers(Set(numbers.map { $0 == 0 ? 0 : $0 }).sorted())
    case .nominal, .ordinal:
      if !variable.levels.isEmpty { return .labels(variable.levels.map(\.label)) }
      let labels = Set(
        used.compactMap { row -> String? in
          if case .level(let label) = value(name, row) { label } else { nil }
        })
      let byValue = labels.allSatisfy { Double($0) != nil }
      return .labels(
        labels.sorted {
          byValue && Double($0)! != Double($1)!
            ? Double($0)! < Double($1)! : $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        })
    default: return .flags
    }
  }

  private func code(_ axis: Axis, _ values: PatternCounts.Values, _ row: Row) -> Int32 {
    switch axis {
    case .condition(let condition): return holds(condition, row).map { $0 ? 1 : 0 } ?? MissingCode.derived
    case .option(let name, let option):
      guard case .options(let ticks) = value(name, row) else { fatalError("not a multiple choice") }
      return reason(ticks[option], name, row)
    case .variable(let name):
      switch (value(name, row), values) {
      case (.missing(let code), _): return reason(code, name, row)
      case (.level(let label), .labels(let labels)): return Int32(labels.firstIndex(of: label)!)
      case (.number(let number), .numbers(let numbers)): return Int32(numbers.firstIndex(of: number)!)
      case (.present, _): return 0
      default: fatalError("not countable")
      }
    }
  }

  private func reason(_ code: Int32, _ name: String, _ row: Row) -> Int32 {
    code == MissingCode.blank && isAsked(name, row) == false
      ? MissingCode.notAsked(study.variable(name)!) : code
  }

  func crossProducts(_ names: [String], where condition: Condition?, _ rows: [Row]) -> CrossProductTally {
    var complete: [([Double], Double)] = []
    var n = 0
    for row in rows where exclusion(row) == nil && (condition == nil || holds(condition!, row) == true) {
      let numbers = names.compactMap { name -> Double? in
        if case .number(let x) = numeric(name, row) { x } else { nil }
      }
      if numbers.count == names.count, row.frequency > 0 {
        complete.append((numbers, Double(row.frequency)))
        n += row.frequency
      }
    }
    let means = names.indices.map { i in
      n == 0 ? 0 : complete.reduce(0) { $0 + $1.0[i] * $1.1 } / Double(n)
    }
    var products: [Double] = []
    for i in names.indices {
      for j in 0...i {
        products.append(complete.reduce(0) { $0 + ($1.0[i] - means[i]) * ($1.0[j] - means[j]) * $1.1 })
      }
    }
    return CrossProductTally(variables: names, n: n, means: means, products: products)
  }
}
