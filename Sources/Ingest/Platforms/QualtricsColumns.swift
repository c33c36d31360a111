import StudyFile

/// What a column's JSON in the third row of Qualtrics says.
struct ImportID {
  let id: String
  /// Which option of a check-all-that-apply question a column is.
  let choice: String?

  init(_ json: String) {
    id = Self.value(of: "ImportId", in: json) ?? ""
    choice = Self.value(of: "choiceId", in: json)
  }

  private static func value(of key: String, in json: String) -> String? {
    guard let range = json.firstRange(of: "\"\(key)\"") else { return nil }
    let rest = json[range.upperBound...].drop { $0 == " " || $0 == ":" }
    guard rest.first == "\"" else { return nil }
    return String(rest.dropFirst().prefix { $0 != "\"" })
  }
}

/// What Qualtrics' columns are there for, by their names.
package enum QualtricsColumns {
  private static let roles: [String: ColumnEntry.Role] = [
    "startdate": .date, "enddate": .date, "recordeddate": .date, "status": .administrative,
    "responsetype": .administrative, "ipaddress": .person, "progress": .progress, "finished": .progress,
    "durationinseconds": .duration, "responseid": .respondent, "responseset": .administrative,
    "recipientlastname": .person, "recipientfirstname": .person, "recipientemail": .person,
    "emailaddress": .person, "externalreference": .person, "externaldatareference": .person,
    "locationlatitude": .person, "locationlongitude": .person, "locationaccuracy": .administrative,
    "distributionchannel": .administrative, "userlanguage": .administrative, "qtotalduration": .duration,
  ]
  private static let clicks = ["firstclick", "lastclick", "pagesubmit", "clickcount"]
  /// Other programs have columns of these names too.
  private static let common: Set<String> = [
    "status", "progress", "finished", "startdate", "enddate", "ipaddress", "emailaddress",
  ]
  private static let endings: [(ending: String, role: ColumnEntry.Role)] = [
    ("_first click", .timing), ("_last click", .timing), ("_page submit", .timing), ("_click count", .timing),
    ("_browser", .browser), ("_version", .browser), ("_operating system", .browser),
    ("_resolution", .browser),
    ("_user agent", .browser), ("_java support", .browser), ("_flash version", .browser),
    ("_do", .displayOrder),
    (" - topics", .administrative), (" - parent topics", .administrative), (" - sentiment", .administrative),
    (" - sentiment polarity", .administrative), (" - sentiment score", .administrative),
    (" - topic sentiment label", .administrative), (" - topic sentiment score", .administrative),
  ]

  /// How somebody came to answer, in the codes of numeric exports; none where they are words.
  static func statuses(_ answers: [String]) -> [Level] {
    let met = Set(answers)
    let codes = [
      ("0", "IP Address"), ("1", preview), ("2", "Survey Test"), ("4", "Imported"), ("8", "Spam"),
      ("9", "Survey Preview Spam"), ("12", "Imported Spam"), ("16", "Offline"),
      ("17", "Offline Survey Preview"),
    ]
    guard !met.isEmpty, met.isSubset(of: codes.map(\.0)) else { return [] }
    return codes.filter { met.contains($0.0) || ["0", "1"].contains($0.0) }
      .map { Level(code: $0.0, label: $0.1) }
  }

  /// What is answered by whoever tries a survey out.
  package static let preview = "Survey Preview"

  static func isSign(_ key: String) -> Bool { roles[key] != nil && !common.contains(key) }

  /// - Parameter text: the second row's, which names the columns `V1` … of the legacy exporter.
  static func role(_ name: String, text: String) -> ColumnEntry.Role {
    if let role = roles[name.headingKey] { return role }
    if isNumbered(name) {
      return roles[text.headingKey] ?? (text.headingKey == "name" ? .person : .answer)
    }
    if isTiming(text.headingKey) { return .timing }
    let lower = name.lowercased()
    if let known = endings.first(where: { lower.hasSuffix($0.ending) }) { return known.role }
    if lower.contains("_do_") { return .displayOrder }
    // Embedded data of its own: Q_URL, Q_RecaptchaScore, Q_RelevantIDDuplicate …; a question is Q1.
    if name.hasPrefix("Q_") { return .administrative }
    return .answer
  }

  /// `V1`, which tells nothing: what it is stands below.
  static func isNumbered(_ name: String) -> Bool {
    let number = name.dropFirst()
    return ["V", "v"].contains(name.first) && !number.isEmpty && number.allSatisfy(\.isNumber)
  }

  /// By the wording alone, as in the legacy exporter's second row: `Timing-Page Submit`.
  static func isTiming(_ key: String) -> Bool {
    key.hasPrefix("timing") && clicks.contains { key.hasSuffix($0) }
  }

  /// What respondents wrote beside a choice.
  static func isWritten(_ name: String) -> Bool {
    let parts = name.uppercased().split(separator: "_")
    return parts.count > 2 && parts.last == "TEXT" && Int(parts[parts.count - 2]) != nil
  }

  /// Neighbours that are of one question: by their ImportIds `QID5_1`, `QID5_2`, else by their names.
  static func groups(_ columns: [ColumnEntry], _ ids: [ImportID]?) -> [(name: String?, columns: [Int])] {
    var groups: [(name: String?, columns: [Int])] = []
    for (index, column) in columns.enumerated() where column.role == .answer {
      // An option that somebody renamed is still told by its id.
      guard let base = ids.flatMap({ Self.base(of: $0[index]) }) ?? Self.base(of: column.heading) else {
        continue
      }
      if let last = groups.last, last.name == base, last.columns.last == index - 1 {
        groups[groups.count - 1].columns.append(index)
      } else {
        groups.append((base, [index]))
      }
    }
    return groups.filter { $0.columns.count > 1 }.map { group in
      (Self.base(of: columns[group.columns[0]].heading) ?? group.name, group.columns)
    }
  }

  private static func base(of id: ImportID) -> String? {
    if id.choice != nil { return id.id }
    return base(of: id.id)
  }

  /// `Q5` of `Q5_1`, `Q5#1` of `Q5#1_2`, `Q5` of `Q5_7_TEXT`.
  private static func base(of name: String) -> String? {
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)
    if parts.count > 2, parts.last?.uppercased() == "TEXT" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last, !last.isEmpty, last.allSatisfy({ $0.isNumber || $0 == "x" })
    else { return nil }
    return parts.dropLast().joined(separator: "_")
  }
}

