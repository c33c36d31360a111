import FlyingFox
import Foundation
import Testing

@testable import Preview

@Suite struct PreviewSiteTests {
  private func answer(
    _ path: String, host: String?, method: HTTPMethod = .GET, port: UInt16 = 8123,
    edition: Edition = .problems("<title>No</title></body>")
  ) async -> HTTPResponse {
    let newsstand = Newsstand()
    await newsstand.publish(edition)
    return await PreviewSite(folder: "/nowhere", newsstand: newsstand, port: port).answer(
      HTTPRequest(
        method: method, version: .http11, path: path, query: [],
        headers: host.map { [.host: $0] } ?? [:], body: Data()))
  }

  @Test(arguments: ["127.0.0.1:8123", "localhost:8123", "LOCALHOST:8123"])
  func `its own names`(host: String) async {
    #expect(await answer("/", host: host).statusCode == .ok)
  }

  @Test(arguments: [
    nil, "", "127.0.0.1", "localhost", "127.0.0.1:8124", "example.org", "example.org:8123",
    "localhost:8123.example.org", "localhost.example.org:8123", "[::1]:8123", "0.0.0.0:8123",
    "127.0.0.1:8123, example.org",
  ])
  func `any other name`(host: String?) async {
    let response = await answer("/", host: host)
    #expect(response.statusCode.code == 421)
  }

  @Test func `the port that is left out`() async {
    #expect(await answer("/", host: "localhost", port: 80).statusCode == .ok)
    #expect(await answer("/", host: "localhost:80", port: 80).statusCode == .ok)
    #expect(await answer("/", host: "example.org", port: 80).statusCode.code == 421)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
  func `nothing but reading`(method: String) async {
    let response = await answer("/", host: "localhost:8123", method: HTTPMethod(method))
    #expect(response.statusCode.code == 405)
    #expect(response.headers[HTTPHeader("Allow")] == "GET, HEAD")
  }

  @Test func `a head without a body`() async throws {
    let whole = await answer("/", host: "localhost:8123")
    let head = await answer("/", host: "localhost:8123", method: .HEAD)
    #expect(head.statusCode == .ok)
    #expect(try await head.bodyData.isEmpty)
    let size = try await whole.bodyData.count
    #expect(head.headers[.contentLength] == String(size))
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
