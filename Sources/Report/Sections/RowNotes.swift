import Analyses
import Foundation
import Statistics

extension String {
  /// With a capital, where it begins with a plain word: a symbol such as k keeps its letter.
  var asOpening: String {
    guard let first, first.isOfWords, dropFirst().first?.isLetter == true else { return self }
    return first.uppercased() + dropFirst()
  }

  /// With a full stop, where nothing ends it.
  var asSentence: String { isEmpty || last.map { ".!?…".contains($0) } == true ? self : self + "." }
}

extension Character {
  /// A letter that words of these languages begin with; Greek ones are symbols, which stay small.
  var isOfWords: Bool { isLetter && unicodeScalars.allSatisfy { $0.value < 0x180 } }
}

/// The notes that rows carry: why a number is absent, what to be careful about.
struct RowNotes: InLanguage {
  private let rows: [ResultRow]
  private let labels: Labels

  var say: Words { labels.say }

  /// Each once, with what it is about in brackets; none that a note of the whole analysis says already. Where several
  /// numbers are absent they share one note, since one cause has many consequences.
  static func blocks(_ rows: [ResultRow], besides told: [String], labels: Labels) -> [Block] {
    let notes = RowNotes(rows: rows, labels: labels)
    var order: [String] = []
    var noted: [String: [ResultRow]] = [:]
    for row in rows {
      for note in said(row) where !told.contains(where: { $0.contains(note) }) {
        if noted[note] == nil { order.append(note) }
        noted[note, default: []].append(row)
      }
    }
    let absent = order.filter { note in
      !note.hasPrefix("withheld") && (noted[note] ?? []).allSatisfy(\.isAbsent)
    }
    guard absent.count > 1 else { return order.map { .note(notes.sentence($0, of: noted[$0] ?? [])) } }
    let each = absent.map { note in
      let titles = (noted[note] ?? []).distinct { labels.say.title($0.measure) }
      let what =
        titles.count > 3
        ? labels.say("notes.others", first: titles[0], others: titles.count - 1).plain
        : labels.say.list(titles)
      return "\(what) (\(labels.say.retold(note)))"
    }
    return order.filter { !absent.contains($0) }.map { .note(notes.sentence($0, of: noted[$0] ?? [])) }
      + [.note(labels.say("notes.not-computed", each: each.joined(separator: labels.say.numbers.semicolon)))]
  }

  /// How many are withheld is a note of its own. The margin of an equivalence stands in its sentence.
  private static func said(_ row: ResultRow) -> [String] {
    // Of what is not weighted there is a note of its own.
    let own = row.note.components(separatedBy: "; ").filter { $0 != ResultRow.unweighted }
    var notes = [own.joined(separator: "; ").folded]
    if notes[0].hasSuffix(" withheld"), let cut = notes[0].range(of: "; ", options: .backwards) {
      notes = [String(notes[0][..<cut.lowerBound]), String(notes[0][cut.upperBound...])]
    }
    return notes.filter { !$0.isEmpty && !(row.measure == .equivalence && $0.hasPrefix("margin ")) }
  }

  private func sentence(_ note: String, of noted: [ResultRow]) -> Prose {
    // In results.csv it stands beside the percentage that it is about.
    let text = say.retold(note.hasPrefix("of those ") ? "percentages are " + note : note)
    let about = [measures(note, noted), places(noted)].filter { !$0.isEmpty }.joined(separator: " – ")
    return Prose((text.asOpening + (about.isEmpty ? "" : " (\(about))")).asSentence)
  }

  /// The measures, where it is about one or two and does not name them itself.
  private func measures(_ note: String, _ noted: [ResultRow]) -> String {
    let titles = noted.distinct { say.title($0.measure) }
    // Notes are of results.csv, so they have the symbols of English.
    let names = noted.compactMap { $0.measure.symbol.map { Words.english.symbol($0).plain } }
    guard titles.count <= 2, titles.count < rows.distinct({ say.title($0.measure) }).count,
      noted.allSatisfy({ $0.measure.numberKind != .percent }),
      !names.contains(where: note.contains)
    else { return "" }
    return say.list(titles)
  }

  /// Outcomes and groups, where it does not hold for all that the analysis is about.
  private func places(_ noted: [ResultRow]) -> String {
    guard noted.count < rows.count else { return "" }
    let places = noted.distinct { place($0) }
    guard
      Set(rows.filter { !$0.variable.isEmpty }.map { [$0.variable, $0.by] }).count > 1
        || noted.contains(where: hasOtherGroups)
    else { return "" }
    let variables = noted.distinct { labels.title($0.variable) }
    // What holds for more places than can be named is said of the variables.
    let isOfVariables = variables.count < places.count && places.count > 2
    if isOfVariables, rows.distinct(\.variable).count == 1 { return "" }
    let shown = isOfVariables ? variables : places
    return shown.prefix(3).joined(separator: numbers.semicolon)
      + (shown.count > 3 ? numbers.semicolon + say("notes.more", n: shown.count - 3).plain : "")
  }

  private func place(_ row: ResultRow) -> String {
    // What is of several variables together is of none of them.
    guard !row.variable.isEmpty else { return "" }
    let outcome = labels.outcome(row.variable, row.level)
    guard !row.by.isEmpty else { return outcome }
    // A contrast of two answers names both.
    if row.group.contains(" vs "), row.group.folded.hasPrefix(labels.title(row.variable)),
      row.group.folded.hasSuffix(labels.title(row.by))
    {
      return row.group.folded
    }
    let group = hasOtherGroups(row) ? ", \(row.group.folded)" : ""
    let by = row.by.hasPrefix("(") ? row.by : labels.title(row.by)
    let both = [outcome, by].filter { !$0.isEmpty }
    return (both.count == 2 ? say("title.by", what: outcome, by: by).plain : both.joined()) + group
  }

  /// Whether the same was computed of other groups, so that one of them has to be named.
  private func hasOtherGroups(_ row: ResultRow) -> Bool {
    !row.group.isEmpty
      && rows.contains {
        $0.measure == row.measure && $0.variable == row.variable && $0.level == row.level && $0.by == row.by
          && !$0.group.isEmpty && $0.group != row.group
      }
  }
}

extension ResultRow {
  fileprivate var isAbsent: Bool { estimate == nil && statistic == nil && pValue == nil && pAdjusted == nil }
}
