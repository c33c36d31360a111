/// How numbers are printed: APA's rules (7th edition, sections 6.36 to 6.44), in one place, with the marks of a language.
///
/// Every function gives "–" for a number that is absent.
struct NumberFormat: Sendable, Equatable {
  static let english = NumberFormat(
    point: ".", group: ",", hasLeadingZero: false, percentSign: "%", comma: ",",
    colon: ": ", semicolon: "; ")

  var point: String
  /// Between thousands.
  var group: String
  /// Of numbers that cannot exceed 1.
  var hasLeadingZero: Bool
  /// With the space before it, where the language has one.
  var percentSign: String
  /// What stands between two numbers, with the space before it where the language has one: where a comma is the point,
  /// it is none.
  var comma: String
  var separator: String { comma + " " }
  /// Between a name and what it has, and between such pairs, with the spaces of the language.
  var (colon, semicolon): (String, String)

  static let minus = "\u{2212}"
  static let absent = "–"

  /// So many digits after the point, a leading zero, commas between thousands: −1,234.50.
  func fixed(_ value: Double?, _ places: Int) -> String {
    guard let value, let digits = DecimalDigits(value) else { return Self.absent }
    return fixed(digits, places)
  }

  private func fixed(_ digits: DecimalDigits, _ places: Int) -> String {
    if let magnitude = digits.magnitude, magnitude >= 12 { return scientific(digits) }
    let rounded = digits.rounded(toPlaces: places)
    let (whole, fraction) = rounded.parts(places: places)
    return Self.sign(rounded) + grouped(whole) + (fraction.isEmpty ? "" : point + fraction)
  }

  /// A whole number with commas between thousands.
  func count(_ value: Int) -> String {
    (value < 0 ? Self.minus : "") + grouped(String(value.magnitude))
  }

  /// A count that came as an estimate: whole where it is whole.
  func count(_ value: Double?) -> String { general(value, places: 0, atMost: 2) }

  /// A number that cannot exceed 1: without the leading zero, .42.
  func bounded(_ value: Double?, _ places: Int = 2) -> String {
    let text = fixed(value, places)
    guard !hasLeadingZero else { return text }
    if text.hasPrefix("0" + point) { return String(text.dropFirst()) }
    if text.hasPrefix(Self.minus + "0" + point) { return Self.minus + text.dropFirst(2) }
    return text
  }

  /// An answer that somebody gave has no more digits than it was given with: whole where it is whole.
  func plain(_ value: Double?, _ places: Int) -> String {
    fixed(value, value.map { $0 == $0.rounded() } == true ? 0 : places)
  }

  /// For the rows of a column of such answers, each with the most digits that its unit allows: as many as one of them
  /// needs. A row of a unit so small that it needs more than two keeps its own.
  static func plainPlaces(_ rows: [(values: [Double?], most: Int)]) -> [Int] {
    let own = rows.map { row in
      let needed = row.values.compactMap { $0.flatMap(DecimalDigits.init) }.map { $0.digits.count - $0.point }
      return Swift.min(row.most, Swift.max(0, needed.max() ?? 0))
    }
    let shared = zip(rows, own).filter { $0.0.most <= 2 }.map(\.1).max() ?? 0
    return zip(rows, own).map { $0.most <= 2 ? shared : $1 }
  }

  /// As `places` says; scientific where six would not do.
  func general(_ value: Double?) -> String { small(value, Self.places(for: [value])) }

  /// Two digits after the point; for numbers below 0.01 as many as show two that count, up to six.
  static func places(for values: [Double?]) -> Int {
    let smallest = values.compactMap { $0.flatMap(DecimalDigits.init)?.magnitude }.min() ?? 0
    return smallest >= -2 ? 2 : Swift.min(6, 1 - smallest)
  }

  /// The digits after the point that show two of the standard error or the standard deviation, from 2 to 6: more
  /// would be noise, fewer would hide a small coefficient.
  static func places(spread: Double?, for values: [Double?] = []) -> Int {
    guard let spread, let magnitude = DecimalDigits(spread)?.magnitude else { return places(for: values) }
    return Swift.min(6, Swift.max(2, 1 - magnitude))
  }

