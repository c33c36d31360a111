import Testing

@testable import Analyses

/// What stands in a table becomes a study, or is left out with a reason.
@Suite struct PublishedStudiesTests {
  private func study(_ row: String, _ head: String, _ options: String) throws -> PublishedStudy {
    try #require(try pool("study,\(head)\nA,\(row)\n", options).analyses[0].studies.first)
  }

  @Test(arguments: [
    ("5,,12", "5 of 12", ""), (",50%,12", "50% of 12", ""), (",50,12", "50% of 12", ""),
    (",,12", "12", "no number was printed"), ("5,,", "5", "how many were asked was not printed"),
    (",about half,12", "about half of 12", "'about half' is no percentage"),
    ("13,,12", "13 of 12", "13 of 12 cannot be"), ("5.5,,12", "5.5 of 12", "'5.5' in 'e' is no whole number"),
    ("-1,,12", "-1 of 12", "'-1' in 'e' is no whole number"), ("5,,0", "5 of 0", "'n' is 0"),
    (",50.1%,12", "50.1% of 12", "no whole count of 12, or of a few fewer, gives 50.1%"),
    ("5,,twelve", "5 of twelve", "'twelve' in 'n' is no number"),
  ])
  func proportions(_ row: String, _ printed: String, _ note: String) throws {
    let study = try study(row, "e,p,n", "events: e, percent: p, n: n")
    #expect(study.printed == printed && study.note == note)
    #expect((study.result == nil) == !note.isEmpty)
  }

  @Test(arguments: [
    (".3,50", ""), ("1.2,50", "a correlation of 1.2 cannot be"),
    ("-1,50", "a correlation of 1 in size has no variance"),
    (".3,3", "a correlation needs 4 respondents for a variance"), (",50", "no 'r'"),
  ])
  func correlations(_ row: String, _ note: String) throws {
    let study = try study(row, "r,n", "r: r, n: n")
    #expect(study.note == note && (study.result == nil) == !note.isEmpty)
  }

  @Test(arguments: [
    ("5,4,1,1,10,10", ""), ("5,4,-1,1,10,10", "a standard deviation below 0 cannot be"),
    ("5,4,1,1,1,10", "a group of one has no variance"), ("5,4,0,0,9,9", "nothing varies in either group"),
  ])
  func means(_ row: String, _ note: String) throws {
    let options = "mean: [m1, m2], sd: [s1, s2], n: [n1, n2]"
    for measure in ["mean_difference", "hedges_g"] {
      let study = try study(row, "m1,m2,s1,s2,n1,n2", options + ", measure: \(measure)")
      #expect(study.note == note && (study.result == nil) == !note.isEmpty)
    }
  }

  @Test(arguments: [
    ("3,4,10,10", "", true),
    ("0,4,10,10", "0.5 is added to each of its four counts, one of which is 0", true),
    ("0,0,10,10", "no events, or nothing else, in either group: it tells nothing of the ratio", false),
    ("11,0,10,10", "11 of 10 cannot be", false),
  ])
  func ratios(_ row: String, _ note: String, _ isPooled: Bool) throws {
    let study = try study(row, "a,b,n1,n2", "events: [a, b], n: [n1, n2]")
    #expect(study.note == note && (study.result != nil) == isPooled)
  }

  @Test(arguments: [(".4,.1", ""), (".4,0", "its standard error is not above 0"), (",.1", "no 'e'")])
  func estimates(_ row: String, _ note: String) throws {
    let study = try study(row, "e,se", "estimate: e, std_error: se")
    #expect(study.note == note && (study.result == nil) == !note.isEmpty)
  }
}
