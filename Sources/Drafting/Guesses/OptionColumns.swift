import Ingest
import StudyFile

/// Check-all-that-apply questions with one column for each option, found by what the cells hold.
struct OptionColumns {
  /// Of its columns, in the export.
  var places: [Int]
  var options: [DraftVariable.Option]
  var label: String?
  var missing: [MissingValue]
  var remarks: [String]

  static func all(_ questions: [Question]) -> [OptionColumns] {
    var groups: [(stem: Stem, members: [Int])] = []
    for (place, question) in questions.enumerated() {
      guard let stem = question.stem else { continue }
      if let group = groups.firstIndex(where: { $0.stem.text == stem.text && $0.stem.isName == stem.isName })
      {
        groups[group].members.append(place)
      } else {
        groups.append((stem, [place]))
      }
    }
    return groups.compactMap { OptionColumns($0.stem, $0.members, questions) }
  }

  /// As the export names them.
  init?(told set: MultipleResponseSet, questions: [Question]) {
    var members: [(question: Question, label: String)] = []
    for option in set.options {
      let heading = option.heading.foldedHeading
      guard let question = questions.first(where: { $0.heading == heading }) else { continue }
      members.append((question, option.label.onOneLine))
    }
    guard members.count >= 2, members.contains(where: { $0.question.profile.answered > 0 }) else {
      return nil
    }
    places = members.map(\.question.place)
    options = Self.options(members.map { ($0.question, $0.label) })
    label = set.label?.visible ?? set.name?.visible
    missing = Self.missing(members.compactMap { TickCells($0.question.profile)?.missing })
    remarks = ["check all that apply, one column for each option"]
  }

  /// Called what is told of them, or else by their headings; no two alike, and none by the heading of another.
  private static func options(_ columns: [(question: Question, told: String)]) -> [DraftVariable.Option] {
    let headings = Set(columns.map(\.question.heading))
    var taken: Set<String> = []
    return columns.map { question, told in
      let heading = question.shownHeading
      let shown = told.visible ?? heading
      let ofHeading = shown == heading ? [] : ["\(shown) (\(heading))"]
      let names = [shown] + ofHeading + ["\(shown) (column \(question.place + 1))"]
      let label =
        names.first { !taken.contains($0) && ($0 == question.heading || !headings.contains($0)) } ?? shown
      taken.insert(label)
      return DraftVariable.Option(heading: question.heading, label: label)
    }
  }

  private static func missing(_ codes: [[String]]) -> [MissingValue] {
    var distinct: [String] = []
    for code in codes.joined() where !distinct.contains(code) { distinct.append(code) }
    return distinct.map { MissingValue(code: $0, label: nil) }
  }

  private init?(_ stem: Stem, _ places: [Int], _ questions: [Question]) {
    let cells = places.map { TickCells(questions[$0].profile) }
    // Columns of somebody's own words may stand among them: "Other, please specify".
    let ticks = zip(places, cells).compactMap { place, cells in cells.map { (place, $0) } }
    guard ticks.count >= 2, ticks.count * 2 >= places.count else { return nil }
    let labelled = ticks.count { $0.1.label != nil }
    let plain = ticks.count { $0.1.isPlainTick }
    guard labelled * 2 >= ticks.count || (plain + labelled == ticks.count && plain >= 2) else { return nil }
    // Cells with one and the same word of their own in all columns are answers to as many questions.
    let labels = ticks.compactMap(\.1.label)
    guard Set(labels).count == labels.count || labels.count <= 1 else { return nil }
    self.places = ticks.map { questions[$0.0].place }
    options = Self.options(
      ticks.map { place, cells in
        let question = questions[place]
        return (question, cells.label ?? question.stem?.item ?? question.label ?? "")
      })
    label = stem.isName ? nil : stem.text
    missing = Self.missing(ticks.map(\.1.missing))
    remarks =
      labelled > 0
      ? ["check all that apply, one column for each option"]
      : ["columns of one stem with ticks in them: taken for check all that apply"]
  }
}

/// The cells of one option.
private struct TickCells {
  /// What a ticked cell says, where that is the option's own name.
  var label: String?
  /// Ticked cells say 1, Yes or the like.
  var isPlainTick = false
  var missing: [String] = []

  private static let not: Set<String> = [
    "0", "No", "no", "NO", "FALSE", "False", "false", "Not selected", "Unchecked",
  ]
  private static let ticked: Set<String> = [
    "1", "yes", "true", "checked", "selected", "x", "ja", "oui", "si", "on", "y", "ticked",
  ]

  init?(_ profile: ColumnProfile) {
    guard !profile.hasMore, profile.values.count <= 5 else { return nil }
    var ticks: [ColumnProfile.Value] = []
    var hasZeros = false
    for value in profile.values {
      if Self.not.contains(value.text) {
        hasZeros = hasZeros || value.text == "0" || profile.blank == 0
      } else if case .whole(let number) = AnswerShape(value.text), MissingCodes.all.contains(number) {
        missing.append(value.text)
      } else {
        ticks.append(value)
      }
    }
    guard ticks.count <= 1 else { return nil }
    guard let tick = ticks.first else {
      // Nobody ticked it.
      guard !profile.values.isEmpty else { return nil }
      isPlainTick = profile.values.contains { $0.text == "0" }
      return
    }
    if Self.ticked.contains(Words(tick.text).text) {
      // Yes and No to each is a question for each.
      let isYesNo =
        !(tick.text == "1") && profile.values.count > 1
        && !["true", "checked", "selected"].contains(tick.text.lowercased())
      guard !isYesNo else { return nil }
      isPlainTick = true
    } else if AnswerShape(tick.text).number != nil {
      // The number of the option, in a column that has no other.
      guard profile.values.count - missing.count == 1, profile.blank > 0 else { return nil }
      isPlainTick = true
    } else {
      guard profile.blank > 0 || hasZeros else { return nil }
      // What one person wrote is no option.
      if tick.count > 1 { label = tick.text } else { return }
    }
  }
}
