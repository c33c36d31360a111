import Statistics
import StudyFile

/// Whether subsamples of the cases differ in a category: by 30% of cases or more, or by two labels or more (Ladany, N.,
/// Thompson, B. J., & Hill, C. E. (2012). Cross-analysis. In C. E. Hill (Ed.), *Consensual qualitative research*,
/// pp. 117–134).
///
/// Labels are those of the same rules, by the number of cases of the subsample; fewer than four cases have none. What has no
/// label stands a step below the last. Fisher's exact p describes how far a table lies from evenness; cases of interviews are
/// no random sample.
package struct SubsampleComparison: Sendable, Equatable {
  /// Some of the cases.
  package struct Group: Sendable, Equatable {
    package var name: String
    /// Places among the cases.
    package var cases: [Int]
    /// `nil` of too few.
    package var cutoffs: Cutoffs?
  }

  package struct Contrast: Sendable, Equatable {
    /// Places among the groups.
    package var first: Int
    package var second: Int
    package var byCases: Bool
    package var byLabels: Bool
    package var pValue: Double?

    package var differs: Bool { byCases || byLabels }
  }

  package struct Comparison: Sendable, Equatable {
    package var category: CodedCategory
    /// Cases of each group that it holds.
    package var counts: [Int]
    package var labels: [FrequencyLabel?]
    /// Every pair of groups.
    package var contrasts: [Contrast]
  }

  package let attribute: String
  package let groups: [Group]
  /// Of the categories that are reported, parts of them among these.
  package let comparisons: [Comparison]
  /// Cases of which the attribute is not known, and those in groups too small to stand alone.
  package let unknown: Int
  package let inSmallGroups: Int

  /// - Parameter least: groups of fewer cases are not compared, as what is said of them is said of somebody.
  package init(
    _ attribute: String, _ cases: [InterviewCase], _ analysis: CrossAnalysis, rules: Interviews.Rules,
    least: Int
  ) {
    self.attribute = attribute
    var order: [String] = []
    var places: [String: [Int]] = [:]
    for (place, one) in cases.enumerated() {
      guard let value = one.attributes.first(where: { $0.name == attribute })?.value, !value.isEmpty
      else { continue }
      if places[value] == nil { order.append(value) }
      places[value, default: []].append(place)
    }
    unknown = cases.count - places.values.reduce(0) { $0 + $1.count }
    inSmallGroups = places.values.reduce(0) { $0 + ($1.count < least ? $1.count : 0) }
    let groups = order.compactMap { name -> Group? in
      guard let held = places[name], held.count >= least else { return nil }
      return Group(name: name, cases: held, cutoffs: Cutoffs(rules, cases: held.count))
    }
    self.groups = groups
    comparisons =
      groups.count < 2
      ? []
      : analysis.reportedWithParts.map { Self.comparison(of: $0, groups) }
  }

  private static func comparison(of category: CodedCategory, _ groups: [Group]) -> Comparison {
    let held = Set(category.cases)
    let counts = groups.map { $0.cases.count(where: held.contains) }
    let labels = zip(groups, counts).map { group, count in group.cutoffs?.label(count) }
    let contrasts = groups.indices.flatMap { first in
      groups.indices.dropFirst(first + 1).map { second in
        let (n, m) = (groups[first].cases.count, groups[second].cases.count)
        let table = ContingencyTable(
          rows: 2, columns: 2,
          counts: [counts[first], n - counts[first], counts[second], m - counts[second]])
        return Contrast(
          first: first, second: second,
          // In whole numbers: shares of 0.3 are not exact.
          byCases: 10 * abs(counts[first] * m - counts[second] * n) >= 3 * n * m,
          byLabels: groups[first].cutoffs != nil && groups[second].cutoffs != nil
            && abs(step(labels[first], groups[first]) - step(labels[second], groups[second])) >= 2,
          pValue: table.flatMap { FisherExact($0).pValue })
      }
    }
    return Comparison(category: category, counts: counts, labels: labels, contrasts: contrasts)
  }

  /// How many labels stand above one.
  private static func step(_ label: FrequencyLabel?, _ group: Group) -> Int {
    let labels: [FrequencyLabel?] =
      [.general, .typical, .variant] + (group.cutoffs?.rare == nil ? [] : [.rare])
    return labels.firstIndex(of: label) ?? labels.count
  }
}