extension Recognition {
  /// Cuts what the labels of these columns begin with, up to a ` - `, off as their stem.
  mutating func splitStem(_ members: [Int]) {
    let labels = members.compactMap { columns[$0].label }
    guard labels.count == members.count, let first = labels.first else { return }
    let stem = first.ranges(of: " - ").map { String(first[..<$0.upperBound]) }.last { stem in
      labels.allSatisfy { $0.hasPrefix(stem) && $0.count > stem.count }
    }
    guard var stem else { return }
    let count = stem.count
    stem = String(stem.dropLast(3))
    if stem.hasSuffix(" - Selected Choice") { stem = String(stem.dropLast(" - Selected Choice".count)) }
    for index in members {
      columns[index].stem = stem
      var label = String((columns[index].label ?? "").dropFirst(count))
      if label.hasPrefix("Selected Choice - ") { label = String(label.dropFirst("Selected Choice - ".count)) }
      columns[index].label = label
    }
  }

  /// By the ids of options where the export has them; else by the first answers, which are the option's text where there
  /// is no row of texts.
  mutating func findQualtricsSets(
    _ groups: [(name: String?, columns: [Int])], _ ids: [ImportID]?, _ start: ExportStart
  ) {
    for group in groups {
      let members = group.columns.filter { columns[$0].role == .answer && columns[$0].measure != .text }
      let isDeclared = ids.map { ids in members.allSatisfy { ids[$0].choice != nil } } ?? false
      var options = isDeclared ? members : []
      if !isDeclared {
        let candidates = members.map { index in
          let answers = start.answers(index, below: furtherHeadings)
          return OptionColumns.Candidate(
            column: index, label: columns[index].label ?? Self.onlyText(answers),
            code: columns[index].heading.split(separator: "_").last.map(String.init), answers: answers)
        }
        options = OptionColumns.options(candidates)
        for candidate in candidates
        where options.contains(candidate.column) && columns[candidate.column].label == nil {
          columns[candidate.column].label = candidate.label
        }
      }
      guard options.count > 1 else { continue }
      sets.append(Set(name: group.name, label: columns[options[0]].stem, columns: options))
    }
  }

  /// The one text that these are, besides words for no. What one respondent alone wrote is none.
  private static func onlyText(_ answers: [String]) -> String? {
    let given = Swift.Set(answers).filter { !OptionColumns.isYesOrNo($0) && !$0.allSatisfy(\.isNumber) }
    guard given.count == 1, let text = given.first,
      answers.contains("0") || answers.count(where: { $0 == text }) > 1
    else { return nil }
    return text.onOneLine
  }
}
