import StudyFile

/// Microsoft Forms: its own columns, then question texts as headings; ticks joined by `;`, another after the last.
enum MicrosoftForms: ExportPlatform {
  static let format = ExportFormat.microsoftForms
  static let name = "Microsoft Forms"
  static let signs = "its columns (ID, Start time, Completion time, Email, Name)"
  private static let separator = ";"

  private static let starts: Swift.Set<String> = [
    "starttime", "startzeit", "heurededébut", "horadeinicio", "begintijd", "oradiinizio", "horadeinício",
  ]
  private static let ends: Swift.Set<String> = [
    "completiontime", "fertigstellungszeit", "heuredefin", "horadefinalización", "tijdvanvoltooien",
    "oradicompletamento", "horadeconclusão",
  ]
  private static let persons: Swift.Set<String> = [
    "email", "name", "adressedemessagerie", "nom", "correoelectrónico", "nombre", "naam", "postaelettronica",
    "nome",
    "email2", "name2",
  ]
  private static let administrative: Swift.Set<String> = [
    "lastmodifiedtime", "zeitpunktderletztenänderung", "totalpoints", "quizfeedback", "gradepostedtime",
    "language",
    "sprache",
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let begin = start.keys.firstIndex { starts.contains($0) }
    let end = start.keys.firstIndex { ends.contains($0) }
    guard isForced || (begin != nil && end != nil) else { return nil }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    for index in found.columns.indices {
      let key = start.keys[index]
      let role: ColumnEntry.Role =
        if index == 0, key == "id" {
          .respondent
        } else if index == begin || index == end {
          .date
        } else if persons.contains(key) {
          .person
        } else if administrative.contains(key) || isGrading(start.names[index]) {
          .administrative
        } else {
          .answer
        }
      found.columns[index].role = role
      if role == .answer { found.columns[index].label = start.names[index].onOneLine }
    }
    found.markPersons(start)
    found.findJoined(by: separator, start)
    return found
  }

  /// Of a quiz.
  private static func isGrading(_ name: String) -> Bool {
    ["Points - ", "Feedback - "].contains { name.hasPrefix($0) }
  }
}
