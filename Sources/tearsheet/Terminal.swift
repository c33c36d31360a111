import Foundation
import StudyFile

/// Standard error: messages, and a progress bar where somebody is watching.
enum Terminal {
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  static func report(_ diagnostics: [Diagnostic]) {
    let width = width(of: STDERR_FILENO)
    for diagnostic in RepeatedMessages.condensed(diagnostics) {
      write(TextFolding.folded(diagnostic.description, width: width) + "\n")
    }
  }

  /// What came of a command, for standard output.
  static func show(_ summary: String) {
    print(TextFolding.folded(summary, width: width(of: STDOUT_FILENO)))
  }

  /// Whether somebody looks at standard error on a terminal that can take a line back.
  static var isWatched: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// How many characters a line of a terminal takes; `nil` where nobody looks, and lines stay as long as they are.
  static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

/// A bar that appears when reading has taken a second, and is wiped when it is done.
struct ProgressBar {
  private let start = ContinuousClock.now
  private let title: String
  private let isWatched: Bool
  private let width: Int
  private let patience: Duration
  private let write: (String) -> Void
  private var hasDrawn = false

  init(
    _ title: String, isWatched: Bool = Terminal.isWatched,
    columns: Int? = Terminal.width(of: STDERR_FILENO), patience: Duration = .seconds(1),
    write: @escaping (String) -> Void = Terminal.write
  ) {
    self.title = title
    self.isWatched = isWatched
    // Beside the bar stand the title and the percentage. A bar that is broken into two lines cannot be wiped.
    width = Swift.min(30, Swift.max(0, (columns ?? 80) - title.count - 9))
    self.patience = patience
    self.write = write
  }

  mutating func show(_ fraction: Double) {
    guard isWatched, ContinuousClock.now - start >= patience else { return }
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
