import Ingest
import Statistics
import StudyFile
import Tally

/// How often each value of one variable occurs, over all or within the levels of a second one.
struct GroupedCounts {
  struct Group {
    var label: String
    /// One count for each value.
    var counts: [Int]
    /// Respondents without an answer, by missing code, in the order blank, unusable, derived, typed.
    var missing: [(code: Int32, count: Int)]
    /// For each value, who has it with their sampling weights; empty where there are none.
    var weighted: [WeightedCount] = []
    /// Those without an answer.
    var missingWeighted = WeightedCount.none

    var answered: Int { counts.reduce(0, +) }
    var missingTotal: Int { missing.reduce(0) { $0 + $1.count } }
  }

  let values: PatternCounts.Values
  var groups: [Group]
  /// Respondents who have no group.
  let withoutGroup: Int

  /// `patterns` has one axis, the variable, or two: the groups and the variable.
  init(_ patterns: PatternCounts) {
    let isGrouped = patterns.axes.count == 2
    let values = patterns.values[isGrouped ? 1 : 0]
    let labels = isGrouped ? Self.labels(patterns.values[0]) : [""]
    var groups = labels.map {
      Group(label: $0, counts: Array(repeating: 0, count: values.count), missing: [])
    }
    if patterns.isWeighted {
      for group in groups.indices {
        groups[group].weighted = Array(repeating: .none, count: values.count)
      }
    }
    var missing = Array(repeating: [Int32: Int](), count: labels.count)
    var withoutGroup = 0
    for pattern in patterns.patterns {
      let group = isGrouped ? Int(pattern.codes[0]) : 0
      let value = pattern.codes[isGrouped ? 1 : 0]
      if group < 0 {
        withoutGroup += pattern.count
      } else if value < 0 {
        missing[group][value, default: 0] += pattern.count
        if let weighted = pattern.weighted {
          groups[group].missingWeighted = groups[group].missingWeighted + weighted
        }
      } else {
        groups[group].counts[Int(value)] += pattern.count
        if let weighted = pattern.weighted {
          groups[group].weighted[Int(value)] = groups[group].weighted[Int(value)] + weighted
        }
      }
    }
    for index in groups.indices {
      groups[index].missing = missing[index].sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }
    self.values = values
    self.groups = groups
    self.withoutGroup = withoutGroup
  }

  static func labels(_ values: PatternCounts.Values) -> [String] {
    switch values {
    case .labels(let labels): labels
    case .numbers(let numbers): numbers.map { "\($0)" }
    case .flags: ["No", "Yes"]
    }
  }

  var labels: [String] { Self.labels(values) }

  /// Leaves out groups that nobody is in, and puts the reference last, so that `A vs B` has it as B.
  mutating func keepOccupied(reference: String?) {
    groups.removeAll { $0.answered + $0.missingTotal == 0 }
    if let reference, let place = groups.firstIndex(where: { $0.label == reference }) {
      groups.append(groups.remove(at: place))
    }
  }

  /// The answers of a group as numbers.
  func sample(_ group: Int, numbers: [Double]) -> Sample {
    let pairs = zip(numbers, groups[group].counts).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    return Sample(values: pairs.map(\.0), counts: pairs.map(\.1))
  }

  /// The same with their sampling weights; `nil` where there are none.
  func weightedSample(_ group: Int, numbers: [Double]) -> WeightedSample? {
    groups[group].isWeighted
      ? WeightedSample(values: numbers, respondents: groups[group].weighted) : nil
  }
}

extension PatternCounts.Pattern {
  /// Who has it, with their sampling weights.
  var weighted: WeightedCount? {
    weights.map { WeightedCount(n: count, weight: $0.sum.value, squares: $0.squares.value) }
  }
}

extension PatternCounts.Values {
  var count: Int {
    switch self {
    case .labels(let labels): labels.count
    case .numbers(let numbers): numbers.count
    case .flags: 2
    }
  }

  /// The numbers that the codes stand for, for a variable that is numeric or ordinal.
  package func numbers(of variable: Variable) -> [Double] {
    switch self {
    case .numbers(let numbers): numbers
    case .flags: [0, 1]
    case .labels(let labels): variable.levelNumbers(labels)
    }
  }
}

/// Why there is no answer, where no code of the study file says it: in words, for `level` of a `missing` row.
package enum MissingReason: String, CaseIterable {
  case unusable = "unusable answer"
  case notComputable = "not computable"
  case notAsked = "not asked"
}

extension MissingCode {
  /// In words, for `level` of a `missing` row; empty for an empty answer.
  static func reason(_ code: Int32, of variable: Variable) -> String {
    switch code {
    case blank: return ""
    case unusable: return MissingReason.unusable.rawValue
    case derived: return MissingReason.notComputable.rawValue
    case notAsked(variable) where variable.asked != nil: return MissingReason.notAsked.rawValue
    default:
      let index = Int(typed(0) - code)
      guard variable.missing.indices.contains(index) else { return "missing" }
      return variable.missing[index].label ?? variable.missing[index].code
    }
  }
}
