/// Questions of two answers of which one affirms, in six languages and in the words of programs.
enum YesNo {
  /// The affirming answer of the two and the other one; `nil` where the texts are no such pair.
  static func pair(_ answers: [String]) -> (yes: String, no: String)? {
    guard answers.count == 2 else { return nil }
    let words = answers.map { Words($0).text }
    for pair in pairs {
      if pair.yes.contains(words[0]), pair.no.contains(words[1]) { return (answers[0], answers[1]) }
      if pair.yes.contains(words[1]), pair.no.contains(words[0]) { return (answers[1], answers[0]) }
    }
    return nil
  }

  static func isYes(_ text: String) -> Bool {
    let words = Words(text).text
    return pairs.contains { $0.yes.contains(words) } && words.count > 1
  }

  static func isNo(_ text: String) -> Bool {
    let words = Words(text).text
    return pairs.contains { $0.no.contains(words) } && words.count > 1
  }

  private static let pairs: [(yes: Set<String>, no: Set<String>)] = [
    (
      ["yes", "ja", "oui", "si", "y", "j", "o", "s", "sim"], ["no", "nein", "non", "nee", "n", "nao"]
    ),
    (
      ["true", "t", "wahr", "vrai", "verdadero", "waar", "vero"],
      ["false", "f", "falsch", "faux", "falso", "onwaar"]
    ),
    (["checked", "selected", "ticked"], ["unchecked", "not selected", "not ticked"]),
    (["correct", "richtig"], ["incorrect", "wrong", "falsch"]),
    (["present"], ["absent"]),
  ]
}
