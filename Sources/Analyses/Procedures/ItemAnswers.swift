import Statistics
import StudyFile
import Tally

/// How often each answer was given to each item of a scale, as it was asked: a reversed item is not turned here.
struct ItemAnswers: Sendable {
  private let scale: String
  private let items: [Variable]
  /// Of numeric items, the whole numbers of their range; of ordinal ones, their levels.
  private let answers: [String]
  private let analysis: Analysis
  private let requests: [Int]

  /// More answers than these are a distribution, not a set of levels.
  private static let most = 11

  /// `nil` where the items do not share a few ordered answers.
  init?(
    _ scale: Scale, named name: String, _ items: [Variable], _ maker: ProcedureMaker,
    _ tallies: inout TallyPlan
  ) {
    guard items.count == scale.items.count, items.count > 1, let answers = Self.answers(scale, items) else {
      return nil
    }
    self.scale = name
    self.items = items
    self.answers = answers
    analysis = maker.analysis
    var condition = maker.condition
    if analysis.incomplete != .pairwise {
      let complete = items.map { Condition.not(.isMissing(variable: $0.name)) }
      condition = .all((condition.map { [$0] } ?? []) + complete)
    }
    requests = items.map { tallies.add(TallyRequest(.patterns([.variable($0.name)]), where: condition)) }
  }

  private static func answers(_ scale: Scale, _ items: [Variable]) -> [String]? {
    let levels = items[0].levels.map(\.label)
    if items.allSatisfy({ $0.measure == .ordinal && $0.levels.map(\.label) == levels }) {
      return (3...most).contains(levels.count) ? levels : nil
    }
    guard items.allSatisfy({ $0.measure == .numeric }), let range = scale.range,
      let low = Int(exactly: range.lowerBound), let high = Int(exactly: range.upperBound),
      (3...most).contains(high &- low &+ 1)
    else { return nil }
    return (low...high).map { "\($0)" }
  }

  /// Empty where an answer is none of those that the scale has.
  func rows(_ tallies: Tallies) -> [ResultRow] {
    let all = zip(items, requests).map { item, request in
      counts(GroupedCounts(tallies.patterns(request)), item)
    }
    let known = all.compactMap(\.self)
    guard known.count == items.count else { return [] }
    return zip(items, known).flatMap { item, counts in
      let n = counts.reduce(0, +)
      let shares = zip(answers, counts).flatMap { answer, count in
        [
          (answer, Estimate(.count, value: Double(count), n: n)),
          (answer, analysis.share(Respondents(count: count), of: Respondents(count: n))),
        ]
      }
      let sides = SidesOfMiddle.estimates(
        counts.map { Respondents(count: $0) }, labels: answers, analysis)
      return (shares + sides).map { level, estimate in
        ResultRow(analysis: analysis.id, estimate, variable: scale, level: level, by: item.name)
      }
    }
  }

  private func counts(_ found: GroupedCounts, _ item: Variable) -> [Int]? {
    guard let group = found.groups.first else { return nil }
    guard case .numbers(let numbers) = found.values else {
      return found.labels == answers ? group.counts : nil
    }
    guard item.measure == .numeric, let first = answers.first.flatMap(Int.init) else { return nil }
    var counts = [Int](repeating: 0, count: answers.count)
    for (number, count) in zip(numbers, group.counts) where count > 0 {
      guard let place = Int(exactly: number).map({ $0 &- first }), answers.indices.contains(place) else {
        return nil
      }
      counts[place] += count
    }
    return counts
  }
}
