/// A text of a language with its slots and its markup.
struct Template {
  private let text: Substring

  init(_ text: Substring) { self.text = text }

  var plain: String { prose(.english) { _ in nil }.plain }

  /// With its slots filled by what `value` gives for their names.
  func prose(_ numbers: NumberFormat, _ value: (String) -> (any Sayable)?) -> Prose {
    var runs: [Prose.Run] = []
    parse { piece in
      switch piece {
      case .run(let run): runs.append(run)
      case .slot(let name, let forms): runs += Self.filling(name, forms, value, numbers).runs
      }
    }
    return Prose(runs)
  }

  /// The names of the slots, each with a small letter; for the test that compares languages.
  var slots: Set<String> {
    var names: Set<String> = []
    parse { if case .slot(let name, _) = $0 { names.insert(Self.uncapitalized(name)) } }
    return names
  }

  enum Piece {
    case run(Prose.Run)
    case slot(Substring, forms: [Substring])
  }

  /// By bytes; the signs of the markup are all of ASCII.
  func parse(_ take: (Piece) -> Void) {
    let bytes = text.utf8
    var plain = ""
    var start = text.startIndex
    var index = text.startIndex
    func flush(_ end: Substring.Index) {
      plain += text[start..<end]
      if !plain.isEmpty { take(.run(.text(plain))) }
      plain = ""
    }
    /// What stands before the next of these signs, and the place after it.
    func enclosed(_ open: Substring.Index, _ sign: UInt8) -> (Substring, Substring.Index)? {
      bytes[open...].firstIndex(of: sign).map { (text[open..<$0], bytes.index(after: $0)) }
    }
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      var found: (piece: Piece, end: Substring.Index)?
      switch bytes[index] {
      case UInt8(ascii: "\\") where next < bytes.endIndex:
        plain += text[start..<index]
        start = next
        index = bytes.index(after: next)
        continue
      case UInt8(ascii: "{"):
        found = enclosed(next, UInt8(ascii: "}")).map { inside, end in (Self.slot(inside), end) }
      case UInt8(ascii: "*") where next < bytes.endIndex && bytes[next] == UInt8(ascii: "*"):
        found = enclosed(bytes.index(after: next), UInt8(ascii: "*")).map { inside, end in
          (.run(.strong(String(inside))), bytes.index(after: end))
        }
      case UInt8(ascii: "*"):
        found = enclosed(next, UInt8(ascii: "*")).map { (.run(.symbol(String($0))), $1) }
      case UInt8(ascii: "`"):
        found = enclosed(next, UInt8(ascii: "`")).map { (.run(.code(String($0))), $1) }
      case UInt8(ascii: "["):
        if let (name, end) = enclosed(next, UInt8(ascii: "]")), text[end...].hasPrefix("(#"),
          let (place, after) = enclosed(text.index(end, offsetBy: 2), UInt8(ascii: ")"))
        {
          found = (.run(.reference(String(name), to: String(place))), after)
        }
      default: break
      }
      guard let found else {
        index = next
        continue
      }
      flush(index)
      take(found.piece)
      index = found.end
      start = index
    }
    flush(text.endIndex)
  }

  private static func slot(_ inside: Substring) -> Piece {
    guard let colon = inside.firstIndex(of: ":") else { return .slot(inside, forms: []) }
    let forms = inside[inside.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false)
    return .slot(inside[..<colon], forms: forms.map(trimmed))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let inside = text.drop { $0 == " " }
    return inside.last == " " ? inside.dropLast() : inside
  }

  private static func filling(
    _ name: Substring, _ forms: [Substring], _ value: (String) -> (any Sayable)?, _ numbers: NumberFormat
  ) -> Prose {
    let small = uncapitalized(name)
    guard let value = value(small) else {
      return Prose("{\(String(name))}")
    }
    if let singular = forms.first, let plural = forms.last {
      return Prose(String(value as? Int == 1 ? singular : plural))
    }
    let prose = value.prose(numbers)
    return small == name ? prose : prose.capitalized
  }

  private static func uncapitalized(_ name: Substring) -> String {
    name.prefix(1).lowercased() + name.dropFirst()
  }
}
