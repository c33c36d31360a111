/// The smallest effect of interest.
extension StudyReader {
  /// `10 points`, `d 0.3`, `r .2`, `w .1` or `f .25`, of a kind that the verb can have.
  mutating func smallestEffect(_ node: YAMLNode?, of verb: Analysis.Verb) -> SmallestEffect? {
    guard let node, let text = text(node, "smallest") else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var effect: SmallestEffect?
    if words.count == 2 {
      if words[1] == "points" {
        effect = NumberText.value(words[0] + "e-2").map { SmallestEffect(.points, $0) }
      } else if let kind = SmallestEffect.Kind(rawValue: words[0]), kind != .points {
        effect = NumberText.value(words[1]).map { SmallestEffect(kind, $0) }
      }
    }
    guard let effect else {
      report(
        "'smallest' takes '10 points', 'd 0.3', 'r .2', 'w .1' or 'f .25', found '\(text)'"
          + Self.decimalHint(text), at: node)
      return nil
    }
    let kinds = Self.kinds(of: verb)
    guard kinds.contains(effect.kind) else {
      let examples = kinds.map { $0 == .points ? "'10 points'" : "'\($0.rawValue) 0.2'" }
      report(
        "the smallest effect of '\(verb.name)' is \(NearestWord.list(examples)), found '\(text)'", at: node)
      return nil
    }
    let isPossible =
      switch effect.kind {
      case .points, .r, .w: effect.size > 0 && effect.size < 1
      case .d, .f: effect.size > 0
      }
    guard isPossible else {
      report("'smallest' is above 0, and below 100 points, r 1 and w 1; found '\(text)'", at: node)
      return nil
    }
    return effect
  }

  private static func kinds(of verb: Analysis.Verb) -> [SmallestEffect.Kind] {
    switch verb {
    case .proportion: [.points]
    case .correlate: [.r]
    case .comparePaired: [.points, .d]
    case .describe: [.points, .d, .w]
    case .model: [.f, .w]
    default: [.points, .d, .w, .f]
    }
  }
}
