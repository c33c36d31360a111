import Testing

@testable import Report

@Suite struct RunningHeadStyleTests {
  @Test func isAStringThatNothingEnds() {
    let css = RunningHead.css("A \"quoted\" \\ title</style><script>\n& more")
    #expect(css.contains(#"content: "A \22 quoted\22  \5c  title\3c /style\3e \3c script\3e  \26  more""#))
    #expect(!css.contains("</style") && !css.contains("<script"))
  }

  @Test func aLongTitleIsCut() {
    #expect(
      RunningHead.css(String(repeating: "x", count: 500)).contains(String(repeating: "x", count: 69) + "…\""))
  }
}
