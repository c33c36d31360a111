import Statistics
import StudyFile
import Tally

/// How many have the lowest and the highest score that a scale and each of its items allow: floor and ceiling effects. Items
/// are taken as they are scored, reversed ones turned.
struct ScaleExtremes: Sendable {
  private let name: String
  private let scale: Scale
  private let items: [Variable]
  private let analysis: Analysis
  /// Of one answer.
  private let range: ClosedRange<Double>
  /// The scores, then each item.
  private let requests: [Int]

  /// `nil` where the study does not say what the lowest and the highest answer are.
  init?(
    _ scale: Scale, named name: String, _ items: [Variable], _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan
  ) {
    guard !items.isEmpty, items.count == scale.items.count, let range = Self.range(scale, items) else {
      return nil
    }
    self.name = name
    self.scale = scale
    self.items = items
    self.range = range
    analysis = maker.analysis
    let answered = items.map { Condition.not(.isMissing(variable: $0.name)) }
    let complete = Condition.all((maker.condition.map { [$0] } ?? []) + answered)
    let ofItems = maker.analysis.incomplete == .pairwise ? maker.condition : complete
    requests =
      [tallies.add(TallyRequest(.patterns([.variable(name)]), where: complete))]
      + items.map { tallies.add(TallyRequest(.patterns([.variable($0.name)]), where: ofItems)) }
  }

  /// Of ordinal items without a range, the numbers of their first and last level.
  private static func range(_ scale: Scale, _ items: [Variable]) -> ClosedRange<Double>? {
    if let range = scale.range { return range.lowerBound < range.upperBound ? range : nil }
    let numbers = items.map { $0.measure == .ordinal ? $0.levelNumbers($0.levels.map(\.label)) : [] }
    guard let low = numbers[0].min(), let high = numbers[0].max(), low < high else { return nil }
    return numbers.allSatisfy { $0.min() == low && $0.max() == high } ? low...high : nil
  }

  func rows(_ tallies: Tallies) -> [ResultRow] {
    let sum = scale.score == .sum ? Double(items.count) : 1
    let ofScores =
      (counts(tallies, requests[0]) { numbers in
        guard case .numbers(let scores) = numbers else { return [] }
        return scores.map { $0 / sum }
      })
    let ofItems = items.indices.flatMap { place in
      let item = items[place]
      return
        (counts(tallies, requests[place + 1]) { values in
          let numbers = values.numbers(of: item)
          return scale.items[place].isReversed
            ? numbers.map { range.lowerBound + range.upperBound - $0 } : numbers
        }).map { ResultRow(analysis: analysis.id, $0, variable: name, by: item.name) }
    }
    return ofScores.map { ResultRow(analysis: analysis.id, $0, variable: name) } + ofItems
  }

  private func counts(
    _ tallies: Tallies, _ request: Int, _ numbers: (PatternCounts.Values) -> [Double]
  ) -> [Estimate] {
    let found = GroupedCounts(tallies.patterns(request))
    guard let group = found.groups.first else { return [] }
    let numbers = numbers(found.values)
    guard numbers.count == group.counts.count else { return [] }
    // A mean of equal answers need not be that answer to the last digit.
    let slack = 1e-9 * (range.upperBound - range.lowerBound)
    func share(_ bound: Double, _ measure: Measure) -> Estimate {
      let there = zip(numbers, group.counts).filter { abs($0.0 - bound) <= slack }.reduce(0) { $0 + $1.1 }
      return analysis.share(Respondents(count: there), of: Respondents(count: group.answered), measure)
    }
    return [share(range.lowerBound, .proportionAtFloor), share(range.upperBound, .proportionAtCeiling)]
  }
}
