import StudyFile

/// A check-all-that-apply question with the ticked options joined in one column.
///
/// An option that is not declared ticks the level of `other`, where there is one. Otherwise it is dropped, and the others of
/// the same answer stand. Where none is left, an answer under
/// `base: answered` is unusable as a whole, and under `base: shown` no option is ticked. Either is counted.
struct SeparatedDecoder: AnswerDecoder {
  private let column: Int
  private let base: Variable.Base
  private let splitter: OptionSplitter
  /// The place of the level that any other option ticks.
  private let other: Int?
  /// What an answer without options may say.
  private let whole: AnswerCodes
  private var finder: LevelFinder
  private var met: UnusableLog
  private var slots: [ColumnBuilder<Int32>]

  init(_ variable: Variable, column: Int, heading: String, separator: String, data: DataSource) {
    self.column = column
    base = variable.base
    slots = variable.levels.map { _ in ColumnBuilder() }
    other = variable.other.flatMap { label in variable.levels.firstIndex { $0.label == label } }
    splitter = OptionSplitter(separator: separator, levels: variable.levels)
    let options = Set(variable.levels.flatMap { [$0.code.trimmedAsField, $0.label.trimmedAsField] })
    whole = AnswerCodes(
      levels: [], variable: variable, missing: data.missing.filter { !options.contains($0.trimmedAsField) },
      decimal: data.decimal)
    finder = LevelFinder(variable, missing: data.missing, decimal: data.decimal)
    met = UnusableLog(variable: variable.name, column: heading)
  }

  var labels: [[String]] { slots.map { _ in [] } }
  var log: UnusableLog? { met }

  mutating func decode(_ records: RecordView) {
    let slots = self.slots.indices.map { self.slots[$0].extend(by: records.count) }
    for slot in slots { slot.update(repeating: 0, count: records.count) }
    let splitter = splitter
    for record in 0..<records.count {
      let text = records.field(column, of: record).trimmed
      var outside = whole.code(of: text) ?? whole.codeOfNumber(text)
      if outside == nil {
        var isTicked = false
        var unknown: [Int] = []
        splitter.split(text) { piece in
          switch outcome(of: piece) {
          case .code(let code) where code >= 0:
            slots[Int(code)][record] = 1
            isTicked = true
          case .code: break
          case .unusable(let reason):
            if let other {
              slots[other][record] = 1
              isTicked = true
            } else {
              unknown.append(reason)
            }
          }
        }
        if unknown.isEmpty {
          if !isTicked { outside = MissingCode.blank }
        } else if isTicked || base == .shown {
          met.drop(unknown, line: records.line(of: record))
        } else {
          met.add(unknown[0], line: records.line(of: record))
          outside = MissingCode.unusable
        }
      }
      if outside == MissingCode.blank { met.addBlank() }
      if let outside {
        for slot in slots.indices { slots[slot][record] = outside }
      }
    }
  }

  mutating func takeColumns() -> [ColumnValues] { slots.indices.map { .codes(slots[$0].take()) } }

  private mutating func outcome(of piece: OptionSplitter.Piece) -> LevelFinder.Outcome {
    switch piece {
    case .option(let option): .code(Int32(option))
    case .text(let text): finder.outcome(text, log: &met)
    }
  }
}
