/// What there is to read at the moment.
package enum Edition: Sendable, Equatable {
  /// The first report is being made.
  case awaited
  /// The report that stands in the folder.
  case report
  /// A page that says why there is none.
  case problems(String)
}

/// Tells those who read one edition of the next.
package actor Newsstand {
  private(set) var edition = Edition.awaited
  private var number = 0
  private var readers: [CheckedContinuation<Void, Never>] = []
  /// Of this run of the program, so that a page left open over another run notices.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  package init() {}

  /// The name of the edition.
  var name: String { "\(run)-\(number)" }

  var current: (edition: Edition, name: String) { (edition, name) }

  package func publish(_ edition: Edition) {
    self.edition = edition
    number += 1
    release()
  }

  /// Waits until there is another edition than this, or `release` was called.
  func wait(after name: String) async {
    guard name == self.name else { return }
    await withCheckedContinuation { readers.append($0) }
  }

  /// Lets those go who wait: no request is to wait for ever.
  package func release() {
    let waiting = readers
    readers = []
    for reader in waiting { reader.resume() }
  }
}
