/// Which variables are dates or times: the files hold numbers, and say so in the format in which they are displayed.
extension CalendarText {
  /// SPSS counts seconds from the first day of the Gregorian calendar.
  private static let spss = dayNumber(1582, 10, 14)
  private static let stata = dayNumber(1960, 1, 1)
  private static let daySeconds = 86_400.0

  init?(format: String, of family: StatFileKind.Family) {
    let found: CalendarText? =
      switch family {
      case .spss: Self.ofSPSS(Self.letters(format))
      case .stata: Self.ofStata(format)
      case .sas: Self.ofSAS(Self.name(format))
      }
    guard let found else { return nil }
    self = found
  }

  private static func ofSPSS(_ name: String) -> CalendarText? {
    switch name {
    case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR":
      CalendarText(shape: .date, secondsPerUnit: 1, epoch: spss)
    case "DATETIME", "YMDHMS": CalendarText(shape: .dateTime, secondsPerUnit: 1, epoch: spss)
    case "TIME", "DTIME", "MTIME": CalendarText(shape: .time, secondsPerUnit: 1, epoch: 0)
    // WKDAY and MONTH display numbers from 1.
    default: nil
    }
  }

  /// `%tC` counts leap seconds, which nobody else does: it stays the number that it is.
  private static func ofStata(_ format: String) -> CalendarText? {
    let name = format.drop { $0 == "%" || $0 == "-" }
    if name.hasPrefix("d") { return CalendarText(shape: .date, secondsPerUnit: daySeconds, epoch: stata) }
    let shape: Shape
    switch name.prefix(2) {
    case "td": return CalendarText(shape: .date, secondsPerUnit: daySeconds, epoch: stata)
    case "tc":
      return CalendarText(
        shape: showsTimeOnly(name.dropFirst(2)) ? .time : .dateTime, secondsPerUnit: 0.001, epoch: stata)
    case "tw": shape = .week
    case "tm": shape = .month
    case "tq": shape = .quarter
    case "th": shape = .halfYear
    default: return nil
    }
    return CalendarText(shape: shape, secondsPerUnit: 1, epoch: stata)
  }

  /// `HH:MM:SS` is a time, whatever day Stata keeps with it.
  private static func showsTimeOnly(_ parts: Substring) -> Bool {
    var rest = String(parts)
    for part in ["HH", "Hh", "hH", "hh", "MM", "mm", "SS", "ss", "s", "AM", "PM", "am", "pm"] {
      rest = rest.replacing(part, with: "")
    }
    return !parts.isEmpty && !rest.contains { $0.isLetter }
  }

  private static func ofSAS(_ name: String) -> CalendarText? {
    let dates = [
      "DATE", "DAY", "DDMMYY", "DOWNAME", "JULDAY", "JULIAN", "MMDDYY", "MMYY", "MONNAME", "MONTH", "MONYY",
      "QTR",
      "QTRR", "WEEKDATE", "WEEKDATX", "WEEKDAY", "WORDDATE", "WORDDATX", "YEAR", "YYMM", "YYMMDD", "YYMON",
      "YYQ",
      "YYQR", "E8601DA", "B8601DA", "IS8601DA", "NLDATE", "MINGUO", "NENGO",
    ]
    let dateTimes = [
      "DATETIME", "DATEAMPM", "DTDATE", "DTMONYY", "DTWKDATX", "DTYEAR", "DTYYQC", "MDYAMPM", "TODSTAMP",
      "E8601DT",
      "B8601DT", "IS8601DT", "NLDATM",
    ]
    let times = [
      "TIME", "HHMM", "HOUR", "MMSS", "TIMEAMPM", "TOD", "E8601TM", "B8601TM", "IS8601TM", "NLTIME",
    ]
    if dateTimes.contains(name) { return CalendarText(shape: .dateTime, secondsPerUnit: 1, epoch: stata) }
    if times.contains(name) { return CalendarText(shape: .time, secondsPerUnit: 1, epoch: 0) }
    // DDMMYYB, MMDDYYS and the like name what stands between the parts.
    let bare = dates.contains(name) ? name : String(name.dropLast())
    let isDate =
      dates.contains(bare)
      && (bare == name || ["DDMMYY", "MMDDYY", "YYMMDD", "MMYY", "YYMM", "YYQ", "YYQR"].contains(bare))
    return isDate ? CalendarText(shape: .date, secondsPerUnit: daySeconds, epoch: stata) : nil
  }

  /// Without the width: DATETIME20 is DATETIME.
  private static func letters(_ format: String) -> String {
    String(format.uppercased().prefix { $0.isLetter })
  }

  /// SAS has digits inside names too: E8601DA10.
  private static func name(_ format: String) -> String {
    var name = format.uppercased()
    if let point = name.firstIndex(of: ".") { name = String(name[..<point]) }
    while name.last?.isNumber == true { name.removeLast() }
    return name
  }
}
