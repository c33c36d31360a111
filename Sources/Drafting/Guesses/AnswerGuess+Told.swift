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
      if entry.values.allSatisfy({ MissingWords.kind(of: $0.label) != nil }) {
        tellSilence(question)
      } else {
        tellValues(entry, question.profile)
      }
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

  /// Where nothing has a label but what says that there is no answer, the others are guessed as if they stood alone.
  private mutating func tellSilence(_ question: Question) {
    let entry = question.entry
    let before = missing.count
    tellMissing(entry, question.profile)
    guard missing.count > before else { return tellValues(entry, question.profile) }
    var rest = question.profile
    for value in rest.values where missing.contains(where: { $0.covers(value.text) }) {
      rest.answered -= value.count
      rest.whole -= value.count
    }
    rest.values.removeAll { value in missing.contains { $0.covers(value.text) } }
    let reasons = remarks
    let told = missing
    self = AnswerGuess([rest], wordings: question.allWords)
    (missing, isTold) = (told + missing.filter { guess in !told.contains { $0.covers(guess.code) } }, true)
    if let measure = entry.measure { tellMeasure(measure, rest) }
    remarks = reasons + remarks
  }

  private mutating func tellValues(_ entry: ColumnEntry, _ profile: ColumnProfile) {
    (levels, yes) = ([], nil)
    tellMissing(entry, profile, [.refused, .technical])
    let labelled = entry.values.filter { level in !missing.contains { $0.covers(level.code) } }
    let codes = Set(labelled.flatMap { [$0.code, $0.label.onOneLine, $0.label] })
    let numbers = Set(labelled.compactMap { AnswerShape($0.code).number })
    let unlabelled = profile.values.filter { value in
      !codes.contains(value.text) && !missing.contains { $0.covers(value.text) }
        && AnswerShape(value.text).number.map { !numbers.contains($0) } ?? true
        && !DataSource().missing.contains(value.text)
    }
    let isOpen = profile.hasMore || unlabelled.count > Self.mostCodes
    let areEndsOnly = Self.areEndsOnly(labelled, unlabelled)
    if !areEndsOnly,
      isOpen && profile.numbers * 2 > profile.answered || entry.measure == .numeric && !unlabelled.isEmpty
    {
      measure = .numeric
      // Whoever does not know a number has none.
      tellMissing(entry, profile)
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
    if areEndsOnly {
      setAside(entry, profile)
      measure = .ordinal
      remarks = remarks.filter { !$0.hasSuffix("have no label in the export") }
      remarks.append("a rating of which only some numbers have labels")
      return
    }
    var order = Self.order(of: levels)
    if order == nil, entry.measure != .ordinal {
      // What stands outside the order of the others: "Don't know" beside a scale.
      let decided = levels.filter { MissingWords.kind(of: $0.label) == nil }
      if decided.count < levels.count, decided.count > 2, let found = Self.order(of: decided) {
        setAside(entry, profile)
        order = found
      }
    }
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

  private static func order(of levels: [Level]) -> AnswerOrder? {
    levels.count > 2 ? AnswerOrder(levels.map(\.label)) : nil
  }

  /// Whether these are a rating from the one labelled number to the other: `0 Extremely unhappy`, 1 to 9, `10 Extremely happy`.
  private static func areEndsOnly(_ labelled: [Level], _ unlabelled: [ColumnProfile.Value]) -> Bool {
    let named = labelled.filter { MissingWords.kind(of: $0.label) == nil }
    let codes = named.compactMap { AnswerShape($0.code).number }.sorted()
    let others = unlabelled.compactMap { AnswerShape($0.text).number }
    guard (2...3).contains(codes.count), codes.count == named.count, !others.isEmpty,
      others.count == unlabelled.count, let low = codes.first, let high = codes.last
    else { return false }
    return low >= 0 && low <= 1 && high >= 4 && high <= 10
      && others.allSatisfy { $0.rounded() == $0 && $0 > low && $0 < high }
  }

  /// Counts levels apart as missing that say that there is no answer.
  private mutating func setAside(_ entry: ColumnEntry, _ profile: ColumnProfile) {
    let before = missing.count
    tellMissing(entry, profile)
    let aside = missing[before...]
    levels.removeAll { level in aside.contains { $0.covers(level.code) } }
  }

  private static let countedApart = " that there is no answer: counted apart, as missing"

  /// Levels that are called what a level is not: `9: Missing`, `4: Prefer not to say`.
  private mutating func tellMissing(
    _ entry: ColumnEntry, _ profile: ColumnProfile,
    _ kinds: Set<MissingWords.Kind> = Set(MissingWords.Kind.allCases)
  ) {
    let silent = entry.values.filter { level in
      guard !missing.contains(where: { $0.covers(level.code) }) else { return false }
      return MissingWords.kind(of: level.label).map(kinds.contains) ?? false
    }
    // Where everything says that there is no answer, it is the answer.
    let told = Set(entry.values.flatMap { [$0.code, $0.label] })
    guard !silent.isEmpty,
      silent.count < entry.values.count || profile.hasMore
        || profile.values.contains(where: { !told.contains($0.text) })
    else { return }
    missing += silent.map { MissingValue(code: $0.code, label: $0.label.visible) }
    // All that were told so far, in one sentence.
    let all = entry.values.filter { level in
      MissingWords.kind(of: level.label) != nil && missing.contains { $0.code == level.code }
    }
    remarks.removeAll { $0.hasSuffix(Self.countedApart) }
    remarks.append(
      all.map { "\($0.code) ('\($0.label.onOneLine)')" }.joined(separator: ", ")
        + (all.count == 1 ? " says" : " say") + Self.countedApart)
  }

  private mutating func closeOpen(_ labelled: [Level], _ entry: ColumnEntry) {
    measure = .nominal
    levels = labelled
    remarks.append("many answers are none of these; they are treated as missing and counted")
    tellLabelsApart()
  }
}
