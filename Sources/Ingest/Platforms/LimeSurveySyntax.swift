import StudyFile

/// The labels of a syntax file that LimeSurvey writes for SPSS or R.
package struct LimeSurveySyntax: Sendable {
  /// By the key of a heading.
  private(set) var labels: [String: String] = [:]
  private(set) var values: [String: [Level]] = [:]

  /// `nil` where the text is neither.
  init?(_ text: String) {
    if text.contains("variable.labels[") {
      readR(text)
    } else if text.uppercased().contains("VARIABLE LABELS") {
      readSPSS(text)
    } else {
      return nil
    }
    guard !labels.isEmpty else { return nil }
  }

  /// `attributes(data)$variable.labels[7] <- "…"`, `data[, 7] <- factor(data[, 7], levels=c(…),labels=c(…))`,
  /// `names(data)[7] <- "Q1"`.
  private mutating func readR(_ text: String) {
    var label: [String: String] = [:]
    var value: [String: [Level]] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      guard let arrow = line.firstRange(of: "<-") else { continue }
      let target = line[..<arrow.lowerBound]
      guard let open = target.lastIndex(of: "["), let close = target.lastIndex(of: "]"), open < close else {
        continue
      }
      let index = target[open..<close].filter(\.isNumber)
      let words = QuotedWords.all(in: line[arrow.upperBound...])
      if target.contains("variable.labels") {
        label[index] = words.first.map { Markup.plain($0.text) }
      } else if target.hasPrefix("names(") {
        guard let name = words.first?.text.headingKey else { continue }
        labels[name] = label[index]
        values[name] = value[index]
      } else if line.contains("factor("), let levels = line.firstRange(of: "levels=c("),
        let names = line.firstRange(of: "labels=c("), levels.upperBound < names.lowerBound
      {
        let codes = QuotedWords.elements(line[levels.upperBound..<names.lowerBound])
        let texts = QuotedWords.elements(line[names.upperBound...])
        guard codes.count == texts.count else { continue }
        value[index] = zip(codes, texts).map { Level(code: $0, label: Markup.plain($1)) }
      }
    }
  }

  /// `VARIABLE LABELS Q1 "…".`, `VALUE LABELS Q1 1 "…" 2 "…".`, `RENAME VARIABLE ( V7 = Q1 ).`
  private mutating func readSPSS(_ text: String) {
    for command in QuotedWords.commands(text) {
      let words = QuotedWords.words(command)
      let verbs = words.prefix(2).map { $0.text.uppercased() }
      guard words.count > 2 else { continue }
      if verbs == ["VARIABLE", "LABELS"] || verbs == ["VARIABLE", "LABEL"] {
        var rest = words[2...]
        while let name = rest.popFirst(), let label = rest.popFirst() {
          labels[name.text.headingKey] = Markup.plain(label.text)
        }
      } else if verbs == ["VALUE", "LABELS"] {
        var rest = words[3...]
        var levels: [Level] = []
        while let code = rest.popFirst(), let label = rest.popFirst() {
          levels.append(Level(code: code.text, label: Markup.plain(label.text)))
        }
        values[words[2].text.headingKey] = levels
      } else if verbs[0] == "RENAME" {
        let names = words.dropFirst(2).map(\.text.headingKey).filter { !$0.isEmpty }
        guard names.count == 2 else { continue }
        labels[names[1]] = labels[names[0]] ?? labels[names[1]]
        values[names[1]] = values[names[0]] ?? values[names[1]]
      }
    }
  }
}

/// Words and texts in quotation marks, as SPSS and R write them.
private enum QuotedWords {
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
    for line in text.split(whereSeparator: \.isNewline) {
      command += line + "\n"
      let isOpen = command.count { $0 == "\"" } % 2 == 1
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
