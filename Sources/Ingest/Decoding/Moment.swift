/// A date, or a date and a time of day, as platforms write it: `2024-05-31`, `2024-05-31T13:45:10Z`, `31.05.2024 13:45`,
/// `5/31/2024 1:45 PM`, `2024/05/31 1:45:10 p. m. GMT+1`, `31/05/2024 13.45.10`.
package enum Moment {
  /// Seconds since the beginning of 1970, the clock on the wall taken for that of Greenwich unless a zone is named. A NaN
  /// with `MissingCode.unusable` where the text is no date of the calendar; with `MissingCode.derived` where it is one, but
  /// nobody can tell the day from the month: 3/4/2024.
  package static func seconds(_ text: [UInt8]) -> Double {
    var scanner = Scanner(text: text)
    guard let date = scanner.date(), let time = scanner.time(), scanner.isAtEnd else {
      return MissingCode.number(MissingCode.unusable)
    }
    switch date {
    case .ambiguous: return MissingCode.number(MissingCode.derived)
    case .day(let day): return Double(day) * 86_400 + time
    }
  }

  /// Days since the beginning of 1970 in the Gregorian calendar; `nil` where it has no such day.
  static func day(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let days = before * 365 + before / 4 - before / 100 + before / 400
    return days + lengths.prefix(month - 1).reduce(0, +) + day - 1 - 719_162
  }

  /// Hours by which clocks that are called so are ahead of Greenwich, where that is one place's only.
  private static let zones = [
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2, "EEST": 3,
    "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7,
  ]

  static func isZone(_ letters: String) -> Bool { zones[letters.uppercased()] != nil }

  private enum Date {
    case day(Int)
    case ambiguous
  }

  private struct Scanner {
    let text: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == text.count }
    private var next: UInt8 { place < text.count ? text[place] : 0 }

    init(text: [UInt8]) { self.text = text }

    private mutating func take(_ byte: Character) -> Bool {
      guard next == byte.asciiValue else { return false }
      place += 1
      return true
    }

    /// A whole number of this many digits.
    private mutating func digits(_ lengths: ClosedRange<Int>) -> Int? {
      let start = place
      var value = 0
      while next &- 0x30 < 10, place - start < lengths.upperBound {
        value = value * 10 + Int(next - 0x30)
        place += 1
      }
      return place - start >= lengths.lowerBound ? value : nil
    }

    mutating func date() -> Date? {
      let start = place
      if let year = digits(4...4), let mark = separator(), let month = digits(1...2), take(mark),
        let day = digits(1...2)
      {
        return Moment.day(year: year, month: month, day: day).map { .day($0) }
      }
      place = start
      guard let first = digits(1...2), let mark = separator(), let second = digits(1...2), take(mark),
        let year = digits(4...4)
      else { return nil }
      let dayFirst = Moment.day(year: year, month: second, day: first)
      // With points the day always stands first.
      let monthFirst = mark == 0x2E ? nil : Moment.day(year: year, month: first, day: second)
      if let dayFirst, let monthFirst, dayFirst != monthFirst { return .ambiguous }
      return (dayFirst ?? monthFirst).map { .day($0) }
    }

    /// What stands between the parts of a date.
    private mutating func separator() -> UInt8? {
      guard next == 0x2D || next == 0x2F || next == 0x2E else { return nil }
      place += 1
      return text[place - 1]
    }

    private mutating func take(_ wanted: UInt8) -> Bool {
      guard next == wanted else { return false }
      place += 1
      return true
    }

    /// Seconds since midnight in Greenwich; 0 where there is no time of day.
    mutating func time() -> Double? {
      if isAtEnd { return 0 }
      guard take("T") || take(" ") || take(",") else { return nil }
      skipBlanks()
      guard var hour = digits(1...2), let mark = [":", "."].first(where: { take($0) }),
        let minute = digits(2...2), minute < 60
      else { return nil }
      var second = 0.0
      if take(mark) {
        guard let whole = digits(2...2), whole <= 60 else { return nil }
        second = Double(whole)
        if take(".") || take(",") {
          var unit = 0.1
          guard next &- 0x30 < 10 else { return nil }
          while next &- 0x30 < 10 {
            second += Double(next - 0x30) * unit
            unit /= 10
            place += 1
          }
        }
      }
      skipBlanks()
      if let isAfternoon = halfOfDay() {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      guard hour < 24 || (hour == 24 && minute == 0 && second == 0), let zone = zone() else { return nil }
      return Double(hour * 3600 + minute * 60 - zone) + second
    }

    private mutating func skipBlanks() {
      // Some platforms write a narrow no-break space before AM and PM.
      while take(" ") || next >= 0x80 && (take([0xE2, 0x80, 0xAF]) || take([0xC2, 0xA0])) {}
    }

    private mutating func take(_ bytes: [UInt8]) -> Bool {
      guard text[place...].starts(with: bytes) else { return false }
      place += bytes.count
      return true
    }

    /// `PM`, `p.m.`, `p. m.`
    private mutating func halfOfDay() -> Bool? {
      let start = place
      let letter = next | 0x20
      guard letter == 0x61 || letter == 0x70 else { return nil }
      place += 1
      let hasPoint = take(".")
      skipBlanks()
      guard next | 0x20 == 0x6D else {
        place = start
        return nil
      }
      place += 1
      if hasPoint { _ = take(".") }
      return letter == 0x70
    }

    /// Seconds by which the clock is ahead of Greenwich.
    private mutating func zone() -> Int? {
      skipBlanks()
      if isAtEnd || take("Z") { return 0 }
      let letters = text[place...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      if !letters.isEmpty {
        guard let hours = Moment.zones[String(decoding: letters, as: UTF8.self).uppercased()] else {
          return nil
        }
        place += letters.count
        if isAtEnd { return hours * 3600 }
        guard hours == 0 else { return nil }
      }
      let isAhead = take("+")
      guard isAhead || take("-"), let hours = digits(letters.isEmpty ? 2...2 : 1...2), hours <= 14 else {
        return nil
      }
      _ = take(":")
      let minutes = isAtEnd ? 0 : digits(2...2)
      guard let minutes, minutes < 60 else { return nil }
      return (isAhead ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
  }
}
