/// Dates and times as ISO 8601 writes them, in the proleptic Gregorian calendar.
struct CalendarText: BitwiseCopyable {
  enum Shape: UInt8, BitwiseCopyable {
    /// With the time of day where that is not midnight.
    case date
    case dateTime
    /// Since midnight, or a duration: hours can be more than 24.
    case time
    /// Counted in steps of the calendar, and written as their first day.
    case week, month, quarter, halfYear
  }

  var shape: Shape
  /// What one unit of a value is, and the day of 0, counted from 1970-01-01.
  var secondsPerUnit: Double
  var epoch: Int

  /// Dates with years of more than four digits are mistakes, and shown as the numbers that they are.
  private static let days = -719_528...2_932_896
  private static let day = 86_400_000_000

  /// Writes the value; false where it is no date.
  func append(_ value: Double, to text: inout CSVWriter) -> Bool {
    guard let written = self.text(value) else { return false }
    text.plain(written.utf8)
    return true
  }

  func text(_ value: Double) -> String? {
    switch shape {
    case .week, .month, .quarter, .halfYear: return step(value)
    case .date, .dateTime, .time: break
    }
    let seconds = value * secondsPerUnit
    guard seconds.magnitude < 1e12 else { return nil }
    let micro = Int((seconds * 1e6).rounded())
    if shape == .time {
      return (micro < 0 ? "-" : "") + Self.clock(abs(micro))
    }
    let days = Int((Double(micro) / Double(Self.day)).rounded(.down))
    guard let date = Self.date(epoch + days) else { return nil }
    let rest = micro - days * Self.day
    return shape == .date && rest == 0 ? date : date + "T" + Self.clock(rest)
  }

  /// Stata counts 52 weeks in every year, the first of which begins on 1 January.
  private func step(_ value: Double) -> String? {
    guard let count = Int(exactly: value.rounded(.down)), count.magnitude < 1_000_000 else { return nil }
    let perYear = shape == .week ? 52 : shape == .month ? 12 : shape == .quarter ? 4 : 2
    let year = 1960 + Int((Double(count) / Double(perYear)).rounded(.down))
    let part = count - (year - 1960) * perYear
    if shape == .week { return Self.date(Self.dayNumber(year, 1, 1) + 7 * part) }
    return Self.date(Self.dayNumber(year, 1 + part * 12 / perYear, 1))
  }

  /// Days since 1970-01-01 as a date.
  static func date(_ day: Int) -> String? {
    guard days.contains(day) else { return nil }
    // Eras of 400 years that begin with March, so that leap days come last.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let dayOfMonth = ofYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2)
  }

  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  private static func clock(_ micro: Int) -> String {
    let (seconds, fraction) = micro.quotientAndRemainder(dividingBy: 1_000_000)
    let text =
      padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    guard fraction > 0 else { return text }
    var digits = padded(fraction, 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return text + "." + digits
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
