import Testing

@testable import StudyFile

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("abc", "abc", 0), ("flaw", "lawn", 2),
  ])
  func distance(a: String, b: String, expected: Int) {
    #expect(NearestWord.distance(Array(a), Array(b)) == expected)
    #expect(NearestWord.distance(Array(b), Array(a)) == expected)
  }

  @Test func nearest() {
    #expect(NearestWord.nearest(to: "orientaton", among: ["age", "orientation"]) == "orientation")
    #expect(NearestWord.nearest(to: "YES", among: ["No", "Yes"]) == "Yes")
    #expect(NearestWord.nearest(to: "zebra", among: ["age", "orientation"]) == nil)
    #expect(NearestWord.nearest(to: "3", among: ["1", "2"]) == nil)
    #expect(NearestWord.nearest(to: "gendre", among: ["gender", "genre"]) == "gender")
  }

  @Test func list() {
    #expect(NearestWord.list(["a"]) == "a")
    #expect(NearestWord.list(["a", "b", "c"]) == "a, b or c")
  }
}
