import StudyFile

/// A check-all-that-apply question with the ticked options joined in one column.
///
/// An option that is not declared is reported; the others of the same answer stand. Where none is left, an answer under
/// `base: answered` is unusable as a whole, and under `base: shown` no option is ticked.
struct SeparatedDecoder: AnswerDecoder {
  private let column: Int
  private let base: Variable.Base
  private let optionCount: Int
  private let splitter: OptionSplitter
  /// What an answer without options may say.
  private let whole: AnswerCodes
  private var finder: LevelFinder
  private var log: UnusableLog

  init(_ variable: Variable, column: Int, heading: String, separator: String, missing: [String]) {
    self.column = column
    base = variable.base
    optionCount = variable.levels.count
    splitter = OptionSplitter(separator: separator, levels: variable.levels)
    let options = Set(variable.levels.flatMap { [$0.code.trimmedAsField, $0.label.trimmedAsField] })
    whole = AnswerCodes(
      levels: [], variable: variable, missing: missing.filter { !options.contains($0.trimmedAsField) })
    finder = LevelFinder(variable, missing: missing)
    log = UnusableLog(variable: variable.name, column: heading)
  }

  var labels: [[String]] { (0..<optionCount).map { _ in [] } }
  var unusable: [Accounting.UnusableAnswers] { log.entries }

  mutating func decode(_ records: RecordView, into columns: inout [ColumnValues]) {
    var slots = [[Int32]](repeating: [Int32](repeating: 0, count: records.count), count: optionCount)
    let splitter = splitter
    for record in 0..<records.count {
      let text = records.field(column, of: record).trimmed
      var outside = whole.code(of: text) ?? NumberText.value(text).flatMap { whole.code(of: $0) }
      if outside == nil {
        var isTicked = false
        var isUnknown = false
        splitter.split(text) { piece in
          switch outcome(of: piece) {
          case .code(let code) where code >= 0:
            slots[Int(code)][record] = 1
            isTicked = true
          case .code: break
          case .unusable(let reason):
            log.add(reason, line: records.line(of: record))
            isUnknown = true
          }
        }
        if !isTicked, base == .answered || !isUnknown {
          outside = isUnknown ? MissingCode.unusable : MissingCode.blank
        }
      }
      if let outside {
        for slot in slots.indices { slots[slot][record] = outside }
      }
    }
    for slot in slots { columns.append(.codes(slot)) }
  }

  private mutating func outcome(of piece: OptionSplitter.Piece) -> LevelFinder.Outcome {
    switch piece {
    case .option(let option): .code(Int32(option))
    case .text(let text): finder.outcome(text, log: &log)
    }
  }
}
