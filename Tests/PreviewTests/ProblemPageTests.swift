import StudyFile
import Testing

@testable import Preview

@Suite struct ProblemPageTests {
  @Test func `place, advice and the line, with nothing taken for markup`() {
    let place = SourceLocation(file: "my <study>.yaml", line: 12, column: 5)
    let page = ProblemPage([
      .init(Diagnostic(at: place, "there is no '<b>'; did you mean 'a'?"), line: "    <b>: 1"),
      .init(Diagnostic(.warning, at: SourceLocation(file: "data.csv"), "empty")),
    ]).html
    #expect(page.contains("<title>No report: 1 error</title>"))
    #expect(page.contains("my &lt;study&gt;.yaml:12:5</code> error"))
    #expect(page.contains("there is no &#39;&lt;b&gt;&#39;; did you mean"))
    #expect(page.contains("<code>12      <mark>&lt;b&gt;: 1</mark></code>"))
    #expect(page.contains("data.csv</code> warning"))
    #expect(!page.contains("<b>"))
  }
}
