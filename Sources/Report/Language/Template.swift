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
    case slot(String, forms: [String])
  }

  func parse(_ take: (Piece) -> Void) {
    var text = text
    text.withUTF8 { Self.parse($0, take) }
  }

  private static let markup = ByteSet("\\{*`[".utf8)

  /// By bytes, as a report has thousands of texts; the signs of the markup are all of ASCII.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (Piece) -> Void) {
    var plain = ""
    var start = 0
    var index = 0
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func flush(_ end: Int) {
      plain += string(start..<end)
      if !plain.isEmpty { take(.run(.text(plain))) }
      plain = ""
    }
    func stands(_ sign: UInt8, at place: Int) -> Bool { place < bytes.count && bytes[place] == sign }
    /// What stands before the next of these signs, and the place after it.
    func enclosed(_ open: Int, _ sign: UInt8) -> (inside: Range<Int>, end: Int)? {
      guard open <= bytes.count else { return nil }
      return bytes[open...].firstIndex(of: sign).map { (open..<$0, $0 + 1) }
    }
    while index < bytes.count {
      let byte = bytes[index]
      guard markup.contains(byte) else {
        index += 1
        continue
      }
      let next = index + 1
      var found: (piece: Piece, end: Int)?
      switch byte {
      case UInt8(ascii: "\\"):
        guard next < bytes.count else { break }
        plain += string(start..<index)
        start = next
        index = next + 1
        continue
      case UInt8(ascii: "{"):
        found = enclosed(next, UInt8(ascii: "}")).map { (slot(bytes[$0.inside]), $0.end) }
      case UInt8(ascii: "*") where stands(byte, at: next):
        found = enclosed(next + 1, byte).map { (.run(.strong(string($0.inside))), $0.end + 1) }
      case UInt8(ascii: "*"):
        found = enclosed(next, byte).map { (.run(.symbol(string($0.inside))), $0.end) }
      case UInt8(ascii: "`"):
        found = enclosed(next, byte).map { (.run(.code(string($0.inside))), $0.end) }
      default:
        if let name = enclosed(next, UInt8(ascii: "]")), stands(UInt8(ascii: "("), at: name.end),
          stands(UInt8(ascii: "#"), at: name.end + 1),
          let place = enclosed(name.end + 2, UInt8(ascii: ")"))
        {
          found = (.run(.reference(string(name.inside), to: string(place.inside))), place.end)
        }
      }
      guard let found else {
        index = next
        continue
      }
      flush(index)
      take(found.piece)
      index = min(found.end, bytes.count)
      start = index
    }
    flush(bytes.count)
  }

  private static func slot(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Piece {
    func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
    guard let colon = inside.firstIndex(of: UInt8(ascii: ":")) else {
      return .slot(string(inside), forms: [])
    }
    let forms = inside[(colon + 1)...].split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return .slot(string(inside[..<colon]), forms: forms.map { string(trimmed($0)) })
  }

  private static func trimmed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>
  {
    let inside = text.drop { $0 == UInt8(ascii: " ") }
    return inside.last == UInt8(ascii: " ") ? inside.dropLast() : inside
  }

  private static func filling(
    _ name: String, _ forms: [String], _ value: (String) -> (any Sayable)?, _ numbers: NumberFormat
  ) -> Prose {
    let small = uncapitalized(name)
    guard let value = value(small) else { return Prose("{\(name)}") }
    if let singular = forms.first, let plural = forms.last {
      return Prose(value as? Int == 1 ? singular : plural)
    }
    let prose = value.prose(numbers)
    return small == name ? prose : prose.capitalized
  }

  private static func uncapitalized(_ name: String) -> String {
    guard let first = name.utf8.first, !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return name
    }
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
