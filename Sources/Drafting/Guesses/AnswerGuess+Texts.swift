import Ingest
import StudyFile

/// Guesses about answers in words. A word that nobody repeats is somebody's own and goes nowhere.
extension AnswerGuess {
  private static let mostOrdered = 25
  private static let mostLevels = 60
  private static let mostListed = 30

  init(texts counts: ValueCounts, undecided: [String], _ facts: Facts) {
    if counts.values.isEmpty {
      self.init(.text)
      return
    }
    if !counts.hasMore, let ordered = Self.ordered(counts, undecided, facts) {
      self = ordered
      return
    }
    if counts.values.allSatisfy({ Self.isFileName($0.text) }) {
      self.init(.text)
      return
    }
    let isMany = counts.hasMore || counts.values.count > Self.mostLevels
    if facts.isUnique || facts.isRespondent && isMany, Self.looksLikeID(counts, facts) {
      self.init(ofRespondents: facts)
      return
    }
    guard Self.isClosed(counts, facts) else {
      self.init(.text)
      if counts.values.count(where: { Self.isNumberWithSign($0.text) }) * 10 >= counts.values.count * 8 {
        remarks.append(
          "most answers are numbers with a sign, a unit or a word beside them: written as numbers alone they could be counted with"
        )
      }
      return
    }
    self.init(.nominal)
    let own = counts.values.filter { $0.count < 2 }
    if own.isEmpty, counts.values.count <= Self.mostListed {
      levels = Self.byFrequency(counts.values).map { Level($0.text) }
      Self.hint(at: undecided, in: &remarks)
    } else {
      remarks.append(
        own.isEmpty
          ? "\(counts.values.count) different answers: the levels are what the data hold"
          : "some answers were given once only, so they are not listed here: the levels are what the data hold"
      )
    }
    if facts.columns == 1, counts.values.count == 1 {
      remarks.append(
        "all answers are the same; where it is an option to tick, an empty cell says that it was not")
    }
  }

  private static func hint(at undecided: [String], in remarks: inout [String]) {
    guard !undecided.isEmpty else { return }
    remarks.append(
      "to leave such answers out of percentages: missing: \(YAMLText.list(undecided)), in place of levels of 'values'"
    )
  }

  /// Yes and No, or an order that the wording tells.
  private static func ordered(_ counts: ValueCounts, _ undecided: [String], _ facts: Facts) -> AnswerGuess? {
    let texts = counts.texts
    guard texts.count <= mostOrdered + 5 else { return nil }
    let decided = texts.filter { !undecided.contains($0) }
    if let pair = YesNo.pair(decided) {
      var guess = AnswerGuess(.nominal)
      guess.levels = [Level(pair.yes), Level(pair.no)] + undecided.map { Level($0) }
      guess.yes = pair.yes
      if !undecided.isEmpty {
        guess.remarks.append(
          "a share counts all answers listed here; to leave one out, move it to 'missing: [ ]'")
      }
      return guess
    }
    let used = Set(counts.values.filter { $0.count > 1 }.flatMap { Words($0.text).list.map(String.init) })
    let own = Set(
      counts.values.filter {
        $0.count < 2 && !undecided.contains($0.text) && !KnownWords.areAll(of: $0.text, or: used)
      }.map(\.text))
    if own.isEmpty, let order = AnswerOrder(texts) { return guess(order, of: texts) }
    if own.isEmpty, !undecided.isEmpty, let order = AnswerOrder(decided) {
      var guess = guess(order, of: decided)
      guard guess.measure == .ordinal else {
        // Of two opposites nothing stands outside.
        guess.levels += undecided.map { Level($0) }
        hint(at: undecided, in: &guess.remarks)
        return guess
      }
      guess.missing = undecided.map { MissingValue(code: $0, label: nil) }
      guess.remarks.append(
        "outside the order of the others, so counted apart as missing: \(shown(undecided))")
      return guess
    }
    // A few answers beside a scale: typed in, or of an earlier version of the form.
    let rare = counts.values.filter { value in
      !undecided.contains(value.text) && (value.count * 50 <= counts.total || own.contains(value.text))
    }.map(\.text)
    let common = decided.filter { !rare.contains($0) }
    guard !rare.isEmpty, rare.count * 10 <= counts.total, common.count >= 3, let order = AnswerOrder(common)
    else { return nil }
    var guess = guess(order, of: common)
    if !undecided.isEmpty { guess.missing = undecided.map { MissingValue(code: $0, label: nil) } }
    let answers = counts.values.filter { rare.contains($0.text) }.reduce(0) { $0 + $1.count }
    guess.remarks.append(
      "\(answers) of \(counts.total) answers are none of these; they are treated as missing and counted")
    return guess
  }

