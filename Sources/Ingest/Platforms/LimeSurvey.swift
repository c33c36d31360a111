import StudyFile

/// LimeSurvey: codes of questions, their texts, or both in one row; or questions above their sub-questions in two.
enum LimeSurvey: ExportPlatform {
  static let format = ExportFormat.limesurvey
  static let name = "LimeSurvey"
  static let signs = "its columns (Response ID, Date submitted, Last page …, Q1[SQ001])"

  /// Codes, and texts in English; in other languages the codes stand before them in `code. text`.
  private static let roles: [String: ColumnEntry.Role] = [
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
    "referrerurl", "interviewtime",
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

/// A heading of LimeSurvey's, taken apart.
struct LimeSurveyHeading {
  /// `Q1` of `Q1[SQ001]. Question [Sub-question]`; the whole where there is no code.
  let code: String
  /// `SQ001`, `other`, `SQ001comment`, `SQ001][1`
  let part: String?
  let label: String?
  let stem: String?
  /// By which LimeSurvey's own columns are known.
  let key: String

  init(_ heading: String) {
    let text = heading.onOneLine
    let (code, wording) = Self.split(text)
    if let code {
      let open = code.firstIndex(of: "[")
      self.code = String(open.map { code[..<$0] } ?? code[...])
      part = open.map { String(code[code.index(after: $0)...].dropLast()) }
      key = self.code.headingKey
    } else if let row = FlatHeadings.row(of: text) {
      (self.code, part, key) = (row.question, row.row, row.question.headingKey)
    } else {
      (self.code, part, key) = (text, nil, text.headingKey)
    }
    let words = wording ?? (code == nil ? text : nil)
    if part != nil, let words, let row = FlatHeadings.row(of: words) {
      (stem, label) = (row.question, row.row)
    } else {
      (stem, label) = (part == nil ? nil : words, part == nil ? words : nil)
    }
  }

  /// `code. text`, or a code alone.
  private static func split(_ text: String) -> (code: String?, wording: String?) {
    if isCode(text) { return (text, nil) }
    if let dot = text.firstRange(of: ". "), isCode(String(text[..<dot.lowerBound])) {
      return (String(text[..<dot.lowerBound]), String(text[dot.upperBound...]))
    }
    return (nil, nil)
  }

  /// Letters and digits, with parts in brackets: `Q1`, `Q1[SQ001]`, `Q1[SQ001][1]`, `Q1[SQ001_SQ002]`.
  private static func isCode(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, first.isASCII else { return false }
    let bare = text.prefix { $0 != "[" }
    let parts = text.dropFirst(bare.count)
    return bare.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
      && (parts.isEmpty
        || (parts.hasSuffix("]")
          && parts.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_[]".contains($0)) }))
  }

  /// Sub-questions have codes such as `SQ001`; a question `[row]` of another program has words.
  static func isPart(_ part: String?) -> Bool {
    guard let part else { return false }
    return part == "other" || (part.hasPrefix("SQ") && part.dropFirst(2).contains(where: \.isNumber))
  }

  var isComment: Bool { part?.lowercased().hasSuffix("comment") ?? false }
  /// `[other]`, `[othercomment]`, `[SQ001comment]`
  var isWritten: Bool { part == "other" || isComment }
}

extension Recognition {
  static func described(_ start: ExportStart, by syntax: LimeSurveySyntax) -> Int {
    start.names.count { syntax.labels[LimeSurveySyntax.key($0)] != nil }
  }

  mutating func apply(_ syntax: LimeSurveySyntax, _ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer {
      let key = LimeSurveySyntax.key(start.names[index])
      if let label = syntax.labels[key] {
        // `[Sub-question] Question`
        if label.hasPrefix("["), let close = label.firstIndex(of: "]"),
          label.index(after: close) < label.endIndex
        {
          columns[index].label = String(label[label.index(after: label.startIndex)..<close])
          columns[index].stem = String(label[label.index(after: close)...]).trimmedAsField
        } else {
          columns[index].label = label
        }
      }
      let answers = Swift.Set(start.answers(index, below: furtherHeadings))
      if let values = syntax.values[key], !values.isEmpty,
        columns[index].values.isEmpty || !answers.contains("Y")
      {
        columns[index].values = values
        columns[index].measure = columns[index].measure ?? .nominal
      }
    }
    for place in sets.indices {
      guard let first = sets[place].columns.first else { continue }
      sets[place].label = columns[first].stem ?? sets[place].label
      for column in sets[place].columns { columns[column].values = [] }
    }
  }
}

extension LimeSurveySyntax {
  /// Of a heading such as `Q1[SQ001]. Question`: syntax files call it `Q1_SQ001`.
  static func key(_ heading: String) -> String {
    let parts = LimeSurveyHeading(heading)
    return (parts.code + (parts.part ?? "")).headingKey
  }
}
