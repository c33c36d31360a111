/// Respondents by their risk, cut at its deciles (type 7); equal risks stay together, so there may be fewer than ten groups.
struct RiskGroups {
  struct Group {
    var events = 0.0
    /// How many events their risks add up to.
    var expected = 0.0
    var n = 0.0
  }

  /// In ascending order of risk.
  let groups: [Group]

  init(_ risks: FittedRisks) {
    let sample = Sample(values: risks.groups.map(\.risk), counts: risks.groups.map { Int($0.n) })
    var breaks: [Double] = []
    for tenth in 0...10 {
      if let value = sample.quantile(Double(tenth) / 10), value != breaks.last { breaks.append(value) }
    }
    // One risk for all is one group.
    let uppers = breaks.count == 1 ? breaks : Array(breaks.dropFirst())
    var place = 0
    groups = uppers.map { upper in
      var group = Group()
      var expected = CompensatedSum()
      while place < risks.groups.count, risks.groups[place].risk <= upper {
        let own = risks.groups[place]
        group.events += own.events
        expected.add(own.n, times: own.risk)
        group.n += own.n
        place += 1
      }
      group.expected = expected.value
      return group
    }
  }
}
