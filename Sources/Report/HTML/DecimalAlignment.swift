/// Numbers of a column stand with their points below one another: each gets blanks for what others have after theirs.
struct DecimalAlignment {
  /// What stands after the point of the last number in a text.
  private struct Tail: Equatable {
    /// Digits.
    var places: Int
    /// A sign after the number, such as "%" or "*".
    var sign: String

    /// `nil` where there is no number to align, or more than a sign after it.
    init?(_ text: String) {
      let sign = text.suffix(while: { !$0.isNumber })
      guard sign.count <= 1, sign != "]", sign.count < text.count else { return nil }
      let number = text.dropLast(sign.count)
      // A range has no point of its own to align on, nor has a power of ten.
      guard !number.contains("–"), !number.contains("×") else { return nil }
      let fraction = number.suffix(while: { $0.isNumber })
      let hasPoint = number.dropLast(fraction.count).last == "."
      places = hasPoint ? fraction.count : 0
      self.sign = String(sign)
    }
  }

  private var places = 0
  private var sign = ""

  /// Of the texts of a column.
  init(_ texts: [String]) {
    let tails = texts.compactMap(Tail.init)
    places = tails.map(\.places).max() ?? 0
    sign = tails.map(\.sign).max { $0.count < $1.count } ?? ""
  }

  /// What follows a cell's text; the sign that others have is there, unseen, for its width.
  func blanks(after text: String) -> String {
    guard let own = Tail(text) else { return "" }
    let digits = places - own.places
    let point = own.places == 0 && places > 0 ? "\u{2008}" : ""
    let ghost =
      own.sign.isEmpty && !sign.isEmpty
      ? "<span class=\"ghost\" aria-hidden=\"true\">\(sign.escapedForHTML)</span>" : ""
    return point + String(repeating: "\u{2007}", count: digits) + ghost
  }
}

extension StringProtocol {
  fileprivate func suffix(while holds: (Character) -> Bool) -> SubSequence {
    self[(lastIndex { !holds($0) }.map(index(after:)) ?? startIndex)...]
  }
}
