/// The report of another study, which stands in a folder beside this one's.
package struct RelatedReport: Sendable, Equatable {
  /// Its study's, which names the folder.
  package var id: String
  /// What a reader is told of it.
  package var title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
