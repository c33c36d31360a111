import StudyFile

/// Google Forms: the time, and question texts as headings; rows of a grid as `Question [row]`; ticks joined by `, `.
enum GoogleForms: ExportPlatform {
  static let format = ExportFormat.googleForms
  static let name = "Google Forms"
  static let signs = "its columns (Timestamp, and the questions)"
  private static let separator = ", "

  private static let times: Swift.Set<String> = [
    "timestamp", "zeitstempel", "horodateur", "marcatemporal", "tijdstempel", "informazionicronologiche",
    "carimbodedatahora", "carimbodedata/hora", "tidsstempel", "tidsstämpel", "sygnaturaczasowa", "aikaleima",
  ]
  private static let roles: [String: ColumnEntry.Role] = [
    "emailaddress": .person, "username": .person, "emailadresse": .person, "adresseemail": .person,
    "nomdutilisateur": .person, "nombredeusuario": .person, "direccióndecorreoelectrónico": .person,
    "emailadres": .person, "nutzername": .person, "score": .administrative, "punktestand": .administrative,
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let hasTime = start.keys.first.map { times.contains($0) } ?? false
    // Instruments write a time too; a question has several words.
    let hasQuestions = start.names.dropFirst().contains {
      $0.contains("?") || $0.split(separator: " ").count > 2
    }
    guard isForced || (hasTime && hasQuestions) else { return nil }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    let groups = FlatHeadings.rows(&found.columns)
    for index in found.columns.indices {
      if index == 0, hasTime {
        found.columns[index].role = .date
      } else if found.columns[index].stem == nil {
        found.columns[index].role = roles[start.keys[index]] ?? .answer
        if found.columns[index].role == .answer { found.columns[index].label = start.names[index].onOneLine }
      }
    }
    found.markPersons(start)
    // A grid of boxes to tick has the ticked columns joined in each of its rows.
    found.findSets(in: groups, start)
    found.findJoined(by: separator, start)
    return found
  }
}
