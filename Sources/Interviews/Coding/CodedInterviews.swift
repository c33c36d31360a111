import StudyFile

/// One row of a coding: a coder put one case under one category.
package struct CodeAssignment: Equatable, Sendable {
  package var caseName: String
  package var domain: String
  package var category: String
  package var subcategory: String?
  /// `nil`: the file names no coders.
  package var coder: String?
  /// The case's own words or the core idea made of them: private, see `isQuotable`.
  package var coreIdea: String?
  package var isQuotable: Bool
  /// Where it stands in its file, from 1; 0 where the format has no lines.
  package var line: Int
}

/// Coded interviews as they were read, before any rule is applied.
package struct CodedInterviews: Equatable, Sendable {
  /// In the order in which the file (or the file of cases) has them.
  package var cases: [InterviewCase]
  package var assignments: [CodeAssignment]
  /// The file whose lines the assignments name: of a project, the part of it that they stand in.
  package var file: String

  func location(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line > 0 ? line : nil) }
}

/// An interviewed person, under the name that the coding gives them.
package struct InterviewCase: Equatable, Sendable {
  package var name: String
  /// In the order of the columns.
  package var attributes: [CaseAttribute]
}

/// What is known of a case besides what it said.
package struct CaseAttribute: Equatable, Sendable {
  package var name: String
  package var value: String
}
