import StudyFile

/// A second record that is none of a respondent, and that no platform claims. It is asked about: taken for answers, it
/// would be counted; taken for headings, a respondent would be dropped.
enum UnclaimedHeadings {
  private static let fewAnswers = 4

  static func question(_ whole: ExportStart) -> Diagnostic? {
    // Whoever reads an export has to meet the question that whoever drafts its study file met.
    let start = whole.first(TextSource.fewRecords)
    guard let second = start.record(0), start.below.count > 1,
      fillsGaps(second, start) || standsOverNumbers(second, start)
    else { return nil }
    return Diagnostic(
      at: SourceLocation(file: start.file, line: start.below[0].line),
      "this line looks like a second row of headings, of no platform that is known; say under 'data' in the study file "
        + "what it is: 'headings: 2' if it is one, 'headings: 1' if it holds somebody's answers ('tearsheet init' takes "
        + "'--headings 2' or '--headings 1')")
  }

  /// The first row is empty over columns that the second one names.
  private static func fillsGaps(_ second: [String], _ start: ExportStart) -> Bool {
    let gaps = start.names.indices.filter { start.names[$0].isEmpty && !second[$0].isEmpty }
    guard gaps.count > 1, Set(gaps.map { second[$0] }).count > 1 else { return false }
    return gaps.allSatisfy { column in
      let answers = Set(start.answers(column, below: 1))
      return isText(second[column]) && (!answers.contains(second[column]) || answers.count == 1)
    }
  }

  /// In every column of numbers it has a text, and no two are alike.
  private static func standsOverNumbers(_ second: [String], _ start: ExportStart) -> Bool {
    var texts: Set<String> = []
    var numeric = 0
    for column in start.names.indices {
      let answers = start.answers(column, below: 1)
      guard answers.count >= fewAnswers, answers.allSatisfy(isNumber) else { continue }
      guard isText(second[column]), texts.insert(second[column]).inserted else { return false }
      numeric += 1
    }
    return numeric > 1
  }

  private static func isNumber(_ text: String) -> Bool {
    text.withField { NumberText.value($0, decimal: .point) ?? NumberText.value($0, decimal: .comma) } != nil
  }

  private static func isText(_ text: String) -> Bool {
    text.count > 1 && text.contains(where: \.isLetter) && !isNumber(text)
      && !["na", "nan", "null", "none", "missing", "n/a"].contains(text.lowercased())
  }
}
