import Testing

@testable import Preview

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", []), ("/index.html", ["index.html"]), ("/figures/cried.svg", ["figures", "cried.svg"]),
    ("/tables/a%20b.csv", ["tables", "a b.csv"]), ("/%C3%A9", ["é"]), ("/a%2Fb", ["a", "b"]),
    // Decoded once: the name has a percent sign.
    ("/%252e%252e", ["%2e%2e"]),
  ])
  func `names below the folder`(path: String, names: [String]) {
    #expect(RequestTarget(path)?.names == names)
  }

  @Test(arguments: [
    "", "index.html", "http://127.0.0.1/index.html", "/..", "/../study.yaml", "/figures/../../study.yaml",
    "/%2e%2e/study.yaml", "/%2E%2E%2Fstudy.yaml", "/.", "//etc/passwd", "/figures//a", "/figures/", "/a%00",
    "/a%0A", "/..%5Cstudy.yaml", "/a\\b", "/%", "/%2", "/%zz", "/%FF",
  ])
  func `what leads elsewhere`(path: String) { #expect(RequestTarget(path) == nil) }
}
