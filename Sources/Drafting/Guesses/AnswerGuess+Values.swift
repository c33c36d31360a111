import Foundation
import Ingest
import StudyFile

/// Guesses by what the answers look like and what was asked.
extension AnswerGuess {
  /// - Parameters:
  ///   - profiles: of the column, or of several columns that were answered alike.
  ///   - wordings: of the heading and the question.
  init(_ profiles: [ColumnProfile], wordings: [HeadingWords]) {
    var counts = ValueCounts(profiles)
    // What every study takes for an empty cell.
    counts.remove(Set(DataSource().missing))
    let facts = Facts(profiles, wordings, counts)
    let missing = MissingGuess(
      counts, lowest: facts.minimum, highest: facts.maximum,
      isNumeric: facts.isNumeric || facts.isMostlyNumeric)
    var known = counts
    known.remove(Set(missing.missing.map(\.code)))
    if facts.isNumeric {
      known.remove(Set(missing.undecided))
      self.init(numbers: known, facts)
      self.missing = missing.undecided.map { MissingValue(code: $0, label: nil) }
    } else if facts.isDate {
      self.init(.date)
    } else if facts.isMostlyNumeric {
      self.init(.numeric)
      remarks.append(
        "\(facts.answered - facts.numbers) of \(facts.answered) answers are not numbers: analyses treat them as missing, and count them"
      )
    } else {
      self.init(texts: known, undecided: missing.undecided, facts)
    }
    self.missing = missing.missing + self.missing
    remarks += missing.remarks
    distinct = known.hasMore ? nil : known.values.count
  }

  /// What is asked of the answers before anything is guessed.
  struct Facts {
    let answered: Int
    let numbers: Int
    let isNumeric: Bool
    /// Four answers of five are numbers, and there are many of them.
    let isMostlyNumeric: Bool
    let isDate: Bool
    let hasDecimals: Bool
    let isUnique: Bool
    let minimum: Double
    let maximum: Double
    let columns: Int
    let meanLength: Double
    let asksForNumber: Bool
    let asksForKind: Bool
    let asksForRank: Bool
    let isRespondent: Bool
    let isNumbering: Bool

    init(_ profiles: [ColumnProfile], _ wordings: [HeadingWords], _ counts: ValueCounts) {
      func sum(_ part: (ColumnProfile) -> Int) -> Int { profiles.reduce(0) { $0 + part($1) } }
      answered = sum(\.answered)
      numbers = sum(\.numbers) + sum(\.decimalComma)
      // Words for "no answer" beside numbers are none that a number should be.
      let silent = counts.values.filter { MissingWords.kind(of: $0.text) != nil }.reduce(0) { $0 + $1.count }
      isNumeric = numbers > 0 && numbers + silent >= answered
      let distinctNumbers = counts.values.count { AnswerShape($0.text).number != nil }
      asksForNumber = wordings.contains(where: \.asksForNumber)
      isMostlyNumeric =
        (numbers * 5 >= answered * 4 || asksForNumber && numbers * 2 >= answered)
        && (counts.hasMore || distinctNumbers > 12)
      let dates = sum(\.dates)
      isDate = dates > 0 && (dates + silent) * 20 >= answered * 19
      hasDecimals = sum(\.decimal) + sum(\.decimalComma) > 0
      isUnique = profiles.count == 1 && profiles[0].isUnique
      minimum = profiles.map(\.minimum).min() ?? .infinity
      maximum = profiles.map(\.maximum).max() ?? -.infinity
      columns = profiles.count
      meanLength = answered > 0 ? Double(sum(\.bytes)) / Double(answered) : 0
      asksForKind = wordings.contains(where: \.asksForKind)
      asksForRank = wordings.contains(where: \.asksForRank)
      isRespondent = wordings.contains(where: \.isRespondent)
      isNumbering = wordings.contains(where: \.isNumbering)
    }
  }

  static let mostCodes = 30
  static let mostRating = 11

  private init(numbers counts: ValueCounts, _ facts: Facts) {
    let numbers = counts.values.compactMap { AnswerShape($0.text).number }
    let distinct = Set(numbers)
    let isMany = counts.hasMore || distinct.count > Self.mostCodes
    if Self.isID(facts, distinct, isMany: isMany) {
      self.init(ofRespondents: facts)
      return
    }
    if facts.asksForRank, facts.columns > 2, distinct == Set((1...facts.columns).map { Double($0) }) {
      self.init(placesOf: facts.columns)
      return
    }
    if facts.hasDecimals || facts.asksForNumber || (isMany && !facts.asksForKind) || distinct.isEmpty {
      self.init(.numeric)
      return
    }
    let sorted = distinct.sorted()
    if facts.asksForKind {
      self.init(.nominal)
      remarks.append("codes without labels: say what they mean, as values: {\(Self.example(sorted))}")
      return
    }
    if sorted == [0, 1] {
      self.init(.nominal)
      levels = [Level(code: "1", label: "Yes"), Level(code: "0", label: "No")]
      yes = "Yes"
      remarks.append("only 0 and 1: taken for No and Yes")
      return
    }
    if distinct.count <= 2 {
      self.init(.nominal)
      remarks.append("codes without labels: say what they mean, as values: {\(Self.example(sorted))}")
      return
    }
    // A rating begins at its lowest answer or next to it; nobody may have given that.
    guard distinct.count <= Self.mostRating, NumberBands.isRating(sorted), (-5...2).contains(sorted[0]) else {
      self.init(.numeric)
      return
    }
    if facts.columns > 2 {
      self.init(.numeric)
      range = sorted[0]...sorted[sorted.count - 1]
      remarks.append(
        "answers run from \(Self.text(sorted[0])) to \(Self.text(sorted[sorted.count - 1])): taken for a rating"
      )
      return
    }
    self.init(.ordinal)
    levels = stride(from: sorted[0], through: sorted[sorted.count - 1], by: 1).map {
      Level(code: Self.text($0), label: Self.text($0))
    }
    remarks.append(
      "codes without labels: taken for an order; say what they mean, or 'measure: nominal' if they are names")
  }

  /// An order of preference among so many.
  private init(placesOf count: Int) {
    self.init(.ordinal)
    levels = (1...count).map { Level(code: String($0), label: String($0)) }
    isPlace = true
    remarks.append(
      "places from 1 to \(count), one for each: taken for an order of preference; they add up to the same "
        + "for everybody, so that correlations between them say nothing")
  }

  /// In a long file a respondent has several rows.
  init(ofRespondents facts: Facts) {
    self.init(.id)
    if !facts.isUnique {
      remarks.append(
        "the same in several rows: where these are occasions of one respondent, 'paired' brings them together, "
          + "as in compare: ANSWER ~ OCCASION, paired: ID")
    }
  }

  private static func isID(_ facts: Facts, _ distinct: Set<Double>, isMany: Bool) -> Bool {
    guard !facts.hasDecimals, !facts.asksForNumber, facts.columns == 1 else { return false }
    if facts.isRespondent, facts.isUnique || isMany { return true }
    if facts.isNumbering, facts.isUnique || distinct.count > mostCodes { return true }
    guard facts.isUnique, facts.answered >= 5 else { return false }
    // One after another, or as long as nobody counts.
    let isSequence = facts.maximum - facts.minimum + 1 == Double(facts.answered) && facts.minimum <= 1
    return isSequence || facts.minimum >= 1e7
  }

  private static func example(_ numbers: [Double]) -> String {
    numbers.prefix(2).map { "\(text($0)): …" }.joined(separator: ", ") + (numbers.count > 2 ? ", …" : "")
  }

  static func text(_ number: Double) -> String {
    number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
