/// The text of a drawing of gnuplot's, read a byte at a time: a page may hold dozens, of tens of thousands of bytes each.
struct DrawingText {
  private let bytes: [UInt8]
  /// What stands inside the outermost element.
  private let body: Range<Int>
  /// The outermost element's own, as an attribute; empty where it has none.
  let viewBox: String

  /// `nil` where there is no drawing.
  init?(_ drawing: String) {
    let bytes = Array(drawing.utf8)
    guard let open = bytes.firstPlace(of: Self.opening),
      let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes.lastPlace(of: Self.closing), end < close
    else { return nil }
    self.bytes = bytes
    body = (end + 1)..<close
    viewBox = Self.attribute(Self.viewBox, in: bytes[open..<end])
  }

  /// The body with ids that begin with a figure's name, in the page's own colour where it is black, and without its ground
  /// and the names of its plots. What stands between elements, the study's own words, stays as it is.
  func html(name: String) -> String {
    let changes = Self.changes(name)
    let beginnings = ByteSet(changes.map { $0.old[0] })
    var html: [UInt8] = []
    html.reserveCapacity(body.count + body.count / 16)
    var (place, copied, isInTag) = (body.lowerBound, body.lowerBound, false)
    func skip(to next: Int) {
      html += bytes[copied..<place]
      (place, copied) = (next, next)
    }
    while place < body.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        if let end = endOfDropped(at: place) {
          skip(to: end)
          continue
        }
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case let byte where isInTag && beginnings.contains(byte):
        if let change = changes.first(where: { bytes.has($0.old, at: place) }) {
          skip(to: place + change.old.count)
          html += change.new
          continue
        }
      default: break
      }
      place += 1
    }
    html += bytes[copied..<body.upperBound]
    return String(decoding: html, as: UTF8.self)
  }

  private static func changes(_ name: String) -> [(old: [UInt8], new: [UInt8])] {
    [
      ("id='gp", "id='\(name)-gp"), ("href='#gp", "href='#\(name)-gp"), ("id=\"", "id=\"\(name)-"),
      ("id='textbox", "id='\(name)-textbox"), ("id='greybox", "id='\(name)-greybox"),
      (" color=\"black\"", ""), (" color=\"#FFFFFF\"", ""), ("'black'", "'currentColor'"),
      ("\"black\"", "\"currentColor\""), (" font-family=\"sans-serif\"", ""),
    ].map { (Array($0.utf8), Array($1.utf8)) }
  }

  /// Where an element ends that is not for a page: the name of a plot, a description, the white ground.
  private func endOfDropped(at place: Int) -> Int? {
    for (open, close) in Self.named where bytes.has(open, at: place) {
      let inside = place + open.count
      guard let end = bytes[inside...].firstIndex(of: UInt8(ascii: "<")), bytes.has(close, at: end) else {
        return nil
      }
      return end + close.count
    }
    var place = place
    for (index, piece) in Self.ground.enumerated() {
      guard bytes.has(piece, at: place) else { return nil }
      place += piece.count
      if index == Self.ground.count - 1 { break }
      while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
    }
    return place
  }

  private static let opening = Array("<svg".utf8)
  private static let closing = Array("</svg>".utf8)
  private static let viewBox = Array("viewBox=\"".utf8)
  private static let named = ["title", "desc"].map { (Array("<\($0)>".utf8), Array("</\($0)>".utf8)) }
  /// Between these pieces stand numbers.
  private static let ground = [
    "<rect x=\"0\" y=\"0\" width=\"", "\" height=\"", "\" fill=\"#ffffff\"/>",
  ].map { Array($0.utf8) }

  private static func attribute(_ name: [UInt8], in tag: ArraySlice<UInt8>) -> String {
    let tag = Array(tag)
    guard let start = tag.firstPlace(of: name),
      let end = tag[(start + name.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return "" }
    return String(decoding: tag[start...end], as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func has(_ piece: [UInt8], at place: Int) -> Bool {
    guard place + piece.count <= count else { return false }
    for offset in piece.indices where self[place + offset] != piece[offset] { return false }
    return true
  }

  fileprivate func firstPlace(of piece: [UInt8]) -> Int? { indices.first { has(piece, at: $0) } }

  fileprivate func lastPlace(of piece: [UInt8]) -> Int? { indices.last { has(piece, at: $0) } }
}
