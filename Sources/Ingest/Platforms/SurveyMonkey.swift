import StudyFile

/// SurveyMonkey: questions in the first row and, unless somebody took it out, options in the second.
enum SurveyMonkey: ExportPlatform {
  static let format = ExportFormat.surveymonkey
  static let name = "SurveyMonkey"
  static let signs = "its columns (Respondent ID, Collector ID, Date Created …)"

  /// What stands in the second row over a question that has one column.
  private static let fillers: Swift.Set<String> = ["response", "openendedresponse"]

  private static let roles: [String: ColumnEntry.Role] = [
    "respondentid": .respondent, "collectorid": .administrative, "datecreated": .date,
    "datemodified": .date, "startdate": .date, "enddate": .date, "ipaddress": .person,
    "emailaddress": .person, "email": .person, "firstname": .person, "lastname": .person,
    "customdata": .administrative, "customdata1": .administrative,
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let isNumbered = start.keys.first == "respondentid"
    guard isNumbered || isForced else { return nil }
    if let parts = secondRow(start) { return stacked(start, parts) }
    // Its column alone: other programs number respondents too.
    guard isForced || start.names.count > 1 else { return nil }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    let groups = FlatHeadings.groups(&found.columns, separator: " - ")
    setRoles(&found, start)
    for index in found.columns.indices where found.columns[index].role == .answer {
      found.columns[index].label = found.columns[index].label ?? start.names[index].onOneLine
    }
    found.findSets(in: groups, start)
    return found
  }

  /// Every respondent has a number, so that a record without one is none of a respondent; it says under the questions how
  /// each is answered.
  private static func secondRow(_ start: ExportStart) -> [String]? {
    guard let fields = start.record(0), start.has("respondentid"), let id = start.column("respondentid"),
      fields[id].isEmpty
    else { return nil }
    if let collector = start.column("collectorid") { return fields[collector].isEmpty ? fields : nil }
    return fields.contains { fillers.contains($0.headingKey) } ? fields : nil
  }

  private static func stacked(_ start: ExportStart, _ parts: [String]) -> Recognition {
    let headings = StackedHeadings(start.names, parts, fillers: fillers)
    var found = Recognition(format, columns: headings.columns)
    (found.furtherHeadings, found.headingsHold) = (1, "the options of the questions")
    setRoles(&found, start)
    found.findSets(in: headings.groups.map { (nil, Array($0.columns)) }, start)
    return found
  }

  private static func setRoles(_ found: inout Recognition, _ start: ExportStart) {
    for index in found.columns.indices where found.columns[index].stem == nil {
      guard let role = roles[start.keys[index]] else { continue }
      (found.columns[index].role, found.columns[index].label) = (role, nil)
    }
    found.markPersons(start)
    found.markWrittenAnswers(start)
  }
}
