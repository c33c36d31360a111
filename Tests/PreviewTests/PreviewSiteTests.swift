import Foundation
import Testing

@testable import Preview

@Suite struct PreviewSiteTests {
  private func answer(
    _ path: String, host: String?, method: String = "GET", port: UInt16 = 8123,
    edition: Edition = .problems("<title>No</title></body>"), newsstand: Newsstand = Newsstand()
  ) async -> Response {
    await newsstand.publish(edition)
    return await PreviewSite(folder: "/nowhere", newsstand: newsstand, port: port).answer(
      Request(method: method, path: path, host: host))
  }

  @Test(arguments: ["127.0.0.1:8123", "localhost:8123", "LOCALHOST:8123"])
  func `its own names`(host: String) async {
    #expect(await answer("/", host: host).status == 200)
  }

  @Test(arguments: [
    nil, "", "127.0.0.1", "localhost", "127.0.0.1:8124", "example.org", "example.org:8123",
    "localhost:8123.example.org", "localhost.example.org:8123", "[::1]:8123", "0.0.0.0:8123",
    "127.0.0.1:8123, example.org",
  ])
  func `any other name`(host: String?) async {
    let response = await answer("/", host: host)
    #expect(response.status == 421)
  }

  @Test func `the port that is left out`() async {
    #expect(await answer("/", host: "localhost", port: 80).status == 200)
    #expect(await answer("/", host: "localhost:80", port: 80).status == 200)
    #expect(await answer("/", host: "example.org", port: 80).status == 421)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
  func `nothing but reading`(method: String) async {
    let response = await answer("/", host: "localhost:8123", method: method)
    #expect(response.status == 405)
    #expect(response.headers["Allow"] == "GET, HEAD")
  }

  @Test func `a head without a body`() async {
    // The name of the edition stands in the page, and not each is as long.
    let newsstand = Newsstand()
    let whole = await answer("/", host: "localhost:8123", newsstand: newsstand)
    let head = await answer("/", host: "localhost:8123", method: "HEAD", newsstand: newsstand)
    #expect(head.status == 200)
    #expect(head.status == 200 && !whole.body.isEmpty)
    let sent = String(decoding: head.bytes(withBody: false), as: UTF8.self)
    #expect(sent.hasPrefix("HTTP/1.1 200 OK\r\n") && sent.hasSuffix("\r\n\r\n"))
    #expect(sent.contains("\r\nContent-Length: \(whole.body.count)\r\n"))
  }

  @Test func `a page asks for the next edition, and the policy lets it`() {
    let page = """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x'; img-src data:">
      <title>script-src </title><body></body>
      """
    let served = Reloading.page(page, host: "localhost:8123", edition: "e-1")
    #expect(
      served.contains(
        "connect-src http://localhost:8123/.preview/next; script-src http://localhost:8123/.preview/reload.js 'sha256-x'"
      ))
    #expect(served.contains("<title>script-src </title>"))
    #expect(
      served.hasSuffix(
        "<script src=\"/.preview/reload.js\" data-edition=\"e-1\"></script>\n</body>"))
  }

  @Test func `whoever waits is told of the next edition`() async {
    let newsstand = Newsstand()
    let first = await newsstand.name
    async let waited: Void = newsstand.wait(after: first)
    await newsstand.publish(.report)
    await waited
    #expect(await newsstand.name != first)
    // Who has an older one need not wait.
    await newsstand.wait(after: first)
  }
}
