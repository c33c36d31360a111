import Statistics

/// How far coders agreed before they talked: what each put down alone, domain by domain and over all.
///
/// A unit is a category of a case: given to it, or not, among the categories of the domain that any of the coders used. Percent
/// agreement, Cohen's κ (two coders) or Fleiss' (more), Krippendorff's nominal α and Gwet's AC1 are of these. A second α takes a
/// case's categories in a domain together as one set, with the distance of MASI, so that a coder who sees one category more
/// agrees in part; over all, the set has the categories of all domains. Intervals are by resampling cases, as the categories of
/// a case are no sample of their own.
///
/// A coder who gave a case no code in any domain did not code it. Cases that fewer than two coders coded have no part in it.
package struct CoderAgreement: Equatable, Sendable {
  /// The agreement of one domain, or of all.
  package struct Part: Equatable, Sendable {
    /// `nil`: over all.
    package var domain: String?
    /// How many categories the coders used.
    package var categories: Int
    /// Percent agreement, κ, nominal α, AC1, and the α of sets (`method` masi); each with the reason where it has no number or no
    /// interval. `n` is of categories times cases, and of cases for the last.
    package var estimates: [Estimate]
  }

  /// In the order in which the file names them.
  package var coders: [String]
  /// How many cases at least two of them coded.
  package var cases: Int
  /// Domain by domain, as the file has them, and then over all; none where `refusal` says why.
  package var parts: [Part]
  /// Why there is no agreement to speak of, or nothing.
  package var refusal: String
  /// Whether it rests on so few cases that it hardly tells of others.
  package var isOfFew: Bool { cases < 5 }

  /// - Parameters:
  ///   - consensus: the name under which the team's decision stands, which is no coder.
  ///   - bootstrap: how cases are resampled; percentiles.
  package init(_ interviews: CodedInterviews, consensus: String?, _ bootstrap: Bootstrap) {
    let rows = interviews.assignments.filter {
      $0.coder != nil && $0.coder?.lowercased() != consensus?.lowercased()
    }
    let coded = CoderSets(rows, cases: interviews.cases.map(\.name))
    coders = coded.coders
    cases = coded.cases.count
    parts = []
    if coders.isEmpty {
      refusal = "the codes name no coders beside the team's decision"
    } else if coders.count < 2 {
      refusal = "one coder has nobody to agree with"
    } else if coded.cases.isEmpty {
      refusal = "no case was coded by two coders"
    } else {
      refusal = ""
    }
    guard refusal.isEmpty else { return }
    let domains = coded.domains
    parts = domains.map { domain in
      Self.part(
        domain, coded.categories.indices.filter { coded.categories[$0].domain == domain }, coded, bootstrap)
    }
    if domains.count > 1 { parts.append(Self.part(nil, Array(coded.categories.indices), coded, bootstrap)) }
  }

  private static func part(
    _ domain: String?, _ categories: [Int], _ coded: CoderSets, _ bootstrap: Bootstrap
  ) -> Part {
    let bootstrap = bootstrap.of(domain.map { "agreement/\($0)" } ?? "agreement")
    let clusters = coded.cases.map { sets in
      Ratings(
        raters: coded.coders.count, categories: [0, 1],
        patterns: categories.map { category in
          Ratings.Pattern(codes: sets.map { set in set.map { $0.contains(category) ? 1 : 0 } }, units: 1)
        })
    }
    let own = Set(categories)
    let sets = SetRatings(
      raters: coded.coders.count,
      patterns: coded.cases.map { sets in
        SetRatings.Pattern(sets: sets.map { $0?.intersection(own) })
      })
    var estimates =
      ClusteredAgreement(clusters, bootstrap).estimates
      + SetValuedAlpha(sets, distance: .masi, bootstrap.of("sets")).estimates
    if coded.cases.count == 1 {
      for place in estimates.indices where estimates[place].value != nil {
        estimates[place].note = "one case has no interval"
      }
    }
    return Part(domain: domain, categories: categories.count, estimates: estimates)
  }
}
