import FlyingFox
import Foundation

/// What the server answers. Only who names it as it is called, and reads, gets anything: another page that the reader has
/// open may send requests here too.
struct PreviewSite: Sendable {
  let folder: String
  let newsstand: Newsstand
  let port: UInt16

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      return text(
        HTTPStatusCode(421, phrase: "Misdirected Request"),
        "This is the preview of a report; it answers as http://127.0.0.1:\(port)/ only.\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = text(.methodNotAllowed, "There is only something to read here.\n")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    guard let target = RequestTarget(request.target.path()) else {
      return text(.badRequest, "This is no address of a file of the report.\n")
    }
    var response = await response(target, request, host: host)
    if request.method == .HEAD, case .httpBody(let body) = response.payload {
      response.headers[.contentLength] = String(body.count ?? 0)
      response.payload = .httpBody(HTTPBodySequence(data: Data()))
    }
    return response
  }

  /// A browser leaves out the port that `http` has anyway.
  private var hosts: [String] {
    ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
  }

  private func response(_ target: RequestTarget, _ request: HTTPRequest, host: String) async -> HTTPResponse {
    switch target {
    case Reloading.script: return response(.ok, "text/javascript", Data(Reloading.source.utf8))
    case Reloading.next:
      await newsstand.wait(after: request.query.first { $0.name == "after" }?.value ?? "")
      return text(.ok, await newsstand.name)
    case RequestTarget("/"), RequestTarget("/index.html"): return await page(host: host)
    default:
      guard let bytes = ServedFolder(path: folder).bytes(of: target) else { return absent }
      let name = target.names.last ?? ""
      return response(.ok, Self.types[(name as NSString).pathExtension] ?? "text/plain", Data(bytes))
    }
  }

  private func page(host: String) async -> HTTPResponse {
    let (edition, name) = await newsstand.current
    let page: String
    switch edition {
    case .awaited: page = ProblemPage.awaited
    case .problems(let html): page = html
    case .report:
      guard let target = RequestTarget("/index.html"),
        let bytes = ServedFolder(path: folder).bytes(of: target)
      else { return absent }
      page = String(decoding: bytes, as: UTF8.self)
    }
    return response(
      .ok, "text/html", Data(Reloading.page(page, host: host, edition: name).utf8))
  }

  private var absent: HTTPResponse { text(.notFound, "The report has no such file.\n") }

  private func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    response(status, "text/plain", Data(text.utf8))
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ body: Data) -> HTTPResponse {
    let isText = type.hasPrefix("text/")
    // The page has a policy of its own; what stands beside it runs nothing.
    let policy = type == "text/html" ? "" : "default-src 'none'; style-src 'unsafe-inline'; "
    return HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: isText ? type + "; charset=utf-8" : type,
        .cacheControl: "no-store",
        HTTPHeader("Content-Security-Policy"): policy + "frame-ancestors 'none'",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        HTTPHeader("Referrer-Policy"): "no-referrer",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
      ], body: body)
  }

  /// Of what is not shown as plain text.
  private static let types = ["svg": "image/svg+xml", "html": "text/html", "json": "application/json"]
}
