import StudyFile

/// Records below the header that are headings too, as some survey platforms write them. They are skipped.
struct FurtherHeadings {
  private let platform: String
  let format: ExportFormat
  /// What stands there.
  private let what: String
  let lines: [Int]

  /// `nil` where nothing says for sure that the first records are none of a respondent.
  init?(_ names: [String], below: [RecordReader.Record]) {
    // Records with another number of fields are unusable for that.
    if below.count == 2, below.allSatisfy({ $0.fields.count == names.count }),
      Self.isImportIDs(below[1].fields)
    {
      (platform, format) = ("Qualtrics", .qualtrics)
      what = "the wording of the questions, and the ids of their columns"
      lines = below.map(\.line)
    } else if let first = below.first, Self.isSurveyMonkey(names, first.fields) {
      (platform, format) = ("SurveyMonkey", .surveymonkey)
      what = "the options of the questions"
      lines = [first.line]
    } else {
      return nil
    }
  }

  func note(file: String) -> Diagnostic {
    let which =
      lines.count == 1
      ? "this line is a heading" : "lines \(lines.map(String.init).joined(separator: " and ")) are headings"
    return Diagnostic(
      .note, at: SourceLocation(file: file, line: lines[0]),
      "\(which) of \(platform) (\(what)), and \(lines.count == 1 ? "is" : "are") skipped")
  }

  /// What becomes of them in the account of the file.
  var unusable: Accounting.Unusable {
    Accounting.Unusable(
      reason: "\(lines.count == 1 ? "heading" : "headings") of \(platform)", count: lines.count,
      lines: lines.map { Accounting.Line($0) })
  }

  /// Qualtrics' third line: `{"ImportId":"QID1"}` in each field.
  private static func isImportIDs(_ fields: [String]) -> Bool {
    let filled = fields.map(\.trimmedAsField).filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { $0.hasPrefix("{\"ImportId\":") && $0.hasSuffix("}") }
  }

  /// SurveyMonkey numbers every respondent and every collector, and says under each question how it is answered.
  private static func isSurveyMonkey(_ names: [String], _ fields: [String]) -> Bool {
    guard fields.count == names.count, key(names.first) == "respondentid",
      fields.first?.trimmedAsField.isEmpty == true
    else { return false }
    if names.count > 1, key(names[1]) == "collectorid" { return fields[1].trimmedAsField.isEmpty }
    return fields.contains { ["Response", "Open-Ended Response"].contains($0.trimmedAsField) }
  }

  private static func key(_ name: String?) -> String? { name?.lowercased().filter(\.isLetter) }
}
