/// Words and texts in quotation marks, as SPSS and R write them.
enum QuotedWords {
  struct Word {
    var text: String
    var isQuoted: Bool
  }

  /// Words, texts in quotation marks whole. A doubled quotation mark, or one after `\`, belongs to the text.
  static func words(_ line: some StringProtocol) -> [Word] {
    var words: [Word] = []
    var word = ""
    var quote: Character?
    var characters = Array(line)[...]
    func isEscape(_ character: Character) -> Bool { character == "\\" }
    while let character = characters.popFirst() {
      if let open = quote {
        if isEscape(character), let next = characters.first, next == open || next == "\\" {
          word.append(next)
          characters.removeFirst()
        } else if character == open {
          if characters.first == open {
            word.append(open)
            characters.removeFirst()
          } else {
            words.append(Word(text: word, isQuoted: true))
            (word, quote) = ("", nil)
          }
        } else {
          word.append(character)
        }
      } else if character == "\"" || character == "'" {
        if !word.isEmpty { words.append(Word(text: word, isQuoted: false)) }
        (word, quote) = ("", character)
      } else if character.isWhitespace || ",()=".contains(character) {
        if !word.isEmpty { words.append(Word(text: word, isQuoted: false)) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(Word(text: word, isQuoted: quote != nil)) }
    return words
  }

  static func all(in line: some StringProtocol) -> [Word] { words(line).filter(\.isQuoted) }

  /// Of `c(…)`, up to its end.
  static func elements(_ list: some StringProtocol) -> [String] {
    var depth = 1
    var quote: Character?
    var end = list.endIndex
    var index = list.startIndex
    while index < list.endIndex {
      let character = list[index]
      if let open = quote {
        if character == "\\" {
          index = list.index(after: index)
          if index == list.endIndex { break }
        } else if character == open {
          quote = nil
        }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
        if depth == 0 {
          end = index
          break
        }
      }
      index = list.index(after: index)
    }
    return words(list[..<end]).map(\.text)
  }

  /// Each ends with a full stop at the end of a line, outside quotation marks.
  static func commands(_ text: String) -> [String] {
    var commands: [String] = []
    var command = ""
    var isOpen = false
    for line in text.split(whereSeparator: \.isNewline) {
      command += line + "\n"
      if !line.count(where: { $0 == "\"" }).isMultiple(of: 2) { isOpen.toggle() }
      if line.trimmingSuffix(while: \.isWhitespace).hasSuffix("."), !isOpen {
        commands.append(String(command.trimmingSuffix { $0.isWhitespace || $0 == "." }))
        command = ""
      }
    }
    return commands
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex {
      let before = index(before: end)
      guard predicate(self[before]) else { break }
      end = before
    }
    return self[..<end]
  }
}
