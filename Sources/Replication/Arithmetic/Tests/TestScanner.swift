import StudyFile

/// Finds the tests in a text as people write them: `t(28) = 2.20, p = .03`, `χ²(1, N = 368) = 65.0, p < .001`,
/// `F (2, 57)=3.1;p<.05`, `z = 1.2, ns`, `t = 2.20, df = 28 (p = .03)`, with italics, Unicode minus, `X2`, brackets of any
/// kind and thousands.
package enum TestScanner {
  /// `start` is the place of the first character of the text.
  package static func tests(
    in text: String, file: String, startingAt start: (line: Int, column: Int) = (1, 1),
    mayLackProbability: Bool = false
  ) -> [PrintedTest] {
    var places = PlaceCounter(Array(text), start)
    return tests(in: text, mayLackProbability: mayLackProbability) { offset in
      let place = places.place(of: offset)
      return SourceLocation(file: file, line: place.line, column: place.column)
    }
  }

  /// `locate` has the place of a character of the text, asked for in growing order. A test without a p value or an effect
  /// is nothing to check, but may be wanted.
  package static func tests(
    in text: String, mayLackProbability: Bool = false, locate: (Int) -> SourceLocation
  ) -> [PrintedTest] {
    let readable = ReadableText(text)
    var cursor = TestCursor(readable.characters)
    var tests: [PrintedTest] = []
    while !cursor.isAtEnd {
      let from = cursor.position
      if var test = test(&cursor, mayLackProbability) {
        let (first, last) = (readable.places[from], readable.places[cursor.position - 1])
        test.text = String(readable.original[first...last])
        test.shown = readable.shown(from..<cursor.position)
        test.location = locate(first)
        let sentence = sentence(readable.characters, from, cursor.position)
        test.isOneTailed = test.isOneTailed || says(oneTailed, sentence)
        test.isCorrected = says(corrections, sentence)
        tests.append(test)
      } else {
        cursor.position = from + 1
      }
    }
    return tests
  }

  /// With decimal commas where it can be read in no other way, or only in part.
  private static func test(_ cursor: inout TestCursor, _ mayLackProbability: Bool) -> PrintedTest? {
    func isWanted(_ test: PrintedTest) -> Bool {
      mayLackProbability || test.probability != nil || !test.effects.isEmpty
    }
    guard cursor.isAtWordStart else { return nil }
    var (plain, comma) = (cursor, cursor)
    let first = parse(&plain).flatMap { isWanted($0) ? $0 : nil }
    guard first == nil || plain.sawDecimalComma || plain.isBeforeDecimals else {
      cursor = plain
      return first
    }
    comma.hasDecimalCommas = true
    if let second = parse(&comma), isWanted(second), comma.sawDecimalComma {
      comma.hasDecimalCommas = false
      cursor = comma
      return second
    }
    cursor = plain
    return first
  }

  private static func parse(_ cursor: inout TestCursor) -> PrintedTest? {
    guard let kind = cursor.kind() else { return nil }
    cursor.skipBlanks()
    guard let df = cursor.degrees(of: kind) else { return nil }
    // A comma between degrees of freedom says nothing about others.
    cursor.sawDecimalComma = false
    cursor.skipBlanks()
    guard let comparison = cursor.comparison(), let statistic = cursor.number(takesThousands: true) else {
      return nil
    }
    var test = PrintedTest(
      kind: kind, df: df.first, df2: df.second, n: df.n, comparison: comparison, statistic: statistic,
      text: "", location: SourceLocation(file: ""))
    readRest(&cursor, &test)
    if test.kind == .r, test.df == nil, let n = test.n, n > 2 {
      test.df = PrintedDecimal(digits: n - 2, decimals: 0)
    }
    let isComplete = kind == .z || (test.df != nil && (kind != .f || test.df2 != nil))
    return isComplete ? test : nil
  }

  /// What follows the statistic, as long as it is known to belong to it.
  private static func readRest(_ cursor: inout TestCursor, _ test: inout PrintedTest) {
    while true {
      let before = cursor.position
      cursor.skip { " ,;".contains($0) }
      let bracket = cursor.opensBracket()
      guard readPiece(&cursor, &test) else {
        cursor.position = before
        return
      }
      if let bracket { cursor.close(bracket) }
    }
  }

  private static func readPiece(_ cursor: inout TestCursor, _ test: inout PrintedTest) -> Bool {
    if test.probability == nil, let (probability, tails) = cursor.probability() {
      test.probability = probability
      if tails == 1 { test.isOneTailed = true }
    } else if let tails = cursor.tails() {
      if tails == 1 { test.isOneTailed = true }
    } else if test.df == nil, let degrees = cursor.namedDegrees(of: test.kind) {
      (test.df, test.df2) = degrees
    } else if test.n == nil, test.probability == nil || test.kind == .r && test.df == nil,
      let n = cursor.sampleSize()
    {
      test.n = n
    } else if let effect = cursor.effect() {
      test.effects.append(effect)
    } else if let interval = cursor.interval() {
      if let last = test.effects.indices.last, test.effects[last].interval == nil {
        test.effects[last].interval = interval
      }
    } else {
      return cursor.passedOver()
    }
    return true
  }

  private static let oneTailed = ["one tailed", "one sided", "1 tailed", "1 sided", "directional test"]
  private static let corrections = [
    "bonferroni", " holm", "tukey", "scheff", "šidák", "sidak", "benjamini", "false discovery", "adjusted p",
    "corrected p", "corrected for multiple",
  ]

  private static func says(_ words: [String], _ sentence: String) -> Bool {
    words.contains { sentence.contains($0) }
  }

  private static func sentence(_ text: [Character], _ from: Int, _ to: Int) -> String {
    var (start, end) = (from, to)
    while start > 0, from - start < 200, !isSentenceEnd(text, start - 1) { start -= 1 }
    while end < text.count, end - to < 200, !isSentenceEnd(text, end) { end += 1 }
    return String(text[start..<end]).lowercased().replacing("-", with: " ")
  }

  private static func isSentenceEnd(_ text: [Character], _ index: Int) -> Bool {
    ".?!".contains(text[index]) && (index + 1 >= text.count || text[index + 1] == " ")
  }
}

/// Lines and columns of growing places in a text.
private struct PlaceCounter {
  private let text: [Character]
  private var index = 0
  private var line: Int
  private var column: Int

  init(_ text: [Character], _ start: (line: Int, column: Int)) {
    self.text = text
    (line, column) = start
  }

  mutating func place(of target: Int) -> (line: Int, column: Int) {
    while index < target {
      (line, column) = text[index].isNewline ? (line + 1, 1) : (line, column + 1)
      index += 1
    }
    return (line, column)
  }
}
