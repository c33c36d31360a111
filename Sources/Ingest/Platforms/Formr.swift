import StudyFile

/// formr: the names of items in one row, codes below; and its own columns of who answered when.
enum Formr: ExportPlatform {
  static let format = ExportFormat.formr
  static let name = "formr"
  static let signs = "its columns (session, created, modified, ended, expired)"

  private static let roles: [String: ColumnEntry.Role] = [
    "session": .respondent, "sessionid": .respondent, "runsessionid": .administrative,
    "unitid": .administrative,
    "studyid": .administrative, "iteration": .administrative, "unitsessionid": .administrative,
    "created": .date,
    "modified": .date, "ended": .date, "expired": .date, "ip": .person, "email": .person,
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    guard start.has("session"), start.has("created"),
      isForced || (start.has("modified") && start.has("ended"))
    else {
      return nil
    }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    for index in found.columns.indices {
      let name = start.names[index]
      found.columns[index].role =
        roles[start.keys[index]] ?? (name.hasPrefix("item_") && name.hasSuffix("_time") ? .timing : .answer)
    }
    found.markPersons(start)
    found.findJoinedCodes(by: ", ", start)
    return found
  }
}
