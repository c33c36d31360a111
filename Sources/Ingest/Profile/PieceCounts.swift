/// What joins the ticked options of a check-all-that-apply question in one column.
package enum ListSeparator: String, Sendable, CaseIterable {
  case semicolon = ";"
  case pipe = "|"
  case comma = ","
}

/// The pieces that answers fall into where they are cut at a separator, and which piece follows which: an option that holds
/// the separator itself is several pieces that always stand together.
package struct PieceCounts: Sendable, Equatable {
  package let separator: ListSeparator
  /// Answers that hold the separator.
  package private(set) var joined = 0
  /// Answers altogether.
  package private(set) var answers = 0
  /// By piece; pieces are numbered in the order in which they occur first.
  package private(set) var texts: [String] = []
  package private(set) var counts: [Int] = []
  /// How often the second follows the first in an answer.
  package private(set) var neighbours: [Pair: Int] = [:]
  /// There are more pieces than any question has options: this is prose.
  package private(set) var isProse = false
  private var places: [String: Int] = [:]

  package struct Pair: Sendable, Hashable {
    package var first: Int
    package var second: Int

    package init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  package static let most = 400
  private static let longestAnswer = 4000

  package init(_ separator: ListSeparator) { self.separator = separator }

  package mutating func add(_ text: String, count: Int) {
    guard !isProse else { return }
    answers += count
    guard text.utf8.count <= Self.longestAnswer else {
      giveUp()
      return
    }
    let parts = split(text).map { String($0).trimmedAsField }.filter { !$0.isEmpty }
    if parts.count > 1 { joined += count }
    var before: Int?
    for part in parts {
      let place = places[part] ?? texts.count
      if place == texts.count {
        guard place < Self.most else {
          giveUp()
          return
        }
        places[part] = place
        texts.append(part)
        counts.append(0)
      }
      counts[place] += count
      if let before { neighbours[Pair(first: before, second: place), default: 0] += count }
      before = place
    }
  }

  /// The comma of 10,000 joins nothing.
  private func split(_ text: String) -> [Substring] {
    let pieces = text.split(separator: Character(separator.rawValue))
    guard separator == .comma, pieces.count > 1 else { return pieces }
    var joined = [pieces[0]]
    for piece in pieces.dropFirst() {
      let before = joined[joined.count - 1]
      let isThousands = piece.prefix(while: \.isNumber).count == 3 && before.last?.isNumber == true
      if isThousands, before.endIndex < text.endIndex, text.index(after: before.endIndex) == piece.startIndex
      {
        joined[joined.count - 1] = text[before.startIndex..<piece.endIndex]
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private mutating func giveUp() {
    isProse = true
    (texts, counts, neighbours, places) = ([], [], [:], [:])
  }
}
