import Foundation
import Synchronization

/// Serves a folder to the browsers of this machine.
package struct PreviewServer: Sendable {
  package enum Refusal: Error, Sendable {
    case portTaken, portReserved
    case other(String)
  }

  /// More who ask at a time than a browser does are turned away.
  private static let mostAsking = 64

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
    let listener = try Listener(port: port)
    defer { listener.release() }
    let site = PreviewSite(folder: folder, newsstand: newsstand, port: listener.port)
    await started(listener.port)
    await withTaskCancellationHandler {
      await withCheckedContinuation { done in
        Thread.detachNewThread {
          let asking = Asking()
          while let connection = listener.next() { Self.serve(connection, site, asking) }
          done.resume()
        }
      }
    } onCancel: {
      listener.end()
    }
    try Task.checkCancellation()
  }

  /// How many ask at the moment.
  private final class Asking: Sendable {
    let count = Atomic<Int>(0)
  }

  private static func serve(_ connection: Connection, _ site: PreviewSite, _ asking: Asking) {
    guard asking.count.add(1, ordering: .relaxed).newValue <= mostAsking else {
      asking.count.subtract(1, ordering: .relaxed)
      return connection.end()
    }
    // Who is slow to say what it wants keeps nobody waiting.
    Thread.detachNewThread {
      let head = connection.head()
      Task {
        if let head {
          let request = Request(head)
          let response = if let request { await site.answer(request) } else { PreviewSite.unreadable }
          connection.reply(response.bytes(withBody: request?.method != "HEAD"))
        }
        connection.end()
        asking.count.subtract(1, ordering: .relaxed)
      }
    }
  }
}
