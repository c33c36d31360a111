import Ingest
import StudyFile

/// A check-all-that-apply question whose ticked options are joined in one column: its options are the longest pieces that
/// come again.
struct JoinedOptions {
  var separator: ListSeparator
  /// The most frequent first.
  var options: [String]
  /// How many answers hold something else.
  var otherPieces: Int

  private static let mostOptions = 60
  private static let leastJoined = 2

  init?(_ profile: ColumnProfile) {
    guard let found = profile.pieces.lazy.compactMap({ JoinedOptions($0, profile) }).first else { return nil }
    self = found
  }

  /// Whether that is so also where the answers, as they stand, are few and come again: a comma may be part of an answer, and
  /// joins nothing unless options stand alone, too.
  func isSure(_ profile: ColumnProfile) -> Bool {
    guard separator == .comma else { return true }
    let answers = Set(profile.values.map(\.text))
    let known = Set(options)
    let joined = answers.map { answer in
      answer.split(separator: Character(separator.rawValue)).map { String($0).trimmedAsField }
    }
    .filter { $0.count > 1 && $0.allSatisfy(known.contains) }
    let parts = Set(joined.joined())
    return joined.count >= 2 && parts.count { answers.contains($0) } * 2 > parts.count
  }

  /// Of a column of which the export tells how options are joined: those that it names, and whatever else comes again.
  static func told(_ question: Question) -> [Level]? {
    var options = question.entry.values
    if let found = JoinedOptions(question.profile),
      found.separator.rawValue == question.entry.separator?.trimmedSeparator
    {
      let known = Set(options.flatMap { [$0.code, $0.label] })
      options += found.options.filter { !known.contains($0) }.map { Level($0) }
    }
    return options.isEmpty ? nil : options
  }

  /// How many answers hold something that is none of these.
  static func others(_ profile: ColumnProfile, _ options: [Level], separator: String) -> Int {
    let known = Set(options.flatMap { [$0.code.trimmedSeparator, $0.label.trimmedSeparator] })
    let silent = DataSource().missing
    return profile.values.filter { value in
      guard !silent.contains(value.text) else { return false }
      var pieces = value.text.split(separator: separator.trimmedSeparator).map { $0.trimmedSeparator }[...]
      pieces = pieces.filter { !$0.isEmpty }[...]
      while !pieces.isEmpty {
        // An option may hold the separator.
        let last = pieces.indices.reversed().first { end in
          known.contains(pieces[pieces.startIndex...end].joined(separator: separator.trimmedSeparator))
        }
        guard let last else { return true }
        pieces = pieces[(last + 1)...]
      }
      return false
    }
    .reduce(0) { $0 + $1.count }
  }

  private init?(_ pieces: PieceCounts, _ profile: ColumnProfile) {
    guard !pieces.isProse, pieces.joined >= Self.leastJoined, pieces.joined * 50 >= pieces.answers else {
      return nil
    }
    let chains = Self.chains(pieces)
    let chainOf = chains.enumerated().reduce(into: [Int: Int]()) { places, chain in
      for piece in chain.element { places[piece] = chain.offset }
    }
    // Two different options in one answer, and not in all of them: "Toronto, Canada" is one answer in two parts.
    let between = pieces.neighbours.filter { chainOf[$0.key.first] != chainOf[$0.key.second] }
    let joints = between.values.reduce(0, +)
    guard joints >= Self.leastJoined, pieces.joined < pieces.answers || profile.answered < 10 else {
      return nil
    }
    let counted = chains.map { (text: Self.text($0, pieces, profile), count: pieces.counts[$0[0]]) }
    let total = counted.reduce(0) { $0 + $1.count }
    let recurring = counted.filter { $0.count >= 2 }
    let covered = recurring.reduce(0) { $0 + $1.count }
    guard recurring.count >= 3, recurring.count <= Self.mostOptions, covered * 20 >= total * 17,
      recurring.count * 3 <= max(total, 9), !recurring.contains(where: { $0.text.utf8.count > 200 }),
      !Self.areDecimals(recurring.map(\.text), pieces, profile)
    else { return nil }
    separator = pieces.separator
    options = recurring.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element.text)
    otherPieces = total - covered
  }

  /// `1,5` is a number; `1,2,5` are three codes.
  private static func areDecimals(_ options: [String], _ pieces: PieceCounts, _ profile: ColumnProfile)
    -> Bool
  {
    pieces.separator == .comma && options.allSatisfy { AnswerShape($0).number != nil }
      && !profile.values.contains { $0.text.count { $0 == "," } > 1 }
  }

  /// Pieces that always stand one after another are one option, which holds the separator.
  private static func chains(_ pieces: PieceCounts) -> [[Int]] {
    var next: [Int: Int] = [:]
    var hasBefore: Set<Int> = []
    let pairs = pieces.neighbours.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
    for (pair, count) in pairs where pair.first != pair.second {
      let text = pieces.texts[pair.second]
      let goesOn = text.first.map { $0.isLowercase || $0.isNumber } ?? false
      guard pieces.counts[pair.first] == count, pieces.counts[pair.second] == count, count >= (goesOn ? 2 : 4)
      else {
        continue
      }
      next[pair.first] = pair.second
      hasBefore.insert(pair.second)
    }
    return pieces.texts.indices.filter { !hasBefore.contains($0) }.map { first in
      var chain = [first]
      while let following = next[chain[chain.count - 1]], !chain.contains(following) {
        chain.append(following)
      }
      return chain
    }
  }

  /// As the answers have it, with or without a blank after the separator.
  private static func text(_ chain: [Int], _ pieces: PieceCounts, _ profile: ColumnProfile) -> String {
    chain.dropFirst().reduce(pieces.texts[chain[0]]) { text, piece in
      let spaced = text + pieces.separator.rawValue + " " + pieces.texts[piece]
      let close = text + pieces.separator.rawValue + pieces.texts[piece]
      return profile.values.contains { $0.text.contains(close) } ? close : spaced
    }
  }
}

extension StringProtocol {
  fileprivate var trimmedSeparator: String { String(filter { $0 != " " }) }
}
