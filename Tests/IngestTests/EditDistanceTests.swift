import Testing

@testable import Ingest

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "ABC", 0), ("kitten", "sitting", 3), ("", "abc", 3), ("ab", "ba", 1),
    ("Femail", "Female", 2),
    ("über", "uber", 1), ("abcd", "acbd", 1),
  ])
  func distance(_ first: String, _ second: String, _ expected: Int) {
    #expect(editDistance(first, second, limit: 5) == expected)
    #expect(editDistance(second, first, limit: 5) == expected)
    #expect(expected == 0 || editDistance(first, second, limit: expected - 1) == nil)
  }

  @Test func theNearestFirst() {
    #expect(
      nearest(to: "gendr", among: ["agenda", "gender", "age", "Gendre"]) == ["gender", "Gendre", "agenda"])
    #expect(nearest(to: "q", among: ["r", "Q"]) == ["Q"])
    #expect(nearest(to: "Q7", among: ["Q8", "id"]).isEmpty)
  }
}
