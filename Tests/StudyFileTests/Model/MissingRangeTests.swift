import Testing

@testable import StudyFile

struct MissingRangeTests {
  private static func problems(_ missing: String, condition: String = "x > 0") -> [String] {
    let text = """
      study: s
      data: {}
      variables:
        x: {measure: numeric, missing: \(missing)}
        y: {measure: nominal, values: {1: A, 98: B}, missing: \(missing)}
      rules: ["\(condition)"]
      """
    do {
      return try StudyParser.parse(text: text, file: "study.yaml").warnings.map(\.description)
    } catch {
      return error.list.map(\.description)
    }
  }

  @Test func codesThatAreRanges() {
    #expect(MissingValue(code: "97 to 99", label: nil).range == 97...99)
    #expect(MissingValue(code: "lowest to -1", label: nil).range == -Double.infinity...(-1))
    #expect(MissingValue(code: "90 to highest", label: nil).range == 90...Double.infinity)
    for code in ["97", "a to b", "99 to 97", "97-99", "97 to", "to", ""] {
      #expect(MissingValue(code: code, label: nil).range == nil)
    }
    #expect(MissingValue(range: 97...99.5, label: nil).code == "97 to 99.5")
    #expect(MissingValue(range: -Double.infinity...0, label: nil).code == "lowest to 0")
  }

  @Test func aRangeIsCheckedLikeACode() {
    #expect(Self.problems("{-99: Not shown}") == [])
    #expect(
      Self.problems("{99 to 97: Not asked}") == [
        "study.yaml:4:25: error: '99 to 97' among the missing values of 'x': the lower number stands first",
        "study.yaml:5:48: error: '99 to 97' among the missing values of 'y': the lower number stands first",
      ])
    #expect(
      Self.problems("[97 to 99]") == ["study.yaml:5:48: error: '98' is a value and a missing value of 'y'"])
    #expect(
      Self.problems("[200 to 300]", condition: "x = 250") == [
        "study.yaml:6:14: error: '200 to 300' is a missing value of 'x'; use missing(x)"
      ])
  }
}
