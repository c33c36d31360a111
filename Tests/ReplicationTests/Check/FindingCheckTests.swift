import Testing

@testable import Replication

@Suite struct FindingCheckTests {
  @Test func testsInTheQuotation() throws {
    let published = try study(
      """
        - id: f
          quote: It was so, F (2, 57)=3.1, p < .05, and t(28) = 2.20, p = .04.
          reports:
            - {test: "t(28) = 2.20, p = .04"}
      """)
    let check = FindingCheck(published)
    #expect(check.verdicts.map(\.report) == ["test: t(28) = 2.20, p = .04", "test in the quote"])
    #expect(check.verdicts.map(\.published) == ["t(28) = 2.20, p = .04", "F (2, 57)=3.1, p < .05"])
    #expect(check.verdicts.map(\.consistency) == [.possible, .impossible])
    #expect(published.quoteWarnings.isEmpty)
  }

  @Test func aQuotationWithOtherNumbers() throws {
    let published = try study(
      """
        - id: f
          quote: Of 1,234 respondents, 72.5% had cried.
          sample: 1234
          reports:
            - {proportion: cried = Yes, value: 72.6%}
            - {count: cried = Yes, value: 1234}
        - id: words
          quote: Seventy six percent were women.
          sample: 1234
          reports:
            - {proportion: school = PDT, value: 76%}
      """)
    #expect(
      published.quoteWarnings.map(\.description) == [
        "study.yaml:18:9: warning: the quote of 'f' says 72.5% (line 15, column 34), this report 72.6%; correct the one that is wrong"
      ])
  }
}
