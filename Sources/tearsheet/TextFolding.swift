/// Lines for a terminal, which would break them within words.
enum TextFolding {
  /// A narrower terminal breaks lines itself: what is left of them would be too short to read.
  private static let narrowest = 40

  /// Each line broken between words, with what follows set in further; `nil` leaves lines as long as they are.
  static func folded(_ text: String, width: Int?) -> String {
    guard let width, width >= narrowest else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { folded($0, width) }
      .joined(separator: "\n")
  }

  private static func folded(_ line: Substring, _ width: Int) -> String {
    let lead = String(line.prefix { $0 == " " })
    let words = line.dropFirst(lead.count).split(separator: " ", omittingEmptySubsequences: false)
    var lines: [String] = []
    var current = lead + (words.first ?? "")
    for word in words.dropFirst() {
      if current.count + 1 + word.count > width {
        lines.append(current)
        current = lead + "    " + word
      } else {
        current += " " + word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
