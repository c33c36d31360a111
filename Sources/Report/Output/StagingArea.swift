import Synchronization

/// The folder that this program is filling aside, so that nothing of it stays when the program is interrupted.
package final class StagingArea: Sendable {
  private let folder = Mutex<String?>(nil)
  /// A folder that is there no longer than the program.
  private let passing: String?

  package init(passing: String? = nil) { self.passing = passing }

  /// One step of filling a folder, which an interruption waits for. The body is given the folder's path to change.
  func step<Value>(_ body: (inout String?) throws(SystemError) -> Value) throws(SystemError) -> Value {
    try folder.withLock { (path: inout sending String?) throws(SystemError) -> sending Value in
      try body(&path)
    }
  }

  /// Removes the folder and ends the program. Whoever would go on filling it waits for ever.
  package func abandon(_ end: () -> Never) -> Never {
    folder.withLock { path in
      for path in [path, passing].compactMap(\.self) { Self.remove(path) }
      end()
    }
  }

  /// Gnuplot may be putting a last drawing into it.
  private static func remove(_ path: String) {
    for _ in 0..<100 {
      do {
        return try FileTree.remove(path)
      } catch {
        FileTree.rest()
      }
    }
  }
}
