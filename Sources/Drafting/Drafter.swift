import Foundation
import Ingest
import StudyFile

/// Drafts a study file from what an export tells of itself and what its answers look like.
package struct Drafter {
  let profile: ExportProfile
  let questions: [Question]
  private var naming: Naming
  /// By place in `questions`.
  private var roles: [ColumnRole] = []
  private var guesses: [Int: AnswerGuess] = [:]

  /// - Parameter taken: names that a study file has already.
  init(_ profile: ExportProfile, taken: Set<String> = []) {
    self.profile = profile
    naming = Naming(taken: Set(taken.map { $0.lowercased() }))
    questions = zip(profile.dictionary.columns, profile.columns).enumerated().map { place, column in
      Question(place: place, entry: column.0, profile: column.1)
    }
  }

  /// All but scales and analyses, from top to bottom.
  mutating func draft(id: String, file: String) -> StudyDraft {
    var draft = StudyDraft(id: id, file: file)
    let language = LanguageGuess.language(of: questions.map { $0.label ?? $0.heading })
    draft.language = language == .english ? nil : language
    judgeColumns()
    // Of what is told nothing needs to be guessed.
    let sets =
      toldSets() + OptionColumns.all(answers.filter { $0.entry.measure == nil && $0.entry.values.isEmpty })
    var inSets: Set<Int> = []
    let pageTimes = profile.dictionary.pageTimes
    let timed = pageTimes.count < QualitySettings.fewestPages ? [] : Set(pageTimes)
    for set in sets {
      // The export's own sets go first; a column is in one.
      guard inSets.isDisjoint(with: set.places) else { continue }
      inSets.formUnion(set.places)
      draft.variables.append(variable(set))
    }
    guessAnswers(besides: inSets)
    for question in questions where !inSets.contains(question.place) {
      switch roles[question.place] {
      case .leftOut(let reason, let why):
        draft.leftOut.append(
          LeftOutColumn(
            heading: question.heading,
            reason: reason == .platform && timed.contains(question.entry.heading) ? .pageTime : reason,
            why: why))
      case .frequency:
        draft.data.append(
          StudyDraft.DataLine(
            text: "count: \(YAMLText.scalar(question.heading))",
            remark: "a row stands for as many respondents as this column says, by its heading"))
      case .weight:
        draft.data.append(
          StudyDraft.DataLine(
            text: "weight: \(YAMLText.scalar(question.heading))",
            remark: "a sampling weight, by its heading and its numbers"))
      case .answer: draft.variables.append(variable(question, part: .answer))
      case .platform: draft.variables.append(variable(question, part: .platform))
      }
      if roles[question.place] == .answer, question.wording.isWeight, question.profile.decimal > 0 {
        draft.data.append(
          StudyDraft.DataLine(
            text: "weight: \(YAMLText.scalar(question.heading))",
            remark: "if that column weights the sample, and is not what somebody or something weighs:",
            isProposal: true))
      }
      if roles[question.place] == .platform, let key = question.wording.isDesign {
        draft.data.append(
          StudyDraft.DataLine(
            text: "\(key): \(YAMLText.scalar(question.heading))",
            remark: "perhaps, by its heading, if this is a complex sample:", isProposal: true))
      }
    }
    draft.variables.sort { ($0.part == .answer ? 0 : 1, $0.place) < ($1.part == .answer ? 0 : 1, $1.place) }
    nameVariables(&draft)
    notePreviews(&draft)
    nameOthers(&draft)
    if profile.columns.contains(where: { $0.decimalComma > 0 }) { noteDecimals(&draft) }
    return draft
  }

  mutating func name(of stem: Stem, first: String) -> String {
    stem.isName
      ? naming.name(stem: stem.text, "score") : naming.name(of: stem.text, fallback: "scale_" + first)
  }

  /// Questions that may be answers, with the others as if they had none; places stay.
  private var answers: [Question] {
    questions.filter { roles[$0.place] == .answer }
  }

  private mutating func judgeColumns() {
    roles = questions.map { ColumnRole($0) }
    markFrequency()
  }

  /// A column of counts makes sense where all others have few different answers, as in a table.
  private mutating func markFrequency() {
    let candidates = answers.filter {
      $0.wording.isFrequency && $0.profile.whole == $0.profile.answered && $0.profile.minimum >= 0
        && $0.profile.blank == 0
    }
    let others = answers.filter { !$0.wording.isFrequency }
    guard candidates.count == 1, (1...10).contains(others.count),
      others.allSatisfy({ !$0.profile.hasMore && $0.profile.values.count * 2 <= $0.profile.answered })
    else { return }
    roles[candidates[0].place] = .frequency
  }

  private func toldSets() -> [OptionColumns] {
    profile.dictionary.multipleResponseSets.compactMap { set in
      OptionColumns(
        told: set,
        questions: questions.filter {
          roles[$0.place] == .answer || roles[$0.place] == .leftOut(.empty, why: "no answers")
        })
    }
  }

  private mutating func guessAnswers(besides taken: Set<Int>) {
    let open = questions.filter { question in
      guard !taken.contains(question.place) else { return false }
      return roles[question.place] == .answer || roles[question.place] == .platform
    }
    for question in open {
      guesses[question.place] = AnswerGuess(question)
    }
    let plain = open.filter {
      roles[$0.place] == .answer && $0.entry.values.isEmpty && $0.entry.measure == nil
    }
    for battery in Battery.all(plain) {
      let members = battery.members.map { plain[$0] }
      let guess = AnswerGuess(members.map(\.profile), wordings: members.flatMap(\.allWords))
      guard guess.measure == .ordinal || guess.measure == .numeric && guess.range != nil || guess.yes != nil
      else { continue }
      // What nobody gave to one item yet, somebody may give in the next export.
      for member in members { guesses[member.place] = guess }
    }
  }

  private func variable(_ set: OptionColumns) -> DraftVariable {
    var guess = AnswerGuess(.multiple)
    guess.missing = set.missing
    guess.remarks = set.remarks
    var variable = DraftVariable(name: "", source: .columns(set.options), label: set.label, guess: guess)
    variable.place = set.places.min() ?? 0
    return variable
  }

  private func variable(_ question: Question, part: DraftVariable.Part) -> DraftVariable {
    var variable = DraftVariable(
      name: "", source: .column(question.heading), label: question.label,
      guess: guesses[question.place] ?? AnswerGuess(.text))
    variable.part = part
    variable.place = question.place
    variable.isGroup = question.allWords.contains(where: \.isGroup)
    variable.isAttentionCheck = question.checksAttention
    if variable.isAttentionCheck {
      variable.remarks.append(
        "it looks like an attention check, so it is in no analysis; under 'quality', 'attention: [\"… = …\"]' tells who failed it"
      )
    }
    if let note = question.entry.note {
      variable.remarks.append("the export says: \(note.shortened(to: 200))")
    }
    if part == .platform {
      variable.guess = Self.platformGuess(question, variable.guess)
    } else if let separator = question.entry.separator, let options = JoinedOptions.told(question) {
      variable.source = .separated(question.heading, separator: separator)
      variable.guess = AnswerGuess(.multiple)
      variable.guess.levels = options
      variable.guess.remarks = ["several answers in one cell, joined by '\(separator)': check all that apply"]
      variable.otherAnswers = JoinedOptions.others(question.profile, options, separator: separator)
    } else if variable.measure == .text || variable.measure == .nominal && question.entry.values.isEmpty,
      let joined = JoinedOptions(question.profile),
      variable.guess.levels.isEmpty || joined.isSure(question.profile)
    {
      variable.source = .separated(question.heading, separator: joined.separator.rawValue)
      variable.guess = AnswerGuess(.multiple)
      variable.guess.levels = joined.options.map { Level($0) }
      variable.otherAnswers = JoinedOptions.others(
        question.profile, variable.guess.levels, separator: joined.separator.rawValue)
      variable.guess.remarks = [
        "several answers in one cell, joined by '\(joined.separator.rawValue)': check all that apply; its options are what comes again"
          + (joined.otherPieces > 0 ? ", and \(joined.otherPieces) pieces are none of them" : "")
      ]
    }
    variable.guess.tellLabelsApart()
    return variable
  }

  private static func platformGuess(_ question: Question, _ guess: AnswerGuess) -> AnswerGuess {
    switch question.entry.role {
    case .respondent: return AnswerGuess(.id)
    case .date: return AnswerGuess(.date)
    case .duration: return AnswerGuess(.numeric)
    // In percent, or by pages; 0 and 1 say whether somebody finished.
    case .progress where guess.levels.isEmpty && question.profile.maximum > 1: return AnswerGuess(.numeric)
    default: break
    }
    if question.wording.isRespondent, question.profile.isUnique { return AnswerGuess(.id) }
    // One row tells nothing of what the next will hold.
    if guess.measure == .text, question.allWords.contains(where: \.isSetting) { return AnswerGuess(.nominal) }
    if guess.measure.isCategorical, question.profile.numbers == question.profile.answered,
      question.allWords.contains(where: \.isAccuracy)
    {
      return AnswerGuess(.numeric)
    }
    return guess
  }

  private mutating func nameVariables(_ draft: inout StudyDraft) {
    // The options of a question make one variable, which is not called by any of them.
    let single = draft.variables.compactMap { variable -> Question? in
      if case .columns = variable.source { nil } else { questions[variable.place] }
    }
    let uses = single.compactMap(\.stem?.item).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    naming.compare(single.map { $0.ownItem ?? $0.label ?? $0.heading })
    for index in draft.variables.indices {
      let variable = draft.variables[index]
      let question = questions[variable.place]
      let stem = question.stem
      switch variable.source {
      case .columns:
        if let stem, stem.isName, variable.label == nil {
          let prefix = stem.text.trimmingCharacters(in: CharacterSet(charactersIn: "_.-"))
          draft.variables[index].name = naming.name(heading: prefix, place: variable.place)
        } else {
          draft.variables[index].name = naming.name(
            of: variable.label ?? stem?.text ?? question.heading, fallback: question.heading)
        }
      case .column, .separated:
        // An item that stands under one question only is known by its own words.
        let isItem = stem.map { !$0.isName && uses[$0.item] == 1 } ?? false
        let other = stem.flatMap { $0.isName || isItem ? nil : (stem: $0.text, item: $0.item) }
        draft.variables[index].name = naming.name(
          heading: question.heading, wording: isItem ? stem?.item : variable.label, under: other,
          place: variable.place)
        let label = Self.label(question, isItem: isItem)
        // By its own words alone nobody would know that it is a place.
        draft.variables[index].label =
          isItem && variable.guess.isPlace ? "\(label) (1–\(variable.guess.levels.count))" : label
      }
    }
  }

  /// What tables call it, on one line and not too long.
  private static func label(_ question: Question, isItem: Bool) -> String {
    let text: String
    if let stem = question.stem, !stem.isName {
      text = isItem ? stem.item : stem.text.shortened(to: 70) + ": " + stem.item
    } else {
      text = question.label ?? question.shownHeading
    }
    return (text.isEmpty ? question.shownHeading : text).shortened(to: longestLabel)
  }

  static let longestLabel = 120
}
