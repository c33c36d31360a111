/// What stands in `by` of rows that are not of all studies at once; `group` has the study.
package enum PooledBy {
  /// The row is of one study.
  package static let study = "study"
  /// The study is left out.
  package static let without = "without"
  /// The study is the last of those that are pooled.
  package static let upTo = "up to"
}
