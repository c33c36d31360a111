import FlyingFox
import FlyingSocks
import Foundation

/// Serves a folder to the browsers of this machine.
package struct PreviewServer: Sendable {
  package enum Refusal: Error {
    case portTaken, portReserved
    case other(String)
  }

  /// Longer than anybody is let wait for the next edition.
  private static let patience: TimeInterval = 120

  let folder: String
  let newsstand: Newsstand

  package init(folder: String, newsstand: Newsstand) {
    (self.folder, self.newsstand) = (folder, newsstand)
  }

  /// Runs until the task is cancelled. Throws a `Refusal`.
  ///
  /// - Parameters:
  ///   - port: 0 takes any that is free.
  ///   - started: is given the one that it has.
  package func run(port: UInt16, started: @escaping @Sendable (UInt16) async -> Void) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: Self.patience, logger: .disabled)
    do {
      try await withThrowingTaskGroup { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening(timeout: 60)
          guard case .ip4(_, let port) = await server.listeningAddress else { return }
          let site = PreviewSite(folder: folder, newsstand: newsstand, port: port)
          await server.appendRoute("*") { await site.answer($0) }
          await started(port)
        }
        // Not `waitForAll`, which lets the others go on when one has failed.
        while try await group.next() != nil {}
      }
    } catch SocketError.failed(_, let code, let message) {
      switch code {
      case EADDRINUSE: throw Refusal.portTaken
      case EACCES: throw Refusal.portReserved
      default: throw Refusal.other(message)
      }
    }
  }
}
