/// What a number in a cell means, by the format in which the workbook displays it.
enum CellFormat: UInt8, Sendable {
  case number, date, dateTime, time
  /// A time that can be longer than a day.
  case elapsed

  /// By the number of a format that every workbook has (ECMA-376, 18.8.30).
  init(builtIn: Int) {
    self =
      switch builtIn {
      case 14...17, 27...31, 36, 50...54, 57, 58: .date
      case 18...21, 32...35, 45, 47, 55, 56: .time
      case 46: .elapsed
      case 22: .dateTime
      default: .number
      }
  }

  /// By a format that the workbook defines, such as `[$-409]d/m/yy h:mm;@`.
  init(code: String) {
    var letters = ""
    var isElapsed = false
    var rest = Substring(code.lowercased().prefix { $0 != ";" })
    while let next = rest.popFirst() {
      switch next {
      case "\"":
        while let inside = rest.popFirst(), inside != "\"" {}
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Elapsed hours, minutes or seconds; else a colour, a condition or a language.
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) {
          letters += inside
          isElapsed = true
        }
      default: letters.append(next)
      }
    }
    letters = letters.replacing("am/pm", with: "h").replacing("a/p", with: "h")
    guard !letters.hasPrefix("general") else {
      self = .number
      return
    }
    let hasTime = letters.contains("h") || letters.contains("s")
    // Beside hours or seconds an m is minutes.
    let hasDate = letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime
    self = hasDate ? (hasTime ? .dateTime : .date) : hasTime ? (isElapsed ? .elapsed : .time) : .number
  }

  /// `nil` where the number stays one.
  func text(of serial: Double, counts1904: Bool) -> String? {
    guard self != .number, serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = (serial * 86_400_000).rounded() / 1000
    if self == .elapsed || self == .time && serial < 1 {
      return CalendarText(shape: .time, secondsPerUnit: 1, epoch: 0).text(seconds)
    }
    let epoch: Int
    if counts1904 {
      epoch = CalendarText.dayNumber(1904, 1, 1)
    } else if serial < 60 {
      epoch = CalendarText.dayNumber(1899, 12, 31)
    } else if serial < 61 {
      // 29 February 1900, which Excel alone knows.
      return nil
    } else {
      epoch = CalendarText.dayNumber(1899, 12, 30)
    }
    return CalendarText(shape: self == .date ? .date : .dateTime, secondsPerUnit: 1, epoch: epoch)
      .text(seconds)
  }
}
