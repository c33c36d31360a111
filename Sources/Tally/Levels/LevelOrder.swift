/// How texts stand for numbers, and in which order levels stand that no study file declares.
enum LevelOrder {
  /// The number that a code or label spells in plain decimal notation: not `inf`, `nan` or hexadecimal.
  static func number(of text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// Two labels by their numbers where both are numbers, else by their Unicode scalars.
  static func precedes(_ left: String, _ right: String) -> Bool {
    if let a = number(of: left), let b = number(of: right), a != b { return a < b }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// By value where every label is a number, else by Unicode scalars (which is the order of UTF-8's bytes).
  static func sorted(_ labels: [String]) -> [String] {
    let numbers = labels.compactMap(number)
    guard numbers.count == labels.count else {
      return labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return zip(numbers, labels)
      .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
      .map(\.1)
  }
}
