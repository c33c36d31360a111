/// A figure as gnuplot draws it, with what is said about it.
package struct Figure: Sendable, Equatable {
  /// The stem of its files, and its anchor: a–z, 0–9 and '-'.
  package var name: String
  /// Given when it is placed.
  package var number = 0
  package var title: Prose
  /// How to read it.
  package var note: Prose
  /// What it shows, in words and numbers, for those who do not see it.
  package var alternative: String
  /// Runs as it stands in the folder of its data; writes `name.svg`.
  package var script: String
  /// Tab-separated, with a head.
  package var data: String

  package init(
    name: String, title: Prose, note: Prose, alternative: String, script: String, data: String
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.alternative = alternative
    self.script = script
    self.data = data
  }
}
