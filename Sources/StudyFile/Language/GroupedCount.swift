extension Int {
  /// With commas between thousands, for messages: `5,000,000`.
  package var grouped: String {
    let digits = String(magnitude)
    var groups: [Substring] = []
    var end = digits.endIndex
    while let start = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), start > digits.startIndex
    {
      groups.append(digits[start..<end])
      end = start
    }
    groups.append(digits[..<end])
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
