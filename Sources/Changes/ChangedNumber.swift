import Foundation

/// A number of two runs, with as many digits as show that they differ.
struct ChangedNumber {
  let old: Double?
  let new: Double?

  static let absent = "–"

  var text: String {
    guard let old, let new else { return "\(Self.text(old)) → \(Self.text(new))" }
    var digits = 4
    while digits < 17, Self.text(old, digits) == Self.text(new, digits) { digits += 1 }
    return "\(Self.text(old, digits)) → \(Self.text(new, digits))"
  }

  /// How far the new number is above the old one.
  var difference: String? {
    guard let old, let new, (new - old).isFinite else { return nil }
    let text = Self.text(new - old, 3)
    return new < old ? text : "+" + text
  }

  /// So many digits that count; whole numbers as they are.
  static func text(_ value: Double?, _ digits: Int = 4) -> String {
    guard let value else { return absent }
    let text =
      value == value.rounded() && value.magnitude < 1e15
      ? String(format: "%.0f", value + 0) : String(format: "%.\(digits)g", value)
    return text.replacing("-", with: "\u{2212}")
  }
}
