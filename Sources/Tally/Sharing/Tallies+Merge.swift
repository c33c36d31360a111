extension Tallies {
  /// Adds the tallies of other respondents, made with the same plan and study. The order matters to the last bit of
  /// moments: files are added one after the other, each whole.
  package func merged(with other: Tallies) throws -> Tallies {
    guard excluded.count == other.excluded.count, results.count == other.results.count,
      outsideScale.keys == other.outsideScale.keys
    else { throw TallyError.differentPlans }
    let (sum, overflows) = respondents.addingReportingOverflow(other.respondents)
    if overflows { throw TallyError.tooManyRespondents }
    let results = try zip(results, other.results).map { left, right -> Result in
      switch (left, right) {
      case (.patterns(var counts), .patterns(let more)):
        try counts.merge(more)
        return .patterns(counts)
      case (.crossProducts(var tally), .crossProducts(let more)) where tally.variables == more.variables:
        tally.merge(more)
        return .crossProducts(tally)
      case (.occasions(var counts), .occasions(let more)):
        try counts.merge(more)
        return .occasions(counts)
      default: throw TallyError.differentPlans
      }
    }
    return Tallies(
      excluded: zip(excluded, other.excluded).map { $0 + $1 }, used: used + other.used, respondents: sum,
      outsideScale: outsideScale.merging(other.outsideScale) { $0 + $1 }, results: results,
      unmet: unmet.filter(other.unmet.contains))
  }
}
