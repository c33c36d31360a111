import StudyFile
import Tally
import Testing

@testable import Analyses

@Suite struct CodebookPlanTests {
  private static let study = """
    study: test
    data: {exclude: "mood = low and age < 20"}
    variables:
      id: {measure: id}
      site: {label: Clinic, measure: nominal}
      mood: {measure: ordinal, values: {1: low, 2: middle, 5: high}, missing: {-99: Refused, -98: Not shown}}
      age: {measure: numeric, range: [18, 100]}
      group: {cut: {of: age, at: [30, 50]}}
      share: {compute: 100 * one / two}
      ways: {measure: multiple, columns: {w1: Calls, w2: Visits}}
      one: {measure: numeric, range: [0, 4]}
      two: {measure: numeric, range: [0, 4]}
    scales:
      total: {items: [one, -two], range: [0, 4]}
    """
  private static let csv = """
    id,site,mood,age,w1,w2,one,two
    a,North,1,19,1,,0,0
    b,North,2,31,1,1,1,2
    c,South,5,7,,,2,4
    d,,-99,50,,1,3,1
    e,South,5,31,1,,4,
    """

  private func entries(_ isCounted: Bool = true) throws -> [String: CodebookEntry] {
    try inTemporaryExport(Self.csv + "\n") { file in
      let study = try StudyParser.parse(text: Self.study, file: "study.yaml")
      var tallies = TallyPlan()
      let plan =
        isCounted ? CodebookPlan(study: study, tallies: &tallies) : CodebookPlan(uncounted: study)
      let entries = plan.entries(from: try count(file, study, tallies))
      #expect(entries.map(\.name) == study.variables.map(\.name))
      return Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    }
  }

  /// The first record is excluded; the third has no usable age.
  @Test func everyRespondentIsAnsweredOrMissing() throws {
    let entries = try entries()
    for entry in entries.values {
      let counts = try #require(entry.counts)
      #expect(counts.answered + counts.missing == 4, "\(entry.name)")
    }
    #expect(entries["id"]?.counts?.answered == 4)
    #expect(entries["age"]?.counts?.reasons.map(\.label) == ["unusable answer"])
    #expect(entries["group"]?.counts?.missing == 1)
  }

  @Test func levelsInTheirOrderWithTheirCodes() throws {
    let entries = try entries()
    let mood = try #require(entries["mood"])
    #expect(mood.answers.map(\.code) == ["1", "2", "5"])
    #expect(mood.answers.map(\.label) == ["low", "middle", "high"])
    #expect(mood.answers.map(\.count) == [0, 1, 2])
    #expect(mood.reasons.map(\.code) == ["-99", "-98"])
    #expect(mood.reasons.map(\.count) == [1, 0])
    #expect(mood.answers.map(mood.share) == [0, 1.0 / 3, 2.0 / 3])
    let site = try #require(entries["site"])
    #expect(site.label == "Clinic")
    #expect(site.answers.isEmpty)
    #expect(site.counts?.undeclared == 2)
    #expect(site.counts?.missing == 1)
  }

  @Test func optionsAreOfThoseWhoTicked() throws {
    let ways = try #require(try entries()["ways"])
    #expect(ways.counts?.answered == 3)
    #expect(ways.answers.map(\.count) == [2, 2])
    #expect(ways.columns == ["w1", "w2"])
  }

  @Test func numbersAndWhatTheyAreMadeOf() throws {
    let entries = try entries()
    let age = try #require(entries["age"]?.counts?.summary)
    #expect(age.sample.values == [31, 50])
    #expect(age.sample.counts == [2, 1])
    #expect(isClose(age.mean, 112.0 / 3))
    #expect(entries["share"]?.derivation == "100 * one / two")
    #expect(entries["share"]?.columns == [])
    #expect(entries["total"]?.derivation == "mean of one, -two")
    #expect(entries["group"]?.derivation == "age cut at 30, 50")
  }

  /// What nobody counted is not told as nobody.
  @Test func withoutCountsWhatIsDeclaredStays() throws {
    let mood = try #require(try entries(false)["mood"])
    #expect(mood.counts == nil)
    #expect(mood.answers.map(\.label) == ["low", "middle", "high"])
    #expect(mood.answers.allSatisfy { $0.count == nil })
    #expect(mood.reasons.map(\.label) == ["Refused", "Not shown"])
    #expect(mood.share(mood.answers[0]) == nil)
  }
}
