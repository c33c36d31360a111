import Ingest
import StudyFile

/// What the export tells goes before what its answers look like.
extension AnswerGuess {
  init(_ question: Question) {
    self.init([question.profile], wordings: question.allWords)
    let entry = question.entry
    guard
      entry.measure != nil || !entry.values.isEmpty || !entry.missing.isEmpty || !entry.missingRanges.isEmpty
        || entry.range != nil
    else { return }
    isTold = true
    let told = entry.missing + entry.missingRanges.map { MissingValue(range: $0, label: nil) }
    let guessed = missing.filter { guess in
      !told.contains { $0.covers(guess.code) }
        && !entry.values.contains { $0.code == guess.code || $0.label == guess.code }
    }
    missing = told + guessed
    // Only what is still guessed needs its reason.
    let reasons = remarks.filter { remark in guessed.contains { remark.hasPrefix($0.code + " ") } }
    if !entry.values.isEmpty {
      remarks = []
      tellValues(entry, question.profile)
    } else if let measure = entry.measure {
      tellMeasure(measure, question.profile)
    }
    remarks = reasons.filter { !remarks.contains($0) } + remarks
    if measure == .numeric, let told = entry.range { range = told }
    if measure != .numeric { range = nil }
  }

  private mutating func tellMeasure(_ told: MeasurementLevel, _ profile: ColumnProfile) {
    let isNumber = profile.numbers + profile.decimalComma > 0
    // Several answers need to be told apart, an order to be told, and a number to be one.
    guard told != measure, told != .multiple, told != .numeric || isNumber else { return }
    if told == .ordinal, levels.isEmpty {
      if measure != .nominal { (measure, remarks) = (.nominal, []) }
      remarks.append(
        "the export calls it ordinal and does not tell the order: list its levels under 'values'")
      return
    }
    if !(told.isCategorical && measure.isCategorical) {
      (levels, remarks, yes) = ([], [], nil)
    }
    measure = told
  }

  private mutating func tellValues(_ entry: ColumnEntry, _ profile: ColumnProfile) {
    (levels, yes) = ([], nil)
    tellMissing(entry)
    let labelled = entry.values.filter { level in !missing.contains { $0.covers(level.code) } }
    let codes = Set(labelled.flatMap { [$0.code, $0.label.onOneLine, $0.label] })
    let numbers = Set(labelled.compactMap { AnswerShape($0.code).number })
    let unlabelled = profile.values.filter { value in
      !codes.contains(value.text) && !missing.contains { $0.covers(value.text) }
        && AnswerShape(value.text).number.map { !numbers.contains($0) } ?? true
        && !DataSource().missing.contains(value.text)
    }
    let isOpen = profile.hasMore || unlabelled.count > Self.mostCodes
    if isOpen && profile.numbers * 2 > profile.answered || entry.measure == .numeric && !unlabelled.isEmpty {
      measure = .numeric
      return
    }
    if let told = entry.measure, told == .text || told == .date || told == .id || told == .multiple {
      measure = told == .multiple ? .nominal : told
      guard told == .multiple else { return }
    }
    let added = unlabelled.filter { AnswerShape($0.text).number != nil || $0.count > 1 }
    if isOpen { return closeOpen(labelled, entry) }
    levels = labelled + added.map { Level($0.text) }
    if levels.allSatisfy({ AnswerShape($0.code).number != nil }), !added.isEmpty {
      levels.sort { (AnswerShape($0.code).number ?? 0) < (AnswerShape($1.code).number ?? 0) }
    }
    if !added.isEmpty {
      remarks.append("\(added.count) of the codes in the data have no label in the export")
    }
    tellLabelsApart()
    let order = levels.count > 2 ? AnswerOrder(levels.map(\.label)) : nil
    let isMonotone =
      order.map { $0.places == $0.places.sorted() || $0.places == $0.places.sorted(by: >) } ?? false
    switch entry.measure {
    case .ordinal: measure = .ordinal
    case .nominal:
      measure = isMonotone ? .ordinal : .nominal
      if isMonotone, let order {
        remarks.append("in the order of \(order.family), though the export calls it nominal")
      }
    case .numeric:
      measure = isMonotone ? .ordinal : .nominal
      remarks.append(
        "the export calls it a number, but all answers have labels: taken for \(measure.rawValue)")
    default: measure = isMonotone ? .ordinal : .nominal
    }
    if let pair = YesNo.pair(levels.map(\.label)) {
      measure = .nominal
      yes = pair.yes
    }
  }

  /// Levels that are called what a level is not: `9: Missing`, `4: Prefer not to say`.
  private mutating func tellMissing(_ entry: ColumnEntry) {
    let silent = entry.values.filter { level in
      guard !missing.contains(where: { $0.covers(level.code) }) else { return false }
      switch MissingWords.kind(of: level.label) {
      case .refused, .technical: return true
      case .unknown, .inapplicable, nil: return false
      }
    }
    // Where everything says that there is no answer, it is the answer.
    guard !silent.isEmpty, silent.count < entry.values.count else { return }
    missing += silent.map { MissingValue(code: $0.code, label: $0.label.visible) }
    let shown = silent.map { "\($0.code) ('\($0.label.onOneLine)')" }.joined(separator: ", ")
    remarks.append("\(shown) says that there is no answer: counted apart, as missing")
  }

  private mutating func closeOpen(_ labelled: [Level], _ entry: ColumnEntry) {
    measure = .nominal
    levels = labelled
    remarks.append("many answers are none of these; they are treated as missing and counted")
    tellLabelsApart()
  }
}
