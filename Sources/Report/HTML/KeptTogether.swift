extension String {
  /// One of them stands in each of these.
  private static let statisticSigns = ByteSet("=&[(".utf8)

  /// A statistic does not break at the end of a line: the blanks within "t(58) = 2.1", "95% CI [1, 2]" and "(1, *N*" do not part.
  /// Escaped text, read a byte at a time, because a report has thousands of these.
  var keptTogether: String {
    guard hasByte(in: Self.statisticSigns) else { return self }
    let text = StatisticText(bytes: Array(utf8))
    var kept = ""
    var start = 0
    for index in text.bytes.indices
    where text.bytes[index] == .blank && text.isWithinStatistic(blankAt: index) {
      kept += String(decoding: text.bytes[start..<index], as: UTF8.self) + "\u{A0}"
      start = index + 1
    }
    return start == 0 ? self : kept + String(decoding: text.bytes[start...], as: UTF8.self)
  }
}

private struct StatisticText {
  let bytes: [UInt8]

  func isWithinStatistic(blankAt index: Int) -> Bool {
    let before = bytes[..<index]
    let after = bytes[(index + 1)...]
    return Self.signs.contains { after.starts(with: $0.closing) || before.ends(with: $0.opening) }
      || after.starts(with: Self.intervalBegins)
      || (before.ends(with: Self.interval) && after.first == .openBracket)
      || (before.last == .comma
        && (isBetweenLimits(before.dropLast(), after) || isAfterFirstDegrees(before.dropLast(), after)))
  }

  /// "[a, b]", where neither holds a blank or a bracket.
  private func isBetweenLimits(_ lower: ArraySlice<UInt8>, _ upper: ArraySlice<UInt8>) -> Bool {
    func ends(_ byte: UInt8) -> Bool { byte <= .blank || byte == .openBracket || byte == .closeBracket }
    guard let open = lower.lastIndex(where: ends), lower[open] == .openBracket, open + 1 < lower.endIndex,
      let close = upper.firstIndex(where: ends), upper[close] == .closeBracket, close > upper.startIndex
    else { return false }
    return true
  }

  /// Degrees of freedom, before the N that follows as a symbol.
  private func isAfterFirstDegrees(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    guard after.isEmpty,
      let open = before.lastIndex(where: {
        !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) && $0 != .point
      })
    else { return false }
    return before[open] == UInt8(ascii: "(") && open + 1 < before.endIndex
  }

  private static let signs = ["=", "&lt;", "&gt;"].map { sign in
    (opening: Array(" \(sign)".utf8), closing: Array("\(sign) ".utf8))
  }
  private static let interval = Array(" CI".utf8)
  private static let intervalBegins = Array("CI [".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

extension UInt8 {
  fileprivate static let blank = UInt8(ascii: " ")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let point = UInt8(ascii: ".")
  fileprivate static let openBracket = UInt8(ascii: "[")
  fileprivate static let closeBracket = UInt8(ascii: "]")
}
