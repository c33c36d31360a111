import StudyFile

/// What an answer looks like by its characters alone.
package enum AnswerShape: Sendable, Equatable {
  case whole(Double)
  case decimal(Double)
  case decimalComma(Double)
  case date
  case mailAddress
  case networkAddress
  case telephone
  case text

  /// - Parameter text: without blanks around it.
  package init(_ text: String) { self = text.withField { AnswerShape($0) } }

  init(_ text: FieldText) {
    let bytes = text.bytes
    guard let first = bytes.first else {
      self = .text
      return
    }
    let startsLikeNumber = Self.isDigit(first) || [0x2B, 0x2D, 0x2E].contains(first)
    if startsLikeNumber {
      if let value = NumberText.value(text) {
        if first == 0x2B, text.count >= Self.shortestTelephone {
          self = .telephone
        } else if value.rounded() == value, !bytes.contains(0x2E) {
          self = .whole(value)
        } else {
          self = .decimal(value)
        }
        return
      }
      if bytes.contains(0x2C), let value = NumberText.value(text, decimal: .comma) {
        self = .decimalComma(value)
        return
      }
    }
    if Self.isDate(bytes) {
      self = .date
    } else if Self.isMailAddress(bytes) {
      self = .mailAddress
    } else if Self.isNetworkAddress(bytes) {
      self = .networkAddress
    } else if Self.isTelephone(bytes) {
      self = .telephone
    } else {
      self = .text
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let shortestTelephone = 9

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `2024-03-01`, `3/1/2024 14:05`, `1.3.24`, `2024-03-01T14:05:00Z`, `March 1, 2024`, `1 Mar 2024`, `14:05`.
  private static func isDate(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 4, bytes.count <= 40, bytes.contains(where: isDigit) else { return false }
    var groups: [[Int]] = [[]]
    var digits = 0
    var value = 0
    var marks: [UInt8] = []
    var letters: [UInt8] = []
    func isPlausible(_ group: [Int]) -> Bool { !group.isEmpty }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if isDigit(byte) {
        digits += 1
        value = min(100_000, value * 10 + Int(byte - 0x30))
      } else {
        // A narrow no-break space may stand before AM and PM.
        if digits > 0 { groups[groups.count - 1].append(value * 10 + min(digits, 9)) }
        (digits, value) = (0, 0)
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          letters.append(byte | 0x20)
        } else if byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x3A {
          marks.append(byte)
        } else if byte != 0x20, byte != 0x2C, byte != 0x2B, ![0xE2, 0x80, 0xAF].contains(byte) {
          return false
        }
      }
      index += 1
    }
    if digits > 0 { groups[groups.count - 1].append(value * 10 + min(digits, 9)) }
    let numbers = groups[0]
    let month = monthNames.contains { letters.starts(with: $0) }
    var rest = String(decoding: letters, as: UTF8.self)
    if rest.hasPrefix("am") || rest.hasPrefix("pm") { rest.removeFirst(2) }
    guard rest.isEmpty || month || ["t", "tz", "z"].contains(rest) || Moment.isZone(rest) else {
      return false
    }
    func number(_ place: Int) -> Int { numbers[place] / 10 }
    func width(_ place: Int) -> Int { numbers[place] % 10 }
    func isDayOrMonth(_ place: Int) -> Bool { width(place) <= 2 && (1...31).contains(number(place)) }
    func isYear(_ place: Int) -> Bool {
      (width(place) == 4 && (1800...2200).contains(number(place)))
    }
    if month { return (1...7).contains(numbers.count) && numbers.indices.contains { isYear($0) } }
    guard numbers.count >= 2, numbers.count <= 8 else { return false }
    if let mark = marks.first, mark == 0x3A {
      return marks.allSatisfy { $0 == 0x3A } && numbers.count <= 3 && number(0) < 24 && number(1) < 60
        && width(1) == 2
    }
    guard numbers.count >= 3, marks.count >= 2, marks[0] == marks[1] else { return false }
    if numbers.count > 3, !marks.contains(0x3A) {
      // `08.12.33`
      guard numbers.count >= 5, marks[2...].allSatisfy({ $0 == 0x2E }), number(3) < 24, number(4) < 60,
        width(4) == 2
      else { return false }
    }
    let isYearFirst = isYear(0) && isDayOrMonth(1) && number(1) <= 12 && isDayOrMonth(2)
    let isYearLast =
      isDayOrMonth(0) && isDayOrMonth(1) && min(number(0), number(1)) <= 12
      && (isYear(2) || width(2) == 2)
    return isYearFirst || isYearLast
  }

  private static let monthNames: [[UInt8]] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  private static func isMailAddress(_ bytes: Bytes) -> Bool {
    guard let at = bytes.firstIndex(of: 0x40), at > 0, at == bytes.lastIndex(of: 0x40),
      !bytes.contains(where: FieldText.isBlank)
    else { return false }
    let domain = bytes[(at + 1)...]
    guard let dot = domain.lastIndex(of: 0x2E), dot > domain.startIndex else { return false }
    return domain.endIndex - dot > 2
  }

  /// IPv4, also with its last numbers cut off by an `x`, or IPv6.
  private static func isNetworkAddress(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 3, bytes.count <= 45 else { return false }
    let colons = bytes.count { $0 == 0x3A }
    if colons >= 2 {
      return bytes.allSatisfy {
        isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || $0 == 0x3A || $0 == 0x2E
      }
        && bytes.contains { !isDigit($0) && $0 != 0x3A } || colons == 7
    }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        if part.allSatisfy({ $0 | 0x20 == 0x78 || $0 == 0x2A }) { return !part.isEmpty }
        guard (1...3).contains(part.count), part.allSatisfy(isDigit) else { return false }
        return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
      }
  }

  /// Digits in groups, as people write them: `(613) 555-0100`, `+49 30 123456`. A plain number is a number.
  private static func isTelephone(_ bytes: Bytes) -> Bool {
    guard bytes.count <= 24 else { return false }
    let digits = bytes.count(where: isDigit)
    guard (9...15).contains(digits),
      bytes.allSatisfy({ isDigit($0) || [0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F].contains($0) })
    else { return false }
    // Two groups are a range of numbers or a code.
    return bytes.first == 0x2B || bytes.split { !isDigit($0) }.count >= 3
  }
}
