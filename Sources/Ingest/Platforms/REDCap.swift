import StudyFile

/// REDCap: names of fields, or their labels, in one row; codes or labels of choices below.
enum REDCap: ExportPlatform {
  static let format = ExportFormat.redcap
  static let name = "REDCap"
  static let signs = "its columns (record_id, redcap_event_name, …_complete)"

  private static let roles: [String: ColumnEntry.Role] = [
    "redcapeventname": .administrative, "redcaprepeatinstrument": .administrative,
    "redcaprepeatinstance": .administrative, "redcapdataaccessgroup": .administrative,
    "redcapsurveyidentifier": .person,
  ]
  /// As exports with labels have them.
  private static let labelled: [String: ColumnEntry.Role] = [
    "eventname": .administrative, "repeatinstrument": .administrative, "repeatinstance": .administrative,
    "dataaccessgroup": .administrative, "surveyidentifier": .person, "surveytimestamp": .date,
  ]
  static let status = [
    Level(code: "0", label: "Incomplete"), Level(code: "1", label: "Unverified"),
    Level(code: "2", label: "Complete"),
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let hasSign = start.keys.contains { roles[$0] != nil }
    guard isForced || hasSign || start.names.indices.contains(where: { isStatus($0, start) }) else {
      return nil
    }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    let isLabelled = start.names.contains { $0 == "Complete?" }
    for index in found.columns.indices {
      found.columns[index].role = role(index, start, isLabelled: isLabelled)
      if isStatus(index, start) { found.columns[index].values = status }
    }
    found.findCheckboxes(start)
    found.markPersons(start)
    found.noteRows(start)
    return found
  }

  private static func role(_ index: Int, _ start: ExportStart, isLabelled: Bool) -> ColumnEntry.Role {
    let (name, key) = (start.names[index], start.keys[index])
    if let role = roles[key] { return role }
    if isLabelled, let role = labelled[key] { return role }
    if isStatus(index, start) { return .administrative }
    if index == 0 { return .respondent }
    return name.hasSuffix("_timestamp") ? .date : .answer
  }

  /// Whether a form was filled in completely.
  private static func isStatus(_ index: Int, _ start: ExportStart) -> Bool {
    let name = start.names[index]
    guard
      name == "Complete?"
        || (name.hasSuffix("_complete") && name.allSatisfy { $0.isASCII && !$0.isUppercase })
    else { return false }
    let answers = start.answers(index, below: 0)
    return !answers.isEmpty
      && answers.allSatisfy { answer in status.contains { $0.code == answer || $0.label == answer } }
  }
}

extension Recognition {
  /// `race___1`, or `Race (choice=Asian)`.
  fileprivate mutating func findCheckboxes(_ start: ExportStart) {
    var groups: [(name: String, columns: [Int])] = []
    for (index, name) in start.names.enumerated() {
      guard let box = Self.checkbox(name) else { continue }
      (columns[index].stem, columns[index].label) = (box.field, box.option)
      if let last = groups.last, last.name == box.field, last.columns.last == index - 1 {
        groups[groups.count - 1].columns.append(index)
      } else {
        groups.append((box.field, [index]))
      }
    }
    sets = groups.filter { $0.columns.count > 1 }.map { Set(name: $0.name, label: nil, columns: $0.columns) }
    for group in groups where group.columns.count == 1 {
      columns[group.columns[0]].measure = .nominal
      columns[group.columns[0]].values = [
        Level(code: "1", label: "Checked"), Level(code: "0", label: "Unchecked"),
      ]
    }
  }

  private static func checkbox(_ name: String) -> (field: String, option: String)? {
    if let bar = name.firstRange(of: "___"), bar.lowerBound > name.startIndex, bar.upperBound < name.endIndex
    {
      return (String(name[..<bar.lowerBound]), String(name[bar.upperBound...]))
    }
    if name.hasSuffix(")"), let choice = name.ranges(of: "(choice=").last, choice.lowerBound > name.startIndex
    {
      return (
        String(name[..<choice.lowerBound]).trimmedAsField,
        String(name[choice.upperBound...].dropLast()).trimmedAsField
      )
    }
    return nil
  }

  /// What is counted is rows, of which one person can have several.
  fileprivate mutating func noteRows(_ start: ExportStart) {
    let events = start.column("redcapeventname") ?? start.column("eventname")
    let instruments = start.column("redcaprepeatinstrument") ?? start.column("repeatinstrument")
    guard let first = events ?? instruments else { return }
    let ids = start.answers(0, below: 0)
    guard Swift.Set(ids).count < ids.count else { return }
    let name = start.names[first]
    notes.append(
      "a person can have several rows here (\(events != nil ? "events" : "")\(events != nil && instruments != nil ? ", " : "")"
        + "\(instruments != nil ? "repeated instruments" : "")), and what is counted is rows; keep one kind of them with "
        + "'exclude:' under 'data', by a variable of the column '\(name)'")
  }
}
