import StudyFile

/// Qualtrics: names, question texts and ImportIds in three rows; names and texts in two (the legacy exporter); or names
/// alone, where somebody took the others out.
enum Qualtrics: ExportPlatform {
  static let format = ExportFormat.qualtrics
  static let name = "Qualtrics"
  static let signs = "its columns (StartDate, ResponseId, Q1 …) and no row of ImportIds"

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    if let texts = start.record(0), let ids = start.record(1), isImportIDs(ids) {
      return recognition(start, texts: texts, importIDs: ids.map(ImportID.init))
    }
    if let texts = start.record(0), isLegacy(start.names, texts) || isTexts(texts, start) {
      return recognition(start, texts: texts, importIDs: nil)
    }
    let known = Set(start.keys.filter(QualtricsColumns.isSign))
    guard known.count > 2 || (known.contains("responseid") && known.count > 1) || (isForced && !known.isEmpty)
    else { return nil }
    return recognition(start, texts: nil, importIDs: nil)
  }

  /// `{"ImportId":"QID1"}` in each field.
  private static func isImportIDs(_ fields: [String]) -> Bool {
    let filled = fields.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { $0.hasPrefix("{\"ImportId\":") && $0.hasSuffix("}") }
  }

  /// The legacy exporter numbers its own columns, and names them in the second row.
  private static func isLegacy(_ names: [String], _ texts: [String]) -> Bool {
    guard let first = names.first, let text = texts.first else { return false }
    return ["v1", "responseid"].contains(first.headingKey) && text.headingKey == "responseid"
  }

  /// The rows of ImportIds was taken out: where an id should stand is the name of the column.
  private static func isTexts(_ texts: [String], _ start: ExportStart) -> Bool {
    guard let id = start.column("responseid"), !texts[id].isEmpty, !texts[id].hasPrefix("R_") else {
      return false
    }
    let below = start.answers(id, below: 1)
    return !below.isEmpty && below.allSatisfy { $0.hasPrefix("R_") }
  }

  private static func recognition(_ start: ExportStart, texts: [String]?, importIDs: [ImportID]?)
    -> Recognition
  {
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    if texts != nil {
      found.furtherHeadings = importIDs == nil ? 1 : 2
      found.headingsHold =
        importIDs == nil
        ? "the wording of the questions" : "the wording of the questions, and the ids of their columns"
    }
    for index in found.columns.indices {
      let text = texts?[index].onOneLine ?? ""
      found.columns[index].role = QualtricsColumns.role(start.names[index], text: text)
      let isNamed =
        [.answer, .timing].contains(found.columns[index].role)
        || QualtricsColumns.isNumbered(start.names[index])
      if isNamed, !text.isEmpty, text != start.names[index] {
        found.columns[index].label = text
      }
      if [start.names[index], text].contains(where: { $0.headingKey == "status" }) {
        found.columns[index].values = QualtricsColumns.statuses(
          start.answers(index, below: found.furtherHeadings))
      }
    }
    let groups = QualtricsColumns.groups(found.columns, importIDs)
    for group in groups { found.splitStem(group.columns) }
    found.markPersons(start)
    found.markWrittenAnswers(start)
    let answers = found.columns.indices.filter { found.columns[$0].role == .answer }
    for index in answers where QualtricsColumns.isWritten(start.names[index]) {
      found.columns[index].measure = .text
    }
    // The recoding is one of the whole export.
    if answers.contains(where: { start.answers($0, below: found.furtherHeadings).contains("-99") }) {
      for index in answers {
        found.columns[index].missing = [MissingValue(code: "-99", label: "Seen but not answered")]
      }
    }
    found.findQualtricsSets(groups, importIDs, start)
    return found
  }
}
