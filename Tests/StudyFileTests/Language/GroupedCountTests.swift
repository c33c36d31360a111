import Testing

@testable import StudyFile

@Suite struct GroupedCountTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12345, "12,345"), (5_000_000, "5,000,000"),
    (-1234, "-1,234"),
    (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func commas(_ number: Int, _ text: String) { #expect(number.grouped == text) }
}
