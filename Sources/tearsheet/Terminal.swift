import Foundation
import StudyFile

/// Standard error: messages, and a progress bar where somebody is watching.
enum Terminal {
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { write(diagnostic.description + "\n") }
  }

  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}

/// A bar that appears when reading has taken a second, and is wiped when it is done.
struct ProgressBar {
  private let start = ContinuousClock.now
  private let title: String
  private let isWatched: Bool
  private let patience: Duration
  private let write: (String) -> Void
  private var hasDrawn = false

  init(
    _ title: String, isWatched: Bool = Terminal.isWatched, patience: Duration = .seconds(1),
    write: @escaping (String) -> Void = Terminal.write
  ) {
    self.title = title
    self.isWatched = isWatched
    self.patience = patience
    self.write = write
  }

  mutating func show(_ fraction: Double) {
    guard isWatched, ContinuousClock.now - start >= patience else { return }
    let width = 30
    let fraction = Swift.min(1, Swift.max(0, fraction))
    let filled = Int((fraction * Double(width)).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    write("\r\(title) \(bar) \(Int((fraction * 100).rounded(.down))) %")
    hasDrawn = true
  }

  mutating func clear() {
    if hasDrawn { write("\r\u{1B}[K") }
    hasDrawn = false
  }
}
