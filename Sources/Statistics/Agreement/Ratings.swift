/// What raters said of units: respondents, cases, texts or sessions that each rater put into one of the same categories.
public struct Ratings: Sendable, Equatable {
  /// Ratings that some units have in common.
  public struct Pattern: Sendable, Equatable {
    /// One for each rater, an index into the categories; absent where the rater gave none.
    public var codes: [Int?]
    /// How many units have them.
    public var units: Int

    /// A pattern of ratings.
    public init(codes: [Int?], units: Int) {
      self.codes = codes
      self.units = units
    }

    /// How often each category was given, the categories that were given only.
    var tally: [(category: Int, count: Double)] {
      var counts: [Int: Double] = [:]
      for case let code? in codes { counts[code, default: 0] += 1 }
      return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var given: Int { codes.count { $0 != nil } }
  }

  /// How many raters there are.
  public let raters: Int
  /// The numbers of all categories that a rater could choose, ascending; of nominal categories any.
  public let categories: [Double]
  /// Patterns with at least one rating, each once.
  public let patterns: [Pattern]

  /// Units without any rating are left out.
  public init(raters: Int, categories: [Double], patterns: [Pattern]) {
    precondition(
      patterns.allSatisfy { pattern in
        pattern.codes.count == raters && pattern.units >= 0
          && pattern.codes.allSatisfy { $0.map(categories.indices.contains) ?? true }
      }, "a category of the list, or none, from each rater")
    self.raters = raters
    self.categories = categories
    self.patterns = patterns.filter { $0.given > 0 && $0.units > 0 }
  }

  /// How many units at least so many raters rated.
  public func units(ratedBy raters: Int) -> Int {
    patterns.reduce(0) { $1.given < raters ? $0 : $0.saturating(plus: $1.units) }
  }

  /// Why raters cannot be compared, or nothing.
  var refusal: String {
    if raters < 2 { return Refusal.needs(2, "raters") }
    return units(ratedBy: 2) < 1 ? "no unit has two ratings" : ""
  }
}
