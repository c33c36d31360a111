import StudyFile

/// The level that a text means, where the levels are declared.
///
/// Texts that had to be looked at closely are remembered, up to a bound: a column has few distinct answers.
struct LevelFinder: Sendable {
  enum Outcome { case code(Int32), unusable(Int) }

  private let codes: AnswerCodes
  private let levels: [Level]
  private var remembered = TextTable()
  private static let mostRemembered = 4096
  private static let longestRemembered = 200
  private static let longestSlip = 60
  /// Remembered reasons stand below the codes of any missing value.
  private static let firstReason = Int32.min

  init(_ variable: Variable, missing: [String], decimal: DecimalMark) {
    codes = AnswerCodes(
      levels: variable.levels, variable: variable, missing: missing, decimal: decimal)
    levels = variable.levels
  }

  var short: ShortLabels { codes.short }

  @inline(__always)
  mutating func outcome(_ text: FieldText, log: inout UnusableLog) -> Outcome {
    if let code = codes.code(of: text) { return .code(code) }
    return closeLook(text, log: &log)
  }

  private mutating func closeLook(_ text: FieldText, log: inout UnusableLog) -> Outcome {
    if let known = remembered.value(of: text) {
      return known < Self.firstReason + Int32(Self.mostRemembered)
        ? .unusable(Int(known - Self.firstReason)) : .code(known)
    }
    let outcome: Outcome
    if let code = codes.codeOfNumber(text) {
      outcome = .code(code)
    } else if let index = composedOtherwise(text) {
      outcome = .code(Int32(index))
    } else {
      outcome = .unusable(log.index(of: log.joint(text) ?? reason(text)))
    }
    if remembered.count < Self.mostRemembered, text.count <= Self.longestRemembered {
      switch outcome {
      case .code(let code): remembered.insert(text, code)
      case .unusable(let index): remembered.insert(text, Self.firstReason + Int32(index))
      }
    }
    return outcome
  }

  /// The same letters by other code points: é as one, or as e and an accent. Strings compare so.
  private func composedOtherwise(_ text: FieldText) -> Int? {
    guard text.bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let string = text.string
    return levels.firstIndex { $0.label.trimmedAsField == string || $0.code.trimmedAsField == string }
  }

  /// Names a declared level that was probably meant; never the answer.
  private func reason(_ text: FieldText) -> String {
    let plain = "not one of the values"
    // A long answer is no slip of the keyboard, and would be slow to look up.
    guard text.count <= Self.longestSlip else { return plain }
    guard let nearest = NearestWord.nearest(to: text.string, among: levels.map(\.label)) else { return plain }
    return "\(plain) (perhaps '\(nearest)')"
  }
}
