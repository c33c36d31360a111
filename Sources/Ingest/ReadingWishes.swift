/// What is read besides the variables that are needed: what is not in the export is left out without an error.
package struct ReadingWishes: Sendable, Equatable {
  /// Read where all of their columns are there. A closed question whose answers are not declared is read as a text is:
  /// somebody may have typed it.
  package var variables: Set<String> = []
  /// Of these, each with a column of its own, a number is made of the text of every answer; see `Batch.hashes`.
  package var hashed: [String] = []
  /// Of these, each with a column of its own, the moment that every answer names; see `Batch.moments`.
  package var dated: [String] = []

  /// Of these, each with a column of its own, the texts as they stand in the export; see `Batch.texts`.
  package var texts: [String] = []

  package init() {}
}
