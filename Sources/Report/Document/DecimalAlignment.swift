/// Numbers of a column stand with their points below one another: each gets blanks for what others have after theirs.
struct DecimalAlignment {
  /// What stands after the point of the last number in a text.
  private struct Tail: Equatable {
    /// Digits.
    var places: Int
    /// A sign after the number, such as "%" or "*".
    var sign: String

    /// `nil` where there is no number to align, or more than a sign after it.
    init?(_ text: String, point: UInt8) {
      // By bytes: a page has thousands of cells.
      let bytes = text.utf8
      guard let last = bytes.lastIndex(where: \.isDigit) else { return nil }
      let sign = text[bytes.index(after: last)...]
      guard sign.utf8.count <= 3, sign.count <= 1 || sign == "\u{A0}%", sign != "]" else { return nil }
      let number = text[...last]
      // A range has no point of its own to align on, nor has a power of ten.
      guard !number.unicodeScalars.contains(where: { $0 == "–" || $0 == "×" }) else { return nil }
      let beforeFraction = number.utf8.lastIndex { !$0.isDigit }
      let hasPoint = beforeFraction.map { number.utf8[$0] == point } ?? false
      places = hasPoint ? beforeFraction.map { number.utf8[$0...].count - 1 } ?? 0 : 0
      self.sign = String(sign)
    }
  }

  private var places = 0
  private var sign = ""
  /// That of decimals.
  private let point: UInt8

  /// Of the texts of a column.
  init(_ texts: [String], point: String = ".") {
    let point = point.utf8.first ?? UInt8(ascii: ".")
    self.point = point
    let tails = texts.compactMap { Tail($0, point: point) }
    places = tails.map(\.places).max() ?? 0
    sign = tails.map(\.sign).max { $0.count < $1.count } ?? ""
  }

  /// What others of the column have after their numbers, and this one has not.
  func missing(after text: String) -> (hasPoint: Bool, digits: Int, sign: String) {
    guard let own = Tail(text, point: point) else { return (false, 0, "") }
    return (own.places == 0 && places > 0, places - own.places, own.sign.isEmpty ? sign : "")
  }

  /// What follows a cell's text, as mere spaces that are about as wide.
  func plainBlanks(after text: String) -> String {
    let (hasPoint, digits, sign) = missing(after: text)
    return Self.spaces(hasPoint, digits)
      + (sign.isEmpty ? "" : sign.hasSuffix("%") ? "\u{2002}\u{2004}" : "\u{2007}")
  }

  static func spaces(_ hasPoint: Bool, _ digits: Int) -> String {
    (hasPoint ? "\u{2008}" : "") + String(repeating: "\u{2007}", count: digits)
  }
}

extension Table {
  /// Of each column.
  var decimalAlignments: [DecimalAlignment] {
    columns.indices.map { column in
      DecimalAlignment(cells(ofColumn: column).map(\.prose.plain), point: say.numbers.point)
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
