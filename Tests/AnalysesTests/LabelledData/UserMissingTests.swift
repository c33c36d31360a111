import StudyFile
import Testing

@testable import Analyses

struct UserMissingTests {
  private func told(_ codes: [String], valid: [Double] = [1, 2, 3]) -> (codes: [String], kept: [Bool]) {
    let reasons = codes.map { MissingValue(code: $0, label: nil) }
    let told = UserMissing(
      reasons, codes: reasons.map { $0.range == nil ? NumberText.value($0.code) : nil }, valid: valid)
    return (told.declared.map(\.code), told.isKept)
  }

  @Test func threeNumbersOrARangeAndOne() {
    #expect(told(["-9", "-8", "99"]).codes == ["-9", "-8", "99"])
    #expect(told(["97 to 99", "-1"]).codes == ["97 to 99", "-1"])
    #expect(told([]).codes == [])
  }

  @Test func moreOfThemBecomeARangeWhereNoAnswerLies() {
    #expect(told(["-9", "-8", "-7", "-6"]).codes == ["-9 to -6"])
    #expect(told(["-9", "97", "98", "99"]).codes == ["97 to 99", "-9"])
    #expect(told(["-9", "-8", "-7", "99"]).codes == ["-9 to -7", "99"])
    #expect(told(["97 to 99", "-9 to -8"], valid: []).codes == ["-9 to 99"])
    #expect(told(["lowest to -1", "-5", "99", "-7"]).codes == ["lowest to -1", "99"])
  }

  @Test func whatDoesNotFitIsLeft() {
    let (codes, kept) = told(["-9", "-8", "98", "99"])
    #expect(codes == ["-9", "-8", "98"])
    #expect(kept == [true, true, true, false])
    let (ranges, keptRanges) = told(["97 to 99", "-9 to -8", "-1", "0"])
    #expect(ranges == ["97 to 99", "-1"])
    #expect(keptRanges == [true, false, true, false])
  }
}
