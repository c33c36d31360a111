import StudyFile

/// Finds out of the answers of many respondents what the options are that were joined in them. An option may hold the
/// separator in its own text.
package enum JoinedOptions {
  package struct Option: Sendable, Equatable {
    package var text: String
    /// In how many answers it was met. What a single respondent wrote under "Other" is met once.
    package var count: Int
  }

  /// What is longer was written.
  private static let longestOption = 200

  /// Whether answers look like joined options: their pieces recur, in more than one combination.
  package static func areIn(_ answers: [String], separator: String) -> Bool {
    guard answers.count(where: { $0.contains(separator) }) > 1 else { return false }
    let options = options(in: answers, separator: separator)
    let recurring = options.filter { $0.count > 1 && $0.text.count <= longestOption }
    let uses = options.reduce(0) { $0 + $1.count }
    guard recurring.count > 1, 10 * recurring.reduce(0, { $0 + $1.count }) >= 8 * uses else { return false }
    let splitter = OptionSplitter(
      separator: separator, levels: recurring.map { Level(code: $0.text, label: $0.text) })
    let several = answers.filter { splitter.count(of: $0) > 1 }
    return 10 * several.count >= answers.count && Set(several).count > 1
  }

  /// The options, in the order in which the answers have them: a platform joins them in the order of its question.
  ///
  /// A piece belongs to the one before it where a parenthesis or quotation mark is open, where it goes on in lower case
  /// while options begin with capitals, or where neither is ever met without the other.
  package static func options(in answers: [String], separator: String) -> [Option] {
    let split = answers.map { pieces(of: $0, separator) }
    let small = split.count { $0.first?.first?.isLowercase ?? false }
    let hasCapitals = 10 * small <= split.count
    let joints = Joints(split)
    let glued = split.map { pieces in
      glue(pieces, separator) { left, right, isOpen in
        isOpen || (hasCapitals && right.first?.isLowercase == true) || joints.areOne(left, right)
      }
    }
    return inOrder(glued)
  }

  private static func pieces(of answer: String, _ separator: String) -> [String] {
    answer.split(separator: separator).map { String($0).trimmedAsField }.filter { !$0.isEmpty }
  }

  private static func glue(
    _ pieces: [String], _ separator: String, where belongs: (String, String, Bool) -> Bool
  ) -> [String] {
    var options: [String] = []
    var last = ""
    for piece in pieces {
      if let option = options.last, belongs(last, piece, isOpen(option)) {
        options[options.count - 1] = option + separator + piece
      } else {
        options.append(piece)
      }
      last = piece
    }
    return options
  }

  private static func isOpen(_ text: String) -> Bool {
    text.count { $0 == "(" } > text.count { $0 == ")" } || text.count { $0 == "\"" } % 2 == 1
  }

  /// Those before others in one answer stand before them in the list; of the others the more frequent first.
  private static func inOrder(_ answers: [[String]]) -> [Option] {
    var counts: [String: Int] = [:]
    var after: [String: [String: Int]] = [:]
    for options in answers {
      for option in Set(options) { counts[option, default: 0] += 1 }
      for (left, right) in zip(options, options.dropFirst()) {
        after[left, default: [:]][right, default: 0] += 1
      }
    }
    var waiting = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    var order: [String] = []
    while !waiting.isEmpty {
      // One that no other has to precede; where the answers contradict one another, the most frequent.
      let next =
        waiting.firstIndex { option in
          !waiting.contains { ($0 != option) && (after[$0]?[option] ?? 0) > (after[option]?[$0] ?? 0) }
        } ?? 0
      order.append(waiting.remove(at: next))
    }
    return order.map { Option(text: $0, count: counts[$0] ?? 0) }
  }
}

/// Pieces that are always met side by side.
private struct Joints {
  private var counts: [String: Int] = [:]
  private var pairs: [[String]: Int] = [:]
  private static let fewTimes = 3

  init(_ answers: [[String]]) {
    for pieces in answers {
      for piece in Set(pieces) { counts[piece, default: 0] += 1 }
      for pair in zip(pieces, pieces.dropFirst()) {
        pairs[[pair.0, pair.1], default: 0] += 1
      }
    }
  }

  func areOne(_ left: String, _ right: String) -> Bool {
    guard let count = pairs[[left, right]], count >= Self.fewTimes else { return false }
    return counts[left] == count && counts[right] == count
  }
}

extension OptionSplitter {
  /// How many options an answer names.
  func count(of answer: String) -> Int {
    var count = 0
    answer.withField { field in split(field) { _ in count += 1 } }
    return count
  }
}
