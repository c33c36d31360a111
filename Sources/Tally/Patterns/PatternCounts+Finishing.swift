import Ingest
import StudyFile

/// Where each level that was met stands in the final order.
struct UndeclaredOrder {
  /// Of the levels that a used row has.
  let labels: [String]
  /// By the code that was counted under.
  let ranks: [Int32]

  init(_ met: MetLevels) {
    labels = LevelOrder.sorted(zip(met.labels, met.occurs).filter { $0.1 }.map { $0.0 })
    let rank = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($0.element, Int32($0.offset)) })
    ranks = met.labels.map { rank[$0] ?? MissingCode.unusable }
  }
}

extension TallyPass {
  /// Renumbers and sorts what was counted, so that nothing tells in which order it was met.
  func patternCounts(
    _ request: Program.PatternRequest, _ table: PatternTable, _ order: [UndeclaredOrder]
  ) -> PatternCounts {
    var stored: [Int] = []
    var counts: [(Int, WeightSums?)] = []
    table.forEach {
      stored += $0
      counts.append(($1, $2))
    }
    let axes = request.coordinates.count
    var values: [PatternCounts.Values] = []
    var codes = [Int32](repeating: 0, count: stored.count)
    for (axis, coordinate) in request.coordinates.enumerated() {
      let places = stride(from: axis, to: stored.count, by: axes)
      let (value, ranks) = ranks(coordinate.space, stored: places.lazy.map { stored[$0] }, order)
      values.append(value)
      let missing = coordinate.space.missing
      for place in places {
        let code = stored[place] - missing
        codes[place] = code < 0 ? Int32(code) : ranks.map { $0[code] } ?? Int32(code)
      }
    }
    return PatternCounts(
      axes: request.axes, values: values, patterns: sorted(codes, axes: axes, counts),
      isWeighted: request.weight != nil)
  }

  /// What the final codes mean, and the final code of each code from 0 up; `nil` where codes stay.
  private func ranks(
    _ space: CodeSpace, stored: some Sequence<Int>, _ order: [UndeclaredOrder]
  ) -> (PatternCounts.Values, [Int32]?) {
    switch space.levels {
    case .declared(let labels): return (.labels(labels), nil)
    case .met(let place): return (.labels(order[place].labels), order[place].ranks)
    case .flags: return (.flags, nil)
    case .truth: return (.flags, [0, MissingCode.derived, 1])
    case .numbers(let place):
      // Only numbers that this request counted: others are of rows that it did not select.
      let all = interners[place].values
      var occurs = [Bool](repeating: false, count: all.count)
      for code in stored where code >= space.missing { occurs[code - space.missing] = true }
      let ascending = all.indices.filter { occurs[$0] }.sorted { all[$0] < all[$1] }
      var ranks = [Int32](repeating: 0, count: all.count)
      for (rank, code) in ascending.enumerated() { ranks[code] = Int32(rank) }
      return (.numbers(ascending.map { all[$0] }), ranks)
    }
  }

  /// In lexicographic order of codes.
  private func sorted(
    _ codes: [Int32], axes: Int, _ counts: [(count: Int, weights: WeightSums?)]
  ) -> [PatternCounts.Pattern] {
    let order = codes.withUnsafeBufferPointer { codes in
      counts.indices.sorted { left, right in
        for axis in 0..<axes {
          let a = codes[left * axes + axis]
          let b = codes[right * axes + axis]
          if a != b { return a < b }
        }
        return false
      }
    }
    return order.map {
      PatternCounts.Pattern(
        codes: Array(codes[($0 * axes)..<(($0 + 1) * axes)]), count: counts[$0].count,
        weights: counts[$0].weights)
    }
  }
}
