import Testing

@testable import Preview

@Suite struct ExchangeTests {
  @Test func whatABrowserAsks() throws {
    let request = try #require(
      Request("GET /.preview/next?after=a-1 HTTP/1.1\r\nhost: localhost:8123\r\nAccept: */*"))
    #expect(request.method == "GET" && request.path == "/.preview/next" && request.query == "after=a-1")
    #expect(request.host == "localhost:8123")
  }

  @Test func whoHasTwoHostsHasNone() throws {
    let request = try #require(Request("GET / HTTP/1.1\r\nHost: localhost:1\r\nHost: example.org"))
    #expect(request.host == nil)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET http://localhost/ HTTP/1.1", " / HTTP/1.1",
    "GET / HTTP/1.1 more", "\u{16}\u{3}\u{1}",
  ]) func whatIsNoRequest(head: String) {
    #expect(Request(head) == nil)
  }
}
