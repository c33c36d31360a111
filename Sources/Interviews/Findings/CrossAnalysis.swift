import StudyFile

/// The categories of every domain with the cases that they hold: what CQR calls the cross-analysis.
package struct CrossAnalysis: Sendable, Equatable {
  package struct Domain: Sendable, Equatable {
    package var name: String
    /// The most frequent first, and of equally frequent ones those that come first in the file.
    package var categories: [CodedCategory]

    package var reported: [CodedCategory] { categories.filter(\.isReported) }
    package var ofOneCase: [CodedCategory] { categories.filter { !$0.isReported } }
  }

  package let cutoffs: Cutoffs
  /// In the order of the file.
  package let domains: [Domain]

  package var cases: Int { cutoffs.cases }
  package var categories: [CodedCategory] { domains.flatMap(\.categories) }
  package var reported: [CodedCategory] { categories.filter(\.isReported) }
  /// Each followed by its parts that are reported.
  package var reportedWithParts: [CodedCategory] {
    reported.flatMap { [$0] + $0.subcategories.filter(\.isReported) }
  }

  /// - Parameter assignments: the team's.
  package init(_ cases: [InterviewCase], _ assignments: [CodeAssignment], _ cutoffs: Cutoffs) {
    self.cutoffs = cutoffs
    let places = Dictionary(cases.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    func category(
      _ domain: String, _ name: String, in whole: String? = nil, _ rows: [CodeAssignment]
    ) -> CodedCategory {
      let held = Set(rows.compactMap { places[$0.caseName] }).sorted()
      return CodedCategory(
        domain: domain, name: name, whole: whole, cases: held, label: cutoffs.label(held.count))
    }
    func sorted(_ categories: [CodedCategory]) -> [CodedCategory] {
      categories.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element)
    }
    domains = Self.groups(assignments, by: { $0.domain }).map { domain, rows in
      Domain(
        name: domain,
        categories: sorted(
          Self.groups(rows, by: { $0.category }).map { name, rows in
            var whole = category(domain, name, rows)
            whole.subcategories = sorted(
              Self.groups(rows, by: { $0.subcategory }).map { category(domain, $0, in: name, $1) })
            return whole
          }))
    }
  }

  /// Rows by what they have there, in the order of first appearance; those that have nothing there in none.
  private static func groups(
    _ rows: [CodeAssignment], by key: (CodeAssignment) -> String?
  ) -> [(String, [CodeAssignment])] {
    var order: [String] = []
    var groups: [String: [CodeAssignment]] = [:]
    for row in rows {
      guard let name = key(row) else { continue }
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(row)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
