import StudyFile

/// ODK and KoBoToolbox: `group/question` or `group-question` as headings; several choices joined by blanks, and often one
/// column of 0 and 1 for each too.
enum ODK: ExportPlatform {
  static let format = ExportFormat.odk
  static let name = "ODK or KoBoToolbox"
  static let signs = "its columns (_uuid, _submission_time, KEY, meta/instanceID)"

  private static let roles: [String: ColumnEntry.Role] = [
    "start": .date, "end": .date, "today": .date, "_submission_time": .date, "SubmissionDate": .date,
    "_id": .respondent, "_uuid": .respondent, "KEY": .respondent, "instanceID": .respondent,
    "deviceid": .person,
    "DeviceID": .person, "subscriberid": .person, "simserial": .person, "simid": .person,
    "phonenumber": .person,
    "username": .person, "email": .person, "_submitted_by": .person, "SubmitterName": .person,
    "SubmitterID": .person,
    "_geolocation": .person, "_index": .administrative, "_parent_index": .administrative,
    "_tags": .administrative,
    "_parent_table_name": .administrative, "_validation_status": .administrative, "_notes": .administrative,
    "_status": .administrative, "__version__": .administrative, "_version_": .administrative,
    "_attachments": .administrative, "_bamboo_dataset_id": .administrative,
    "_xform_id_string": .administrative,
    "formhub/uuid": .administrative, "AttachmentsPresent": .administrative,
    "AttachmentsExpected": .administrative,
    "Status": .administrative, "ReviewState": .administrative, "Edits": .administrative,
    "FormVersion": .administrative, "audit": .administrative, "instanceName": .administrative,
  ]
  private static let signKeys: Swift.Set<String> = [
    "_uuid", "_submission_time", "formhub/uuid", "meta/instanceID", "meta-instanceID", "KEY",
    "SubmissionDate",
    "_xform_id_string", "__version__",
  ]

  static func recognize(_ start: ExportStart, isForced: Bool) -> Recognition? {
    let signs = start.names.count { signKeys.contains($0) }
    guard signs > 1 || (isForced && (signs > 0 || start.names.contains { $0.contains("/") })) else {
      return nil
    }
    var found = Recognition(format, columns: PlainTable.columns(start.names))
    let separator: Character = start.names.contains { $0.contains("/") } ? "/" : "-"
    for index in found.columns.indices {
      found.columns[index].role = role(start.names[index], separator)
      guard found.columns[index].role == .answer else { continue }
      found.columns[index].label = start.names[index].split(separator: separator).last.map(String.init)
    }
    found.findChoices(start, separator)
    found.markPersons(start)
    found.findJoinedCodes(by: " ", start)
    return found
  }

  private static func role(_ name: String, _ separator: Character) -> ColumnEntry.Role {
    if let role = roles[name] { return role }
    let parts = name.split(separator: separator)
    if parts.count > 1, parts[0] == "meta" { return roles[String(parts[parts.count - 1])] ?? .administrative }
    // Points on a map: `_where_latitude`, `where-Latitude`.
    let last = name.lowercased().split { "_-/".contains($0) }.last ?? ""
    return ["latitude", "longitude", "altitude", "precision", "accuracy"].contains(last) ? .person : .answer
  }
}

extension Recognition {
  /// `question/choice`, with 0 and 1, beside the column `question` in which they are joined.
  fileprivate mutating func findChoices(_ start: ExportStart, _ separator: Character) {
    for index in columns.indices where columns[index].role == .answer {
      let prefix = start.names[index] + String(separator)
      // They follow it.
      let members = start.names.indices[(index + 1)...].prefix { place in
        start.names[place].hasPrefix(prefix) && columns[place].role == .answer
          && start.answers(place, below: 0).allSatisfy {
            ["0", "1", "true", "false", "0.0", "1.0"].contains($0.lowercased())
          }
      }
      guard members.count > 1 else { continue }
      for place in members {
        columns[place].stem = columns[index].label
        columns[place].label = String(start.names[place].dropFirst(prefix.count))
      }
      columns[index].separator = " "
      columns[index].measure = .multiple
      columns[index].values = members.map {
        let choice = String(start.names[$0].dropFirst(prefix.count))
        return Level(code: choice, label: choice)
      }
      sets.append(Set(name: start.names[index], label: columns[index].label, columns: Array(members)))
    }
  }
}
