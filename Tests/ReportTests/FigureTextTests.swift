import Testing

@testable import Report

@Suite struct FigureTextTests {
  @Test func breaksAtSpaces() {
    let text = "What the tears did to the relationship between therapist and client"
    let lines = FigureText.lines(text, width: 180, most: 9)
    #expect(lines.count > 1 && lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { FigureText.width($0) <= 180 })
  }

  @Test func cutsWhatIsTooLong() {
    let text = String(repeating: "long label ", count: 20)
    let lines = FigureText.lines(text, width: 200, most: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…") && lines.allSatisfy { FigureText.width($0) <= 200 })
    #expect(FigureText.line("short", width: 200) == "short")
  }

  @Test(arguments: [1, 2, 5]) func breaksAWordThatIsLongerThanALine(most: Int) {
    let lines = FigureText.lines(String(repeating: "x", count: 500), width: 100, most: most)
    #expect(lines.count == most && lines.allSatisfy { FigureText.width($0) <= 100 })
  }

  @Test func nothingIsNoLine() {
    #expect(FigureText.lines(" ", width: 100, most: 3).isEmpty)
    #expect(FigureText.lines("i", width: 1, most: 1) == ["i"])
  }

  @Test func wideScriptsAreWide() {
    #expect(FigureText.width("調査") > FigureText.width("ab"))
    #expect(FigureText.width("−.02") < FigureText.width("調査調"))
  }
}
