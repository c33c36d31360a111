import Foundation
import Ingest
import StudyFile

/// A column of the export with all that is known of it.
struct Question {
  /// Of its column, from 0.
  let place: Int
  /// By which a study file names it.
  let heading: String
  let entry: ColumnEntry
  let profile: ColumnProfile
  /// What it shares with its neighbours, and what tells it from them.
  let stem: Stem?
  let wording: HeadingWords

  init(place: Int, entry: ColumnEntry, profile: ColumnProfile) {
    (self.place, self.entry, self.profile) = (place, entry, profile)
    // As headings are looked up; what cannot be seen in it stays.
    heading = profile.heading.foldedHeading
    stem = Stem(entry)
    wording = HeadingWords(heading)
  }

  /// For comments, messages and labels; never empty.
  var shownHeading: String { heading.visible ?? "(column \(place + 1))" }

  /// What was asked, as far as the export tells.
  var label: String? { entry.label?.visible }

  /// What tells it from others under the same question.
  var ownItem: String? { stem.flatMap { $0.isName ? nil : $0.item } }

  var checksAttention: Bool {
    let answers = profile.values.prefix(30).map(\.text) + entry.values.map(\.label)
    return allWords.contains { $0.checksAttention(answers: answers) }
  }

  /// Heading and wording, for guesses by words.
  var allWords: [HeadingWords] { [wording] + (label.map { [HeadingWords($0)] } ?? []) }
}

/// The part of a heading that several columns share: of a grid, of a check-all-that-apply question, of numbered items.
struct Stem: Equatable {
  var text: String
  /// What is asked of this column alone.
  var item: String
  /// Whether the stem is the beginning of a name (`how_often_`), and no question.
  var isName: Bool

  init?(_ entry: ColumnEntry) {
    let heading = entry.heading.onOneLine
    if let stem = entry.stem?.onOneLine, !stem.isEmpty {
      var item = entry.label?.onOneLine ?? heading
      if item.hasPrefix(stem), item.count > stem.count {
        item = String(item.dropFirst(stem.count)).trimmingCharacters(in: CharacterSet(charactersIn: " -–:[]"))
      }
      (text, self.item, isName) = (stem, item.isEmpty ? heading : item, false)
      return
    }
    if heading.hasSuffix("]"), let open = heading.lastIndex(of: "["), open > heading.startIndex {
      text = String(heading[..<open]).trimmingCharacters(in: .whitespaces)
      item = String(heading[heading.index(after: open)...].dropLast())
      isName = false
    } else if let dash = heading.range(of: " - ", options: .backwards), dash.lowerBound > heading.startIndex {
      text = String(heading[..<dash.lowerBound])
      item = String(heading[dash.upperBound...])
      isName = false
    } else if !heading.contains(" "), let last = heading.last, last.isASCII, last.isNumber {
      let number = heading.reversed().prefix { $0.isASCII && $0.isNumber }.count
      text = String(heading.dropLast(number))
      item = label(of: entry) ?? heading
      isName = true
    } else {
      return nil
    }
    guard text.contains(where: \.isLetter), !item.isEmpty else { return nil }
  }
}

private func label(of entry: ColumnEntry) -> String? {
  let label = entry.label?.onOneLine
  return label?.isEmpty == false ? label : nil
}
