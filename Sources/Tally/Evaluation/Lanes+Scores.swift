internal import CPlatform
import Ingest
import StudyFile

extension Lanes {
  /// Rows that are scored at a time: their sums fit the nearest cache.
  private static let block = 512

  /// Scores a scale; returns how many answers lay outside its range.
  func score(_ scale: Program.ScaleStep, to lane: Int) -> Int {
    let out = numbers(lane)
    let mirror = scale.range.map { $0.lowerBound + $0.upperBound } ?? 0
    let items = zip(scale.items, scale.isReversed).map { item, isReversed in
      let rules = tearsheet_item(
        low: scale.range?.lowerBound ?? -.infinity, high: scale.range?.upperBound ?? .infinity,
        mirror: mirror,
        is_reversed: isReversed)
      return (answers: UnsafePointer(numbers(item)), rules: rules)
    }
    var outside = 0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.block) { answered in
      for start in stride(from: 0, to: rows, by: Self.block) {
        let count = min(Self.block, rows - start)
        answered.initialize(repeating: 0)
        let sums = out + start
        sums.update(repeating: 0, count: count)
        for (answers, rules) in items {
          outside += tearsheet_add_item(
            answers + start, count, rules, sums, answered.baseAddress, bestInstructions)
        }
        finish(sums, answered, count, scale)
      }
    }
    return outside
  }

  private func finish(
    _ scores: UnsafeMutablePointer<Double>, _ answered: UnsafeMutableBufferPointer<Double>, _ count: Int,
    _ scale: Program.ScaleStep
  ) {
    let none = MissingCode.number(MissingCode.derived)
    let minimum = Double(scale.minimumItems)
    let items = Double(scale.items.count)
    for row in 0..<count {
      let sum = scores[row]
      // Mean × items; a complete sum is left exact, so that equal sums are one value.
      let score =
        switch scale.score {
        case .mean: sum / answered[row]
        case .sum: answered[row] == items ? sum : sum * items / answered[row]
        }
      scores[row] = answered[row] >= minimum && score.isFinite ? score : none
    }
  }
}
