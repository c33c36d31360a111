import Testing

/// What a reader sees stands in the languages, not in the code.
@Suite struct LiteralsLeftTests {
  /// Two words of a language: no key, name or reference has them.
  private static func isEnglish(_ text: String) -> Bool {
    text.firstMatch(of: #/[A-Za-z’]{2,} [a-z]{2,}/#) != nil && text.firstMatch(of: #/\(\d{4}[a-z]?\)/#) == nil
  }

  /// May only shrink: what is no text of the report, or not moved yet.
  private static let known: Set<String> = [
    // Criteria of findings.csv, by which a sentence is found, and notes of results.csv.
    "equal as printed", "recomputed value inside the 95% prediction interval",
    "recomputed value outside the 95% prediction interval",
    "published value inside the recomputed 95% interval",
    "published value outside the recomputed 95% interval", "no interval can be had", "same sign and p < .05",
    "opposite sign and p < .05", "equivalence within the margin shown", "p < .05 and equivalence not shown",
    "neither a difference nor equivalence shown", "p ≥ .05 and equivalence not shown",
    "the estimate has no sign", "of those ", "percentages are ", "aapor rr1", "bootstrap percentile",
    // Lines to type.
    "tearsheet analyze \\()\\() --seed \\()", "tearsheet interviews \\()",
  ]

  @Test func inSections() throws {
    let found = Set(
      try SourceLiterals.all(under: "Sources/Report/Sections").map(\.text).filter(Self.isEnglish))
    #expect(found.subtracting(Self.known).sorted() == [], "move it to Language/English.swift")
    #expect(
      Self.known.subtracting(found).filter(Self.isEnglish).sorted() == [],
      "no longer there: take it off the list")
  }
}
