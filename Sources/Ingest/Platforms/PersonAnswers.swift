/// Finds columns that tell who somebody is by their headings and by the first answers.
extension Recognition {
  /// Only columns that are still taken for answers.
  mutating func markPersons(_ start: ExportStart) {
    for index in columns.indices where columns[index].role == .answer {
      let answers = start.answers(index, below: furtherHeadings)
      if PersonAnswers.areIn(answers)
        || (PersonWords.areIn(columns[index]) && !PersonAnswers.areChoices(answers))
      {
        columns[index].role = .person
      }
    }
  }
}

enum PersonAnswers {
  private static let fewAnswers = 6

  /// E-mail or IP addresses, most of them.
  static func areIn(_ answers: [String]) -> Bool {
    let found = answers.count { isEmail($0) || isIPAddress($0) }
    return found > 0 && 2 * found > answers.count
  }

  /// A few answers that many give: whether somebody gave a phone number, not the number.
  static func areChoices(_ answers: [String]) -> Bool {
    let distinct = Set(answers)
    if answers.count >= fewAnswers { return 3 * distinct.count < answers.count }
    return !distinct.isEmpty && distinct.allSatisfy { OptionColumns.isYesOrNo($0) }
  }

  // An export is opened for every report, and few of its answers have the marks that these are told by.

  private static func isEmail(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count > 1 && domain.allSatisfy { !$0.isEmpty }
  }

  private static func isIPAddress(_ text: String) -> Bool {
    if text.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 3 {
      let four = text.split(separator: ".", omittingEmptySubsequences: false)
      return four.allSatisfy { UInt8($0) != nil && $0.allSatisfy(\.isNumber) }
    }
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 4 && groups.count <= 8 && text.allSatisfy { $0.isHexDigit || $0 == ":" }
  }
}
