import Ingest
import StudyFile

/// A study file with variables for the columns of an export that none of its variables reads; everything else stays as
/// it is, byte for byte.
package struct StudyUpdate: Sendable {
  package let text: String
  /// Names of the new variables.
  package let added: [String]
  /// Columns that may be new options of a question that is there.
  package let hints: [String]

  /// Reads the export. Throws `Diagnostics`.
  ///
  /// - Parameters:
  ///   - text: of the study file.
  ///   - study: what it says.
  package init(
    text: String, study: Study, export: String, options: SurveyReader.Options = .init(),
    progress: @escaping (Double) -> Void = { _ in }
  ) throws {
    let profile = try ExportProfile(path: export, data: study.data, progress: progress)
    var drafter = Drafter(profile, taken: Set(study.variables.map(\.name)))
    var draft = drafter.draft(id: study.id, file: export)
    let read = study.headingsRead
    if draft.variables.contains(where: { read.isDisjoint(with: $0.headings.map(\.foldedHeading)) }) {
      // Nobody is left out, as the study names who is by names of its own.
      var data = study.data
      data.exclude = []
      try drafter.addAsked(to: &draft, path: export, studyPath: study.file, data: data, options: options)
    }
    var new: [DraftVariable] = []
    var hints: [String] = []
    for variable in draft.variables {
      let unread = variable.headings.filter { !read.contains($0.foldedHeading) }
      if unread.count == variable.headings.count {
        var variable = variable
        variable.asked = variable.asked.flatMap { Self.known($0, draft, study) }
        new.append(variable)
      } else if !unread.isEmpty {
        hints.append(
          "read by no variable, and perhaps new options of a question that is there: "
            + unread.prefix(5).map { $0.onOneLine.shortened(to: 40) }.joined(separator: ", "))
      }
    }
    self.hints = hints
    added = new.map(\.name)
    guard !new.isEmpty else {
      self.text = text
      return
    }
    self.text = try VariablesSection(text, file: study.file).adding(
      { DraftText.variables(new, indent: $0) }, names: added, to: study)
  }

  /// What a question depends on, by the names that the study has for it; `nil` where it knows no such answer.
  private static func known(_ asked: Condition, _ draft: StudyDraft, _ study: Study) -> Condition? {
    switch asked {
    case .not(let condition): return known(condition, draft, study).map { .not($0) }
    case .isAnyOf(let name, let labels):
      guard let filter = draft.variables.first(where: { $0.name == name }),
        let heading = filter.headings.first?.foldedHeading
      else { return nil }
      guard study.headingsRead.contains(heading) else { return asked }
      let known = study.variables.first { variable in
        guard case .column(let column) = variable.source, column.foldedHeading == heading else {
          return false
        }
        return [.nominal, .ordinal].contains(variable.measure)
          && (variable.levels.isEmpty || labels.allSatisfy(variable.levels.map(\.label).contains))
      }
      return known.map { .isAnyOf(variable: $0.name, labels: labels) }
    case .all, .any, .compares, .isMissing, .isOrdered: return nil
    }
  }
}

extension String {
  /// As headings are compared.
  var foldedHeading: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Study {
  /// All columns that the study file reads, as headings are compared.
  var headingsRead: Set<String> {
    var headings = [data.count, data.weight, data.strata, data.cluster, data.finitePopulation].compactMap {
      $0?.value
    }
    for variable in variables {
      switch variable.source {
      case .column(let heading), .separated(let heading, _): headings.append(heading)
      case .columns(let columns): headings += columns
      case .cut, .recode, .compute, .scale: break
      }
    }
    return Set(headings.map(\.foldedHeading))
  }
}