  private static func guess(_ order: AnswerOrder, of texts: [String]) -> AnswerGuess {
    let labels = order.places.map { texts[$0] }
    // An order of two needs no rank tests.
    var guess = AnswerGuess(labels.count > 2 ? .ordinal : .nominal)
    if let numbers = order.numbers, labels.allSatisfy({ $0.onOneLine == $0 }) {
      guess.levels = zip(numbers, labels).map { Level(code: AnswerGuess.text($0), label: $1) }
    } else if labels.count == 2
      || labels.contains(where: { AnswerShape($0).number != nil || $0.onOneLine != $0 })
    {
      // A code of one level must not be the label of another, and a label has to be what the export holds.
      guess.levels = labels.map { Level($0) }
    } else {
      guess.levels = labels.enumerated().map { Level(code: String($0 + 1), label: $1) }
    }
    if labels.count > 2 { guess.remarks.append("in the order of \(order.family)") }
    return guess
  }

  private static func shown(_ texts: [String]) -> String {
    texts.map { "'\($0.onOneLine)'" }.joined(separator: ", ")
  }

  /// The most frequent first, with "Other" at the end.
  static func byFrequency(_ values: [ColumnProfile.Value]) -> [ColumnProfile.Value] {
    values.enumerated().sorted { left, right in
      let (a, b) = (isOther(left.element.text), isOther(right.element.text))
      if a != b { return b }
      return (right.element.count, left.offset) < (left.element.count, right.offset)
    }.map(\.element)
  }

  private static func isOther(_ text: String) -> Bool {
    let words = Words(text)
    return [
      "other", "others", "none", "none of these", "none of the above", "something else", "sonstiges",
      "andere", "anderes", "keine", "autre", "autres", "aucun", "otro", "otra", "otros", "ninguno", "anders",
      "andere", "overig", "altro", "nessuno",
    ]
    .contains { words.begins(with: $0) }
  }

  /// A closed question: few answers, which come again and again.
  private static func isClosed(_ counts: ValueCounts, _ facts: Facts) -> Bool {
    guard !counts.hasMore, counts.values.count <= mostLevels else { return false }
    let total = counts.total
    let recurring = counts.values.filter { $0.count >= 2 }
    let covered = recurring.reduce(0) { $0 + $1.count }
    guard recurring.count >= 1, covered * 10 >= total * 9 else { return false }
    let fewest = facts.meanLength > 60 ? 8 : 2
    return total >= fewest && counts.values.count * 3 <= max(total, 6)
  }

  /// `45%`, `$45,000`, `180 cm`
  private static func isNumberWithSign(_ text: String) -> Bool {
    let others = text.unicodeScalars.filter {
      !("0"..."9").contains($0) && !" .,'\u{A0}\u{202F}".unicodeScalars.contains($0)
    }
    guard let first = text.unicodeScalars.first,
      ("0"..."9").contains(first) || "$€£~≈<>+".unicodeScalars.contains(first)
    else { return false }
    return others.count <= 5 && text.contains(where: \.isNumber) && !others.contains("-")
      && !others.contains("/")
      && !others.contains(":")
  }

  /// Of what somebody uploaded: `photo-1.jpg`, REDCap's `[document]`.
  private static func isFileName(_ text: String) -> Bool {
    if text == "[document]" { return true }
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex else { return false }
    return endings.contains(text[text.index(after: dot)...].lowercased())
  }

  private static let endings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "heic", "tif", "tiff", "bmp", "svg", "pdf", "doc", "docx", "odt", "rtf",
    "txt", "xls",
    "xlsx", "csv", "ppt", "pptx", "zip", "mp3", "m4a", "wav", "ogg", "mp4", "mov", "avi", "webm", "dcm",
  ]

  /// Signs rather than words: all as long as one another, with digits, without blanks.
  private static func looksLikeID(_ counts: ValueCounts, _ facts: Facts) -> Bool {
    let texts = counts.texts
    guard facts.answered >= 5, !texts.contains(where: { $0.contains(" ") }) else { return false }
    let digits = texts.count { $0.contains(where: \.isNumber) }
    let lengths = Set(texts.map(\.count))
    return digits * 10 >= texts.count * 9 && (lengths.count <= 2 || facts.isRespondent)
      || facts.isRespondent && facts.meanLength < 40
  }
}

extension Level {
  /// Its own label, as a study file writes it on one line; the code stays as the export has it.
  init(_ text: String) { self.init(code: text, label: text.onOneLine) }
}
