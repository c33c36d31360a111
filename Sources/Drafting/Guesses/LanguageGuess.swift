import StudyFile

/// In which language questions were asked, by the words that only one of six has.
enum LanguageGuess {
  /// So many such words have to be there before it is no chance, and such a share of them in the language.
  private static let fewest = 5
  private static let share = 0.7

  /// `nil` where it cannot be told, and where no report is written in it.
  static func language(of texts: [String]) -> ReportLanguage? {
    let words = texts.flatMap { Words($0).list.compactMap { StopWords.only[String($0)] } }
    let counts = words.reduce(into: [StopWords.Language: Int]()) { $0[$1, default: 0] += 1 }
    guard let most = counts.max(by: { $0.value < $1.value }), words.count >= fewest,
      Double(most.value) >= share * Double(words.count)
    else { return nil }
    return switch most.key {
    case .english: .english
    case .german: .german
    case .french: .french
    case .spanish: .spanish
    case .dutch: .dutch
    case .italian: nil
    }
  }
}
