/// Colours between two others.
enum FigureColour {
  /// Both as "#rrggbb"; 0 is the first, 1 the second.
  static func mixed(_ first: String, _ second: String, _ share: Double) -> String {
    let parts = zip(channels(first), channels(second)).map { a, b -> String in
      let value = Int((a + (b - a) * min(1, max(0, share))).rounded())
      let text = String(value, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + parts.joined()
  }

  private static func channels(_ colour: String) -> [Double] {
    let digits = Int(colour.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { Double(digits >> $0 & 0xFF) }
  }
}
