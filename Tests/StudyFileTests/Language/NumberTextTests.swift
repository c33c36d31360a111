import Testing

@testable import StudyFile

@Suite struct NumberTextTests {
  @Test func readsPlainNumbersOnly() {
    #expect(NumberText.value("010") == 10)
    #expect(NumberText.value("-2.5e3") == -2500)
    #expect(NumberText.value("−.5") == -0.5)
    for text in ["", "inf", "nan", "0x10", "1,5", "1e999", "٣", " 1", "1:30", "e"] {
      #expect(NumberText.value(text) == nil, "\(text)")
    }
  }
}
