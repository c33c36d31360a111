import Testing

@testable import StudyFile

/// Thousands of broken study files: each is read or refused with errors that have a place, and none traps.
@Suite struct FuzzTests {
  private static let pieces = [
    "'", "\"", "`", "(", ")", "[", "]", "{", "}", ":", ": ", ",", "-", "- ", "#", " #x", "&a", "*a", "!", "|",
    ">", ">-",
    "%", "@", "~", "=", "!=", "<", "and", "or", "not", "in", "missing(", "\t", "\n", "\n  ", "\r\n", "\u{0}",
    "é", "🇨🇦",
    "\u{2028}", "\u{FEFF}", "1e999", "-1", "0", "99999999999999999999", "NaN", "inf", ".", "\\", "\\u", "? ",
    "<<", "---",
    "...", "\u{E000}", "^", "*", "+", "/", "10 points", "100%",
  ]

  @Test func mutatedFixtures() {
    var random = SplitMix(state: 541)
    let original = Array(Fixture.complete)
    for _ in 0..<600 {
      var text = original
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.mutate(&text, &random) }
      Self.check(String(text))
    }
  }

  @Test func mutatedSections() {
    var random = SplitMix(state: 2013)
    let lines = Fixture.complete.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let variables = lines.firstIndex(of: "variables:") ?? 0
    for _ in 0..<1_200 {
      // One section alone, so that a YAML error elsewhere does not end the reading.
      let start = Int.random(in: variables..<lines.count, using: &random)
      var text = Array((["study: a", "data: {}"] + lines[variables...start]).joined(separator: "\n"))
      let tail = max(0, text.count - 120)
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.mutate(&text, from: tail, &random) }
      Self.check(String(text))
    }
  }

  @Test func noise() {
    var random = SplitMix(state: 72)
    for _ in 0..<1_200 {
      let count = Int.random(in: 1...12, using: &random)
      let noise = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
      Self.check(noise)
      _ = ConditionParser.parse(noise + "age " + noise, with: ConditionParserTests.codebook)
      _ = FormulaParser.parse("age ~ " + noise, with: ConditionParserTests.codebook)
      Self.check("study: a\ndata: {}\nrules:\n  - >-\n    age \(noise.replacing("\n", with: " "))\n")
    }
  }

  private static func mutate(_ text: inout [Character], from start: Int = 0, _ random: inout SplitMix) {
    guard text.count > start else { return }
    let place = Int.random(in: start..<text.count, using: &random)
    let piece = Array(pieces.randomElement(using: &random) ?? "")
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text.insert(contentsOf: piece, at: place)
    case 1: text.remove(at: place)
    case 2: text.replaceSubrange(place..<min(text.count, place + 4), with: piece)
    default:
      let end = min(text.count, place + Int.random(in: 1...40, using: &random))
      text.insert(contentsOf: text[place..<end], at: Int.random(in: start..<text.count, using: &random))
    }
  }

  private static func check(_ text: String) {
    do {
      let study = try StudyParser.parse(text: text, file: "s")
      #expect(!study.warnings.contains { $0.severity == .error })
    } catch {
      #expect(error.list.contains { $0.severity == .error })
      #expect(error.list.allSatisfy { ($0.location.line ?? 0) > 0 && !$0.message.isEmpty }, "\(error)")
    }
  }
}
