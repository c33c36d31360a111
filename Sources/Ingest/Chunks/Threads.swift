import Foundation

/// Runs each body on a thread of its own while the caller does something itself, and comes back when all are done. The
/// bodies may wait for the caller and for one another, as tasks of Dispatch and of Swift's concurrency must not.
func onThreads(_ bodies: [@Sendable () -> Void], meanwhile: () -> Void) {
  let group = DispatchGroup()
  for body in bodies {
    group.enter()
    let thread = Thread {
      body()
      group.leave()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }
  meanwhile()
  group.wait()
}
