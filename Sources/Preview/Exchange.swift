import Foundation

/// What a browser asks, as far as files to read are concerned.
struct Request: Sendable, Equatable {
  var method: String
  var path: String
  var query = ""
  /// `nil` where there is none, or more than one.
  var host: String?

  /// Of the lines before a body; `nil` for what is no request. Fielding, R., et al. (2022). HTTP/1.1 (RFC 9112).
  init?(_ head: String) {
    var lines = head.components(separatedBy: "\r\n")
    let first = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard first.count == 3, !first[0].isEmpty, first[1].hasPrefix("/"), first[2].hasPrefix("HTTP/1.") else {
      return nil
    }
    method = String(first[0])
    let target = first[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    if target.count > 1 { query = String(target[1]) }
    let hosts = lines.filter { $0.lowercased().hasPrefix("host:") }
    if hosts.count == 1 { host = hosts[0].dropFirst(5).trimmingCharacters(in: .whitespaces) }
  }

  init(method: String, path: String, host: String?) {
    (self.method, self.path, self.host) = (method, path, host)
  }
}

struct Response: Sendable {
  var status: Int
  var phrase: String
  var headers: [String: String] = [:]
  var body = Data()

  /// As it is sent: with its body, or without it to who asked for the head alone.
  func bytes(withBody: Bool) -> Data {
    var head = "HTTP/1.1 \(status) \(phrase)\r\n"
    let all = headers.merging(["Content-Length": String(body.count), "Connection": "close"]) { $1 }
    for (name, value) in all.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    return Data((head + "\r\n").utf8) + (withBody ? body : Data())
  }
}
