import Foundation
import Synchronization
import Testing

@testable import tearsheet

/// A bar on a terminal, none in a pipe, and none before there is something to wait for.
@Suite struct ProgressBarTests {
  private func shown(isWatched: Bool, columns: Int? = 80, patience: Duration) -> [String] {
    let shown = Mutex<[String]>([])
    var bar = ProgressBar("Reading", isWatched: isWatched, columns: columns, patience: patience) { text in
      shown.withLock { $0.append(text) }
    }
    for fraction in [0, 0.5, 1.2] { bar.show(fraction) }
    bar.clear()
    bar.clear()
    return shown.withLock { $0 }
  }

  @Test func isDrawnAndWipedOnce() {
    #expect(
      shown(isWatched: true, patience: .zero) == [
        "\rReading " + String(repeating: "░", count: 30) + " 0 %",
        "\rReading " + String(repeating: "█", count: 15) + String(repeating: "░", count: 15) + " 50 %",
        "\rReading " + String(repeating: "█", count: 30) + " 100 %", "\r\u{1B}[K",
      ])
  }

  /// A line that the terminal breaks in two cannot be wiped.
  @Test(arguments: [0, 10, 16, 20, 40, 46, 60]) func fitsIntoTheTerminal(columns: Int) {
    for text in shown(isWatched: true, columns: columns, patience: .zero).dropLast() {
      #expect(text.dropFirst().count <= max(columns, "Reading  100 %".count))
    }
  }

  @Test func isNotDrawnForNobodyOrTooSoon() {
    #expect(shown(isWatched: false, patience: .zero).isEmpty)
    #expect(shown(isWatched: true, patience: .seconds(3600)).isEmpty)
  }

  @Test func aPipeIsNotWatched() throws {
    try inSandbox { sandbox in
      try sandbox.write("study.yaml", SmallSurvey.study)
      let block = String(repeating: "30,Yes\n31,No\n", count: 5000)
      try sandbox.write("data.csv", "age,cried\n" + String(repeating: block, count: 40))
      let piped = try Program.run("analyze", "study.yaml", "--no-figures", in: sandbox.folder)
      #expect(piped.code == 0)
      #expect(piped.errors.isEmpty)
    }
  }
}
