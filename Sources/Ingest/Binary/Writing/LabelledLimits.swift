/// What a program's file can hold.
extension LabelledFile.Format {
  var family: StatFileKind.Family {
    switch self {
    case .sav, .zsav, .por: .spss
    case .dta: .stata
    case .sas7bdat, .xpt: .sas
    }
  }

  /// The longest text that a cell holds, in bytes.
  package var longestText: Int {
    switch self {
    case .sav, .zsav: 32_767
    case .por: 255
    case .dta: 2045
    case .sas7bdat: 32_767
    case .xpt: 200
    }
  }

  /// The longest name of a variable, in bytes.
  package var longestName: Int {
    switch self {
    case .sav, .zsav: 64
    case .por, .xpt: 8
    case .dta, .sas7bdat: 32
    }
  }

  /// ReadStat numbers the variables of an SPSS file in four digits, Stata counts them in two bytes.
  package var mostColumns: Int { family == .spss ? 10_000 : 32_767 }

  /// The longest labels: of a file, a variable and a value. ReadStat cuts some of them in the middle of a character, and
  /// writes over the end of its memory for others.
  enum LabelKind { case title, variable, value }

  func fitting(_ label: String, _ kind: LabelKind) -> String {
    switch (family, kind) {
    case (.stata, .title), (.stata, .variable): Self.cut(label, characters: 80)
    case (.stata, .value): Self.cut(label, bytes: 32_000)
    case (_, .title): Self.cut(label, bytes: 64)
    case (_, .variable): Self.cut(label, bytes: 255)
    case (_, .value): Self.cut(label, bytes: 120)
    }
  }

  /// The label of a variable as the file holds it.
  package func variableLabel(_ label: String) -> String { fitting(label, .variable) }

  /// The label of a value as the file holds it.
  package func valueLabel(_ label: String) -> String { fitting(label, .value) }

  private static func cut(_ text: String, characters most: Int) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
  }

  private static func cut(_ text: String, bytes most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: most)
    while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf8.index(before: end)
    }
    return String(text[..<end])
  }
}
