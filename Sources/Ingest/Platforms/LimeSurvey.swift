import StudyFile

/// LimeSurvey: codes of questions, their texts, or both in one row; or questions above their sub-questions in two.
enum LimeSurvey: ExportPlatform {
  static let format = ExportFormat.limesurvey
  static let name = "LimeSurvey"
  static let signs = "its columns (Response ID, Date submitted, Last page …, Q1[SQ001])"

  /// Codes, and texts in the language of whoever exported.
  private static let roles: [String: ColumnEntry.Role] = [
    "antwortid": .respondent, "datumabgeschickt": .date, "letzteseite": .progress,
    "startsprache": .administrative,
    "zufallsstartwert": .administrative, "datumgestartet": .date, "datumletzteaktivität": .date,
    "ipadresse": .person, "weiterleitungsurl": .administrative, "zugangsschlüssel": .person,
    "zugangscode": .person,
    "gesamtzeit": .duration,
    "iddelaréponse": .respondent, "datedesoumission": .date, "dernièrepage": .progress,
    "languededépart": .administrative, "têtedesérie": .administrative, "datedelancement": .date,
    "datedeladernièreaction": .date, "adresseip": .person, "urlréférente": .administrative,
    "tempstotal": .duration,
    "idderespuesta": .respondent, "fechadeenvío": .date, "últimapágina": .progress,
    "lenguajeinicial": .administrative,
    "semilla": .administrative, "fechadeinicio": .date, "fechadelaúltimaacción": .date,
    "direcciónip": .person,
    "tiempototal": .duration,
    "antwoordid": .respondent, "datumingestuurd": .date, "laatstepagina": .progress,
    "starttaal": .administrative,
    "datumlaatsteactie": .date, "totaletijd": .duration,
    "idrisposta": .respondent, "datainvio": .date, "datadiinvio": .date, "ultimapagina": .progress,
    "linguainiziale": .administrative, "datadiinizio": .date, "datadellultimaazione": .date,
    "indirizzoip": .person, "tempototale": .duration,
    "id": .respondent, "responseid": .respondent, "submitdate": .date, "datesubmitted": .date,
    "lastpage": .progress, "startlanguage": .administrative, "seed": .administrative, "startdate": .date,
    "datestarted": .date, "datestamp": .date, "datelastaction": .date, "ipaddr": .person,
    "ipaddress": .person,
    "refurl": .administrative, "referrerurl": .administrative, "token": .person, "accesscode": .person,
    "firstname": .person, "lastname": .person, "email": .person, "emailaddress": .person,
    "interviewtime": .duration, "totaltime": .duration,
  ]
  /// Those that only LimeSurvey has, by code or text.
  private static let signKeys: Swift.Set<String> = [
    "submitdate", "datesubmitted", "lastpage", "startlanguage", "seed", "datestamp", "datelastaction",
    "refurl",
    "referrerurl", "interviewtime", "datumabgeschickt", "letzteseite", "startsprache", "zufallsstartwert",
    "datedesoumission", "dernièrepage", "languededépart", "fechadeenvío", "últimapágina", "lenguajeinicial",
    "datumingestuurd", "laatstepagina", "starttaal", "datainvio", "datadiinvio", "ultimapagina",
    "linguainiziale",
  ]
  /// Before a colon, of columns that hold how long somebody stayed.
  private static let times: Swift.Set<String> = [
    "grouptime", "questiontime", "gruppenzeit", "fragenzeit", "tempsdugroupe", "tempsdelaquestion",
    "tiempodegrupo",
    "tiempodepregunta", "groepstijd", "vraagtijd",
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let headings = start.names.map(LimeSurveyHeading.init)
    let signs = headings.count { signKeys.contains($0.key) && $0.part == nil }
    if signs < 2, let found = stacked(start, isForced: isForced) { return found }
    let hasParts = headings.contains { LimeSurveyHeading.isPart($0.part) }
    guard isForced || signs > 2 || (signs > 0 && hasParts) else { return nil }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    let codes = Swift.Set(headings.map { $0.code.lowercased() })
    for (index, heading) in headings.enumerated() {
      found.columns[index].role = role(heading, besides: codes)
      guard found.columns[index].role == .answer else { continue }
      (found.columns[index].label, found.columns[index].stem) = (heading.label, heading.stem)
      found.columns[index].measure = heading.isWritten ? .text : nil
      found.columns[index].values = yesNo(start.answers(index, below: 0))
    }
    found.markPersons(start)
    found.markWrittenAnswers(start)
    found.findSets(in: groups(headings, found.columns), start)
    return found
  }

  /// - Parameter codes: of all columns: the time of `Q1` is in `Q1Time`.
  private static func role(_ heading: LimeSurveyHeading, besides codes: Swift.Set<String>) -> ColumnEntry.Role
  {
    if heading.part == nil, let role = roles[heading.key] { return role }
    let code = heading.code.lowercased()
    if let colon = code.firstIndex(of: ":"), times.contains(String(code[..<colon]).headingKey) {
      return .timing
    }
    if code.hasPrefix("grouptime"), code.dropFirst(9).allSatisfy(\.isNumber) { return .timing }
    if code.hasSuffix("time"), codes.contains(String(code.dropLast(4))) { return .timing }
    return code.hasPrefix("attribute_") ? .administrative : .answer
  }

  /// Yes/No questions answered in codes.
  private static func yesNo(_ answers: [String]) -> [Level] {
    let given = Swift.Set(answers)
    guard given.count > 1, given.isSubset(of: ["Y", "N", "N/A"]) else { return [] }
    return [Level(code: "Y", label: "Yes"), Level(code: "N", label: "No")]
  }

  private static func groups(
    _ headings: [LimeSurveyHeading], _ columns: [ColumnEntry]
  ) -> [(name: String?, columns: [Int])] {
    var groups: [(name: String?, columns: [Int])] = []
    for (index, heading) in headings.enumerated() where heading.part != nil && !heading.isComment {
      if let last = groups.last, last.name == heading.code {
        groups[groups.count - 1].columns.append(index)
      } else {
        groups.append((heading.code, [index]))
      }
    }
    return groups
  }

  /// A file for a spreadsheet with semicolons: questions stand over the first of their sub-questions, which are answered in
  /// words for yes and no, or as a scale.
  private static func stacked(_ start: ExportStart, isForced: Bool) -> Recognition? {
    guard let second = start.record(0), let first = start.names.first, !first.isEmpty,
      second.allSatisfy({ !$0.isEmpty }), start.names.contains(""),
      isForced || (start.delimiter == .semicolon && start.hasByteOrderMark)
    else { return nil }
    let headings = StackedHeadings(start.names, second)
    var found = Recognition(format, columns: headings.columns)
    (found.furtherHeadings, found.headingsHold) = (1, "the sub-questions")
    found.markPersons(start)
    found.markWrittenAnswers(start)
    found.findSets(in: headings.groups.map { (nil, Array($0.columns)) }, start)
    // Elsewhere two rows are asked about.
    return isForced || !found.sets.isEmpty ? found : nil
  }
}
