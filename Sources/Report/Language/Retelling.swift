import Foundation

/// What other modules say, told again in the language of the report.
///
/// They say it in English, which stays in results.csv and findings.csv. The texts under `told.` in English.swift are patterns
/// of what they say; the text of the same key in another language says it again. A slot whose name begins with `told` is
/// told again itself, as is one that begins with `known`, which must have a pattern of its own; one that begins with
/// `number` gets the marks of the language, `measure` its title; any other is the study's own words, and stays. What stands
/// in backticks is typed so in a study file, and keeps them. What has no pattern is told part by part, at its semicolons,
/// and stays in English where that does not help.
struct Retelling: Sendable {
  private struct Pattern {
    var key: String
    /// Texts, and between them slots.
    var pieces: [Piece]
    var length: Int
  }
  private enum Piece: Equatable {
    case text(String)
    case slot(String)
  }

  private let patterns: [Pattern]

  static let none = Retelling([:])
  static let prefix = "told."

  /// Those with the most text first, so that the more exact one is found.
  init(_ texts: [Substring: Substring]) {
    let found = texts.filter { $0.key.hasPrefix(Self.prefix) }.map { key, text in
      var pieces: [Piece] = []
      Template(Self.withBackticks(text)).parse { piece in
        switch piece {
        case .run(let run):
          if case .text(let last)? = pieces.last {
            pieces[pieces.count - 1] = .text(last + run.text)
          } else {
            pieces.append(.text(run.text))
          }
        case .slot(let name, _): pieces.append(.slot(name))
        }
      }
      let length = pieces.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
      return Pattern(key: String(key), pieces: pieces, length: length)
    }
    patterns = found.sorted { ($1.length, $0.key) < ($0.length, $1.key) }
  }

  /// What is typed in a study file has its backticks in the messages, and slots between them.
  static func withBackticks(_ text: Substring) -> Substring {
    text.utf8.contains(UInt8(ascii: "`")) ? Substring(text.replacing("`", with: "\\`")) : text
  }

  /// The key of the first pattern that a text has, and what stands in its slots.
  func match(_ text: String) -> (key: String, slots: [(name: String, value: String)])? {
    for pattern in patterns {
      if let slots = Self.slots(text[...], pattern.pieces), slots.allSatisfy(fits) {
        return (pattern.key, slots)
      }
    }
    return nil
  }

  /// No slot takes in the next of several notes or claims, numbers are numbers, and a measure is one word.
  private func fits(_ name: String, _ value: String) -> Bool {
    if value.contains("; ") { return false }
    switch name {
    case "claim", "toldClaim", "label":
      return !value.contains("), ") && value.count { $0 == "(" } == value.count { $0 == ")" }
    case "measure": return !value.contains(" ")
    case _ where name.hasPrefix("known"): return match(value) != nil
    default: return !name.hasPrefix("number") || value.isNumeric
    }
  }

  private static func slots(_ text: Substring, _ pieces: [Piece]) -> [(name: String, value: String)]? {
    var rest = text
    var slots: [(name: String, value: String)] = []
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .text(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .slot(let name):
        guard place + 1 < pieces.count, case .text(let next) = pieces[place + 1] else {
          guard !rest.isEmpty else { return nil }
          slots.append((name, String(rest)))
          return slots
        }
        // The last piece stands at the end, however often it is there before.
        let isLast = place + 2 == pieces.count
        let found =
          isLast
          ? (rest.hasSuffix(next) ? rest.range(of: next, options: .backwards) : nil) : rest.range(of: next)
        guard let found, found.lowerBound > rest.startIndex else { return nil }
        slots.append((name, String(rest[..<found.lowerBound])))
        rest = rest[found.lowerBound...]
      }
    }
    return rest.isEmpty ? slots : nil
  }
}

extension Words {
  func retold(_ text: String) -> String { retold(text) { $0 } }

  /// Of several printed numbers, which may be told in words.
  func retoldNumbers(_ text: String) -> String { retold(text, localized) }

  private func retold(_ text: String, _ others: (String) -> String) -> String {
    guard language != .english, !text.isEmpty else { return text }
    var parts = text.components(separatedBy: "; ")[...]
    var told: [String] = []
    var isTold = false
    while let first = parts.first {
      // A statement may have a semicolon of its own.
      let found = (1...parts.count).reversed().lazy.compactMap { count in
        retoldWithStop(parts.prefix(count).joined(separator: "; ")).map { (text: $0, count: count) }
      }.first
      isTold = isTold || found != nil
      told.append(found?.text ?? others(first))
      parts = parts.dropFirst(found?.count ?? 1)
    }
    return isTold ? told.joined(separator: numbers.semicolon) : others(text)
  }

  /// Many are put together, with a full stop or without.
  private func retoldWithStop(_ text: String) -> String? {
    retoldWhole(text) ?? (text.hasSuffix(".") ? retoldWhole(String(text.dropLast())).map { $0 + "." } : nil)
  }

  private func retoldWhole(_ text: String) -> String? {
    guard let found = retelling.match(text) else { return nil }
    return filled(found.key) { name in
      guard let value = found.slots.first(where: { $0.name == name })?.value else { return nil }
      if name == "measure" { return quoted(claimed(value)) }
      let isTold = name.hasPrefix("told") || name.hasPrefix("known")
      let told = isTold ? retold(value) : value
      return name.hasPrefix("number") || (isTold && told == value && value.isNumeric)
        ? localized(value) : told
    }
  }
}

extension Words {
  /// Numbers and what stands between several of them, "94 of 188 or 95 of 190", in the words and with the marks of this
  /// language.
  func localized(_ text: String) -> String {
    guard language != .english else { return text }
    for (english, key) in [
      (" or ", "list.or.two"), (" and ", "list.and.two"), (" to ", "number.range"), (" of ", "of"),
    ] {
      let parts = text.components(separatedBy: english)
      guard parts.count > 1, let told = filled(key, { _ in "\t" }) else { continue }
      return parts.map(localized).joined(separator: told.replacing("\t", with: ""))
    }
    return numbers.localized(text).replacing("SD ", with: symbol(.sd).plain + " ")
  }
}

extension String {
  /// It begins as a printed number does.
  fileprivate var isNumeric: Bool {
    dropFirst(hasPrefix("SD = ") ? 5 : 0).first { !"<>=≤≥±−-+.[ p".contains($0) }?.isASCIIDigit == true
  }
}

extension NumberFormat {
  /// Numbers of an English text with the marks of this language, and intervals with its separator: "t(28) = 2.20".
  func localized(_ text: String) -> String {
    guard self != .english else { return text }
    var localized = ""
    let characters = Array(text)
    var isInInterval = false
    for (place, character) in characters.enumerated() {
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      switch character {
      case "[": isInInterval = true
      case "]": isInInterval = false
      default: break
      }
      switch character {
      case "." where after.isASCIIDigit:
        localized += (hasLeadingZero && !before.isASCIIDigit ? "0" : "") + point
      case "," where before.isASCIIDigit && after.isASCIIDigit: localized += group
      case "," where isInInterval: localized += separator.split(separator: " ").joined()
      case "%" where before.isASCIIDigit: localized += percentSign
      default: localized.append(character)
      }
    }
    return localized
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
