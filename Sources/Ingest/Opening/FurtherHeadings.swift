import StudyFile

/// Records below the header that are headings too, as some survey platforms write them. They are read as respondents.
struct FurtherHeadings {
  private let platform: String
  /// What stands there.
  private let what: String
  private let lines: [Int]

  /// `nil` where nothing says for sure that the first records are none of a respondent.
  init?(_ names: [String], below: [RecordReader.Record]) {
    if below.count == 2, Self.isImportIDs(below[1].fields) {
      platform = "Qualtrics"
      what = "the wording of the questions, and the ids of their columns"
      lines = below.map(\.line)
    } else if let first = below.first, Self.isSurveyMonkey(names), first.fields.count == names.count,
      first.fields.prefix(2).allSatisfy(\.trimmedAsField.isEmpty)
    {
      platform = "SurveyMonkey"
      what = "the options of the questions"
      lines = [first.line]
    } else {
      return nil
    }
  }

  /// Whether somebody who excludes records has these in mind shows only when they are counted: they are told in a note.
  func diagnostic(file: String, study: Study) -> Diagnostic {
    let (which, verb, them) =
      lines.count == 1
      ? ("this line is a heading", "is read as a respondent", "it")
      : (
        "lines \(lines.map(String.init).joined(separator: " and ")) are headings", "are read as respondents",
        "them"
      )
    return Diagnostic(
      study.data.exclude.isEmpty ? .warning : .note, at: SourceLocation(file: file, line: lines[0]),
      "\(which) of \(platform) (\(what)) and \(verb); delete \(them) from the file, or leave \(them) out with 'exclude:' "
        + "under 'data', by something that every respondent has, such as \"missing(progress)\"")
  }

  /// Qualtrics' third line: `{"ImportId":"QID1"}` in each field.
  private static func isImportIDs(_ fields: [String]) -> Bool {
    let filled = fields.map(\.trimmedAsField).filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { $0.hasPrefix("{\"ImportId\":") && $0.hasSuffix("}") }
  }

  /// SurveyMonkey numbers every respondent and every collector.
  private static func isSurveyMonkey(_ names: [String]) -> Bool {
    names.prefix(2).map { $0.lowercased().filter(\.isLetter) } == ["respondentid", "collectorid"]
  }
}
