import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// For tests that draw: a machine may do without gnuplot, as its reports do.
  static var needsGnuplot: Self { needs("gnuplot") }

  /// For tests of what other programs make or read.
  static func needs(_ programs: String...) -> Self {
    let absent = programs.filter { !Programs.shared.has($0) }
    return .enabled(if: absent.isEmpty, "there is no \(absent.joined(separator: ", ")) here")
  }
}

/// What is installed. A quiet run does not name the tests that it skips: each absent program is told once.
private struct Programs {
  static let shared = Programs(["gnuplot", "pandoc", "pdflatex", "chromium", "pdftotext"])
  private let found: Set<String>

  private init(_ names: [String]) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    found = Set(
      names.filter { name in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
      })
    for name in names where !found.contains(name) { print("skipped: what needs \(name), which is not here") }
  }

  func has(_ name: String) -> Bool { found.contains(name) }
}