  /// 72.3%
  func percent(_ value: Double?, _ places: Int = 1) -> String {
    guard let digits = Self.hundredths(value) else { return Self.absent }
    return fixed(digits, places) + percentSign
  }

  /// 72.3, under a head that says %.
  func percentage(_ value: Double?, _ places: Int = 1) -> String {
    Self.hundredths(value).map { fixed($0, places) } ?? Self.absent
  }

  /// ".012", "< .001" or "> .999", for a column under p.
  func p(_ value: Double?) -> String {
    guard let value else { return Self.absent }
    if value < 0.001 { return "< " + bounded(0.001, 3) }
    if value > 0.999 { return "> " + bounded(0.999, 3) }
    return bounded(value, 3)
  }

  /// "= .012" or "< .001", after the symbol.
  func pRelation(_ value: Double?) -> String {
    let text = p(value)
    return text.hasPrefix("<") || text.hasPrefix(">") ? text : "= " + text
  }

  /// Whole where it is whole, else two digits.
  func df(_ value: Double?) -> String { general(value, places: 0, atMost: 2).replacing(group, with: "") }

  /// "95%" from 0.95.
  func level(_ value: Double?) -> String {
    guard let digits = Self.hundredths(value) else { return Self.absent }
    return fixed(digits, Swift.min(4, Swift.max(0, digits.digits.count - digits.point))) + percentSign
  }

  /// An interval in brackets, its bounds printed by `format`; an open end is infinite.
  func interval(_ low: Double?, _ high: Double?, _ format: (Double?) -> String) -> String {
    guard low != nil || high != nil else { return Self.absent }
    return "[\(low == nil ? Self.minus + "∞" : format(low))\(separator)\(high == nil ? "∞" : format(high))]"
  }

  /// "27–43"
  func range(_ low: Double?, _ high: Double?, _ places: Int) -> String {
    low == nil && high == nil ? Self.absent : "\(fixed(low, places))–\(fixed(high, places))"
  }

  /// A printed number as English prints it.
  func inEnglish(_ text: String) -> String {
    guard self != .english else { return text }
    return text.replacing(group, with: "").replacing(point, with: ".").replacing(percentSign, with: "%")
  }

  /// By the shortest decimal, because 0.285 × 100 is 28.499999999999996.
  private static func hundredths(_ value: Double?) -> DecimalDigits? {
    value.flatMap(DecimalDigits.init)?.times(tenTo: 2)
  }

  private func general(_ value: Double?, places: Int, atMost: Int) -> String {
    guard let value else { return Self.absent }
    return fixed(value, value == value.rounded() ? places : atMost)
  }

  private func small(_ value: Double?, _ places: Int) -> String {
    guard let value, let digits = DecimalDigits(value) else { return Self.absent }
    if let magnitude = digits.magnitude, magnitude < -5 { return scientific(digits) }
    return fixed(value, places)
  }

  private func scientific(_ digits: DecimalDigits) -> String {
    guard let magnitude = digits.magnitude else { return "0" }
    let rounded = digits.rounded(toPlaces: 2 - magnitude)
    let exponent = rounded.magnitude ?? magnitude
    let significant = (rounded.digits + [0, 0, 0]).prefix(3).map(String.init)
    let superscript = String(exponent).map { character -> Character in
      let raised: [Character: Character] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
        "9": "⁹",
      ]
      return raised[character] ?? character
    }
    return Self.sign(rounded) + significant[0] + point + significant[1...].joined() + " × 10"
      + String(superscript)
  }

  private static func sign(_ digits: DecimalDigits) -> String { digits.isNegative ? minus : "" }

  private func grouped(_ whole: String) -> String {
    guard whole.count > 3 else { return whole }
    let lead = whole.count % 3
    var groups = lead == 0 ? [] : [String(whole.prefix(lead))]
    var rest = whole.dropFirst(lead)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: group)
  }
}
