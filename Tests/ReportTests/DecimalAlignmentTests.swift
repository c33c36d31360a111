import Testing

@testable import Report

@Suite struct DecimalAlignmentTests {
  private func aligned(_ texts: [String]) -> [String] {
    let alignment = DecimalAlignment(texts)
    return texts.map { $0 + alignment.blanks(after: $0) }
  }

  @Test func pointsStandBelowOneAnother() {
    #expect(aligned(["1.25", "3.5", "10"]) == ["1.25", "3.5\u{2007}", "10\u{2008}\u{2007}\u{2007}"])
    #expect(aligned(["< .001", ".012"]) == ["< .001", ".012"])
    #expect(aligned(["t = 1.25", "U = 16,734.5"]) == ["t = 1.25", "U = 16,734.5\u{2007}"])
  }

  @Test func signsHang() {
    let ghost = "<span class=\"ghost\" aria-hidden=\"true\">*</span>"
    #expect(aligned([".17*", "−.02"]) == [".17*", "−.02\(ghost)"])
  }

  @Test func whatHasNoPointIsLeftAlone() {
    let texts = ["–", "", "[.10, .30]", "27–43", "no difference", "1.23 × 10⁻⁵", "1.5"]
    #expect(aligned(texts) == texts)
  }
}
