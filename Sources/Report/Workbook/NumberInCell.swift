import Foundation

/// A number as a table prints it, for a spreadsheet: its value, and the format by which the spreadsheet prints it alike.
struct NumberInCell: Equatable {
  let value: Double
  /// In Excel's language of formats: `0.0%`, `#,##0`, `.000`.
  let format: String

  /// `nil` for what is more than one number, or no number: `< .001`, `[30.0, 46.9]`, `–`.
  init?(printed text: String) {
    var rest = text[...]
    let isNegative = rest.hasPrefix(NumberFormat.minus) || rest.hasPrefix("-")
    if isNegative { rest.removeFirst() }
    let tail = rest.drop { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let digits = rest[..<tail.startIndex]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, digits.contains(where: \.isNumber) else { return nil }
    let fraction = parts.count > 1 ? parts[1] : ""
    // A comma stands between thousands, and after the point none does.
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1
    guard !fraction.contains(where: { !$0.isNumber }), parts.count == 1 || !fraction.isEmpty,
      !isGrouped || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)),
      // More digits than a double has would come out as others.
      whole.count + fraction.count <= 15,
      let magnitude = Double("0" + whole.replacing(",", with: "") + "." + fraction + "0")
    else { return nil }

    let places = fraction.isEmpty ? "" : "." + String(repeating: "0", count: fraction.count)
    var format = (isGrouped ? "#,##0" : whole.isEmpty ? "" : "0") + places
    var divisor = 1.0
    switch tail {
    case "": break
    case "%":
      (format, divisor) = (format + "%", 100)
    case _ where tail.allSatisfy({ $0 == "*" || $0 == "†" }):
      format += "\"\(tail)\""
    default: return nil
    }
    // `divisor` is exact only by division: 0.723 is nearer to 72.3 ÷ 100 than to 72.3 × 0.01.
    value = (isNegative ? -magnitude : magnitude) / divisor
    self.format = format
  }
}
