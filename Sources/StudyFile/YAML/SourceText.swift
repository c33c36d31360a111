/// The text of a study file, to turn YAML's places into lines and columns that a person counts.
struct SourceText: Sendable {
  let file: String
  let text: String
  let scalars: [Unicode.Scalar]
  /// Where each line starts and where its characters end, before the line break.
  private let lines: [Range<Int>]

  init(_ text: String, file: String) {
    self.file = file
    self.text = text
    let scalars = Array(text.unicodeScalars)
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let isBreak =
        switch scalars[index] {
        // The breaks that libyaml counts.
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
      guard isBreak else {
        index += 1
        continue
      }
      lines.append(start..<index)
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      index += isPair ? 2 : 1
      start = index
    }
    lines.append(start..<scalars.count)
    self.scalars = scalars
    self.lines = lines
  }

  /// A line of the file, counted from 1, without its break.
  func line(_ number: Int) -> ArraySlice<Unicode.Scalar>? {
    lines.indices.contains(number - 1) ? scalars[lines[number - 1]] : nil
  }

  /// The place in `scalars` of a mark, whose column counts from 1.
  func index(of mark: Mark) -> Int? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    let index = lines[mark.line - 1].lowerBound + mark.column - 1
    return index < scalars.count ? index : nil
  }

  /// Whether the last sign before a place, blanks and line ends aside, is this one.
  func isAfter(_ sign: Unicode.Scalar, _ mark: Mark) -> Bool {
    guard let index = index(of: mark) else { return false }
    return scalars[..<index].last { !$0.properties.isWhitespace } == sign
  }

  func location(_ mark: Mark) -> SourceLocation {
    guard let line = line(mark.line) else {
      return SourceLocation(file: file, line: max(1, min(mark.line, lines.count)))
    }
    let before = line.prefix(max(0, mark.column - 1))
    // Beyond ASCII several scalars can be one character.
    let characters =
      before.allSatisfy(\.isASCII) ? before.count : String(String.UnicodeScalarView(before)).count
    return SourceLocation(file: file, line: mark.line, column: characters + 1)
  }

  func location(atScalar index: Int) -> SourceLocation {
    let number = lines.lastIndex { $0.lowerBound <= index } ?? 0
    return location(Mark(line: number + 1, column: index - lines[number].lowerBound + 1))
  }

  /// A place as libyaml gives it: both count from 1, the column in Unicode scalars.
  struct Mark: Sendable, Hashable {
    var line: Int
    var column: Int
  }

  /// Where a character of a scalar's text stands in the file, quotes, escapes and folded lines seen through.
  func location(of offset: Int, in text: String, style: YAMLNode.Style, at mark: Mark) -> SourceLocation {
    let value = Array(text.unicodeScalars)
    let target = String(text.prefix(offset)).unicodeScalars.count
    var place = mark
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: place.column += 1
    case .block: place = Mark(line: mark.line + 1, column: 1)
    }
    var index = 0
    while let line = line(place.line) {
      let column = place.column - 1
      let found = column < line.count ? line[line.startIndex + column] : nil
      let isAtTarget = index == target
      if isAtTarget && target == value.count { break }
      if let found, index < value.count, found == value[index] {
        if isAtTarget { break }
        index += 1
        place.column += style == .singleQuoted && found == "'" ? 2 : 1
      } else if found == nil || found == " " || found == "\t" {
        if index < value.count, value[index] == " " || value[index] == "\n" {
          if isAtTarget { break }
          index += 1
        }
        place =
          found == nil
          ? Mark(line: place.line + 1, column: 1) : Mark(line: place.line, column: place.column + 1)
      } else if found == "\\", style == .doubleQuoted {
        if isAtTarget { break }
        let escape = column + 1 < line.count ? line[line.startIndex + column + 1] : nil
        if escape == nil {
          place = Mark(line: place.line + 1, column: 1)
        } else {
          index += 1
          let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
          place.column += 2 + (digits[escape ?? " "] ?? 0)
        }
      } else {
        return location(mark)
      }
    }
    return line(place.line) == nil ? location(mark) : location(place)
  }
}
