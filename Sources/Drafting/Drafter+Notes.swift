import Ingest
import StudyFile

/// What shows only when all variables are drafted and named.
extension Drafter {
  /// Whoever wrote something beside the options of a question has answered it.
  func nameOthers(_ draft: inout StudyDraft) {
    let word =
      switch draft.language ?? .english {
      case .english: "Other"
      case .german: "Sonstiges"
      case .french: "Autre"
      case .spanish: "Otro"
      case .dutch: "Anders"
      }
    for index in draft.variables.indices where draft.variables[index].otherAnswers > 0 {
      let taken = Set(draft.variables[index].guess.levels.flatMap { [$0.code, $0.label] })
      draft.variables[index].other = [word, word + " (…)"].first { !taken.contains($0) }
    }
  }

  /// Answers of whoever tried the survey out.
  func notePreviews(_ draft: inout StudyDraft) {
    for variable in draft.variables where variable.part == .platform {
      guard let level = variable.guess.levels.first(where: { $0.label == QualtricsColumns.preview }),
        let met = questions[variable.place].profile.values.first(where: {
          $0.text == level.code || $0.text == level.label
        })
      else { continue }
      draft.data.append(
        StudyDraft.DataLine(
          text: "exclude: \"\(variable.name) = \(level.label)\"",
          remark: "of \(met.count) by whoever tried the survey out; to leave them out:", isProposal: true))
    }
  }

  /// Where numbers have a comma before their decimals, and whether all have.
  func noteDecimals(_ draft: inout StudyDraft) {
    let commas = profile.columns.reduce(0) {
      $0 + ($1.decimalComma > 0 && $1.decimalComma >= $1.decimal ? 1 : 0)
    }
    let points = profile.columns.count { $0.decimal > 0 }
    guard commas > 0, points == 0 else {
      for index in draft.variables.indices where draft.variables[index].measure == .numeric {
        guard case .column(let heading) = draft.variables[index].source,
          let question = questions.first(where: { $0.heading == heading }), question.entry.decimal == nil,
          question.profile.decimalComma > 0
        else { continue }
        let column = question.profile
        if column.decimal == 0 {
          draft.variables[index].decimal = .comma
          continue
        }
        draft.variables[index].remarks.append(
          "\(column.decimalComma) of \(column.answered) answers have a decimal comma, and \(column.decimal) a point: "
            + "of these only one kind can be read, by 'decimal: comma' or without it")
      }
      return
    }
    draft.data.append(
      StudyDraft.DataLine(
        text: "decimal: comma", remark: "numbers in this export have a comma before their decimals"))
  }
}
