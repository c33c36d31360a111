import StudyFile

/// The whole number of people behind a printed percentage.
struct PrintedShare: Equatable {
  let events: Int
  let n: Int
  /// What was done to get there, where the percentage does not give one number.
  let note: String

  /// `nil` where nobody can have printed it of `n`, or of up to a twentieth fewer who may not have answered.
  init?(_ printed: PrintedNumber, of n: Int) {
    guard n > 0, (0...1).contains(printed.value) else { return nil }
    if let whole = Self.whole(printed, of: n) {
      events = whole.nearest
      self.n = n
      note =
        whole.least == whole.most
        ? ""
        : "\(printed.text) of \(n) is any of \(whole.least) to \(whole.most); \(whole.nearest) is taken"
      return
    }
    let fewest = n - max(1, n / 20)
    for fewer in stride(from: n - 1, through: max(1, fewest), by: -1) {
      guard let whole = Self.whole(printed, of: fewer) else { continue }
      events = whole.nearest
      self.n = fewer
      note =
        "\(printed.text) of \(n) is no whole count; \(whole.nearest) of \(fewer) fits and is taken"
      return
    }
    return nil
  }

  /// The whole numbers that print so, and the one nearest to it.
  private static func whole(_ printed: PrintedNumber, of n: Int) -> (least: Int, most: Int, nearest: Int)? {
    func prints(_ count: Int) -> Bool {
      (0...n).contains(count) && printed.prints(Double(count) / Double(n), rounding: .nearest)
    }
    let exact = printed.value * Double(n)
    let near = [Int(exact.rounded(.down)), Int(exact.rounded(.up))].filter(prints)
    guard let nearest = near.min(by: { abs(Double($0) - exact) < abs(Double($1) - exact) }) else {
      return nil
    }
    var (least, most) = (nearest, nearest)
    while prints(least - 1) { least -= 1 }
    while prints(most + 1) { most += 1 }
    return (least, most, nearest)
  }
}
