import Foundation

/// What the server answers. Only who names it as it is called, and reads, gets anything: another page that the reader has
/// open may send requests here too.
struct PreviewSite: Sendable {
  let folder: String
  let newsstand: Newsstand
  let port: UInt16

  func answer(_ request: Request) async -> Response {
    guard let host = request.host?.lowercased(), hosts.contains(host) else {
      return Self.text(
        421, "Misdirected Request",
        "This is the preview of a report; it answers as http://127.0.0.1:\(port)/ only.\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = Self.text(405, "Method Not Allowed", "There is only something to read here.\n")
      response.headers["Allow"] = "GET, HEAD"
      return response
    }
    guard let target = RequestTarget(request.path) else { return Self.unreadable }
    return await response(target, request, host: host)
  }

  static let unreadable = text(400, "Bad Request", "This is no address of a file of the report.\n")

  /// A browser leaves out the port that `http` has anyway.
  private var hosts: [String] {
    ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
  }

  private func response(_ target: RequestTarget, _ request: Request, host: String) async -> Response {
    switch target {
    case Reloading.script: return Self.response(200, "OK", "text/javascript", Data(Reloading.source.utf8))
    case Reloading.next:
      await newsstand.wait(after: request.query.hasPrefix("after=") ? String(request.query.dropFirst(6)) : "")
      return Self.text(200, "OK", await newsstand.name)
    case RequestTarget("/"), RequestTarget("/index.html"): return await page(host: host)
    default:
      guard let bytes = ServedFolder(path: folder).bytes(of: target) else { return absent }
      let name = target.names.last ?? ""
      return Self.response(
        200, "OK", Self.types[(name as NSString).pathExtension] ?? "text/plain", Data(bytes))
    }
  }

  private func page(host: String) async -> Response {
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
    return Self.response(
      200, "OK", "text/html", Data(Reloading.page(page, host: host, edition: name).utf8))
  }

  private var absent: Response { Self.text(404, "Not Found", "The report has no such file.\n") }

  private static func text(_ status: Int, _ phrase: String, _ text: String) -> Response {
    response(status, phrase, "text/plain", Data(text.utf8))
  }

  private static func response(_ status: Int, _ phrase: String, _ type: String, _ body: Data) -> Response {
    let isText = type.hasPrefix("text/")
    // The page has a policy of its own; what stands beside it runs nothing.
    let policy = type == "text/html" ? "" : "default-src 'none'; style-src 'unsafe-inline'; "
    return Response(
      status: status, phrase: phrase,
      headers: [
        "Content-Type": isText ? type + "; charset=utf-8" : type,
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy + "frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      ], body: body)
  }

  /// Of what is not shown as plain text.
  private static let types = ["svg": "image/svg+xml", "html": "text/html", "json": "application/json"]
}
