/// Single values, each read from the text as it was typed.
extension StudyReader {
  /// A text; `key` names it in messages.
  mutating func text(_ node: YAMLNode?, _ key: String, mayBeEmpty: Bool = false) -> String? {
    guard let node else { return nil }
    switch node.content {
    case .scalar(let text, let style):
      if mayBeEmpty && style != .plain { return text }
      guard text.contains(where: { !$0.isWhitespace }) else {
        report("'\(key)' is empty; write its value, or remove the key", at: node)
        return nil
      }
      return text
    case .refused: return nil
    case .list, .map:
      report("'\(key)' takes one value, found \(node.kind)", at: node)
      return nil
    }
  }

  mutating func located(_ node: YAMLNode?, _ key: String) -> Located<String>? {
    guard let node, let text = text(node, key) else { return nil }
    return Located(text, at: location(node))
  }

  mutating func texts(_ node: YAMLNode?, _ key: String, of what: String, mayBeEmpty: Bool = false)
    -> [String]?
  {
    guard let node, let nodes = listOrOne(node, of: what) else { return nil }
    return nodes.compactMap { text($0, key, mayBeEmpty: mayBeEmpty) }
  }

  mutating func number(_ node: YAMLNode?, _ key: String) -> Double? {
    guard let node, let text = text(node, key) else { return nil }
    if let value = NumberText.value(text) { return value }
    report("'\(key)' takes a number, found '\(text)'\(Self.decimalHint(text))", at: node)
    return nil
  }

  /// A whole number, at least `least`.
  mutating func count(_ node: YAMLNode?, _ key: String, least: Int = 1) -> Int? {
    guard let node, let value = number(node, key) else { return nil }
    guard let count = Int(exactly: value), count >= least, count <= 1_000_000_000_000 else {
      report("'\(key)' takes a whole number from \(least), found '\(text(node, key) ?? "")'", at: node)
      return nil
    }
    return count
  }

  /// For a number with a comma.
  static func decimalHint(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    // Three digits may be thousands.
    guard parts.count == 2, !parts[1].isEmpty, parts[1].count != 3 else {
      return text.contains(",") ? "; write a decimal point, and no separator of thousands" : ""
    }
    let written = parts.joined(separator: ".")
    return PrintedNumber(written.split(separator: " ").last.map(String.init) ?? "") == nil
      ? "" : "; decimals have a point: write \(written)"
  }

  mutating func choice<Choice>(_ node: YAMLNode?, _ key: String, of type: Choice.Type = Choice.self)
    -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let word = choice(node, key, among: Choice.allCases.map(\.rawValue)) else { return nil }
    return Choice(rawValue: word)
  }

  mutating func choice(_ node: YAMLNode?, _ key: String, among words: [String]) -> String? {
    guard let node, let text = text(node, key) else { return nil }
    if words.contains(text) { return text }
    let nearest = NearestWord.nearest(to: text, among: words).map { "; did you mean '\($0)'?" } ?? ""
    report("'\(key)' takes \(NearestWord.list(words)), found '\(text)'\(nearest)", at: node)
    return nil
  }

  mutating func flag(_ node: YAMLNode?, _ key: String) -> Bool? {
    guard let node, let text = text(node, key) else { return nil }
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report("'\(key)' takes yes or no, found '\(text)'", at: node)
      return nil
    }
  }

  /// `[low, high]`
  mutating func range(_ node: YAMLNode?, _ key: String) -> ClosedRange<Double>? {
    guard let node, let bounds = list(node, of: "two numbers, [low, high]") else { return nil }
    let numbers = bounds.compactMap { number($0, key) }
    guard numbers.count == bounds.count else { return nil }
    guard numbers.count == 2, numbers[0] < numbers[1] else {
      report("'\(key)' takes two numbers, [low, high], the lower first", at: node)
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// A number, or a percentage as a proportion.
  mutating func numberOrPercentage(_ node: YAMLNode?, _ key: String) -> Double? {
    guard let node, let text = text(node, key) else { return nil }
    if let printed = PrintedNumber(text) { return printed.value }
    report("'\(key)' takes a number or a percentage, found '\(text)'\(Self.decimalHint(text))", at: node)
    return nil
  }

  /// An id: letters, digits, '-', '_' and '.'.
  mutating func identifier(_ node: YAMLNode?, _ key: String, of what: String, at mark: SourceText.Mark)
    -> String?
  {
    guard let node else {
      report("\(what) needs an '\(key)'", at: mark)
      return nil
    }
    guard let text = text(node, key) else { return nil }
    guard text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
      report("'\(key)' is made of letters, digits, '-', '_' and '.', found '\(text)'", at: node)
      return nil
    }
    return text
  }

  mutating func condition(_ node: YAMLNode?, _ key: String) -> Located<Condition>? {
    guard let node, let text = text(node, key) else { return nil }
    let outcome = ConditionParser.parse(text, with: codebook)
    report(outcome.problems, in: text, of: node)
    return outcome.condition.map { Located($0, at: location(node)) }
  }
}

extension PrintedNumber {
  /// A number as papers print it: `72%`, `50.1 %`, `.45`, `−0.3`, `< .001`.
  package init?(_ text: String) {
    var rest = Substring(text.trimmed)
    for sign in ["<", "="] where rest.hasPrefix(sign) { rest = rest.dropFirst() }
    let isPercentage = rest.hasSuffix("%")
    if isPercentage { rest = rest.dropLast() }
    let digits = String(rest).trimmed
    // `50.1e-2` is the nearest double to 0.501; 50.1 / 100 need not be.
    guard NumberText.value(digits) != nil,
      let value = NumberText.value(isPercentage ? digits + "e-2" : digits)
    else { return nil }
    let mantissa = digits.prefix { $0 != "e" && $0 != "E" }
    let decimals =
      mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    self.init(
      text: text.trimmed, value: value, isPercentage: isPercentage, decimals: decimals)
  }
}

extension String {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else {
      return ""
    }
    return String(self[first...last])
  }
}
