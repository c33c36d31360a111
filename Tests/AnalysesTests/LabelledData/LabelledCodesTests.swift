import StudyFile
import Testing

@testable import Analyses

struct LabelledCodesTests {
  private func reasons(_ codes: String...) -> [MissingValue] {
    codes.map { MissingValue(code: $0, label: nil) }
  }

  @Test func codesThatAreNumbersStay() {
    let codes = LabelledCodes(levels: ["2", "1.5", "-3"], missing: reasons("-99", "97 to 98"))
    #expect(codes.levels == [2, 1.5, -3])
    #expect(codes.missing == [-99, nil])
    #expect(codes.wholeRange == nil)
    #expect(LabelledCodes(levels: ["5", "1"], missing: reasons("-9")).wholeRange == -9...5)
  }

  @Test func othersAreCounted() {
    #expect(LabelledCodes(levels: ["CBT", "PDT"], missing: []).levels == [1, 2])
    // One number, two answers.
    #expect(LabelledCodes(levels: ["01", "1", "7"], missing: []).levels == [1, 2, 3])
  }

  @Test func reasonsGetNumbersThatNoAnswerHas() {
    func missing(_ levels: [String], _ codes: [String], _ others: ClosedRange<Double>? = nil) -> [Double?] {
      LabelledCodes(
        levels: levels, missing: codes.map { MissingValue(code: $0, label: nil) }, others: others
      ).missing
    }
    #expect(missing(["a", "b"], ["Refused", "2", "DK"]) == [-1, -2, -3])
    #expect(missing(["-1", "3"], ["Refused", "-2"]) == [-3, -2])
    #expect(missing([], ["DK", "Refused"], -25.5...7) == [-199, -200])
    #expect(missing([], ["DK", "lowest to -1"], 0...30) == [199, nil])
    #expect(missing([], ["DK", "97 to 99"]) == [-1, nil])
    // There is no number left.
    #expect(missing([], ["DK", "lowest to -1", "9 to highest"]) == [nil, nil, nil])
  }
}
