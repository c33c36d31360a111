import StudyFile

/// What texts and numbers mean in one column: a level, a typed missing value, or no answer.
///
/// What the variable itself declares goes before the study's `missing`, so that `NA` can be the level Namibia.
struct AnswerCodes: Sendable {
  private(set) var texts = TextTable()
  /// Codes that are numbers; `1.0` and `01` are the code `1`.
  private var numbers: [(value: Double, code: Int32)] = []
  /// Codes that stand for all numbers between two.
  private var ranges: [(range: ClosedRange<Double>, code: Int32)] = []
  /// What an empty field means.
  private(set) var empty = MissingCode.blank
  private let decimal: DecimalMark

  init(levels: [Level], variable: Variable, missing: [String], decimal: DecimalMark) {
    self.decimal = decimal
    for (index, level) in levels.enumerated() { insert(level.code, Int32(index), isNumber: true) }
    for (index, level) in levels.enumerated() { insert(level.label, Int32(index), isNumber: false) }
    for (index, value) in variable.missing.enumerated() {
      insert(value.code, MissingCode.typed(index), isNumber: true)
      if let range = value.range { ranges.append((range, MissingCode.typed(index))) }
    }
    for (index, value) in variable.missing.enumerated() {
      if let label = value.label { insert(label, MissingCode.typed(index), isNumber: false) }
    }
    for text in missing { insert(text, MissingCode.blank, isNumber: true) }
    empty = "".withField { texts.value(of: $0) } ?? MissingCode.blank
  }

  /// Those of them that can be found several at a time.
  var short: ShortLabels {
    var all = texts
    all.insert("", empty)
    return ShortLabels(all)
  }

  /// An exact text.
  @inline(__always)
  func code(of text: FieldText) -> Int32? { text.isEmpty ? empty : texts.value(of: text) }

  /// A number that is a code written otherwise.
  @inline(__always)
  func code(of number: Double) -> Int32? {
    for candidate in numbers where candidate.value == number { return candidate.code }
    for candidate in ranges where candidate.range.contains(number) { return candidate.code }
    return nil
  }

  /// A text that is a number, and a code written otherwise.
  func codeOfNumber(_ text: FieldText) -> Int32? {
    NumberText.value(text, decimal: decimal).flatMap { code(of: $0) }
  }

  mutating func insert(_ text: String, _ code: Int32, isNumber: Bool) {
    text.withField { field in
      texts.insert(field, code)
      if isNumber, let value = NumberText.value(field), !numbers.contains(where: { $0.value == value }) {
        numbers.append((value, code))
      }
    }
  }
}
