import StudyFile

/// The labels of a syntax file that LimeSurvey writes for SPSS or R.
package struct LimeSurveySyntax: Sendable {
  /// By the key of a heading.
  private(set) var labels: [String: String] = [:]
  private(set) var values: [String: [Level]] = [:]

  /// `nil` where the text is neither.
  init?(_ text: String) {
    guard Self.isOne(text) else { return nil }
    if text.contains(Self.markOfR) { readR(text) } else { readSPSS(text) }
    guard !labels.isEmpty else { return nil }
  }

  private static let markOfR = "variable.labels["

  /// By its beginning. A table that holds such words has a header first.
  static func isOne(_ text: String) -> Bool {
    let start = text.utf8.prefix(1 << 16)
    let lines = String(decoding: start, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.contains { line in
      line.hasPrefix("attributes(data)$variable.labels[") || line.uppercased().hasPrefix("VARIABLE LABEL")
    }
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
        if index.isEmpty { continue }
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
