import StudyFile
import Testing

@testable import tearsheet

@Suite struct RepeatedMessagesTests {
  private func error(_ line: Int, _ message: String = "no such key") -> Diagnostic {
    Diagnostic(at: SourceLocation(file: "study.yaml", line: line, column: 3), message)
  }

  @Test func fewAreAllTold() {
    let few = [1, 2, 3, 4].map { error($0) } + [error(9, "another")]
    #expect(RepeatedMessages.condensed(few) == few)
  }

  @Test func manyAreToldThreeTimes() {
    let many = (1...20).map { error($0) } + [error(21, "another")]
    #expect(
      RepeatedMessages.condensed(many).map(\.description) == [
        "study.yaml:1:3: error: no such key", "study.yaml:2:3: error: no such key",
        "study.yaml:3:3: error: no such key",
        "study.yaml:4:3: error: the same here, and on lines 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 4 more places",
        "study.yaml:21:3: error: another",
      ])
  }

  /// A warning is not an error, and one file is not another.
  @Test func differencesAreKept() {
    var mixed = (1...4).map { error($0) }
    mixed += (1...4).map {
      Diagnostic(.warning, at: SourceLocation(file: "study.yaml", line: $0), "no such key")
    }
    mixed += (1...4).map { Diagnostic(at: SourceLocation(file: "other.yaml", line: $0), "no such key") }
    #expect(RepeatedMessages.condensed(mixed) == mixed)
  }
}
