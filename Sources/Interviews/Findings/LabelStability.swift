import StudyFile

/// Whether a category keeps its label when any one or any two cases are left out, and the rules are applied to the rest.
///
/// Only how many of the cases left out are in the category matters, so that all ways are counted without trying them.
package struct LabelStability: Sendable, Equatable {
  /// What becomes of the label.
  package struct Omission: Sendable, Equatable {
    /// How many cases are left out.
    package var left: Int
    /// In so many ways.
    package var ways: Int
    /// The ways in which it gets another label, by that label; `nil`: one case is left, or none.
    package var changes: [Change]

    package var changed: Int { changes.reduce(0) { $0 + $1.ways } }
  }

  package struct Change: Sendable, Equatable {
    package var label: FrequencyLabel?
    package var ways: Int
  }

  package let category: CodedCategory
  /// Of one case, then of two; none where too few cases are left for labels.
  package let omissions: [Omission]

  package init(_ category: CodedCategory, cases: Int, rules: Interviews.Rules) {
    self.category = category
    let held = category.count
    omissions = [1, 2].compactMap { left in
      guard let cutoffs = Cutoffs(rules, cases: cases - left) else { return nil }
      var ways: [FrequencyLabel?: Int] = [:]
      for inside in 0...min(left, held) where left - inside <= cases - held {
        let label = cutoffs.label(held - inside)
        ways[label, default: 0] +=
          Self.choices(inside, of: held) * Self.choices(left - inside, of: cases - held)
      }
      let labels: [FrequencyLabel?] = FrequencyLabel.allCases + [nil]
      return Omission(
        left: left, ways: Self.choices(left, of: cases),
        changes: labels.filter { $0 != category.label }.compactMap { label in
          ways[label].map { Change(label: label, ways: $0) }
        })
    }
  }

  /// Of up to two.
  private static func choices(_ some: Int, of all: Int) -> Int {
    switch some {
    case 0: 1
    case 1: all
    default: all * (all - 1) / 2
    }
  }
}
