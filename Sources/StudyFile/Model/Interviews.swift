/// Coded interviews, analysed by Consensual Qualitative Research (CQR), and how their categories are counted.
package struct Interviews: Sendable {
  /// What makes a category general, typical, variant or rare.
  package enum Rules: String, Sendable, CaseIterable {
    /// The default.
    case hill2005 = "hill-2005"
    case hill1997 = "hill-1997"
    case hill2012 = "hill-2012"
  }

  /// Whether the page calls cases by their names or by their places.
  package enum Names: String, Sendable, CaseIterable { case hide, show }

  /// The id of its results.
  package static let id = "interviews"

  /// As written; relative to the study file.
  package var file: Located<String>
  /// The file of the cases and what is known of each.
  package var cases: Located<String>?
  package var rules = Rules.hill2005
  /// Whose rows are the team's decision.
  package var consensus: Located<String>?
  /// The auditor's log.
  package var audit: Located<String>?
  /// Attributes of cases by which subsamples are compared.
  package var compare: [Located<String>] = []
  package var names = Names.hide
  /// Attributes that fewer cases than this share single a case out.
  package var anonymity = 2

  package init(file: Located<String>) { self.file = file }

  package var path: String { Self.path(file) }
  package var casesPath: String? { cases.map(Self.path) }
  package var auditPath: String? { audit.map(Self.path) }

  private static func path(_ file: Located<String>) -> String {
    let study = file.location.file
    guard !file.value.hasPrefix("/"), let slash = study.lastIndex(of: "/") else { return file.value }
    return study[...slash] + file.value
  }
}

/// A survey result beside an interview category.
package struct JointDisplayRow: Sendable {
  /// What the two say of each other.
  package enum Reading: String, Sendable, CaseIterable { case confirms, expands, disagrees }

  /// Prose with placeholders.
  package var survey: Located<String>
  /// A category, or `domain / category`.
  package var category: Located<String>
  package var reading: Reading
  /// What the author makes of both together.
  package var inference: Located<String>?
}
