/// The smallest effect that would matter, for which an analysis is planned.
package struct SmallestEffect: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Percentage points, as a proportion.
    case points
    /// Standard deviations.
    case d
    case r
    /// Cohen's w of a table.
    case w
    /// Cohen's f of several means.
    case f
  }

  package var kind: Kind
  package var size: Double

  package init(_ kind: Kind, _ size: Double) { (self.kind, self.size) = (kind, size) }
}
