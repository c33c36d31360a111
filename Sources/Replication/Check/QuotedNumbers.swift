import StudyFile

/// A number that a quotation has, in figures or in words.
struct QuotedNumber: Sendable {
  enum Form: Sendable {
    /// In figures, or a percentage in words: as exact as a report's.
    case exact
    /// A count in words, which may be no number at all: `one of them`.
    case word
    /// `two thirds`, `half`: about so much.
    case fraction
  }

  var value: PrintedDecimal
  var form: Form
  /// The place of its first character in the text.
  var offset: Int

  /// Every number of a text, in order.
  static func all(in text: String) -> [QuotedNumber] {
    var reader = QuotedNumberReader(text)
    return reader.read()
  }
}

/// Reads figures and English number words.
private struct QuotedNumberReader {
  private let text: [Character]
  private var index = 0
  private var numbers: [QuotedNumber] = []

  init(_ text: String) { self.text = Array(text) }

  mutating func read() -> [QuotedNumber] {
    while index < text.count {
      if isDigit(index) || text[index] == "." && isDigit(index + 1) {
        readFigures()
      } else if text[index].isLetter {
        readWords()
      } else {
        index += 1
      }
    }
    return numbers
  }

  private func isDigit(_ place: Int) -> Bool {
    text.indices.contains(place) && TestCursor.isDigit(text[place])
  }

  /// `1,234` is one number, and so are `0,45` and `72,5 %`.
  private mutating func readFigures() {
    let start = index
    var figures = ""
    while index < text.count {
      if isDigit(index) || text[index] == "." && isDigit(index + 1) && !figures.contains(".") {
        figures.append(text[index])
      } else if isDecimalComma(figures) {
        figures.append(".")
      } else if !(text[index] == "," && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)) {
        break
      }
      index += 1
    }
    guard var number = PrintedDecimal(figures) else { return }
    if let end = percentSign(index) {
      number = PrintedDecimal(digits: number.digits, decimals: number.decimals, isPercentage: true)
      index = end
    }
    numbers.append(QuotedNumber(value: number, form: .exact, offset: start))
  }

  private func isDecimalComma(_ figures: String) -> Bool {
    guard text[index] == ",", isDigit(index + 1), !figures.contains(".") else { return false }
    if figures == "0" { return true }
    let end = isDigit(index + 2) ? index + 3 : index + 2
    return !isDigit(end) && percentSign(end) != nil
  }

  /// Where a percent sign, or the word for it, ends.
  private func percentSign(_ place: Int) -> Int? {
    var place = place
    while place < text.count, text[place].isWhitespace || text[place] == "-" { place += 1 }
    if place < text.count, text[place] == "%" { return place + 1 }
    for word in ["percent", "per cent", "Percent", "Prozent", "procent", "pour cent", "por ciento"]
    where text[place...].starts(with: word) {
      return place + word.count
    }
    return nil
  }

  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let parts: [String: Int] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
  ]
  /// Whatever is said of all or of none.
  private static let whole: [String: Int] = [
    "all": 100, "everyone": 100, "everybody": 100, "every": 100, "none": 0, "nobody": 0, "no": 0, "never": 0,
  ]

  private func word(_ place: Int) -> String {
    String(text[place...].prefix { $0.asciiValue.map { ($0 | 0x20) &- 0x61 < 26 } ?? $0.isLetter })
      .lowercased()
  }

  private func afterBlanks(_ place: Int) -> Int {
    var place = place
    while place < text.count, text[place].isWhitespace || text[place] == "-" || text[place] == "‑" {
      place += 1
    }
    return place
  }

  private mutating func readWords() {
    let start = index
    var (sum, current, hasNumber) = (0, 0, false)
    var place = index
    while place < text.count {
      let word = word(place)
      if let value = Self.small[word] {
        current += value
      } else if let value = Self.tens[word] {
        current += value
      } else if word == "hundred", hasNumber, current > 0, current < 100 {
        current *= 100
      } else if word == "thousand", hasNumber, current > 0, current < 1000 {
        (sum, current) = (sum + current * 1000, 0)
      } else if word == "and", hasNumber, current % 100 == 0, current > 0,
        Self.small[self.word(afterBlanks(place + 3))] != nil
          || Self.tens[self.word(afterBlanks(place + 3))] != nil
      {
        place = afterBlanks(place + 3)
        continue
      } else {
        break
      }
      hasNumber = true
      index = place + word.count
      place = afterBlanks(index)
      if current > 999 { break }
    }
    let next = word(place)
    if let part = Self.parts[next] {
      let count = hasNumber ? sum + current : 1
      index = place + next.count
      guard count > 0, count <= part else { return }
      add(
        PrintedDecimal(digits: (count * 100 + part / 2) / part, decimals: 0, isPercentage: true), .fraction,
        start)
    } else if hasNumber {
      if let end = percentSign(index) {
        index = end
        add(PrintedDecimal(digits: sum + current, decimals: 0, isPercentage: true), .exact, start)
      } else {
        add(PrintedDecimal(digits: sum + current, decimals: 0), .word, start)
      }
    } else {
      let word = word(start)
      if let value = Self.whole[word] {
        add(PrintedDecimal(digits: value, decimals: 0, isPercentage: true), .fraction, start)
      }
      index = start + max(1, word.count)
    }
  }

  private mutating func add(_ value: PrintedDecimal, _ form: QuotedNumber.Form, _ offset: Int) {
    numbers.append(QuotedNumber(value: value, form: form, offset: offset))
  }
}
