import Foundation

/// What long answers begin with, where that says how much and the rest explains it: `Very satisfied – it was all I wanted`,
/// `I strongly agree that nothing should change`.
enum Heads {
  /// `nil` where some answer is nothing but a head, and none is a sentence.
  static func of(_ answers: [String]) -> [String]? {
    let heads = answers.map(head)
    guard zip(heads, answers).contains(where: { $0 != $1 }), heads.allSatisfy({ !$0.isEmpty }),
      Set(heads).count == heads.count
    else { return nil }
    return heads
  }

  /// A mark by which a clause ends, or a word by which the next one begins.
  private static func head(_ answer: String) -> String {
    var head = ""
    for word in answer.onOneLine.split(separator: " ") {
      let plain = Words(String(word)).text
      // A dash alone.
      if plain.isEmpty, !head.isEmpty { break }
      if !head.isEmpty, conjunctions.contains(plain) { break }
      let marked = word.replacingOccurrences(of: "--", with: "—")
      if let end = marked.firstIndex(where: { marks.contains($0) }) {
        head += (head.isEmpty ? "" : " ") + marked[..<end]
        break
      }
      head += (head.isEmpty ? "" : " ") + marked
    }
    return head
  }

  private static let marks: Set<Character> = [",", ";", ":", ".", "—", "–", "!", "(", "["]
  private static let conjunctions: Set<String> = [
    "that", "because", "since", "but", "as", "when", "if", "dass", "weil", "aber", "wenn", "que", "parce",
    "mais",
    "porque", "pero", "cuando", "dat", "omdat", "maar", "als", "che", "perche", "ma", "quando",
  ]
}
