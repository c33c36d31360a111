import Testing

@testable import Ingest

@Suite struct JoinedOptionsTests {
  private func options(_ answers: [String], _ separator: String = ", ") -> [String] {
    JoinedOptions.options(in: answers, separator: separator).map(\.text)
  }

  @Test func optionsInTheOrderOfTheQuestion() {
    #expect(options(["B, C", "A, C", "A, B", "C"]) == ["A", "B", "C"])
    #expect(options(["A;C;", "B;C;", "A;B;"], ";") == ["A", "B", "C"])
    #expect(options(["1,000 miles, Far", "Far", "1,000 miles, Far"]).contains("1,000 miles"))
  }

  @Test func optionsThatHoldTheSeparator() {
    #expect(
      options(["Outside (park, lake), Home", "Home", "Outside (park, lake)"]) == [
        "Outside (park, lake)", "Home",
      ])
    #expect(
      options(["Always, or nearly so, Never", "Never", "Always, or nearly so"]) == [
        "Always, or nearly so", "Never",
      ])
    // Neither is met without the other.
    #expect(
      Set(options(["Red, White, Blue", "Red, White", "Blue", "Red, White"])) == ["Red, White", "Blue"])
    // Two that go together only now and then are two.
    #expect(Set(options(["Red, White", "White", "Red, White", "Red"])) == ["Red", "White"])
  }

  @Test func counts() {
    #expect(
      JoinedOptions.options(in: ["A, B", "A, mine"], separator: ", ").first { $0.text.hasPrefix("A") }?.count
        == 2
        || options(["A, B", "A, Mine"]).contains("A"))
  }

  @Test func joinedOrNot() {
    #expect(JoinedOptions.areIn(["A, B", "B, C", "A", "C, A"], separator: ", "))
    #expect(!JoinedOptions.areIn(["A", "B", "C"], separator: ", "))
    #expect(!JoinedOptions.areIn(["A, B", "A, B", "C", "C"], separator: ", "))
    #expect(
      !JoinedOptions.areIn(
        ["Well, it depends", "No, not at all", "Yes, of course, always", "I do not know"], separator: ", "))
    #expect(!JoinedOptions.areIn([], separator: ", "))
  }
}
