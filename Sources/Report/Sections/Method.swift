import Statistics

/// A method, how to know that it was used, and where it comes from.
struct Method: Sendable {
  /// What shows that it was used.
  enum Sign: Sendable {
    /// A row of one of these measures; with names, only under one of these in `method`.
    case row(Set<Measure>, names: Set<String> = [])
    /// A row that tells what this test could have found.
    case detectable(Measure)
    /// A row of one of these measures with sampling weights.
    case weighted(Set<Measure>)
    /// A row whose `method` begins so.
    case method(String)
    /// A cross-tabulation that is drawn as a mosaic.
    case mosaic
    /// Adjusted p values in an analysis that asks for this adjustment.
    case adjustment(String)
  }

  /// Of its sentence, after `method.`.
  var key: String
  var sign: Sign
  var references: [String]

  init(_ key: String, _ sign: Sign, _ references: String...) {
    self.key = key
    self.sign = sign
    self.references = references
  }

  static let all =
    weights + intervals + tests + paired + effects + scales + agreement + models + pooling + interviews
    + resampling
    + adjustments
}
