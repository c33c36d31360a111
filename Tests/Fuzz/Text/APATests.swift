import FuzzSupport
import StudyFile

@testable import Replication

/// The reader of `check --text`: every test that it finds stands in the text, and is judged.
enum APATests: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let lines = text.count { $0.isNewline } + 1
    let tests = TestScanner.tests(in: text, file: "paper.md", mayLackProbability: true)
    for test in tests {
      demand(!test.text.isEmpty && text.contains(test.text), "a test that is not in the text")
      demand((1...lines).contains(test.location.line ?? 0), "a line that is not in the text")
    }
    for entry in TextCheck(text, name: "paper.md", file: "paper.md", place: { "\($0)" }).entries {
      demand(!entry.verdict.published.isEmpty, "a verdict on nothing")
    }
  }
}
