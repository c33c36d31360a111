/// A category, or a part of one, and the cases that it holds.
package struct CodedCategory: Sendable, Equatable {
  /// Between a category and a part of it, where both are named.
  package static let separator = " / "

  package var domain: String
  package var name: String
  /// The category that it is a part of.
  package var whole: String?
  /// Places among the cases, ascending.
  package var cases: [Int]
  /// `nil`: it holds one case.
  package var label: FrequencyLabel?
  /// The most frequent first; those of one case among them.
  package var subcategories: [CodedCategory] = []

  /// "Deepened the relationship / at once"
  package var path: String { [whole, name].compactMap(\.self).joined(separator: Self.separator) }
  package var count: Int { cases.count }
  /// It is reported; a category of one case goes to miscellaneous.
  package var isReported: Bool { label != nil }
}
