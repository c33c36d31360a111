import Testing

@testable import Report

@Suite struct StarsTests {
  @Test func levels() {
    let stars = Stars(below: 0.05)
    #expect(
      [0.06, 0.05, 0.049, 0.01, 0.0099, 0.001, 0.0009].map { stars.text($0) } == [
        "", "", "*", "*", "**", "**", "***",
      ])
    #expect(stars.text(nil).isEmpty)
  }

  @Test func anotherLevelThanTheUsual() {
    #expect(Stars(below: 0.01).text(0.02).isEmpty && Stars(below: 0.01).text(0.005) == "*")
    #expect(Stars(below: 0.005).note([0.004], adjusted: false, in: .english).plain == "* p < .005.")
  }

  @Test func onlyWhatIsThereIsExplained() {
    let stars = Stars(below: 0.05)
    #expect(
      stars.note([0.03, 0.0001, nil], adjusted: true, in: .english).plain
        == "* adjusted p < .05. *** adjusted p < .001.")
    #expect(stars.note([0.3], adjusted: false, in: .english).isEmpty)
  }
}
