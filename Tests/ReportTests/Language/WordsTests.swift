import Foundation
import Statistics
import StudyFile
import Testing

@testable import Report

@Suite struct WordsTests {
  static let translations = ReportLanguage.allCases.filter { $0 != .english }

  /// Of grammar: one language needs the number where another does not.
  private static let grammatical: Set<String> = ["n", "count"]

  @Test(arguments: translations) func everyKeyWithTheSameSlots(_ language: ReportLanguage) {
    let words = Words.of(language)
    #expect(words.keys == Words.english.keys)
    for key in words.keys {
      guard let own = words[key], let english = Words.english[key] else { continue }
      let slots = [own, english].map { Template($0[...]).slots.subtracting(Self.grammatical) }
      #expect(slots[0] == slots[1], "\(language.rawValue): \(key)")
      #expect(own.isEmpty == english.isEmpty, "\(language.rawValue): \(key)")
    }
  }

  @Test func everyKeyOnce() {
    for language in ReportLanguage.allCases {
      var seen: Set<Substring> = []
      for line in Words.resource(language).split(separator: "\n") where !line.hasPrefix("#") {
        guard let sign = line.firstRange(of: " = ") else {
          Issue.record("\(language.rawValue): no 'key = text': \(line)")
          continue
        }
        #expect(seen.insert(line[..<sign.lowerBound]).inserted, "\(language.rawValue): \(line)")
      }
      #expect(seen.map(String.init).sorted() == Words.of(language).keys)
    }
  }

  /// A key stands in the code as it is, or is put together there.
  @Test func everyKeyIsUsed() throws {
    let literals = try SourceLiterals.all(under: "Sources/Report")
    let plain = Set(literals.map(\.text))
    let put = Set(literals.map(\.text).filter { $0.contains("\\(") }).compactMap(SourceLiterals.pattern)
    for key in Words.english.keys where !key.hasPrefix(Retelling.prefix) && !key.hasPrefix("number.") {
      #expect(plain.contains(key) || put.contains { key.wholeMatch(of: $0) != nil }, "nothing uses \(key)")
    }
  }

  @Test func everyKeyAskedForIsThere() throws {
    for literal in try SourceLiterals.all(under: "Sources/Report") where literal.isKey {
      let isThere = Words.english.has(literal.text)
      #expect(isThere, "\(literal.file): \(literal.text)")
    }
    for measure in Measure.allCases { #expect(Words.english.has("measure.\(measure.rawValue)")) }
    for symbol in Symbol.allCases {
      #expect(Words.english.has("symbol.\(symbol)") && Words.english.has("define.\(symbol)"))
    }
    for family in Analysis.Family.allCases { #expect(Words.english.has("title.model.\(family.rawValue)")) }
  }

  @Test func singularAndPlural() {
    #expect(Words.english("unusable.kept", n: 1).plain == "Option dropped, rest of 1 answer kept")
    #expect(Words.english("unusable.kept", n: 1200).plain == "Option dropped, rest of 1,200 answers kept")
    #expect(
      Words.of(.german)("unusable.kept", n: 1).plain == "Option weggelassen, Rest von 1 Antwort behalten")
  }

  @Test func anUnknownKeyShowsItself() { #expect(Words.english("no.such").plain == "[no.such]") }

  @Test func numbersOfALanguage() {
    let numbers = Words.of(.german).numbers
    #expect(numbers.fixed(-1234.5, 2) == "−1.234,50")
    #expect(numbers.percent(0.7153) == "71,5\u{A0}%")
    #expect(numbers.p(0.012) == ",012" && numbers.p(0.0001) == "< ,001" && numbers.pRelation(0.5) == "= ,500")
    #expect(numbers.bounded(-0.42) == "−,42")
    #expect(numbers.interval(0.3, 3.9) { numbers.fixed($0, 2) } == "[0,30; 3,90]")
    #expect(numbers.df(1361.43) == "1361,43")
    #expect(numbers.inEnglish("1.234,5") == "1,234.5".replacing(",", with: ""))
    #expect(numbers.inEnglish("71,5\u{A0}%") == "71.5%")
    for value in ["1.234,5", "−0,42", ",012", "71,5\u{A0}%"] {
      #expect(NumberInCell(printed: numbers.inEnglish(value)) != nil, "\(value)")
    }
  }

  @Test func pointsOfAColumnStandBelowOneAnother() {
    let alignment = DecimalAlignment(["71,5\u{A0}%", "3,25\u{A0}%", "4"], point: ",")
    #expect(alignment.missing(after: "71,5\u{A0}%") == (false, 1, ""))
    #expect(alignment.missing(after: "4") == (true, 2, "\u{A0}%"))
  }
}
